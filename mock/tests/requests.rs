//! What is wrong with a request is answered as the server answers it.

mod caller;

use caller::{ID, anonymous, form, picture, request, send};
use images_mock::{ImagesMock, KEY};
use serde_json::json;

#[tokio::test]
async fn a_key_is_needed_and_must_be_one() {
    let mock = ImagesMock::builder().stateless().start().await;
    let path = format!("/v1/images/{ID}");
    let answered = send(anonymous(&mock, "GET", &path)).await;
    assert_eq!((answered.status, answered.message().as_str()), (401, "The header x-api-key is missing."));
    let answered = send(anonymous(&mock, "GET", &path).header("x-api-key", "secret")).await;
    assert_eq!((answered.status, answered.message().as_str()), (401, "The API key is not known."));
    for key in ["live_x", "test_x", KEY] {
        assert_eq!(send(anonymous(&mock, "GET", &path).header("x-api-key", key)).await.status, 200);
    }
}

#[tokio::test]
async fn a_malformed_identifier_names_nothing() {
    let mock = ImagesMock::builder().stateless().start().await;
    for path in ["", "/download", "/publish", "/unpublish"] {
        let method = if path.ends_with("publish") { "POST" } else { "GET" };
        let answered = send(request(&mock, method, &format!("/v1/images/cat{path}"))).await;
        assert_eq!((answered.status, answered.message().as_str()), (404, "Image with id cat not found."));
    }
}

const NEAREST: &str = "There is no /v2/images. The nearest operations are GET /v1/images, POST /v1/images, GET \
                       /v1/images/{imageId}.";

#[tokio::test]
async fn paths_and_methods_that_are_in_no_document_are_answered_in_its_shape() {
    let mock = ImagesMock::builder().stateless().start().await;
    let answered = send(request(&mock, "GET", "/v2/images")).await;
    assert_eq!((answered.status, answered.message().as_str()), (404, NEAREST));
    let answered = send(request(&mock, "PATCH", "/v1/images")).await;
    let message = "/v1/images has no PATCH; it has GET, POST.";
    assert_eq!((answered.status, answered.message().as_str()), (405, message));
    assert_eq!(answered.json()["error"], "Method Not Allowed");
    let allow: Vec<_> = answered.headers.iter().filter(|(name, _)| name == "allow").map(|(_, value)| value).collect();
    assert_eq!(allow, ["GET, POST"]);
}

#[tokio::test]
async fn wrong_parameters_are_all_named() {
    let mock = ImagesMock::builder().stateless().start().await;
    let answered = send(request(&mock, "GET", "/v1/images?take=0&from=x")).await;
    assert_eq!(answered.status, 422);
    assert_eq!(
        answered.errors(),
        ["/take: 0 is less than the minimum of 1", "/from: \"x\" does not match the pattern ^image_[a-z0-9]{24}$",]
    );
}

#[tokio::test]
async fn json_bodies_are_checked() {
    let mock = ImagesMock::builder().stateless().start().await;
    let post = || request(&mock, "POST", "/v1/images");
    let typed = |media_type: &'static str, body: String| send(post().header("content-type", media_type).body(body));
    assert_eq!(send(post()).await.message(), "The body is missing.");
    assert_eq!(typed("application/json", String::new()).await.status, 400);
    let answered = typed("application/json", "{\"url\":".to_owned()).await;
    assert_eq!(answered.status, 400);
    assert!(answered.message().starts_with("The body is not valid JSON: "), "{}", answered.message());
    let answered = typed("text/plain", "{}".to_owned()).await;
    assert_eq!(answered.status, 415);
    assert_eq!(answered.message(), "The content type text/plain is not supported; send application/json.");
    let answered = typed("application/json", format!("\"{}\"", "x".repeat(16_384))).await;
    assert_eq!((answered.status, answered.message().as_str()), (413, "The body is larger than 16384 bytes."));
    let answered = send(post().json(&json!({ "url": "cat", "extra": 1 }))).await;
    let mut errors = answered.errors();
    errors.sort();
    assert_eq!(answered.status, 422);
    assert_eq!(errors, ["/extra: is not a known field", "/name: is required", "/url: \"cat\" is not a valid uri"]);
}

#[tokio::test]
async fn forms_are_checked() {
    let mock = ImagesMock::builder().stateless().start().await;
    let post = || request(&mock, "POST", "/v1/images/upload");
    let answered = send(post().multipart(form(picture(), ""))).await;
    assert_eq!((answered.status, answered.errors()), (422, vec!["/name: \"\" is shorter than 1 character".to_owned()]));
    let answered = send(post().multipart(reqwest::multipart::Form::new().text("name", "Cat"))).await;
    assert_eq!((answered.status, answered.errors()), (422, vec!["/image: is required".to_owned()]));
    let answered = send(post().multipart(form(picture(), "Cat").text("name", "Dog"))).await;
    assert_eq!((answered.status, answered.errors()), (422, vec!["/name: is given more than once".to_owned()]));
    let answered = send(post().multipart(form(picture(), "Cat").text("extra", "1"))).await;
    assert_eq!((answered.status, answered.errors()), (422, vec!["/extra: is not a known field".to_owned()]));
    let answered = send(post().json(&json!({}))).await;
    assert_eq!(answered.status, 415);
    for body in ["", "no form", "--b\r\n", "--b\r\ncontent-disposition: form-data; name=\"image\"\r\n\r\ncut"] {
        let answered = send(post().header("content-type", "multipart/form-data; boundary=b").body(body)).await;
        assert_eq!(answered.status, 400, "{body:?}");
    }
    let answered = send(post().header("content-type", "multipart/form-data").body("x")).await;
    assert_eq!(
        (answered.status, answered.message().as_str()),
        (400, "The body is not a valid form: the Content-Type multipart/form-data has no boundary.")
    );
}

#[tokio::test]
async fn only_pictures_are_taken() {
    let mock = ImagesMock::builder().stateless().start().await;
    let upload = |bytes: Vec<u8>| send(request(&mock, "POST", "/v1/images/upload").multipart(form(bytes, "Cat")));
    let answered = upload(b"<svg/>".to_vec()).await;
    assert_eq!(answered.status, 422);
    assert_eq!(answered.errors(), ["/image: not a JPEG, PNG or WebP picture; it looks like an SVG drawing"]);
    let cut = picture();
    let answered = upload(cut[..cut.len() / 2].to_vec()).await;
    assert_eq!(answered.errors(), ["/image: the PNG file is cut short: a chunk"]);
}

#[tokio::test]
async fn files_may_be_as_large_as_the_document_says() {
    let mock = ImagesMock::builder().stateless().start().await;
    let upload = |bytes: Vec<u8>| send(request(&mock, "POST", "/v1/images/upload").multipart(form(bytes, "Cat")));
    let mut largest = picture();
    largest.resize(20 << 20, 0);
    let mut larger = largest.clone();
    larger.push(0);
    assert_eq!(upload(largest).await.json()["size"], 20 << 20);
    let answered = upload(larger).await;
    assert_eq!((answered.status, answered.message().as_str()), (413, "The part image is larger than 20971520 bytes."));
    let answered = upload(vec![0; 21_037_056]).await;
    let message = "The body is larger than 21037056 bytes; the part image may have 20971520 bytes at most.";
    assert_eq!((answered.status, answered.message().as_str()), (413, message));
}

#[tokio::test]
async fn the_first_thing_that_is_wrong_decides() {
    let mock = ImagesMock::builder().stateless().start().await;
    let everything = anonymous(&mock, "POST", "/v1/images").header("content-type", "text/plain").body("{");
    assert_eq!(send(everything).await.status, 401);
    let preferred = anonymous(&mock, "GET", &format!("/v1/images/{ID}")).header("prefer", "code=200");
    assert_eq!(send(preferred).await.status, 401);
}

#[tokio::test]
async fn requests_can_be_seen_afterwards() {
    let mock = ImagesMock::builder().stateless().start().await;
    send(request(&mock, "POST", "/v1/images").json(&json!({ "url": "https://example.com/a", "name": "Cat" }))).await;
    send(anonymous(&mock, "GET", "/v1/images?take=3")).await;
    send(request(&mock, "GET", "/nowhere")).await;
    let seen = mock.requests();
    let statuses: Vec<_> = seen.iter().map(|exchange| (exchange.operation_id.as_deref(), exchange.status)).collect();
    assert_eq!(statuses, [(Some("createImageFromUrl"), 201), (Some("listImages"), 401), (None, 404)]);
    let first = &seen[0].request;
    assert_eq!((first.method.as_str(), first.path.as_str()), ("POST", "/v1/images"));
    assert_eq!(first.header("X-Api-Key"), Some(KEY));
    assert_eq!(&*first.body, br#"{"url":"https://example.com/a","name":"Cat"}"#);
    assert_eq!(seen[1].request.query, "take=3");
}

#[tokio::test]
async fn the_type_of_every_error_leads_to_a_page() {
    let mock = ImagesMock::start().await;
    let page = async |url: &str| {
        let page = anonymous(&mock, "GET", url.strip_prefix(&mock.url()).unwrap()).send().await.unwrap();
        assert_eq!(page.headers()["content-type"], "text/plain; charset=utf-8", "{url}");
        (page.status().as_u16(), page.text().await.unwrap())
    };
    for (request, status) in [
        (anonymous(&mock, "GET", "/v1/images"), 401),
        (anonymous(&mock, "PATCH", "/v1/images"), 405),
        (request(&mock, "GET", "/v1/images?take=0"), 422),
        (request(&mock, "GET", "/v2/images"), 404),
    ] {
        let error = send(request).await.json();
        let (found, text) = page(error["type"].as_str().unwrap()).await;
        assert_eq!(found, 200);
        assert!(text.starts_with(&format!("{} ({status})\n", error["error"].as_str().unwrap())), "{text}");
    }
    for operation in images_api::document().operations() {
        for status in operation.statuses().filter(|status| *status >= 400) {
            let (found, text) = page(&images_api::document().error_kind(status).uri(&mock.url())).await;
            let meaning = operation.response(status).unwrap().description().trim();
            assert!(found == 200 && text.contains(meaning) && text.contains(operation.id()), "{status}: {text}");
        }
    }
    for path in ["/errors", "/errors/", "/errors/none", "/errors//not-found", "/errors/not-found/"] {
        assert_eq!(send(anonymous(&mock, "GET", path)).await.status, 404, "{path}");
    }
}
