//! Publishing an image and taking it back, as several cases do it.

use anyhow::{Context, Result};
use images_client::types::Image;

use crate::case_context::CaseContext;
use crate::received_response::same;

pub(crate) async fn publish(context: &CaseContext, image: &Image) -> Result<Image> {
    let answer = context.client().publish_image().image_id(image.id.clone()).send().await?;
    same("status", answer.status().as_u16(), 201)?;
    Ok(answer.into_inner())
}

pub(crate) async fn unpublish(context: &CaseContext, image: &Image) -> Result<Image> {
    let answer = context.client().unpublish_image().image_id(image.id.clone()).send().await?;
    same("status", answer.status().as_u16(), 201)?;
    Ok(answer.into_inner())
}

pub(crate) fn public_url(image: &Image) -> Result<String> {
    image.url.clone().context("url: expected a public URL, got null")
}

/// All fields as one text, without the URL.
pub(crate) fn but_for_the_url(image: &Image) -> Result<String> {
    let mut json = serde_json::to_value(image)?;
    json["url"] = serde_json::Value::Null;
    Ok(json.to_string())
}
