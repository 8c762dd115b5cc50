// Generated from literals.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct Error {
    #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
    #[schemars(schema_with = "operations_detail::error_error_code")]
    pub error_code: ::std::option::Option<::std::string::String>,
    pub message: ::std::string::String,
    pub request_id: ::std::string::String,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_detail {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn error_error_code(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<::std::string::String>(generator).build()
    }
}
/// The path parameters of `getThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct GetThingPath {
    #[serde(rename = "thingId")]
    pub thing_id: ::std::string::String,
}
/// The path parameters of `deleteThing`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct DeleteThingPath {
    #[serde(rename = "thingId")]
    pub thing_id: ::std::string::String,
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum UploadThingRoutedPathThingId {
    #[serde(rename = "upload")]
    Upload,
}
impl UploadThingRoutedPathThingId {
    /// Every value, in the document's order.
    pub const ALL: &'static [UploadThingRoutedPathThingId] = &[
        UploadThingRoutedPathThingId::Upload,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            UploadThingRoutedPathThingId::Upload => "upload",
        }
    }
}
impl ::std::fmt::Display for UploadThingRoutedPathThingId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `uploadThing` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct UploadThingRoutedPath {
    #[serde(rename = "thingId")]
    #[schemars(schema_with = "operations_parameters::upload_thing_routed_path_thing_id")]
    pub thing_id: UploadThingRoutedPathThingId,
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum ImportThingRoutedPathThingId {
    #[serde(rename = "import")]
    Import,
}
impl ImportThingRoutedPathThingId {
    /// Every value, in the document's order.
    pub const ALL: &'static [ImportThingRoutedPathThingId] = &[
        ImportThingRoutedPathThingId::Import,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ImportThingRoutedPathThingId::Import => "import",
        }
    }
}
impl ::std::fmt::Display for ImportThingRoutedPathThingId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `importThing` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ImportThingRoutedPath {
    #[serde(rename = "thingId")]
    #[schemars(schema_with = "operations_parameters::import_thing_routed_path_thing_id")]
    pub thing_id: ImportThingRoutedPathThingId,
}
/// The path parameters of `getPart`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct GetPartPath {
    #[serde(rename = "thingId")]
    pub thing_id: ::std::string::String,
    #[serde(rename = "partId")]
    #[schemars(schema_with = "operations_parameters::get_part_path_part_id")]
    pub part_id: i64,
}
/// The path parameters of `touchLatest`.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct TouchLatestPath {
    #[serde(rename = "thingId")]
    pub thing_id: ::std::string::String,
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum TouchLatestRoutedPathPartId {
    #[serde(rename = "latest")]
    Latest,
}
impl TouchLatestRoutedPathPartId {
    /// Every value, in the document's order.
    pub const ALL: &'static [TouchLatestRoutedPathPartId] = &[
        TouchLatestRoutedPathPartId::Latest,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            TouchLatestRoutedPathPartId::Latest => "latest",
        }
    }
}
impl ::std::fmt::Display for TouchLatestRoutedPathPartId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `touchLatest` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct TouchLatestRoutedPath {
    #[serde(rename = "thingId")]
    pub thing_id: ::std::string::String,
    #[serde(rename = "partId")]
    #[schemars(schema_with = "operations_parameters::touch_latest_routed_path_part_id")]
    pub part_id: TouchLatestRoutedPathPartId,
}
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub enum ListAllPartsRoutedPathThingId {
    #[serde(rename = "all")]
    All,
}
impl ListAllPartsRoutedPathThingId {
    /// Every value, in the document's order.
    pub const ALL: &'static [ListAllPartsRoutedPathThingId] = &[
        ListAllPartsRoutedPathThingId::All,
    ];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            ListAllPartsRoutedPathThingId::All => "all",
        }
    }
}
impl ::std::fmt::Display for ListAllPartsRoutedPathThingId {
    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The path of `listAllParts` as the router has it: a literal beside a variable is that variable, and has its name.
#[derive(
    Clone,
    Debug,
    PartialEq,
    ::serde::Serialize,
    ::serde::Deserialize,
    ::schemars::JsonSchema
)]
pub struct ListAllPartsRoutedPath {
    #[serde(rename = "thingId")]
    #[schemars(
        schema_with = "operations_parameters::list_all_parts_routed_path_thing_id"
    )]
    pub thing_id: ListAllPartsRoutedPathThingId,
}
/// Schemas and defaults that a type alone cannot say.
mod operations_parameters {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn upload_thing_routed_path_thing_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<UploadThingRoutedPathThingId>(generator)
            .build()
    }
    pub(super) fn import_thing_routed_path_thing_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<ImportThingRoutedPathThingId>(generator)
            .build()
    }
    pub(super) fn get_part_path_part_id(generator: &mut SchemaGenerator) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
    pub(super) fn touch_latest_routed_path_part_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<TouchLatestRoutedPathPartId>(generator)
            .build()
    }
    pub(super) fn list_all_parts_routed_path_thing_id(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::inline::<ListAllPartsRoutedPathThingId>(generator)
            .build()
    }
}
/// 204 of `getThing`: There.
#[derive(Debug)]
pub struct GetThingNoContent {}
impl specbound_runtime::Answer for GetThingNoContent {
    type Error = super::errors::GetThingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "There.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetThingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `deleteThing`: Gone.
#[derive(Debug)]
pub struct DeleteThingNoContent {}
impl specbound_runtime::Answer for DeleteThingNoContent {
    type Error = super::errors::DeleteThingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Gone.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::DeleteThingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `uploadThing`: Up.
#[derive(Debug)]
pub struct UploadThingNoContent {}
impl specbound_runtime::Answer for UploadThingNoContent {
    type Error = super::errors::UploadThingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Up.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::UploadThingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `importThing`: In.
#[derive(Debug)]
pub struct ImportThingNoContent {}
impl specbound_runtime::Answer for ImportThingNoContent {
    type Error = super::errors::ImportThingError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "In.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ImportThingError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `getPart`: There.
#[derive(Debug)]
pub struct GetPartNoContent {}
impl specbound_runtime::Answer for GetPartNoContent {
    type Error = super::errors::GetPartError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "There.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::GetPartError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `touchLatest`: Touched.
#[derive(Debug)]
pub struct TouchLatestNoContent {}
impl specbound_runtime::Answer for TouchLatestNoContent {
    type Error = super::errors::TouchLatestError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "Touched.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::TouchLatestError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `listAllParts`: All.
#[derive(Debug)]
pub struct ListAllPartsNoContent {
    /// Header `X-Count`.
    pub x_count: ::std::option::Option<i64>,
}
impl specbound_runtime::Answer for ListAllPartsNoContent {
    type Error = super::errors::ListAllPartsError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {
            #[serde(rename = "X-Count")]
            #[serde(default, skip_serializing_if = "::std::option::Option::is_none")]
            #[schemars(
                schema_with = "operations_answers::list_all_parts_no_content_headers_x_count"
            )]
            pub x_count: ::std::option::Option<i64>,
        }
        specbound_runtime::describe_empty::<Headers>(204u16, "All.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::ListAllPartsError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default()
            .with("X-Count", self.x_count)?;
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `slash`: There.
#[derive(Debug)]
pub struct SlashNoContent {}
impl specbound_runtime::Answer for SlashNoContent {
    type Error = super::errors::SlashError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "There.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::SlashError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// 204 of `root`: There.
#[derive(Debug)]
pub struct RootNoContent {}
impl specbound_runtime::Answer for RootNoContent {
    type Error = super::errors::RootError;
    fn metadata() -> ::dropshot::ApiEndpointResponse {
        #[allow(dead_code, reason = "only its schema is used")]
        #[derive(::serde::Serialize, ::schemars::JsonSchema)]
        struct Headers {}
        specbound_runtime::describe_empty::<Headers>(204u16, "There.")
    }
    fn into_payload(
        self,
    ) -> ::std::result::Result<
        specbound_runtime::Payload<super::errors::RootError>,
        ::std::string::String,
    > {
        let headers = specbound_runtime::HeaderList::default();
        specbound_runtime::Payload::empty(204u16, headers)
    }
}
/// Schemas and defaults that a type alone cannot say.
mod operations_answers {
    use super::super::*;
    use ::schemars::{r#gen::SchemaGenerator, schema::Schema};
    pub(super) fn list_all_parts_no_content_headers_x_count(
        generator: &mut SchemaGenerator,
    ) -> Schema {
        specbound_runtime::schema::of::<i64>(generator)
            .format(::std::option::Option::None)
            .range(::std::option::Option::None, ::std::option::Option::None)
            .build()
    }
}
