// Generated from pets.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt, encode_path};

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///`Card`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Card {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub token: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type")]
        pub type_: CardType,
    }

    impl Card {
        pub fn builder() -> builder::Card {
            Default::default()
        }
    }

    ///`CardType`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum CardType {
        #[serde(rename = "card")]
        Card,
    }

    impl ::std::fmt::Display for CardType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Card => f.write_str("card"),
            }
        }
    }

    impl ::std::str::FromStr for CardType {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "card" => Ok(Self::Card),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for CardType {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CardType {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///`Cat`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Cat {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub friend: ::std::option::Option<::std::boxed::Box<Pet>>,
        pub kind: CatKind,
        pub lives: i64,
        pub name: CatName,
    }

    impl Cat {
        pub fn builder() -> builder::Cat {
            Default::default()
        }
    }

    ///`CatKind`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum CatKind {
        #[serde(rename = "cat")]
        Cat,
        #[serde(rename = "tom")]
        Tom,
    }

    impl ::std::fmt::Display for CatKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Cat => f.write_str("cat"),
                Self::Tom => f.write_str("tom"),
            }
        }
    }

    impl ::std::str::FromStr for CatKind {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "cat" => Ok(Self::Cat),
                "tom" => Ok(Self::Tom),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for CatKind {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CatKind {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///`CatName`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CatName(::std::string::String);

    impl ::std::ops::Deref for CatName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<CatName> for ::std::string::String {
        fn from(value: CatName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for CatName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 9usize {
                return Err("longer than 9 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for CatName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CatName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CatName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///`Dog`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Dog {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub bark: ::std::option::Option<::std::string::String>,
        pub kind: DogKind,
        pub name: DogName,
    }

    impl Dog {
        pub fn builder() -> builder::Dog {
            Default::default()
        }
    }

    ///`DogKind`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum DogKind {
        #[serde(rename = "dog")]
        Dog,
    }

    impl ::std::fmt::Display for DogKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Dog => f.write_str("dog"),
            }
        }
    }

    impl ::std::str::FromStr for DogKind {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "dog" => Ok(Self::Dog),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for DogKind {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for DogKind {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///`DogName`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct DogName(::std::string::String);

    impl ::std::ops::Deref for DogName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<DogName> for ::std::string::String {
        fn from(value: DogName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for DogName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 9usize {
                return Err("longer than 9 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for DogName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for DogName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for DogName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///`Error`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Error {
        pub message: ::std::string::String,
    }

    impl Error {
        pub fn builder() -> builder::Error {
            Default::default()
        }
    }

    ///`Fish`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Fish {
        pub kind: FishKind,
        pub name: FishName,
    }

    impl Fish {
        pub fn builder() -> builder::Fish {
            Default::default()
        }
    }

    ///`FishKind`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum FishKind {
        Fish,
    }

    impl ::std::fmt::Display for FishKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Fish => f.write_str("Fish"),
            }
        }
    }

    impl ::std::str::FromStr for FishKind {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "Fish" => Ok(Self::Fish),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for FishKind {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for FishKind {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///`FishName`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct FishName(::std::string::String);

    impl ::std::ops::Deref for FishName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<FishName> for ::std::string::String {
        fn from(value: FishName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for FishName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 9usize {
                return Err("longer than 9 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for FishName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for FishName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for FishName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///`Payment`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum Payment {
        Card(Card),
        Voucher(Voucher),
    }

    impl ::std::convert::From<Card> for Payment {
        fn from(value: Card) -> Self {
            Self::Card(value)
        }
    }

    impl ::std::convert::From<Voucher> for Payment {
        fn from(value: Voucher) -> Self {
            Self::Voucher(value)
        }
    }

    ///One of those that are allOf it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(untagged)]
    pub enum Pet {
        Cat(Cat),
        Dog(Dog),
        Fish(Fish),
        PetItself(PetItself),
    }

    impl ::std::convert::From<Cat> for Pet {
        fn from(value: Cat) -> Self {
            Self::Cat(value)
        }
    }

    impl ::std::convert::From<Dog> for Pet {
        fn from(value: Dog) -> Self {
            Self::Dog(value)
        }
    }

    impl ::std::convert::From<Fish> for Pet {
        fn from(value: Fish) -> Self {
            Self::Fish(value)
        }
    }

    impl ::std::convert::From<PetItself> for Pet {
        fn from(value: PetItself) -> Self {
            Self::PetItself(value)
        }
    }

    ///One of those that are allOf it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PetBase {
        pub kind: ::std::string::String,
        pub name: PetBaseName,
    }

    impl PetBase {
        pub fn builder() -> builder::PetBase {
            Default::default()
        }
    }

    ///`PetBaseName`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PetBaseName(::std::string::String);

    impl ::std::ops::Deref for PetBaseName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<PetBaseName> for ::std::string::String {
        fn from(value: PetBaseName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for PetBaseName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 9usize {
                return Err("longer than 9 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for PetBaseName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for PetBaseName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for PetBaseName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///`PetItself`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct PetItself {
        pub kind: PetItselfKind,
        pub name: PetItselfName,
    }

    impl PetItself {
        pub fn builder() -> builder::PetItself {
            Default::default()
        }
    }

    ///`PetItselfKind`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum PetItselfKind {
        #[serde(rename = "thing")]
        Thing,
    }

    impl ::std::fmt::Display for PetItselfKind {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Thing => f.write_str("thing"),
            }
        }
    }

    impl ::std::str::FromStr for PetItselfKind {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "thing" => Ok(Self::Thing),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for PetItselfKind {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for PetItselfKind {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///`PetItselfName`
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct PetItselfName(::std::string::String);

    impl ::std::ops::Deref for PetItselfName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<PetItselfName> for ::std::string::String {
        fn from(value: PetItselfName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for PetItselfName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 9usize {
                return Err("longer than 9 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for PetItselfName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for PetItselfName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for PetItselfName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///`Voucher`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Voucher {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub code: ::std::option::Option<::std::string::String>,
        #[serde(rename = "type")]
        pub type_: VoucherType,
    }

    impl Voucher {
        pub fn builder() -> builder::Voucher {
            Default::default()
        }
    }

    ///`VoucherType`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum VoucherType {
        #[serde(rename = "gift")]
        Gift,
        #[serde(rename = "voucher")]
        Voucher,
    }

    impl ::std::fmt::Display for VoucherType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Gift => f.write_str("gift"),
                Self::Voucher => f.write_str("voucher"),
            }
        }
    }

    impl ::std::str::FromStr for VoucherType {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "gift" => Ok(Self::Gift),
                "voucher" => Ok(Self::Voucher),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for VoucherType {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for VoucherType {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct Card {
            token: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            type_: ::std::result::Result<super::CardType, ::std::string::String>,
        }

        impl ::std::default::Default for Card {
            fn default() -> Self {
                Self { token: Ok(Default::default()), type_: Err("no value supplied for type_".to_string()) }
            }
        }

        impl Card {
            pub fn token<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.token = value.try_into().map_err(|e| format!("error converting supplied value for token: {e}"));
                self
            }

            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CardType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value.try_into().map_err(|e| format!("error converting supplied value for type_: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Card> for super::Card {
            type Error = super::error::ConversionError;

            fn try_from(value: Card) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { token: value.token?, type_: value.type_? })
            }
        }

        impl ::std::convert::From<super::Card> for Card {
            fn from(value: super::Card) -> Self {
                Self { token: Ok(value.token), type_: Ok(value.type_) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Cat {
            friend: ::std::result::Result<::std::option::Option<::std::boxed::Box<super::Pet>>, ::std::string::String>,
            kind: ::std::result::Result<super::CatKind, ::std::string::String>,
            lives: ::std::result::Result<i64, ::std::string::String>,
            name: ::std::result::Result<super::CatName, ::std::string::String>,
        }

        impl ::std::default::Default for Cat {
            fn default() -> Self {
                Self {
                    friend: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    lives: Err("no value supplied for lives".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl Cat {
            pub fn friend<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::boxed::Box<super::Pet>>>,
                T::Error: ::std::fmt::Display,
            {
                self.friend = value.try_into().map_err(|e| format!("error converting supplied value for friend: {e}"));
                self
            }

            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CatKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }

            pub fn lives<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i64>,
                T::Error: ::std::fmt::Display,
            {
                self.lives = value.try_into().map_err(|e| format!("error converting supplied value for lives: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CatName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Cat> for super::Cat {
            type Error = super::error::ConversionError;

            fn try_from(value: Cat) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { friend: value.friend?, kind: value.kind?, lives: value.lives?, name: value.name? })
            }
        }

        impl ::std::convert::From<super::Cat> for Cat {
            fn from(value: super::Cat) -> Self {
                Self { friend: Ok(value.friend), kind: Ok(value.kind), lives: Ok(value.lives), name: Ok(value.name) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Dog {
            bark: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            kind: ::std::result::Result<super::DogKind, ::std::string::String>,
            name: ::std::result::Result<super::DogName, ::std::string::String>,
        }

        impl ::std::default::Default for Dog {
            fn default() -> Self {
                Self {
                    bark: Ok(Default::default()),
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl Dog {
            pub fn bark<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.bark = value.try_into().map_err(|e| format!("error converting supplied value for bark: {e}"));
                self
            }

            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::DogKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::DogName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Dog> for super::Dog {
            type Error = super::error::ConversionError;

            fn try_from(value: Dog) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { bark: value.bark?, kind: value.kind?, name: value.name? })
            }
        }

        impl ::std::convert::From<super::Dog> for Dog {
            fn from(value: super::Dog) -> Self {
                Self { bark: Ok(value.bark), kind: Ok(value.kind), name: Ok(value.name) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Error {
            message: ::std::result::Result<::std::string::String, ::std::string::String>,
        }

        impl ::std::default::Default for Error {
            fn default() -> Self {
                Self { message: Err("no value supplied for message".to_string()) }
            }
        }

        impl Error {
            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.message =
                    value.try_into().map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Error> for super::Error {
            type Error = super::error::ConversionError;

            fn try_from(value: Error) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { message: value.message? })
            }
        }

        impl ::std::convert::From<super::Error> for Error {
            fn from(value: super::Error) -> Self {
                Self { message: Ok(value.message) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Fish {
            kind: ::std::result::Result<super::FishKind, ::std::string::String>,
            name: ::std::result::Result<super::FishName, ::std::string::String>,
        }

        impl ::std::default::Default for Fish {
            fn default() -> Self {
                Self {
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl Fish {
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::FishKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::FishName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Fish> for super::Fish {
            type Error = super::error::ConversionError;

            fn try_from(value: Fish) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { kind: value.kind?, name: value.name? })
            }
        }

        impl ::std::convert::From<super::Fish> for Fish {
            fn from(value: super::Fish) -> Self {
                Self { kind: Ok(value.kind), name: Ok(value.name) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct PetBase {
            kind: ::std::result::Result<::std::string::String, ::std::string::String>,
            name: ::std::result::Result<super::PetBaseName, ::std::string::String>,
        }

        impl ::std::default::Default for PetBase {
            fn default() -> Self {
                Self {
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl PetBase {
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PetBaseName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<PetBase> for super::PetBase {
            type Error = super::error::ConversionError;

            fn try_from(value: PetBase) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { kind: value.kind?, name: value.name? })
            }
        }

        impl ::std::convert::From<super::PetBase> for PetBase {
            fn from(value: super::PetBase) -> Self {
                Self { kind: Ok(value.kind), name: Ok(value.name) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct PetItself {
            kind: ::std::result::Result<super::PetItselfKind, ::std::string::String>,
            name: ::std::result::Result<super::PetItselfName, ::std::string::String>,
        }

        impl ::std::default::Default for PetItself {
            fn default() -> Self {
                Self {
                    kind: Err("no value supplied for kind".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl PetItself {
            pub fn kind<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PetItselfKind>,
                T::Error: ::std::fmt::Display,
            {
                self.kind = value.try_into().map_err(|e| format!("error converting supplied value for kind: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::PetItselfName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<PetItself> for super::PetItself {
            type Error = super::error::ConversionError;

            fn try_from(value: PetItself) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { kind: value.kind?, name: value.name? })
            }
        }

        impl ::std::convert::From<super::PetItself> for PetItself {
            fn from(value: super::PetItself) -> Self {
                Self { kind: Ok(value.kind), name: Ok(value.name) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Voucher {
            code: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            type_: ::std::result::Result<super::VoucherType, ::std::string::String>,
        }

        impl ::std::default::Default for Voucher {
            fn default() -> Self {
                Self { code: Ok(Default::default()), type_: Err("no value supplied for type_".to_string()) }
            }
        }

        impl Voucher {
            pub fn code<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.code = value.try_into().map_err(|e| format!("error converting supplied value for code: {e}"));
                self
            }

            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::VoucherType>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value.try_into().map_err(|e| format!("error converting supplied value for type_: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Voucher> for super::Voucher {
            type Error = super::error::ConversionError;

            fn try_from(value: Voucher) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { code: value.code?, type_: value.type_? })
            }
        }

        impl ::std::convert::From<super::Voucher> for Voucher {
            fn from(value: super::Voucher) -> Self {
                Self { code: Ok(value.code), type_: Ok(value.type_) }
            }
        }
    }

    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);

        impl ::std::error::Error for ConversionError {}

        impl ::std::fmt::Display for ConversionError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }

        impl ::std::fmt::Debug for ConversionError {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }

        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }

        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
}

#[derive(Clone, Debug)]
/// Client for Pets
///
/// Version: 1.0.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
}

impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap())
    }

    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(baseurl: &str, client: reqwest::Client) -> Self {
        Self { baseurl: baseurl.to_string(), client }
    }
}

impl ClientInfo<()> for Client {
    fn api_version() -> &'static str {
        "1.0.0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &() {
        &()
    }
}

impl ClientHooks<()> for &Client {}

impl Client {
    /// Sends a `POST` request to `/pet`
    ///
    /// ```ignore
    /// let response = client.echo_pet()
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn echo_pet(&self) -> builder::EchoPet<'_> {
        builder::EchoPet::new(self)
    }

    /// Sends a `POST` request to `/payment`
    ///
    /// ```ignore
    /// let response = client.echo_payment()
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn echo_payment(&self) -> builder::EchoPayment<'_> {
        builder::EchoPayment::new(self)
    }
}

/// Types for composing operation parameters.
#[allow(clippy::all)]
pub mod builder {
    use super::types;
    #[allow(unused_imports)]
    use super::{
        ByteStream, ClientHooks, ClientInfo, Error, OperationInfo, RequestBuilderExt, ResponseValue, encode_path,
    };

    /// Builder for [`Client::echo_pet`]
    ///
    /// [`Client::echo_pet`]: super::Client::echo_pet
    #[derive(Debug, Clone)]
    pub struct EchoPet<'a> {
        client: &'a super::Client,
        body: Result<types::Pet, String>,
    }

    impl<'a> EchoPet<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Err("body was not initialized".to_string()) }
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Pet>,
        {
            self.body = value.try_into().map_err(|_| "conversion to `Pet` for body failed".to_string());
            self
        }

        ///Sends a `POST` request to `/pet`
        pub async fn send(self) -> Result<ResponseValue<types::Pet>, Error<types::Error>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/pet", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "echo_pet" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::echo_payment`]
    ///
    /// [`Client::echo_payment`]: super::Client::echo_payment
    #[derive(Debug, Clone)]
    pub struct EchoPayment<'a> {
        client: &'a super::Client,
        body: Result<types::Payment, String>,
    }

    impl<'a> EchoPayment<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Err("body was not initialized".to_string()) }
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::Payment>,
        {
            self.body = value.try_into().map_err(|_| "conversion to `Payment` for body failed".to_string());
            self
        }

        ///Sends a `POST` request to `/payment`
        pub async fn send(self) -> Result<ResponseValue<types::Payment>, Error<types::Error>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/payment", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .post(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .json(&body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "echo_payment" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}

/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}
