//! The generated dropshot trait and its adapter, and the JSON files beside them.

use crate::mutations::mutation::{Edit, Mutation, after, once};

const API: &str = "openapi/src/generated/api.rs";
const DOCUMENT: &str = "openapi/src/generated/document.json";

const fn api(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: API, edits }
}

const fn document(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: DOCUMENT, edits }
}

pub(super) const ALL: &[Mutation] = &[
    api(
        "path-literal-changed",
        "path …/publish -> …/release",
        &[after("/// Publish an image\n", "images/{imageId}/publish\"", "images/{imageId}/release\"")],
    ),
    api(
        "endpoint-method-changed",
        "publishImage POST -> PUT",
        &[after("/// Publish an image\n", "method = POST", "method = PUT")],
    ),
    api(
        "operation-id-changed",
        "operation_id getImage -> fetchImage",
        &[once("operation_id = \"getImage\"", "operation_id = \"fetchImage\"")],
    ),
    api(
        "endpoint-tag-changed",
        "publishImage with the tag images",
        &[after("operation_id = \"publishImage\"", "\"publishing\"", "\"images\"")],
    ),
    api(
        "endpoint-deprecated",
        "getImage deprecated",
        &[once("operation_id = \"getImage\",\n", "operation_id = \"getImage\",\n        deprecated = true,\n")],
    ),
    api(
        "endpoint-description-changed",
        "description of getImage",
        &[once("    /// Gives what is known of an image;", "    /// Gives all that is known of an image;")],
    ),
    api(
        "endpoint-limit-changed",
        "limit that dropshot is told for createImageFromUrl",
        &[after(
            "operation_id = \"createImageFromUrl\"",
            "request_body_max_bytes = 16384",
            "request_body_max_bytes = 16385",
        )],
    ),
    api(
        "tag-description-changed-in-code",
        "description of the tag publishing",
        &[once("description = \"Put an image on", "description = \"Puts an image on")],
    ),
    api("emitted-version-changed", "version 0.1.0 -> 0.2.0", &[once("\"0.1.0\".parse()", "\"0.2.0\".parse()")]),
    api(
        "operation-swapped",
        "publishImage calls unpublish_image",
        &[once("rqctx.context().publish_image(call, path)", "rqctx.context().unpublish_image(call, path)")],
    ),
    api(
        "headers-not-read",
        "downloadImage reads no headers",
        &[after(
            "errors::DownloadImageError, Schemes>::begin(",
            "let headers = request.headers()?;",
            "let headers = DownloadImageHeaders { range: None, if_range: None, if_match: None, if_none_match: None };",
        )],
    ),
    document(
        "document-bound-changed",
        "maximum of take 100 -> 101",
        &[once("\"maximum\": 100,\n", "\"maximum\": 101,\n")],
    ),
    document("document-default-changed", "default of take 10 -> 20", &[once("\"default\": 10", "\"default\": 20")]),
    document(
        "document-limit-changed",
        "x-max-body-bytes 16384 -> 16385",
        &[after("\"operationId\": \"createImageFromUrl\"", "16384", "16385")],
    ),
    document(
        "document-status-lost",
        "413 of createImageFromUrl removed",
        &[after(
            "\"operationId\": \"createImageFromUrl\"",
            "          \"413\": {\n            \"$ref\": \"#/components/responses/PayloadTooLarge\"\n          },\n",
            "",
        )],
    ),
    document("document-example-changed", "the name in an example", &[once("\"name\": \"Cat\"", "\"name\": \"Dog\"")]),
    Mutation {
        name: "projection-altered",
        what: "what dropshot should emit: maximum of take",
        file: "openapi/tests/proof/generated/projection.json",
        edits: &[once("\"maximum\": 100,\n", "\"maximum\": 101,\n")],
    },
    Mutation {
        name: "gaps-altered",
        what: "one gap fewer",
        file: "openapi/tests/proof/generated/dropshot-gaps.json",
        edits: &[once("\"servers\": 1", "\"servers\": 0")],
    },
];
