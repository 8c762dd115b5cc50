//! A picture's whole journey: upload, list, publish, fetch from the public URL without a key, unpublish, delete.
//!
//! `IMAGES_URL=http://127.0.0.1:8080 IMAGES_KEY=live_… cargo run -p images-client --example journey -- picture.jpg`

// An example shows what happens.
#![allow(clippy::print_stdout)]

use std::env;
use std::error::Error;

use images_client::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let url = env::var("IMAGES_URL").unwrap_or_else(|_| "http://127.0.0.1:8080".to_owned());
    let key = env::var("IMAGES_KEY").map_err(|_| "set IMAGES_KEY to the key that the server printed")?;
    let picture = env::args().nth(1).ok_or("name a JPEG, PNG or WebP file")?;
    let client = Client::connect(&url, &key)?;

    let image = client.upload_image().name("Journey").file(&picture).send().await?.into_inner();
    let id = image.id;
    println!("uploaded    {} ({} × {}, {}, {} bytes)", *id, image.width, image.height, image.format, image.size);

    let page = client.list_images().take(3).send().await?.into_inner();
    for image in &page.data {
        println!("listed      {} {}", *image.id, *image.name);
    }

    let copy = env::temp_dir().join(id.as_str());
    let length = client.download_image().image_id(id.clone()).to_file(&copy).await?;
    println!("downloaded  {} bytes to {}", *length, copy.display());
    std::fs::remove_file(&copy)?;

    let published = client.publish_image().image_id(id.clone()).send().await?.into_inner();
    let public = published.url.ok_or("a published image has no URL")?;
    println!("published   {public}");

    let anyone = reqwest::get(&public).await?.error_for_status()?;
    println!("fetched     {} bytes without a key", anyone.bytes().await?.len());

    client.unpublish_image().image_id(id.clone()).send().await?;
    println!("unpublished {public} answers {} now", reqwest::get(&public).await?.status());

    client.delete_image().image_id(id.clone()).send().await?;
    println!("deleted     {}", *id);
    Ok(())
}
