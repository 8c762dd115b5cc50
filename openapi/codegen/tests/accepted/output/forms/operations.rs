// Generated from forms.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::fmt;

use dropshot::ApiEndpointResponse;
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Serialize};
use specbound_runtime::{Answer, Failure, FilePart, FormParts, FromForm, HeaderList, Payload, schema};

use super::*;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Error {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    pub error_code: Option<String>,
    pub message: String,
    pub request_id: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Size {
    #[serde(rename = "small")]
    Small,
    #[serde(rename = "large")]
    Large,
}

impl Size {
    /// Every value, in the document's order.
    pub const ALL: &'static [Size] = &[Size::Small, Size::Large];
    /// The value as the document writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Large => "large",
        }
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A file and what is said of it.
#[derive(Clone, Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Upload {
    /// The file.
    pub file: FilePart,
    #[schemars(default, skip_serializing_if = "Option::is_none", with = "FilePart")]
    pub more: Option<FilePart>,
    #[schemars(length(max = 9))]
    pub r#type: String,
    #[schemars(default, skip_serializing_if = "Option::is_none", with = "Size")]
    pub size: Option<Size>,
    #[schemars(default = "default_upload_count", range(min = 1))]
    pub count: i32,
    #[schemars(default, skip_serializing_if = "Option::is_none", with = "bool")]
    pub public: Option<bool>,
    #[schemars(default, skip_serializing_if = "Option::is_none", with = "Vec<String>")]
    pub tags: Option<Vec<String>>,
}

impl FromForm for Upload {
    fn from_form(mut values: FormParts) -> Result<Self, Failure> {
        Ok(Upload {
            file: values.required_file("file")?,
            more: values.file("more"),
            r#type: values.value("type")?,
            size: values.value("size")?,
            count: values.value("count")?,
            public: values.value("public")?,
            tags: values.value("tags")?,
        })
    }
}

#[derive(Clone, Debug, JsonSchema)]
pub struct UploadInPlaceForm {
    pub file: FilePart,
    #[schemars(default, skip_serializing_if = "Option::is_none", with = "String")]
    pub note: Option<String>,
}

impl FromForm for UploadInPlaceForm {
    fn from_form(mut values: FormParts) -> Result<Self, Failure> {
        Ok(UploadInPlaceForm { file: values.required_file("file")?, note: values.value("note")? })
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LoginBodyValue {
    pub name: String,
    #[serde(default = "default_login_body_value_remember")]
    pub remember: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LoginBody(pub LoginBodyValue);

impl JsonSchema for LoginBody {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Body".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::inline::<LoginBodyValue>(generator).build()
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders {}

/// 201 of `uploadNamed`: Stored.
#[derive(Debug)]
pub struct UploadNamedCreated {}

impl Answer for UploadNamedCreated {
    type Error = errors::UploadNamedError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(201, "Stored.")
    }

    fn into_payload(self) -> Result<Payload<errors::UploadNamedError>, String> {
        Payload::empty(201, HeaderList::default())
    }
}

/// 201 of `uploadInPlace`: Stored.
#[derive(Debug)]
pub struct UploadInPlaceCreated {}

impl Answer for UploadInPlaceCreated {
    type Error = errors::UploadInPlaceError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders>(201, "Stored.")
    }

    fn into_payload(self) -> Result<Payload<errors::UploadInPlaceError>, String> {
        Payload::empty(201, HeaderList::default())
    }
}

/// Headers of answers, as the emitted document has them.
#[derive(Serialize, JsonSchema)]
struct AnswerHeaders2 {
    #[serde(rename = "Location", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "String")]
    location: Option<String>,
    #[serde(rename = "Set-Cookie")]
    set_cookie: String,
}

/// 302 of `login`: Inside.
#[derive(Debug)]
pub struct LoginFound {
    /// Header `Location`.
    pub location: Option<String>,
    /// Header `Set-Cookie`.
    pub set_cookie: String,
}

impl Answer for LoginFound {
    type Error = errors::LoginError;

    fn metadata() -> ApiEndpointResponse {
        specbound_runtime::describe_empty::<AnswerHeaders2>(302, "Inside.")
    }

    fn into_payload(self) -> Result<Payload<errors::LoginError>, String> {
        let headers =
            HeaderList::default().with("Location", self.location)?.with("Set-Cookie", Some(self.set_cookie))?;
        Payload::empty(302, headers)
    }
}

fn default_upload_count() -> i32 {
    1
}

fn default_login_body_value_remember() -> bool {
    false
}
