// Generated from openapi/images.yaml by `cargo xtask generate`. Changes here are lost and fail the check.

#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt, encode_path};

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Where to fetch a picture, and what to call it.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct CreateImageFromUrlRequest {
        ///Name of the new image.
        pub name: CreateImageFromUrlRequestName,
        ///Absolute `http` or `https` URL on an origin that the operator allows.
        pub url: CreateImageFromUrlRequestUrl,
    }

    impl CreateImageFromUrlRequest {
        pub fn builder() -> builder::CreateImageFromUrlRequest {
            Default::default()
        }
    }

    ///Name of the new image.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateImageFromUrlRequestName(::std::string::String);

    impl ::std::ops::Deref for CreateImageFromUrlRequestName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<CreateImageFromUrlRequestName> for ::std::string::String {
        fn from(value: CreateImageFromUrlRequestName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for CreateImageFromUrlRequestName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 30usize {
                return Err("longer than 30 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for CreateImageFromUrlRequestName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CreateImageFromUrlRequestName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CreateImageFromUrlRequestName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///Absolute `http` or `https` URL on an origin that the operator allows.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct CreateImageFromUrlRequestUrl(::std::string::String);

    impl ::std::ops::Deref for CreateImageFromUrlRequestUrl {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<CreateImageFromUrlRequestUrl> for ::std::string::String {
        fn from(value: CreateImageFromUrlRequestUrl) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for CreateImageFromUrlRequestUrl {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 2048usize {
                return Err("longer than 2048 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for CreateImageFromUrlRequestUrl {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for CreateImageFromUrlRequestUrl {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for CreateImageFromUrlRequestUrl {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///What went wrong, for a program and for a person.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Error {
        ///Title of the kind of error.
        pub error: ::std::string::String,
        ///Every wrong field, its JSON pointer first.
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub errors: ::std::vec::Vec<::std::string::String>,
        ///What went wrong this time.
        pub message: ::std::string::String,
        ///The same as the header `X-Request-Id`.
        pub request_id: ::std::string::String,
        ///The HTTP status code once more.
        pub status: i32,
        ///URL that names the kind of error.
        #[serde(rename = "type")]
        pub type_: ::std::string::String,
    }

    impl Error {
        pub fn builder() -> builder::Error {
            Default::default()
        }
    }

    ///An image that is stored here.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct Image {
        ///When the image was made, in UTC with milliseconds.
        pub created_at: ::chrono::DateTime<::chrono::offset::Utc>,
        pub format: ImageFormat,
        ///Height in pixels.
        pub height: ::std::num::NonZeroU32,
        pub id: ImageId,
        ///Name of the image, as its owner calls it.
        pub name: ImageName,
        ///Length in bytes.
        pub size: ::std::num::NonZeroU64,
        ///Public URL on the CDN; null while the image is private.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub url: ::std::option::Option<::std::string::String>,
        ///Width in pixels.
        pub width: ::std::num::NonZeroU32,
    }

    impl Image {
        pub fn builder() -> builder::Image {
            Default::default()
        }
    }

    ///Format of a picture's bytes.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum ImageFormat {
        #[serde(rename = "jpeg")]
        Jpeg,
        #[serde(rename = "png")]
        Png,
        #[serde(rename = "webp")]
        Webp,
    }

    impl ::std::fmt::Display for ImageFormat {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::Jpeg => f.write_str("jpeg"),
                Self::Png => f.write_str("png"),
                Self::Webp => f.write_str("webp"),
            }
        }
    }

    impl ::std::str::FromStr for ImageFormat {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                "jpeg" => Ok(Self::Jpeg),
                "png" => Ok(Self::Png),
                "webp" => Ok(Self::Webp),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for ImageFormat {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for ImageFormat {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    ///Identifier of an image; it cannot be guessed.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ImageId(::std::string::String);

    impl ::std::ops::Deref for ImageId {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<ImageId> for ::std::string::String {
        fn from(value: ImageId) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for ImageId {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            static PATTERN: ::std::sync::LazyLock<::regress::Regex> =
                ::std::sync::LazyLock::new(|| ::regress::Regex::new("^image_[a-z0-9]{24}$").unwrap());
            if PATTERN.find(value).is_none() {
                return Err("doesn't match pattern \"^image_[a-z0-9]{24}$\"".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for ImageId {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for ImageId {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ImageId {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///One page of images, newest first.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ImageList {
        ///The images of this page.
        pub data: ::std::vec::Vec<Image>,
        pub links: ImageListLinks,
    }

    impl ImageList {
        pub fn builder() -> builder::ImageList {
            Default::default()
        }
    }

    ///Where the neighbouring pages are.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    pub struct ImageListLinks {
        ///Absolute URL of the page after this one; null on the last.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub next: ::std::option::Option<::std::string::String>,
        ///Absolute URL of the page before this one; null on the first.
        #[serde(deserialize_with = "::std::option::Option::deserialize")]
        pub previous: ::std::option::Option<::std::string::String>,
    }

    impl ImageListLinks {
        pub fn builder() -> builder::ImageListLinks {
            Default::default()
        }
    }

    ///Name of the image, as its owner calls it.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct ImageName(::std::string::String);

    impl ::std::ops::Deref for ImageName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<ImageName> for ::std::string::String {
        fn from(value: ImageName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for ImageName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 30usize {
                return Err("longer than 30 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for ImageName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for ImageName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for ImageName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    ///The parts of an upload.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
    #[serde(deny_unknown_fields)]
    pub struct UploadImageForm {
        ///The picture file, JPEG, PNG or WebP, 20 MiB (20971520 bytes), 16383 pixels a side and 50 million pixels at most; a file name is not needed.
        pub image: ::std::string::String,
        ///Name of the new image.
        pub name: UploadImageFormName,
    }

    impl UploadImageForm {
        pub fn builder() -> builder::UploadImageForm {
            Default::default()
        }
    }

    ///Name of the new image.
    #[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    #[serde(transparent)]
    pub struct UploadImageFormName(::std::string::String);

    impl ::std::ops::Deref for UploadImageFormName {
        type Target = ::std::string::String;

        fn deref(&self) -> &::std::string::String {
            &self.0
        }
    }

    impl ::std::convert::From<UploadImageFormName> for ::std::string::String {
        fn from(value: UploadImageFormName) -> Self {
            value.0
        }
    }

    impl ::std::str::FromStr for UploadImageFormName {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            if value.chars().count() > 30usize {
                return Err("longer than 30 characters".into());
            }
            if value.chars().count() < 1usize {
                return Err("shorter than 1 characters".into());
            }
            Ok(Self(value.to_string()))
        }
    }

    impl ::std::convert::TryFrom<&str> for UploadImageFormName {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for UploadImageFormName {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl<'de> ::serde::Deserialize<'de> for UploadImageFormName {
        fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
        where
            D: ::serde::Deserializer<'de>,
        {
            ::std::string::String::deserialize(deserializer)?
                .parse()
                .map_err(|e: self::error::ConversionError| <D::Error as ::serde::de::Error>::custom(e.to_string()))
        }
    }

    /// Types for composing complex structures.
    pub mod builder {
        #[derive(Clone, Debug)]
        pub struct CreateImageFromUrlRequest {
            name: ::std::result::Result<super::CreateImageFromUrlRequestName, ::std::string::String>,
            url: ::std::result::Result<super::CreateImageFromUrlRequestUrl, ::std::string::String>,
        }

        impl ::std::default::Default for CreateImageFromUrlRequest {
            fn default() -> Self {
                Self {
                    name: Err("no value supplied for name".to_string()),
                    url: Err("no value supplied for url".to_string()),
                }
            }
        }

        impl CreateImageFromUrlRequest {
            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CreateImageFromUrlRequestName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }

            pub fn url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::CreateImageFromUrlRequestUrl>,
                T::Error: ::std::fmt::Display,
            {
                self.url = value.try_into().map_err(|e| format!("error converting supplied value for url: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<CreateImageFromUrlRequest> for super::CreateImageFromUrlRequest {
            type Error = super::error::ConversionError;

            fn try_from(
                value: CreateImageFromUrlRequest,
            ) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { name: value.name?, url: value.url? })
            }
        }

        impl ::std::convert::From<super::CreateImageFromUrlRequest> for CreateImageFromUrlRequest {
            fn from(value: super::CreateImageFromUrlRequest) -> Self {
                Self { name: Ok(value.name), url: Ok(value.url) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Error {
            error: ::std::result::Result<::std::string::String, ::std::string::String>,
            errors: ::std::result::Result<::std::vec::Vec<::std::string::String>, ::std::string::String>,
            message: ::std::result::Result<::std::string::String, ::std::string::String>,
            request_id: ::std::result::Result<::std::string::String, ::std::string::String>,
            status: ::std::result::Result<i32, ::std::string::String>,
            type_: ::std::result::Result<::std::string::String, ::std::string::String>,
        }

        impl ::std::default::Default for Error {
            fn default() -> Self {
                Self {
                    error: Err("no value supplied for error".to_string()),
                    errors: Ok(Default::default()),
                    message: Err("no value supplied for message".to_string()),
                    request_id: Err("no value supplied for request_id".to_string()),
                    status: Err("no value supplied for status".to_string()),
                    type_: Err("no value supplied for type_".to_string()),
                }
            }
        }

        impl Error {
            pub fn error<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.error = value.try_into().map_err(|e| format!("error converting supplied value for error: {e}"));
                self
            }

            pub fn errors<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.errors = value.try_into().map_err(|e| format!("error converting supplied value for errors: {e}"));
                self
            }

            pub fn message<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.message =
                    value.try_into().map_err(|e| format!("error converting supplied value for message: {e}"));
                self
            }

            pub fn request_id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.request_id =
                    value.try_into().map_err(|e| format!("error converting supplied value for request_id: {e}"));
                self
            }

            pub fn status<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<i32>,
                T::Error: ::std::fmt::Display,
            {
                self.status = value.try_into().map_err(|e| format!("error converting supplied value for status: {e}"));
                self
            }

            pub fn type_<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.type_ = value.try_into().map_err(|e| format!("error converting supplied value for type_: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Error> for super::Error {
            type Error = super::error::ConversionError;

            fn try_from(value: Error) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    error: value.error?,
                    errors: value.errors?,
                    message: value.message?,
                    request_id: value.request_id?,
                    status: value.status?,
                    type_: value.type_?,
                })
            }
        }

        impl ::std::convert::From<super::Error> for Error {
            fn from(value: super::Error) -> Self {
                Self {
                    error: Ok(value.error),
                    errors: Ok(value.errors),
                    message: Ok(value.message),
                    request_id: Ok(value.request_id),
                    status: Ok(value.status),
                    type_: Ok(value.type_),
                }
            }
        }

        #[derive(Clone, Debug)]
        pub struct Image {
            created_at: ::std::result::Result<::chrono::DateTime<::chrono::offset::Utc>, ::std::string::String>,
            format: ::std::result::Result<super::ImageFormat, ::std::string::String>,
            height: ::std::result::Result<::std::num::NonZeroU32, ::std::string::String>,
            id: ::std::result::Result<super::ImageId, ::std::string::String>,
            name: ::std::result::Result<super::ImageName, ::std::string::String>,
            size: ::std::result::Result<::std::num::NonZeroU64, ::std::string::String>,
            url: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            width: ::std::result::Result<::std::num::NonZeroU32, ::std::string::String>,
        }

        impl ::std::default::Default for Image {
            fn default() -> Self {
                Self {
                    created_at: Err("no value supplied for created_at".to_string()),
                    format: Err("no value supplied for format".to_string()),
                    height: Err("no value supplied for height".to_string()),
                    id: Err("no value supplied for id".to_string()),
                    name: Err("no value supplied for name".to_string()),
                    size: Err("no value supplied for size".to_string()),
                    url: Err("no value supplied for url".to_string()),
                    width: Err("no value supplied for width".to_string()),
                }
            }
        }

        impl Image {
            pub fn created_at<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::chrono::DateTime<::chrono::offset::Utc>>,
                T::Error: ::std::fmt::Display,
            {
                self.created_at =
                    value.try_into().map_err(|e| format!("error converting supplied value for created_at: {e}"));
                self
            }

            pub fn format<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ImageFormat>,
                T::Error: ::std::fmt::Display,
            {
                self.format = value.try_into().map_err(|e| format!("error converting supplied value for format: {e}"));
                self
            }

            pub fn height<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU32>,
                T::Error: ::std::fmt::Display,
            {
                self.height = value.try_into().map_err(|e| format!("error converting supplied value for height: {e}"));
                self
            }

            pub fn id<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ImageId>,
                T::Error: ::std::fmt::Display,
            {
                self.id = value.try_into().map_err(|e| format!("error converting supplied value for id: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ImageName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }

            pub fn size<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU64>,
                T::Error: ::std::fmt::Display,
            {
                self.size = value.try_into().map_err(|e| format!("error converting supplied value for size: {e}"));
                self
            }

            pub fn url<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.url = value.try_into().map_err(|e| format!("error converting supplied value for url: {e}"));
                self
            }

            pub fn width<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::num::NonZeroU32>,
                T::Error: ::std::fmt::Display,
            {
                self.width = value.try_into().map_err(|e| format!("error converting supplied value for width: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<Image> for super::Image {
            type Error = super::error::ConversionError;

            fn try_from(value: Image) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self {
                    created_at: value.created_at?,
                    format: value.format?,
                    height: value.height?,
                    id: value.id?,
                    name: value.name?,
                    size: value.size?,
                    url: value.url?,
                    width: value.width?,
                })
            }
        }

        impl ::std::convert::From<super::Image> for Image {
            fn from(value: super::Image) -> Self {
                Self {
                    created_at: Ok(value.created_at),
                    format: Ok(value.format),
                    height: Ok(value.height),
                    id: Ok(value.id),
                    name: Ok(value.name),
                    size: Ok(value.size),
                    url: Ok(value.url),
                    width: Ok(value.width),
                }
            }
        }

        #[derive(Clone, Debug)]
        pub struct ImageList {
            data: ::std::result::Result<::std::vec::Vec<super::Image>, ::std::string::String>,
            links: ::std::result::Result<super::ImageListLinks, ::std::string::String>,
        }

        impl ::std::default::Default for ImageList {
            fn default() -> Self {
                Self {
                    data: Err("no value supplied for data".to_string()),
                    links: Err("no value supplied for links".to_string()),
                }
            }
        }

        impl ImageList {
            pub fn data<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::vec::Vec<super::Image>>,
                T::Error: ::std::fmt::Display,
            {
                self.data = value.try_into().map_err(|e| format!("error converting supplied value for data: {e}"));
                self
            }

            pub fn links<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::ImageListLinks>,
                T::Error: ::std::fmt::Display,
            {
                self.links = value.try_into().map_err(|e| format!("error converting supplied value for links: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<ImageList> for super::ImageList {
            type Error = super::error::ConversionError;

            fn try_from(value: ImageList) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { data: value.data?, links: value.links? })
            }
        }

        impl ::std::convert::From<super::ImageList> for ImageList {
            fn from(value: super::ImageList) -> Self {
                Self { data: Ok(value.data), links: Ok(value.links) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct ImageListLinks {
            next: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
            previous: ::std::result::Result<::std::option::Option<::std::string::String>, ::std::string::String>,
        }

        impl ::std::default::Default for ImageListLinks {
            fn default() -> Self {
                Self {
                    next: Err("no value supplied for next".to_string()),
                    previous: Err("no value supplied for previous".to_string()),
                }
            }
        }

        impl ImageListLinks {
            pub fn next<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.next = value.try_into().map_err(|e| format!("error converting supplied value for next: {e}"));
                self
            }

            pub fn previous<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::option::Option<::std::string::String>>,
                T::Error: ::std::fmt::Display,
            {
                self.previous =
                    value.try_into().map_err(|e| format!("error converting supplied value for previous: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<ImageListLinks> for super::ImageListLinks {
            type Error = super::error::ConversionError;

            fn try_from(value: ImageListLinks) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { next: value.next?, previous: value.previous? })
            }
        }

        impl ::std::convert::From<super::ImageListLinks> for ImageListLinks {
            fn from(value: super::ImageListLinks) -> Self {
                Self { next: Ok(value.next), previous: Ok(value.previous) }
            }
        }

        #[derive(Clone, Debug)]
        pub struct UploadImageForm {
            image: ::std::result::Result<::std::string::String, ::std::string::String>,
            name: ::std::result::Result<super::UploadImageFormName, ::std::string::String>,
        }

        impl ::std::default::Default for UploadImageForm {
            fn default() -> Self {
                Self {
                    image: Err("no value supplied for image".to_string()),
                    name: Err("no value supplied for name".to_string()),
                }
            }
        }

        impl UploadImageForm {
            pub fn image<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<::std::string::String>,
                T::Error: ::std::fmt::Display,
            {
                self.image = value.try_into().map_err(|e| format!("error converting supplied value for image: {e}"));
                self
            }

            pub fn name<T>(mut self, value: T) -> Self
            where
                T: ::std::convert::TryInto<super::UploadImageFormName>,
                T::Error: ::std::fmt::Display,
            {
                self.name = value.try_into().map_err(|e| format!("error converting supplied value for name: {e}"));
                self
            }
        }

        impl ::std::convert::TryFrom<UploadImageForm> for super::UploadImageForm {
            type Error = super::error::ConversionError;

            fn try_from(value: UploadImageForm) -> ::std::result::Result<Self, super::error::ConversionError> {
                Ok(Self { image: value.image?, name: value.name? })
            }
        }

        impl ::std::convert::From<super::UploadImageForm> for UploadImageForm {
            fn from(value: super::UploadImageForm) -> Self {
                Self { image: Ok(value.image), name: Ok(value.name) }
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
/// Client for Images API
///
/// Upload images, keep them private, publish them to a CDN. Every operation wants an API key in `x-api-key`; an image belongs to the key's owner and stage (`live_` or `test_`), and someone else's image is answered as if it did not exist.
///
/// Version: 0.1.0
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: crate::Connection,
}

impl Client {
    /// Create a new client.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new(baseurl: &str, inner: crate::Connection) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let client = {
            let dur = ::std::time::Duration::from_secs(15u64);
            reqwest::ClientBuilder::new().connect_timeout(dur).timeout(dur)
        };
        #[cfg(target_arch = "wasm32")]
        let client = reqwest::ClientBuilder::new();
        Self::new_with_client(baseurl, client.build().unwrap(), inner)
    }

    /// Construct a new client with an existing `reqwest::Client`,
    /// allowing more control over its configuration.
    ///
    /// `baseurl` is the base URL provided to the internal
    /// `reqwest::Client`, and should include a scheme and hostname,
    /// as well as port and a path stem if applicable.
    pub fn new_with_client(baseurl: &str, client: reqwest::Client, inner: crate::Connection) -> Self {
        Self { baseurl: baseurl.to_string(), client, inner }
    }
}

impl ClientInfo<crate::Connection> for Client {
    fn api_version() -> &'static str {
        "0.1.0"
    }

    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }

    fn client(&self) -> &reqwest::Client {
        &self.client
    }

    fn inner(&self) -> &crate::Connection {
        &self.inner
    }
}

const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<crate::Connection>,
    {
    }
};

impl Client {
    /// List images
    ///
    /// Lists the images of the key's owner and stage, newest first, one page at a time.
    ///
    /// Sends a `GET` request to `/v1/images`
    ///
    /// Arguments:
    /// - `from`: Identifier of the first image of the wanted page, inclusive; the newest image when left out.
    /// - `take`: How many images a page has at most.
    /// ```ignore
    /// let response = client.list_images()
    ///    .from(from)
    ///    .take(take)
    ///    .send()
    ///    .await;
    /// ```
    pub fn list_images(&self) -> builder::ListImages<'_> {
        builder::ListImages::new(self)
    }

    /// Create an image from a URL
    ///
    /// Fetches a picture from an origin that the operator allows and stores it privately. The limits are those of an upload: JPEG, PNG or WebP by its bytes, 20 MiB at most.
    ///
    /// Sends a `POST` request to `/v1/images`
    ///
    /// ```ignore
    /// let response = client.create_image_from_url()
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn create_image_from_url(&self) -> builder::CreateImageFromUrl<'_> {
        builder::CreateImageFromUrl::new(self)
    }

    /// Get an image
    ///
    /// Gives what is known of an image; its bytes are at `download`.
    ///
    /// Sends a `GET` request to `/v1/images/{imageId}`
    ///
    /// Arguments:
    /// - `image_id`: Identifier of the image.
    /// ```ignore
    /// let response = client.get_image()
    ///    .image_id(image_id)
    ///    .send()
    ///    .await;
    /// ```
    pub fn get_image(&self) -> builder::GetImage<'_> {
        builder::GetImage::new(self)
    }

    /// Delete an image
    ///
    /// Deletes an image for good; its public URL dies too. `If-Match` with the entity tag of a download makes sure which bytes are meant.
    ///
    /// Sends a `DELETE` request to `/v1/images/{imageId}`
    ///
    /// Arguments:
    /// - `image_id`: Identifier of the image.
    /// - `if_match`: Entity tags of the bytes that the caller means; with others there is a 412.
    /// ```ignore
    /// let response = client.delete_image()
    ///    .image_id(image_id)
    ///    .if_match(if_match)
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_image(&self) -> builder::DeleteImage<'_> {
        builder::DeleteImage::new(self)
    }

    /// Download an image
    ///
    /// Gives the bytes of an image, private or published. Takes `Range` for a part, `If-None-Match` to save the transfer of what the caller already has, and `If-Match` and `If-Range` for parts of the same bytes.
    ///
    /// Sends a `GET` request to `/v1/images/{imageId}/download`
    ///
    /// Arguments:
    /// - `image_id`: Identifier of the image.
    /// - `if_match`: Entity tags of the bytes that the caller means; with others there is a 412.
    /// - `if_none_match`: Entity tags that the caller already has.
    /// - `if_range`: The range counts only for the bytes with this entity tag, else all are sent.
    /// - `range`: The wanted part, as RFC 9110 writes it; a header that is not a valid single range is ignored.
    /// ```ignore
    /// let response = client.download_image()
    ///    .image_id(image_id)
    ///    .if_match(if_match)
    ///    .if_none_match(if_none_match)
    ///    .if_range(if_range)
    ///    .range(range)
    ///    .send()
    ///    .await;
    /// ```
    pub fn download_image(&self) -> builder::DownloadImage<'_> {
        builder::DownloadImage::new(self)
    }

    /// Publish an image
    ///
    /// Puts the image on the CDN, where anyone may fetch it at `url`. Publishing a published image changes nothing and answers the same.
    ///
    /// Sends a `POST` request to `/v1/images/{imageId}/publish`
    ///
    /// Arguments:
    /// - `image_id`: Identifier of the image.
    /// ```ignore
    /// let response = client.publish_image()
    ///    .image_id(image_id)
    ///    .send()
    ///    .await;
    /// ```
    pub fn publish_image(&self) -> builder::PublishImage<'_> {
        builder::PublishImage::new(self)
    }

    /// Unpublish an image
    ///
    /// Takes the image off the CDN; its `url` becomes null. Unpublishing a private image changes nothing and answers the same.
    ///
    /// Sends a `POST` request to `/v1/images/{imageId}/unpublish`
    ///
    /// Arguments:
    /// - `image_id`: Identifier of the image.
    /// ```ignore
    /// let response = client.unpublish_image()
    ///    .image_id(image_id)
    ///    .send()
    ///    .await;
    /// ```
    pub fn unpublish_image(&self) -> builder::UnpublishImage<'_> {
        builder::UnpublishImage::new(self)
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

    /// Builder for [`Client::list_images`]
    ///
    /// [`Client::list_images`]: super::Client::list_images
    #[derive(Debug, Clone)]
    pub struct ListImages<'a> {
        client: &'a super::Client,
        from: Result<Option<types::ImageId>, String>,
        take: Result<Option<::std::num::NonZeroU32>, String>,
    }

    impl<'a> ListImages<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, from: Ok(None), take: Ok(None) }
        }

        pub fn from<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ImageId>,
        {
            self.from = value.try_into().map(Some).map_err(|_| "conversion to `ImageId` for from failed".to_string());
            self
        }

        pub fn take<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::num::NonZeroU32>,
        {
            self.take = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: num :: NonZeroU32` for take failed".to_string());
            self
        }

        ///Sends a `GET` request to `/v1/images`
        pub async fn send(self) -> Result<ResponseValue<types::ImageList>, Error<types::Error>> {
            let Self { client, from, take } = self;
            let from = from.map_err(Error::InvalidRequest)?;
            let take = take.map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/images", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("from", &from))
                .query(&progenitor_client::QueryParam::new("take", &take))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "list_images" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                404u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                422u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::create_image_from_url`]
    ///
    /// [`Client::create_image_from_url`]: super::Client::create_image_from_url
    #[derive(Debug, Clone)]
    pub struct CreateImageFromUrl<'a> {
        client: &'a super::Client,
        body: Result<types::builder::CreateImageFromUrlRequest, String>,
    }

    impl<'a> CreateImageFromUrl<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Ok(::std::default::Default::default()) }
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::CreateImageFromUrlRequest>,
            <V as std::convert::TryInto<types::CreateImageFromUrlRequest>>::Error: std::fmt::Display,
        {
            self.body = value
                .try_into()
                .map(From::from)
                .map_err(|s| format!("conversion to `CreateImageFromUrlRequest` for body failed: {}", s));
            self
        }

        pub fn body_map<F>(mut self, f: F) -> Self
        where
            F: std::ops::FnOnce(types::builder::CreateImageFromUrlRequest) -> types::builder::CreateImageFromUrlRequest,
        {
            self.body = self.body.map(f);
            self
        }

        ///Sends a `POST` request to `/v1/images`
        pub async fn send(self) -> Result<ResponseValue<types::Image>, Error<types::Error>> {
            let Self { client, body } = self;
            let body = body
                .and_then(|v| types::CreateImageFromUrlRequest::try_from(v).map_err(|e| e.to_string()))
                .map_err(Error::InvalidRequest)?;
            let url = format!("{}/v1/images", client.baseurl,);
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
            let info = OperationInfo { operation_id: "create_image_from_url" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                400u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                413u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                415u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                422u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::get_image`]
    ///
    /// [`Client::get_image`]: super::Client::get_image
    #[derive(Debug, Clone)]
    pub struct GetImage<'a> {
        client: &'a super::Client,
        image_id: Result<types::ImageId, String>,
    }

    impl<'a> GetImage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, image_id: Err("image_id was not initialized".to_string()) }
        }

        pub fn image_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ImageId>,
        {
            self.image_id = value.try_into().map_err(|_| "conversion to `ImageId` for image_id failed".to_string());
            self
        }

        ///Sends a `GET` request to `/v1/images/{imageId}`
        pub async fn send(self) -> Result<ResponseValue<types::Image>, Error<types::Error>> {
            let Self { client, image_id } = self;
            let image_id = image_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/images/{}",
                client.baseurl,
                super::path_value("image_id", &image_id.to_string()).map_err(Error::InvalidRequest)?,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .get(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "get_image" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                404u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::delete_image`]
    ///
    /// [`Client::delete_image`]: super::Client::delete_image
    #[derive(Debug, Clone)]
    pub struct DeleteImage<'a> {
        client: &'a super::Client,
        image_id: Result<types::ImageId, String>,
        if_match: Result<Option<::std::string::String>, String>,
    }

    impl<'a> DeleteImage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, image_id: Err("image_id was not initialized".to_string()), if_match: Ok(None) }
        }

        pub fn image_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ImageId>,
        {
            self.image_id = value.try_into().map_err(|_| "conversion to `ImageId` for image_id failed".to_string());
            self
        }

        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_match failed".to_string());
            self
        }

        ///Sends a `DELETE` request to `/v1/images/{imageId}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client, image_id, if_match } = self;
            let image_id = image_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/images/{}",
                client.baseurl,
                super::path_value("image_id", &image_id.to_string()).map_err(Error::InvalidRequest)?,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(2usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "delete_image" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                404u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                412u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::download_image`]
    ///
    /// [`Client::download_image`]: super::Client::download_image
    #[derive(Debug, Clone)]
    pub struct DownloadImage<'a> {
        client: &'a super::Client,
        image_id: Result<types::ImageId, String>,
        if_match: Result<Option<::std::string::String>, String>,
        if_none_match: Result<Option<::std::string::String>, String>,
        if_range: Result<Option<::std::string::String>, String>,
        range: Result<Option<::std::string::String>, String>,
    }

    impl<'a> DownloadImage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                image_id: Err("image_id was not initialized".to_string()),
                if_match: Ok(None),
                if_none_match: Ok(None),
                if_range: Ok(None),
                range: Ok(None),
            }
        }

        pub fn image_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ImageId>,
        {
            self.image_id = value.try_into().map_err(|_| "conversion to `ImageId` for image_id failed".to_string());
            self
        }

        pub fn if_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_match failed".to_string());
            self
        }

        pub fn if_none_match<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_none_match = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_none_match failed".to_string());
            self
        }

        pub fn if_range<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.if_range = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for if_range failed".to_string());
            self
        }

        pub fn range<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.range = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for range failed".to_string());
            self
        }

        ///Sends a `GET` request to `/v1/images/{imageId}/download`
        pub async fn send(self) -> Result<ResponseValue<ByteStream>, Error<types::Error>> {
            let Self { client, image_id, if_match, if_none_match, if_range, range } = self;
            let image_id = image_id.map_err(Error::InvalidRequest)?;
            let if_match = if_match.map_err(Error::InvalidRequest)?;
            let if_none_match = if_none_match.map_err(Error::InvalidRequest)?;
            let if_range = if_range.map_err(Error::InvalidRequest)?;
            let range = range.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/images/{}/download",
                client.baseurl,
                super::path_value("image_id", &image_id.to_string()).map_err(Error::InvalidRequest)?,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(5usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            if let Some(value) = if_match {
                header_map.append("If-Match", value.to_string().try_into()?);
            }
            if let Some(value) = if_none_match {
                header_map.append("If-None-Match", value.to_string().try_into()?);
            }
            if let Some(value) = if_range {
                header_map.append("If-Range", value.to_string().try_into()?);
            }
            if let Some(value) = range {
                header_map.append("Range", value.to_string().try_into()?);
            }
            #[allow(unused_mut)]
            let mut request = client.client.get(url).headers(header_map).build()?;
            let info = OperationInfo { operation_id: "download_image" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                200u16 => Ok(ResponseValue::stream(response)),
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                404u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                412u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                416u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::publish_image`]
    ///
    /// [`Client::publish_image`]: super::Client::publish_image
    #[derive(Debug, Clone)]
    pub struct PublishImage<'a> {
        client: &'a super::Client,
        image_id: Result<types::ImageId, String>,
    }

    impl<'a> PublishImage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, image_id: Err("image_id was not initialized".to_string()) }
        }

        pub fn image_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ImageId>,
        {
            self.image_id = value.try_into().map_err(|_| "conversion to `ImageId` for image_id failed".to_string());
            self
        }

        ///Sends a `POST` request to `/v1/images/{imageId}/publish`
        pub async fn send(self) -> Result<ResponseValue<types::Image>, Error<types::Error>> {
            let Self { client, image_id } = self;
            let image_id = image_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/images/{}/publish",
                client.baseurl,
                super::path_value("image_id", &image_id.to_string()).map_err(Error::InvalidRequest)?,
            );
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "publish_image" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                404u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::unpublish_image`]
    ///
    /// [`Client::unpublish_image`]: super::Client::unpublish_image
    #[derive(Debug, Clone)]
    pub struct UnpublishImage<'a> {
        client: &'a super::Client,
        image_id: Result<types::ImageId, String>,
    }

    impl<'a> UnpublishImage<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, image_id: Err("image_id was not initialized".to_string()) }
        }

        pub fn image_id<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::ImageId>,
        {
            self.image_id = value.try_into().map_err(|_| "conversion to `ImageId` for image_id failed".to_string());
            self
        }

        ///Sends a `POST` request to `/v1/images/{imageId}/unpublish`
        pub async fn send(self) -> Result<ResponseValue<types::Image>, Error<types::Error>> {
            let Self { client, image_id } = self;
            let image_id = image_id.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/v1/images/{}/unpublish",
                client.baseurl,
                super::path_value("image_id", &image_id.to_string()).map_err(Error::InvalidRequest)?,
            );
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
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "unpublish_image" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                201u16 => ResponseValue::from_response(response).await,
                401u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                404u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                429u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                503u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }
}

/// Items consumers will typically use such as the Client.
pub mod prelude {
    pub use self::super::Client;
}

/// A value as a segment of a path. URLs treat a backslash as a slash, so it is encoded.
fn path_value(name: &str, value: &str) -> Result<String, String> {
    match value {
        "" | "." | ".." => Err(format!("{name} cannot be {value:?}: the path would lead to another operation")),
        _ => Ok(::progenitor_client::encode_path(value).replace('\\', "%5C")),
    }
}
