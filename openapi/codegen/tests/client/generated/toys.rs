// Generated from toys.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

#[allow(unused_imports)]
use progenitor_client::{ClientHooks, OperationInfo, RequestBuilderExt, encode_path};

#[allow(unused_imports)]
pub use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};

/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///`EncodePathType`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
    pub enum EncodePathType {
        #[serde(rename = "..")]
        X,
        #[serde(rename = "dog")]
        Dog,
    }

    impl ::std::fmt::Display for EncodePathType {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            match *self {
                Self::X => f.write_str(".."),
                Self::Dog => f.write_str("dog"),
            }
        }
    }

    impl ::std::str::FromStr for EncodePathType {
        type Err = self::error::ConversionError;

        fn from_str(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            match value {
                ".." => Ok(Self::X),
                "dog" => Ok(Self::Dog),
                _ => Err("invalid value".into()),
            }
        }
    }

    impl ::std::convert::TryFrom<&str> for EncodePathType {
        type Error = self::error::ConversionError;

        fn try_from(value: &str) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
        }
    }

    impl ::std::convert::TryFrom<::std::string::String> for EncodePathType {
        type Error = self::error::ConversionError;

        fn try_from(value: ::std::string::String) -> ::std::result::Result<Self, self::error::ConversionError> {
            value.parse()
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

    /// Types for composing complex structures.
    pub mod builder {
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
/// Client for Toys
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
    /// Sends a `DELETE` request to `/pets`
    ///
    /// ```ignore
    /// let response = client.delete_all_pets()
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_all_pets(&self) -> builder::DeleteAllPets<'_> {
        builder::DeleteAllPets::new(self)
    }

    /// Sends a `DELETE` request to `/pets/{type}`
    ///
    /// ```ignore
    /// let response = client.delete_pet()
    ///    .type_(type_)
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_pet(&self) -> builder::DeletePet<'_> {
        builder::DeletePet::new(self)
    }

    /// Sends a `DELETE` request to `/pets/{type}/toys`
    ///
    /// ```ignore
    /// let response = client.delete_toys()
    ///    .type_(type_)
    ///    .send()
    ///    .await;
    /// ```
    pub fn delete_toys(&self) -> builder::DeleteToys<'_> {
        builder::DeleteToys::new(self)
    }

    /// Sends a `DELETE` request to `/pets/{type}/toys/{toy}`
    ///
    /// ```ignore
    /// let response = client.encode_path()
    ///    .type_(type_)
    ///    .toy(toy)
    ///    .encode_path(encode_path)
    ///    .send()
    ///    .await;
    /// ```
    pub fn encode_path(&self) -> builder::EncodePath<'_> {
        builder::EncodePath::new(self)
    }

    /// Sends a `PUT` request to `/words`
    ///
    /// ```ignore
    /// let response = client.put_words()
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn put_words(&self) -> builder::PutWords<'_> {
        builder::PutWords::new(self)
    }

    /// Sends a `POST` request to `/words`
    ///
    /// ```ignore
    /// let response = client.post_bytes()
    ///    .body(body)
    ///    .send()
    ///    .await;
    /// ```
    pub fn post_bytes(&self) -> builder::PostBytes<'_> {
        builder::PostBytes::new(self)
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

    /// Builder for [`Client::delete_all_pets`]
    ///
    /// [`Client::delete_all_pets`]: super::Client::delete_all_pets
    #[derive(Debug, Clone)]
    pub struct DeleteAllPets<'a> {
        client: &'a super::Client,
    }

    impl<'a> DeleteAllPets<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client }
        }

        ///Sends a `DELETE` request to `/pets`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client } = self;
            let url = format!("{}/pets", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "delete_all_pets" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::delete_pet`]
    ///
    /// [`Client::delete_pet`]: super::Client::delete_pet
    #[derive(Debug, Clone)]
    pub struct DeletePet<'a> {
        client: &'a super::Client,
        type_: Result<::std::string::String, String>,
    }

    impl<'a> DeletePet<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, type_: Err("type_ was not initialized".to_string()) }
        }

        pub fn type_<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.type_ =
                value.try_into().map_err(|_| "conversion to `:: std :: string :: String` for type_ failed".to_string());
            self
        }

        ///Sends a `DELETE` request to `/pets/{type}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client, type_ } = self;
            let type_ = type_.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/pets/{}",
                client.baseurl,
                super::path_value("type_", &type_.to_string()).map_err(Error::InvalidRequest)?,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "delete_pet" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::delete_toys`]
    ///
    /// [`Client::delete_toys`]: super::Client::delete_toys
    #[derive(Debug, Clone)]
    pub struct DeleteToys<'a> {
        client: &'a super::Client,
        type_: Result<::std::string::String, String>,
    }

    impl<'a> DeleteToys<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, type_: Err("type_ was not initialized".to_string()) }
        }

        pub fn type_<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.type_ =
                value.try_into().map_err(|_| "conversion to `:: std :: string :: String` for type_ failed".to_string());
            self
        }

        ///Sends a `DELETE` request to `/pets/{type}/toys`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client, type_ } = self;
            let type_ = type_.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/pets/{}/toys",
                client.baseurl,
                super::path_value("type_", &type_.to_string()).map_err(Error::InvalidRequest)?,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "delete_toys" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::encode_path`]
    ///
    /// [`Client::encode_path`]: super::Client::encode_path
    #[derive(Debug, Clone)]
    pub struct EncodePath<'a> {
        client: &'a super::Client,
        type_: Result<types::EncodePathType, String>,
        toy: Result<i64, String>,
        encode_path: Result<Option<::std::string::String>, String>,
    }

    impl<'a> EncodePath<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self {
                client: client,
                type_: Err("type_ was not initialized".to_string()),
                toy: Err("toy was not initialized".to_string()),
                encode_path: Ok(None),
            }
        }

        pub fn type_<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<types::EncodePathType>,
        {
            self.type_ = value.try_into().map_err(|_| "conversion to `EncodePathType` for type_ failed".to_string());
            self
        }

        pub fn toy<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<i64>,
        {
            self.toy = value.try_into().map_err(|_| "conversion to `i64` for toy failed".to_string());
            self
        }

        pub fn encode_path<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<::std::string::String>,
        {
            self.encode_path = value
                .try_into()
                .map(Some)
                .map_err(|_| "conversion to `:: std :: string :: String` for encode_path failed".to_string());
            self
        }

        ///Sends a `DELETE` request to `/pets/{type}/toys/{toy}`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client, type_, toy, encode_path } = self;
            let type_ = type_.map_err(Error::InvalidRequest)?;
            let toy = toy.map_err(Error::InvalidRequest)?;
            let encode_path = encode_path.map_err(Error::InvalidRequest)?;
            let url = format!(
                "{}/pets/{}/toys/{}",
                client.baseurl,
                super::path_value("type_", &type_.to_string()).map_err(Error::InvalidRequest)?,
                super::path_value("toy", &toy.to_string()).map_err(Error::InvalidRequest)?,
            );
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .delete(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .query(&progenitor_client::QueryParam::new("encode_path", &encode_path))
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "encode_path" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
                400u16..=499u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                500u16..=599u16 => Err(Error::ErrorResponse(ResponseValue::from_response(response).await?)),
                _ => Err(Error::UnexpectedResponse(response)),
            }
        }
    }

    /// Builder for [`Client::put_words`]
    ///
    /// [`Client::put_words`]: super::Client::put_words
    #[derive(Debug)]
    pub struct PutWords<'a> {
        client: &'a super::Client,
        body: Result<reqwest::Body, String>,
    }

    impl<'a> PutWords<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Err("body was not initialized".to_string()) }
        }

        pub fn body<V>(mut self, value: V) -> Self
        where
            V: std::convert::TryInto<String>,
        {
            self.body =
                value.try_into().map_err(|_| "conversion to `String` for body failed".to_string()).map(|v| v.into());
            self
        }

        ///Sends a `PUT` request to `/words`
        pub async fn send(self) -> Result<ResponseValue<::serde_json::Value>, Error<types::Error>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/words", client.baseurl,);
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
            header_map.append(
                ::reqwest::header::HeaderName::from_static("api-version"),
                ::reqwest::header::HeaderValue::from_static(super::Client::api_version()),
            );
            #[allow(unused_mut)]
            let mut request = client
                .client
                .put(url)
                .header(::reqwest::header::ACCEPT, ::reqwest::header::HeaderValue::from_static("application/json"))
                .header(::reqwest::header::CONTENT_TYPE, ::reqwest::header::HeaderValue::from_static("text/plain"))
                .body(body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "put_words" };
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

    /// Builder for [`Client::post_bytes`]
    ///
    /// [`Client::post_bytes`]: super::Client::post_bytes
    #[derive(Debug)]
    pub struct PostBytes<'a> {
        client: &'a super::Client,
        body: Result<reqwest::Body, String>,
    }

    impl<'a> PostBytes<'a> {
        pub fn new(client: &'a super::Client) -> Self {
            Self { client: client, body: Err("body was not initialized".to_string()) }
        }

        pub fn body<B>(mut self, value: B) -> Self
        where
            B: std::convert::TryInto<reqwest::Body>,
        {
            self.body = value.try_into().map_err(|_| "conversion to `reqwest::Body` for body failed".to_string());
            self
        }

        ///Sends a `POST` request to `/words`
        pub async fn send(self) -> Result<ResponseValue<()>, Error<types::Error>> {
            let Self { client, body } = self;
            let body = body.map_err(Error::InvalidRequest)?;
            let url = format!("{}/words", client.baseurl,);
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
                .header(
                    ::reqwest::header::CONTENT_TYPE,
                    ::reqwest::header::HeaderValue::from_static("application/octet-stream"),
                )
                .body(body)
                .headers(header_map)
                .build()?;
            let info = OperationInfo { operation_id: "post_bytes" };
            client.pre(&mut request, &info).await?;
            let result = client.exec(request, &info).await;
            client.post(&result, &info).await?;
            let response = result?;
            match response.status().as_u16() {
                204u16 => Ok(ResponseValue::empty(response)),
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

/// A value as a segment of a path. URLs treat a backslash as a slash, so it is encoded.
fn path_value(name: &str, value: &str) -> Result<String, String> {
    match value {
        "" | "." | ".." => Err(format!("{name} cannot be {value:?}: the path would lead to another operation")),
        _ => Ok(::progenitor_client::encode_path(value).replace('\\', "%5C")),
    }
}
