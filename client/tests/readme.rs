//! The README's example of the client and the mock: it stands here, word for word, and runs. A test of its own process: the
//! example names a file in the current folder.

// As a reader would write it.
#![allow(clippy::unwrap_used)]

const SHOWN: &str = include_str!("../../README.md");
const TESTED: &str = include_str!("readme.rs");

fn lines(text: &str) -> Vec<&str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

#[test]
fn what_is_shown_is_what_is_tested() {
    let blocks = SHOWN.split("```rust\n").skip(1).filter_map(|rest| rest.split("```").next());
    let blocks: Vec<_> = blocks.filter(|block| block.contains("images_client::")).collect();
    assert_eq!(blocks.len(), 1);
    let shown = lines(blocks[0]);
    assert!(lines(TESTED).windows(shown.len()).any(|window| window == shown), "it is not tested:\n{}", blocks[0]);
}

#[tokio::test]
async fn a_picture_is_uploaded_and_published() -> Result<(), Box<dyn std::error::Error>> {
    let folder = tempfile::tempdir()?;
    let example = images_mock::ImagesMock::start().await;
    let client = images_client::Client::connect(&example.url(), images_mock::KEY)?;
    let picture = folder.path().join("cat.jpg");
    client.download_image().image_id("image_etm0g3x5iap4cld1qcfsjvo2").to_file(&picture).await?;
    std::env::set_current_dir(&folder)?;

    let mock = images_mock::ImagesMock::start().await;
    let client = images_client::Client::connect(&mock.url(), "test_any")?;
    let image = client.upload_image().name("Cat").file("cat.jpg").send().await?;
    let published = client.publish_image().image_id(image.id.clone()).send().await?;

    assert_eq!((published.name.as_str(), &published.id), ("Cat", &image.id));
    assert!(published.url.is_some());
    Ok(())
}
