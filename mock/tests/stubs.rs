//! Stubs: what a test says an operation answers.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

mod caller;

use std::time::{Duration, Instant};

use caller::{ID, OTHER_ID, request, send, valid};
use images_api::{Image, ImageFormat, ImageId, ImageList, ImageListLinks};
use images_mock::ImagesMock;

fn image(name: &str) -> Image {
    Image {
        id: ImageId(ID.to_owned()),
        name: name.to_owned(),
        url: None,
        width: 3,
        height: 2,
        format: ImageFormat::Webp,
        size: 70,
        created_at: serde_json::from_str("\"2026-01-02T03:04:05.678Z\"").unwrap(),
    }
}

#[tokio::test]
async fn a_typed_body_is_answered_as_it_is() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_get_image().ok(image("Stubbed"));
    let answered = send(valid(&mock, "getImage")).await;
    assert_eq!(serde_json::from_value::<Image>(answered.json()).unwrap(), image("Stubbed"));
    mock.on_list_images()
        .ok(ImageList { data: vec![image("one"), image("two")], links: ImageListLinks { previous: None, next: None } });
    assert_eq!(send(valid(&mock, "listImages")).await.json()["data"][1]["name"], "two");
}

#[tokio::test]
async fn every_operation_has_stubs_for_its_statuses() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_list_images().ok_empty();
    mock.on_create_image_from_url().validation_error_fields();
    mock.on_upload_image().payload_too_large();
    mock.on_get_image().internal_error();
    mock.on_delete_image().no_content();
    mock.on_download_image().not_modified();
    mock.on_head_download_image().ok_png(1234);
    mock.on_publish_image().unauthorized_unknown();
    mock.on_unpublish_image().created_private();
    let cases = [
        ("listImages", 200),
        ("createImageFromUrl", 422),
        ("uploadImage", 413),
        ("getImage", 500),
        ("deleteImage", 204),
        ("downloadImage", 304),
        ("headDownloadImage", 200),
        ("publishImage", 401),
        ("unpublishImage", 201),
    ];
    for (id, status) in cases {
        assert_eq!(send(valid(&mock, id)).await.status, status, "{id}");
    }
    let head = send(valid(&mock, "headDownloadImage")).await;
    assert_eq!((head.header("content-length"), head.header("content-type")), (Some("1234"), Some("image/png")));
}

#[tokio::test]
async fn headers_that_carry_numbers_are_arguments() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_get_image().rate_limit_exceeded(7).times(1);
    mock.on_get_image().unavailable(30).times(1);
    let answered = send(valid(&mock, "getImage")).await;
    assert_eq!((answered.status, answered.header("retry-after")), (429, Some("7")));
    let answered = send(valid(&mock, "getImage")).await;
    assert_eq!((answered.status, answered.header("retry-after")), (503, Some("30")));
}

#[tokio::test]
async fn a_server_that_recovers_and_a_stub_that_overrides() {
    let mock = ImagesMock::builder().stateless().start().await;
    let get = async || send(valid(&mock, "getImage")).await.status;
    mock.on_get_image().unavailable(1).times(2);
    mock.on_get_image().internal_error().times(1);
    assert_eq!([get().await, get().await, get().await, get().await], [503, 503, 500, 200]);
    mock.on_get_image().not_found();
    assert_eq!(get().await, 404);
    let newer = mock.on_get_image().unauthorized();
    assert_eq!([get().await, get().await], [401, 401]);
    assert_eq!(newer.answered(), 2);
    newer.remove();
    assert_eq!(get().await, 404);
}

#[tokio::test]
async fn conditions_choose_the_requests() {
    let mock = ImagesMock::builder().stateless().start().await;
    let get = async |path: String| send(request(&mock, "GET", &path)).await.status;
    mock.on_get_image().when_image_id(ID).not_found();
    mock.on_list_images().when_take(3).unauthorized();
    mock.on_list_images().when_take(10).when_from(ID).internal_error();
    mock.on_download_image().when_range("bytes=0-9").range_not_satisfiable();
    mock.on_delete_image().when(|request| request.header("x-api-key") == Some("live_other")).not_found();
    assert_eq!(get(format!("/v1/images/{ID}")).await, 404);
    assert_eq!(get(format!("/v1/images/{OTHER_ID}")).await, 200);
    assert_eq!(get("/v1/images?take=3".to_owned()).await, 401);
    assert_eq!(get(format!("/v1/images?from={ID}")).await, 500);
    assert_eq!(get("/v1/images".to_owned()).await, 200);
    assert_eq!(send(valid(&mock, "downloadImage").header("range", "bytes=0-9")).await.status, 416);
    assert_eq!(send(valid(&mock, "downloadImage").header("range", "bytes=0-8")).await.status, 206);
    assert_eq!(send(valid(&mock, "deleteImage")).await.status, 204);
    let other = caller::anonymous(&mock, "DELETE", &format!("/v1/images/{ID}")).header("x-api-key", "live_other");
    assert_eq!(send(other).await.status, 404);
}

#[tokio::test]
#[should_panic(expected = "no request to getImage meets this stub: /imageId: \"cat\" does not match the pattern")]
async fn a_condition_that_no_request_can_meet_is_refused() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_get_image().when_image_id("cat").not_found();
}

#[tokio::test]
async fn a_wrong_request_meets_no_stub() {
    let mock = ImagesMock::builder().stateless().start().await;
    let stub = mock.on_get_image().ok_private();
    let anonymous = caller::anonymous(&mock, "GET", &format!("/v1/images/{ID}"));
    assert_eq!((send(anonymous).await.status, stub.answered()), (401, 0));
}

#[tokio::test]
async fn words_headers_and_delays_can_be_changed() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_create_image_from_url()
        .validation_error()
        .message("Not from there.")
        .errors(["/url: the origin is not allowed"])
        .header("X-Extra", 1)
        .delay(Duration::from_millis(120));
    let started = Instant::now();
    let answered = send(valid(&mock, "createImageFromUrl")).await;
    assert!(started.elapsed() >= Duration::from_millis(120));
    assert_eq!((answered.status, answered.message().as_str()), (422, "Not from there."));
    assert_eq!(answered.errors(), ["/url: the origin is not allowed"]);
    assert_eq!(answered.header("x-extra"), Some("1"));
}

#[tokio::test]
async fn bytes_have_the_headers_that_are_true_of_them() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_download_image().ok_png(&b"not a picture at all"[..]);
    let answered = send(valid(&mock, "downloadImage")).await;
    assert_eq!(answered.body, b"not a picture at all");
    assert_eq!(answered.header("content-type"), Some("image/png"));
    let tag = answered.header("etag").unwrap().to_owned();
    mock.on_download_image().partial_content_webp(&b"0123"[..]);
    let part = send(valid(&mock, "downloadImage").header("range", "bytes=10-13")).await;
    assert_eq!((part.status, part.header("content-range")), (206, Some("bytes 10-13/*")));
    assert_ne!(part.header("etag"), Some(tag.as_str()));
}

#[tokio::test]
async fn a_stub_that_breaks_the_document_becomes_a_500_that_says_so() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_get_image().ok(Image { width: 0, name: String::new(), ..image("") });
    let answered = send(valid(&mock, "getImage")).await;
    assert_eq!(answered.status, 500);
    let message = "The mock's 200 would break the document: correct the stub or the example.";
    assert_eq!(answered.message(), message);
    let mut errors = answered.errors();
    errors.sort();
    assert_eq!(errors, ["/name: \"\" is shorter than 1 character", "/width: 0 is less than the minimum of 1"]);
    mock.on_get_image().rate_limit_exceeded(-1);
    let answered = send(valid(&mock, "getImage")).await;
    assert_eq!(answered.errors(), ["header Retry-After: -1 is less than the minimum of 0"]);
}

#[tokio::test]
async fn what_is_expected_and_comes_is_fine() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_get_image().ok_private().expect(2);
    mock.on_delete_image().no_content().expect(0);
    send(valid(&mock, "getImage")).await;
    send(valid(&mock, "getImage")).await;
    mock.verify();
}

#[tokio::test]
#[should_panic(
    expected = "the stub getImage imageId=image_etm0g3x5iap4cld1qcfsjvo2 -> 404 expects 2 requests, 1 came\n\
                           requests:\n  GET /v1/images/image_etm0g3x5iap4cld1qcfsjvo2 -> 404"
)]
async fn what_is_expected_and_does_not_come_is_told_at_the_end() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_get_image().when_image_id(ID).not_found().expect(2);
    send(valid(&mock, "getImage")).await;
    drop(mock);
}

#[tokio::test]
#[should_panic(expected = "requests:\n  none")]
async fn verification_can_be_asked_for() {
    let mock = ImagesMock::builder().stateless().start().await;
    mock.on_delete_image().no_content().expect(1);
    mock.verify();
}

#[tokio::test]
async fn mocks_do_not_see_each_other() {
    let (one, other) =
        (ImagesMock::builder().stateless().start().await, ImagesMock::builder().stateless().start().await);
    one.on_get_image().not_found();
    assert_eq!(send(valid(&one, "getImage")).await.status, 404);
    assert_eq!(send(valid(&other, "getImage")).await.status, 200);
    assert_eq!((one.requests().len(), other.requests().len()), (1, 1));
}

/// A task that never waits uses up the turn that tokio gives it; the end of a mock must come there too.
#[test]
fn a_busy_task_can_drop_mocks() {
    let (ended, end) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            for _ in 0..200 {
                ImagesMock::builder().stateless().start().await;
            }
        });
        ended.send(()).unwrap();
    });
    end.recv_timeout(Duration::from_secs(60)).expect("waited 60 s in vain for the end of 200 mocks");
}
