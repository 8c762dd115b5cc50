//! Answers from the document's examples: the first, and those that the caller prefers.

mod caller;

use std::collections::HashSet;

use caller::{ID, OTHER_ID, picture, request, send, valid};
use images_mock::ImagesMock;
use serde_json::{Value, json};

#[tokio::test]
async fn every_operation_answers_with_its_first_success() {
    let mock = ImagesMock::builder().stateless().start().await;
    for operation in images_api::document().operations() {
        let answered = send(valid(&mock, operation.id())).await;
        let success = operation.statuses().find(|status| *status < 300).unwrap();
        assert_eq!(answered.status, success, "{}", operation.id());
        let example = operation.response(success).unwrap().examples().first();
        if let Some(example) = example.filter(|_| operation.method() == "GET") {
            let own_links = example.value.to_string().replace("http://127.0.0.1:8080", &mock.url());
            assert_eq!(answered.json().to_string(), own_links, "{}", operation.id());
        }
    }
}

#[tokio::test]
async fn every_documented_status_and_example_can_be_preferred() {
    let mock = ImagesMock::builder().stateless().start().await;
    let mut seen = 0;
    for operation in images_api::document().operations() {
        for status in operation.statuses() {
            let preferred = valid(&mock, operation.id()).header("prefer", format!("code={status}"));
            assert_eq!(send(preferred).await.status, status, "{}", operation.id());
            for example in operation.response(status).unwrap().examples() {
                let preference = format!("code={status}, example={}", example.name);
                let answered = send(valid(&mock, operation.id()).header("prefer", preference)).await;
                assert_eq!(answered.status, status, "{} {}", operation.id(), example.name);
                if operation.method() != "HEAD" {
                    let (body, wanted) = (answered.json(), &example.value);
                    assert_eq!(body.get("message"), wanted.get("message"), "{} {}", operation.id(), example.name);
                    assert_eq!(body.get("url"), wanted.get("url"), "{} {}", operation.id(), example.name);
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "{seen} examples");
}

#[tokio::test]
async fn the_answer_is_about_the_image_that_was_asked_for() {
    let mock = ImagesMock::builder().stateless().start().await;
    let image = send(request(&mock, "GET", &format!("/v1/images/{OTHER_ID}"))).await.json();
    assert_eq!(image["id"], OTHER_ID);
    assert_eq!(image["url"], format!("https://storage.example.com/images/{OTHER_ID}"));
    let gone = request(&mock, "GET", &format!("/v1/images/{OTHER_ID}")).header("prefer", "code=404");
    assert_eq!(send(gone).await.message(), format!("Image with id {OTHER_ID} not found."));
    let published = send(request(&mock, "POST", &format!("/v1/images/{OTHER_ID}/publish"))).await.json();
    assert_eq!((&published["id"], published["url"].is_null()), (&json!(OTHER_ID), false));
    let private = send(request(&mock, "POST", &format!("/v1/images/{OTHER_ID}/unpublish"))).await.json();
    assert_eq!((&private["id"], private["url"].is_null()), (&json!(OTHER_ID), true));
}

#[tokio::test]
async fn what_is_made_is_told_as_it_was_sent() {
    let mock = ImagesMock::builder().stateless().start().await;
    let uploaded = send(valid(&mock, "uploadImage")).await.json();
    let size = picture().len();
    let wanted = json!({ "name": "Cat", "url": null, "width": 31, "height": 17, "format": "png", "size": size });
    for (key, value) in wanted.as_object().unwrap() {
        assert_eq!(&uploaded[key], value, "{key}");
    }
    let created = send(valid(&mock, "createImageFromUrl")).await.json();
    assert_eq!((&created["name"], &created["url"]), (&json!("Cat"), &Value::Null));
}

#[tokio::test]
async fn an_oriented_upload_is_told_as_it_is_shown() {
    let mock = ImagesMock::builder().stateless().start().await;
    let picture = images_pixels::sample::oriented(images_pixels::Format::Jpeg, 40, 20, 1, 6);
    let upload = request(&mock, "POST", "/v1/images/upload").multipart(caller::form(picture, "x"));
    let image = send(upload).await.json();
    assert_eq!((&image["width"], &image["height"], &image["format"]), (&json!(20), &json!(40), &json!("jpeg")));
}

#[tokio::test]
async fn an_example_alone_and_other_spellings_are_understood() {
    let mock = ImagesMock::builder().stateless().start().await;
    let prefer = |text: &'static str| send(valid(&mock, "getImage").header("prefer", text));
    assert_eq!(prefer("example=private").await.json()["url"], Value::Null);
    assert_eq!(prefer("example=unknown").await.status, 401);
    assert_eq!(prefer("code=404;example=\"unknown\"").await.status, 404);
    assert_eq!(prefer("Code = 429").await.status, 429);
    assert_eq!(prefer("respond-async, wait=10").await.status, 200);
    let two = valid(&mock, "getImage").header("prefer", "code=200").header("prefer", "example=private");
    assert_eq!(send(two).await.json()["url"], Value::Null);
}

#[tokio::test]
async fn a_preference_that_the_operation_has_not_is_told_what_it_has() {
    let mock = ImagesMock::builder().stateless().start().await;
    let prefer = |id: &'static str, text: &'static str| send(valid(&mock, id).header("prefer", text));
    let answered = prefer("getImage", "code=418").await;
    assert_eq!(answered.status, 404);
    assert_eq!(answered.errors(), ["/Prefer: getImage has no code 418; it has 200, 401, 404, 429, 500, 503"]);
    let answered = prefer("uploadImage", "code=teapot").await;
    assert_eq!(answered.status, 422);
    let answered = prefer("getImage", "code=200, example=nope").await;
    assert_eq!(answered.errors(), ["/Prefer: getImage has no example nope; it has published, private"]);
    let answered = prefer("unpublishImage", "example=nope").await;
    let has = "private (201), missing (401), unknown (401), unknown (404), busy (429), failed (500), unavailable (503)";
    assert_eq!(answered.errors(), [format!("/Prefer: unpublishImage has no example nope; it has {has}")]);
    let answered = prefer("deleteImage", "code=204, example=x").await;
    assert_eq!(answered.errors(), ["/Prefer: deleteImage has no example x, and no other"]);
}

#[tokio::test]
async fn pages_have_no_more_than_was_asked_for_and_following_them_ends() {
    let mock = ImagesMock::builder().stateless().start().await;
    let mut link = Some("/v1/images?take=1".to_owned());
    let mut pages = 0;
    while let Some(path) = link {
        let page = send(request(&mock, "GET", &path)).await.json();
        assert!(page["data"].as_array().unwrap().len() <= 1);
        link = page["links"]["next"].as_str().map(|next| next.strip_prefix(&mock.url()).unwrap().to_owned());
        pages += 1;
        assert!(pages < 5, "the pages do not end");
    }
    assert_eq!(pages, 2);
}

#[tokio::test]
async fn every_answer_has_an_identifier_of_its_own() {
    let mock = ImagesMock::builder().stateless().start().await;
    let mut identifiers = HashSet::new();
    for _ in 0..10 {
        let answered = send(request(&mock, "GET", &format!("/v1/images/{ID}"))).await;
        assert!(identifiers.insert(answered.header("x-request-id").unwrap().to_owned()));
    }
}

#[tokio::test]
async fn retry_after_comes_from_the_document() {
    let mock = ImagesMock::builder().stateless().start().await;
    for status in ["429", "503"] {
        let answered = send(valid(&mock, "getImage").header("prefer", format!("code={status}"))).await;
        assert_eq!(answered.header("retry-after"), Some("1"));
    }
}
