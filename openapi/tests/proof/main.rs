//! The proof that the document and the code say the same.
//!
//! The code is the compiled `images-api`. The document is `openapi/images.yaml`, or the file that the environment variable
//! `IMAGES_PROOF_DOCUMENT` names: `cargo xtask mutations` gives it changed copies, to see that each change is noticed.
//!
//! | check | what it compares |
//! | --- | --- |
//! | `generator` | the generator takes the document, and reads it as another YAML library does |
//! | `projection` | what dropshot emits, with what it should emit; the gaps between that and the document are counted |
//! | `drift` | what is checked in, with what the generator makes of the document now |
//! | `examples` | every example, with its schema, and with itself after JSON -> Rust type -> JSON |
//! | `answers` | every documented answer, provoked over HTTP, with the document; and that nothing documented stays unseen |
//! | `requests` | the document's verdict on hundreds of requests, with the server's |
//!
//! | file | concern |
//! | --- | --- |
//! | `document.rs` | the document under proof |
//! | `located_value.rs` | its JSON, place by place |
//! | `service.rs` | a small service that remembers what it was asked, and answers what it is asked for |
//! | `generated` | its operations, one method each, made by `cargo xtask generate` |
//! | `wanted.rs`, `made.rs` | what they answer; the values of that, made of schemas and examples |
//! | `wire.rs` | its server, and one HTTP request at a time |
//! | `draft.rs` | a request that is being put together by what the document says |
//! | `recipes.rs`, `answer_coverage.rs` | what provokes each answer; what of the document was seen in answers |
//! | `sample_values.rs`, `probes.rs`, `verdict.rs` | values that try a schema; the requests made of them; what the document says to those |

mod answer_coverage;
mod answers;
mod document;
mod draft;
mod drift;
mod examples;
mod generated;
mod located_value;
mod made;
mod probes;
mod projection;
mod recipes;
mod requests;
mod sample_values;
mod service;
mod verdict;
mod wanted;
mod wire;

#[test]
fn generator() {
    proven("the generator and the document disagree", document::complaints());
}

#[test]
fn projection() {
    proven("dropshot emits something else than the projection of the document", projection::complaints());
}

#[test]
fn drift() {
    proven("generated files are not what the document says; run cargo xtask generate", drift::complaints());
}

#[test]
fn examples() {
    proven("examples of the document are wrong", examples::complaints());
}

#[tokio::test]
async fn answers() {
    proven("the server's answers are not what the document says", answers::complaints().await);
}

#[tokio::test]
async fn requests() {
    proven("the server's verdict on requests is not the document's", requests::complaints().await);
}

/// Fails with every complaint, one a line.
fn proven(claim: &str, complaints: Vec<String>) {
    assert!(complaints.is_empty(), "{claim} ({} in all):\n- {}", complaints.len(), complaints.join("\n- "));
}
