//! What is written by hand says what the document says.

mod scripted;

use images_client::{Client, Error, RetryPolicy};
use scripted::{KEY, Scripted, Step, Within, error};

/// The calls that progenitor makes know their statuses from the document; this one is by hand.
#[tokio::test]
async fn every_documented_error_is_typed() {
    let document: serde_json::Value =
        serde_json::from_str(include_str!("../../openapi/src/generated/document.json")).unwrap();
    let answers = document["paths"]["/v1/images/upload"]["post"]["responses"].as_object().unwrap();
    for status in answers.keys().filter(|status| !status.starts_with('2')) {
        let server = Scripted::start(vec![Step::Answer(error(&format!("{status} X"), &[]))]).await;
        let client = Client::builder(&server.url, KEY).retry(RetryPolicy::never()).connect().unwrap();
        let failed = client.upload_image().name("Cat").bytes("p").send().within("an answer").await.unwrap_err();
        assert!(matches!(failed, Error::ErrorResponse(_)), "{status}: {failed:?}");
    }
}
