//! What docs/mock/rust.md shows: every block of it stands here, word for word, and runs.

// As a reader would write it.
#![allow(clippy::unwrap_used)]

const SHOWN: &str = include_str!("../../docs/mock/rust.md");
const TESTED: &str = include_str!("mock.rs");

/// The lines of a text without their indentation; empty ones are left out.
fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[test]
fn what_is_shown_is_what_is_tested() {
    let tested = lines(TESTED);
    let blocks: Vec<&str> = SHOWN.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert_eq!(blocks.len(), 6, "blocks of Rust in docs/mock/rust.md");
    for block in blocks {
        let shown = lines(block);
        assert!(tested.windows(shown.len()).any(|window| window == shown), "it is not tested:\n{block}");
    }
}

mod a_mock_for_each_test {
    use images_client::Client;
    use images_mock::{ImagesMock, KEY};

    #[tokio::test]
    async fn what_was_uploaded_comes_back() -> Result<(), Box<dyn std::error::Error>> {
        let mock = ImagesMock::start().await;
        let client = Client::connect(&mock.url(), KEY)?;
        let cat = client.download_image().image_id("image_etm0g3x5iap4cld1qcfsjvo2").bytes().await?.into_inner();
        let image = client.upload_image().name("Cat").bytes(cat).send().await?;
        let found = client.get_image().image_id(image.id.clone()).send().await?;
        assert_eq!((found.name.as_str(), found.width), ("Cat", image.width));
        Ok(())
    }
}

mod stubs {
    use std::time::Duration;

    use images_client::Client;
    use images_mock::{ImagesMock, KEY};

    #[tokio::test]
    async fn a_server_that_recovers() -> Result<(), Box<dyn std::error::Error>> {
        let mock = ImagesMock::start().await;
        // Two times 503 with Retry-After: 1, then what it would answer anyway.
        let busy = mock.on_get_image().unavailable(1).times(2).expect(2);
        // About one image, by its identifier.
        mock.on_get_image().when_image_id("image_k7w2p9d4c1x8m5t0b3n6v2qz").not_found();
        // By anything of the request.
        mock.on_delete_image().when(|request| request.header("x-api-key") == Some("live_other")).not_found();
        // An example of the document by its name, later than usual.
        mock.on_list_images().when_take(3).ok_empty().delay(Duration::from_millis(200));
        // Words of one's own in the document's error.
        mock.on_create_image_from_url().validation_error().errors(["/url: the origin is not allowed"]);

        let client = Client::connect(&mock.url(), KEY)?;
        let image = client.get_image().image_id("image_etm0g3x5iap4cld1qcfsjvo2").send().await?;
        assert_eq!((image.width.get(), busy.answered()), (460, 2));
        mock.verify();
        Ok(())
    }
}

mod lies {
    use images_mock::{ImagesMock, KEY};

    #[tokio::test]
    async fn a_server_that_lies() -> Result<(), Box<dyn std::error::Error>> {
        let mock = ImagesMock::start().await;
        let image = format!("{}/v1/images/image_etm0g3x5iap4cld1qcfsjvo2", mock.url());
        let get = || reqwest::Client::new().get(&image).header("x-api-key", KEY).send();
        mock.on_get_image().unavailable(1).header("retry-after", "soon").unchecked().times(1);
        assert_eq!(get().await?.headers()["retry-after"], "soon");
        // Without `unchecked` the mock says that it would lie.
        mock.on_get_image().unavailable(1).header("retry-after", "soon");
        assert_eq!(get().await?.status(), 500);
        Ok(())
    }
}

mod what_came {
    use images_client::Client;
    use images_mock::{ImagesMock, KEY};

    #[tokio::test]
    async fn the_key_is_sent() -> Result<(), Box<dyn std::error::Error>> {
        let mock = ImagesMock::start().await;
        Client::connect(&mock.url(), KEY)?.list_images().send().await?;
        let last = mock.requests().pop().expect("a request came");
        assert_eq!((last.operation_id.as_deref(), last.status), (Some("listImages"), 200));
        assert_eq!(last.request.header("x-api-key"), Some(KEY));
        Ok(())
    }
}

mod sessions {
    use images_mock::{ImagesMock, KEY};

    #[tokio::test]
    async fn what_one_session_deletes_another_has() -> Result<(), Box<dyn std::error::Error>> {
        let mock = ImagesMock::start().await;
        let image = format!("{}/v1/images/image_etm0g3x5iap4cld1qcfsjvo2", mock.url());
        let http = reqwest::Client::new();
        let ask = |method, session| {
            http.request(method, &image).header("x-mock-session", session).header("x-api-key", KEY).send()
        };
        assert_eq!(ask(reqwest::Method::DELETE, "one").await?.status(), 204);
        assert_eq!(ask(reqwest::Method::GET, "one").await?.status(), 404);
        assert_eq!(ask(reqwest::Method::GET, "other").await?.status(), 200);
        Ok(())
    }
}

mod faults {
    use images_mock::{ImagesMock, KEY};

    #[tokio::test]
    async fn a_connection_that_fails() -> Result<(), Box<dyn std::error::Error>> {
        let mock = ImagesMock::builder().listener().start().await;
        let image = format!("{}/v1/images/image_etm0g3x5iap4cld1qcfsjvo2", mock.url());
        let get = || reqwest::Client::new().get(&image).header("x-api-key", KEY);
        // The caller asks for it,
        let failed = get().header("prefer", "fault=reset").send().await.expect_err("it is reset");
        assert!(failed.is_request());
        // or a stub has it: the head and 100 bytes of the body, then the end.
        mock.on_get_image().ok_private().fault("cut at=100").times(1);
        let answer = get().send().await?;
        assert_eq!(answer.status(), 200);
        assert!(answer.bytes().await.is_err());
        Ok(())
    }
}
