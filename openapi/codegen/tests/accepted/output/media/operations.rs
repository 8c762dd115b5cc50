// Generated from media.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use specbound_runtime::{
    Answer, Failure, FilePart, FormParts, FromForm, HeaderList, Media, Payload, media_types, schema,
};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Trouble {
    pub message: String,
}

#[derive(Clone, Debug, JsonSchema)]
pub struct Avatar {
    pub picture: FilePart,
    #[schemars(default, skip_serializing_if = "Option::is_none", with = "String", length(max = 5))]
    pub note: Option<String>,
}

impl FromForm for Avatar {
    fn from_form(mut values: FormParts) -> Result<Self, Failure> {
        Ok(Avatar { picture: values.required_file("picture")?, note: values.value("note")? })
    }
}

/// The query parameters of `readReport`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReadReportQuery {
    #[serde(default = "default_read_report_query_page")]
    #[schemars(schema_with = "read_report_query_page")]
    pub page: bool,
}

/// The path parameters of `readPicture`, `headPicture`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReadPicturePath {
    pub name: String,
}

pub type HeadPicturePath = ReadPicturePath;

/// 200 of `readMotto`: A text.
#[derive(Debug)]
pub struct ReadMottoOk {
    pub body: String,
}

impl Answer for ReadMottoOk {
    type Error = errors::ReadMottoError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "A text.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadMottoError>, String> {
        Payload::text(200, HeaderList::default(), "text/plain; charset=utf-8", self.body)
    }
}

/// 200 of `writeMotto`: It as a page.
#[derive(Debug)]
pub struct WriteMottoOk {
    pub body: String,
}

impl Answer for WriteMottoOk {
    type Error = errors::WriteMottoError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "It as a page.")
    }

    fn into_payload(self) -> Result<Payload<errors::WriteMottoError>, String> {
        Payload::text(200, HeaderList::default(), "text/html; charset=utf-8", self.body)
    }
}

media_types! {
    /// The media types that `readReport` answers.
    pub enum ReadReportMediaType {
        Csv = "text/csv; charset=utf-8", Html = "text/html; charset=utf-8",
    }
}

/// 200 of `readReport`: A table or a page.
#[derive(Debug)]
pub struct ReadReportOk {
    pub media_type: ReadReportMediaType,
    pub body: String,
}

impl Answer for ReadReportOk {
    type Error = errors::ReadReportError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "A table or a page.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadReportError>, String> {
        Payload::text(200, HeaderList::default(), &self.media_type.name(), self.body)
    }
}

media_types! {
    /// The media types that `readPicture` answers.
    pub enum ReadPictureMediaType {
        Png = "image/png", Pdf = "application/pdf",
    } ranges {
        Image = "image/",
    }
}

/// 200 of `readPicture`: A picture.
#[derive(Debug)]
pub struct ReadPictureOk {
    pub media_type: ReadPictureMediaType,
    pub body: Media<errors::ReadPictureError>,
}

impl Answer for ReadPictureOk {
    type Error = errors::ReadPictureError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "A picture.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadPictureError>, String> {
        Payload::media(200, HeaderList::default(), &self.media_type.name(), self.body)
    }
}

/// 200 of `headPicture`: Its length.
#[derive(Debug)]
pub struct HeadPictureOk {
    pub media_type: ReadPictureMediaType,
    pub body: Media<errors::HeadPictureError>,
}

impl Answer for HeadPictureOk {
    type Error = errors::HeadPictureError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "Its length.")
    }

    fn into_payload(self) -> Result<Payload<errors::HeadPictureError>, String> {
        Payload::media(200, HeaderList::default(), &self.media_type.name(), self.body)
    }
}

/// 200 of `readLogo`: A picture of one type.
#[derive(Debug)]
pub struct ReadLogoOk {
    pub body: Media<errors::ReadLogoError>,
}

impl Answer for ReadLogoOk {
    type Error = errors::ReadLogoError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_media(200, "A picture of one type.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReadLogoError>, String> {
        Payload::media(200, HeaderList::default(), "image/svg+xml", self.body)
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 204 of `writeAvatar`: Stored.
#[derive(Debug)]
pub struct WriteAvatarNoContent {}

impl Answer for WriteAvatarNoContent {
    type Error = errors::WriteAvatarError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Stored.")
    }

    fn into_payload(self) -> Result<Payload<errors::WriteAvatarError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

/// 204 of `replaceAvatar`: Stored.
#[derive(Debug)]
pub struct ReplaceAvatarNoContent {}

impl Answer for ReplaceAvatarNoContent {
    type Error = errors::ReplaceAvatarError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(204, "Stored.")
    }

    fn into_payload(self) -> Result<Payload<errors::ReplaceAvatarError>, String> {
        Payload::empty(204, HeaderList::default())
    }
}

fn default_read_report_query_page() -> bool {
    false
}

fn read_report_query_page(generator: &mut SchemaGenerator) -> Schema {
    schema::of::<bool>(generator).default(json!(false)).wrapped().build()
}
