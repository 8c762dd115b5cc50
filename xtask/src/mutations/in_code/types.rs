//! Generated types and answers: one file for each tag, and what they share.

use crate::mutations::mutation::{Edit, Mutation, after, once};

const SHARED: &str = "openapi/src/generated/shared.rs";
const IMAGES: &str = "openapi/src/generated/images.rs";
const PUBLISHING: &str = "openapi/src/generated/publishing.rs";
const ERRORS: &str = "openapi/src/generated/error_bodies.rs";
const ROUNDTRIP: &str = "openapi/src/generated/roundtrip.rs";

const fn shared(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: SHARED, edits }
}

const fn images(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: IMAGES, edits }
}

const IMAGE: &str = "pub struct Image {";

pub(super) const ALL: &[Mutation] = &[
    shared(
        "field-renamed",
        "created_at is createdAt for serde",
        &[once(
            "    pub created_at: specbound_runtime::Timestamp,",
            "    #[serde(rename = \"createdAt\")]\n    pub created_at: specbound_runtime::Timestamp,",
        )],
    ),
    shared("field-type-changed", "width i32 -> u32", &[after(IMAGE, "pub width: i32", "pub width: u32")]),
    shared(
        "option-dropped",
        "url no Option",
        &[after(IMAGE, "pub url: ::std::option::Option<::std::string::String>", "pub url: ::std::string::String")],
    ),
    shared(
        "null-left-out",
        "url left out instead of null",
        &[after(
            IMAGE,
            "    pub url:",
            "    #[serde(default, skip_serializing_if = \"::std::option::Option::is_none\")]\n    pub url:",
        )],
    ),
    shared(
        "field-not-written",
        "height not written",
        &[after(IMAGE, "    pub height:", "    #[serde(skip_serializing)]\n    pub height:")],
    ),
    shared(
        "enum-value-renamed-in-code",
        "jpeg is jpg for serde",
        &[once("#[serde(rename = \"jpeg\")]", "#[serde(rename = \"jpg\")]")],
    ),
    shared(
        "schema-length-changed",
        "maxLength of name in its schema 30 -> 31",
        &[after("fn image_name(", "Some(30u32)", "Some(31u32)")],
    ),
    shared("schema-pattern-changed", "pattern of ImageId in its schema", &[once("{24}$", "{25}$")]),
    shared(
        "schema-minimum-lost",
        "minimum of width in its schema removed",
        &[after("fn image_width(", "::std::option::Option::Some(1f64)", "::std::option::Option::None")],
    ),
    shared(
        "schema-type-changed",
        "width an int64 in its schema",
        &[after("fn image_width(", "of::<i32>", "of::<i64>")],
    ),
    shared(
        "schema-nullable-lost",
        "url not nullable in its schema",
        &[after("fn image_url(", "            .nullable()\n", "")],
    ),
    shared(
        "schema-format-lost",
        "url no uri in its schema",
        &[after("fn image_url(", "Some(\"uri\")", "Some(\"url\")")],
    ),
    shared("doc-changed", "documentation of width", &[once("/// Width in pixels.", "/// Width in points.")]),
    images(
        "default-function-changed",
        "default that serde would use for take 10 -> 20",
        &[after("fn default_list_images_query_take()", "        10\n", "        20\n")],
    ),
    images("schema-default-changed", "default of take in its schema 10 -> 20", &[once("json!(10)", "json!(20)")]),
    images(
        "unknown-fields-let-in",
        "deny_unknown_fields of CreateImageFromUrlRequest removed",
        &[once(
            "#[serde(deny_unknown_fields)]\npub struct CreateImageFromUrlRequest",
            "pub struct CreateImageFromUrlRequest",
        )],
    ),
    images(
        "query-field-renamed",
        "from is start for serde",
        &[after("pub struct ListImagesQuery", "    pub from:", "    #[serde(rename = \"start\")]\n    pub from:")],
    ),
    images(
        "header-field-renamed",
        "Range is Byte-Range for serde",
        &[once("#[serde(rename = \"Range\")]", "#[serde(rename = \"Byte-Range\")]")],
    ),
    images(
        "path-field-not-renamed",
        "imageId of getImage not renamed",
        &[after("pub struct GetImagePath", "    #[serde(rename = \"imageId\")]\n", "")],
    ),
    images(
        "form-part-swapped",
        "the form's name read from another part",
        &[once("values.value(\"name\")?", "values.value(\"title\")?")],
    ),
    images(
        "wire-status-changed",
        "uploadImage answers 200, and says 201 to dropshot",
        &[after(
            "impl specbound_runtime::Answer for UploadImageCreated",
            "Payload::json(201u16",
            "Payload::json(200u16",
        )],
    ),
    images(
        "emitted-status-changed",
        "uploadImage answers 201, and says 200 to dropshot",
        &[after("impl specbound_runtime::Answer for UploadImageCreated", "Headers>(201u16", "Headers>(200u16")],
    ),
    images(
        "header-not-sent",
        "ETag of downloadImage's 206 not sent",
        &[after(
            "impl specbound_runtime::Answer for DownloadImagePartialContent",
            "            .with(\"ETag\", ::std::option::Option::Some(self.e_tag))?\n",
            "",
        )],
    ),
    images(
        "header-renamed",
        "Accept-Ranges of downloadImage's 200 sent as Accept-Range",
        &[after(
            "impl specbound_runtime::Answer for DownloadImageOk",
            ".with(\"Accept-Ranges\"",
            ".with(\"Accept-Range\"",
        )],
    ),
    images(
        "emitted-header-renamed",
        "X-Request-Id of getImage called X-Request towards dropshot",
        &[after(
            "impl specbound_runtime::Answer for GetImageOk",
            "#[serde(rename = \"X-Request-Id\")]",
            "#[serde(rename = \"X-Request\")]",
        )],
    ),
    images(
        "body-dropped",
        "304 of downloadImage sent as 200",
        &[after(
            "impl specbound_runtime::Answer for DownloadImageNotModified",
            "Payload::empty(304u16",
            "Payload::empty(200u16",
        )],
    ),
    Mutation {
        name: "answer-description-changed",
        what: "description of publishImage's 201",
        file: PUBLISHING,
        edits: &[once("(201u16, \"The same image, with its public URL.\")", "(201u16, \"The image.\")")],
    },
    Mutation {
        name: "error-field-dropped",
        what: "errors of Error always left out",
        file: ERRORS,
        edits: &[once(".filter(|many| !many.is_empty())", ".filter(|_| false)")],
    },
    Mutation {
        name: "error-type-changed",
        what: "type of Error is its code alone",
        file: ERRORS,
        edits: &[once("told.kind_url()", "told.code()")],
    },
    Mutation {
        name: "error-message-swapped",
        what: "title of Error is its message",
        file: ERRORS,
        edits: &[once("error: told.title()", "error: told.failure.message().to_owned()")],
    },
    Mutation {
        name: "roundtrip-lost",
        what: "the type of ImageList cannot be tried",
        file: ROUNDTRIP,
        edits: &[once("            \"ImageList\" => through::<ImageList>(value),\n", "")],
    },
];
