//! `listImages`. These cases run alone: they look at everything that the key's owner has.

use anyhow::{Context, Result, ensure};
use images_client::types::{Image, ImageList};

use crate::call::{Call, Key};
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::pictures;
use crate::received_response::same;

/// The owner may have had images before; they are not walked through to the end of the world.
const PAGES: usize = 200;

cases! {
    alone: "listImages": list_answers_a_page [], a_page_has_ten_by_default [State], newest_come_first [State],
        walking_gives_every_image_once [State, OwnUrls], from_is_inclusive [State] shows "query.take query.from", the_bounds_of_take_are_kept [Checks],
        a_wrong_query_is_422 [Checks], from_an_unknown_image_is_404 [State], a_walk_survives_a_deletion [State, OwnUrls], from_another_stage_is_404 [State, OtherStage], from_another_owner_is_404 [State, OtherOwner],
        stages_do_not_see_each_other [State, OtherStage], owners_do_not_see_each_other [State, OtherOwner],
        what_a_query_does_not_have_is_ignored [];
}

async fn page(context: &CaseContext, take: u32) -> Result<ImageList> {
    Ok(context.client().list_images().take(take).send().await?.into_inner())
}

/// New images, oldest first.
async fn several(context: &CaseContext, count: usize) -> Result<Vec<String>> {
    let mut ids = Vec::new();
    for index in 0..count {
        let picture = pictures::picture("png", 4, 4, index as u64);
        ids.push(context.upload(picture).await?.id.to_string());
    }
    Ok(ids)
}

fn ids(images: &[Image]) -> Vec<String> {
    images.iter().map(|image| image.id.to_string()).collect()
}

async fn list_answers_a_page(context: &CaseContext) -> Result<()> {
    let answer = context.client().list_images().send().await?;
    same("status", answer.status().as_u16(), 200)
}

async fn a_page_has_ten_by_default(context: &CaseContext) -> Result<()> {
    let mut made = several(context, 11).await?;
    made.reverse();
    let page = context.client().list_images().send().await?.into_inner();
    same("the page", ids(&page.data), made[..10].to_vec())?;
    let next = page.links.next.context("links.next: there is an eleventh image, but no next page")?;
    ensure!(next.contains("take=10"), "links.next: expected take=10 in {next}");
    Ok(())
}

async fn newest_come_first(context: &CaseContext) -> Result<()> {
    let mut made = several(context, 5).await?;
    made.reverse();
    let page = page(context, 5).await?;
    same("the page", ids(&page.data), made)?;
    let times: Vec<_> = page.data.iter().map(|image| image.created_at).collect();
    ensure!(times.is_sorted_by(|newer, older| newer >= older), "created_at: expected newest first, got {times:?}");
    Ok(())
}

/// The path and query of a link to a page, whose shape is checked.
fn target_of(context: &CaseContext, link: &str, take: u32) -> Result<(String, String)> {
    let start = format!("{}/v1/images?take={take}&from=", context.links_url());
    let from = link.strip_prefix(&start).with_context(|| format!("expected a link like {start}image_…, got {link}"))?;
    ensure!(crate::shape::is_image_id(from), "expected an image id at the end of {link}");
    Ok((format!("/v1/images?take={take}&from={from}"), from.to_owned()))
}

async fn walking_gives_every_image_once(context: &CaseContext) -> Result<()> {
    // Beside a page's multiple, exactly one, and one more.
    for (count, take) in [(7, 3), (6, 3), (4, 1)] {
        let mut made = several(context, count).await?;
        made.reverse();
        let mut pages: Vec<(String, Vec<String>)> = Vec::new();
        let mut path = format!("/v1/images?take={take}");
        let mut previous_of_last = None;
        let mut ended = false;
        while !ended && pages.iter().map(|(_, page)| page.len()).sum::<usize>() < made.len() && pages.len() < PAGES {
            let reply = context.send(Call::get(&path)).await?;
            let page: ImageList = serde_json::from_slice(&reply.expect(200)?.body)?;
            let found = ids(&page.data);
            if let Some((_, from)) = path.split_once("&from=") {
                same("the first image of the page from it", found.first().map(String::as_str), Some(from))?;
            }
            pages.push((path.clone(), found));
            previous_of_last = page.links.previous;
            match page.links.next {
                Some(next) => path = target_of(context, &next, take)?.0,
                None => ended = true,
            }
        }
        let walked: Vec<String> = pages.iter().flat_map(|(_, page)| page.clone()).take(made.len()).collect();
        same("the images forward", walked, made.clone())?;
        // And back, page by page: the same pages.
        pages.pop();
        while let Some((_, wanted)) = pages.pop() {
            let link = previous_of_last.context("links.previous: there is a page before, but no link to it")?;
            let path = target_of(context, &link, take)?.0;
            let reply = context.send(Call::get(path)).await?;
            let page: ImageList = serde_json::from_slice(&reply.expect(200)?.body)?;
            same("the page backward", ids(&page.data), wanted)?;
            previous_of_last = page.links.previous;
        }
        same("links.previous of the first page", previous_of_last, None)?;
        for id in made {
            context.client().delete_image().image_id(id).send().await?;
        }
    }
    Ok(())
}

async fn from_is_inclusive(context: &CaseContext) -> Result<()> {
    let made = several(context, 3).await?;
    let page = context.client().list_images().take(2).from(made[1].clone()).send().await?.into_inner();
    same("the page", ids(&page.data), vec![made[1].clone(), made[0].clone()])?;
    // The last one alone.
    let page = context.client().list_images().take(1).from(made[0].clone()).send().await?.into_inner();
    same("the page", ids(&page.data), vec![made[0].clone()])?;
    ensure!(page.links.previous.is_some(), "links.previous: there are newer images, but no link to them");
    // Without take, ten.
    let reply = context.send(Call::get(format!("/v1/images?from={}", made[2]))).await?;
    let page: ImageList = serde_json::from_slice(&reply.expect(200)?.body)?;
    same("the first image", page.data.first().map(|image| image.id.to_string()), Some(made[2].clone()))
}

async fn the_bounds_of_take_are_kept(context: &CaseContext) -> Result<()> {
    for take in [1, 100] {
        context.send(Call::get(format!("/v1/images?take={take}"))).await?.expect(200)?;
    }
    for take in ["0", "101", "-1", "1.5", "ten", "", "99999999999999999999", "1e1"] {
        context
            .send(Call::get(format!("/v1/images?take={take}")))
            .await?
            .expect_invalid(&["/take"])
            .with_context(|| format!("take={take}"))?;
    }
    Ok(())
}

async fn a_wrong_query_is_422(context: &CaseContext) -> Result<()> {
    context.send(Call::get("/v1/images?take=0&from=x")).await?.expect_invalid(&["/from", "/take"])?;
    context.send(Call::get("/v1/images?from=")).await?.expect_invalid(&["/from"])?;
    context.send(Call::get("/v1/images?take=1&take=2")).await?.expect_invalid(&["/take"])
}

async fn from_an_unknown_image_is_404(context: &CaseContext) -> Result<()> {
    let nobody = "image_000000000000000000000000";
    let reply = context.send(Call::get(format!("/v1/images?from={nobody}"))).await?;
    let error = reply.expect_error(404)?;
    same("message", error.message, format!("Image with id {nobody} not found."))
}

/// A link keeps its place when the image that it names is deleted before it is followed.
async fn a_walk_survives_a_deletion(context: &CaseContext) -> Result<()> {
    let made = several(context, 3).await?;
    let first = page(context, 1).await?;
    let next = first.links.next.context("links.next: expected a second page")?;
    context.client().delete_image().image_id(made[1].clone()).send().await?;
    let reply = context.send(Call::get(target_of(context, &next, 1)?.0)).await?;
    let second: ImageList = serde_json::from_slice(&reply.expect(200)?.body)?;
    same("the second page", ids(&second.data), vec![made[0].clone()])
}

async fn from_another_stage_is_404(context: &CaseContext) -> Result<()> {
    let image = context.image_of(&Key::Test).await?;
    context.send(Call::get(format!("/v1/images?from={}", *image.id))).await?.expect_error(404)?;
    Ok(())
}

async fn from_another_owner_is_404(context: &CaseContext) -> Result<()> {
    let image = context.image_of(&Key::Other).await?;
    context.send(Call::get(format!("/v1/images?from={}", *image.id))).await?.expect_error(404)?;
    Ok(())
}

async fn stages_do_not_see_each_other(context: &CaseContext) -> Result<()> {
    apart(context, Key::Test).await
}

async fn owners_do_not_see_each_other(context: &CaseContext) -> Result<()> {
    apart(context, Key::Other).await
}

async fn apart(context: &CaseContext, key: Key) -> Result<()> {
    let mine = context.image().await?;
    let theirs = context.image_of(&key).await?;
    let my_page = page(context, 100).await?;
    let their_page = context.client_of(&key)?.list_images().take(100).send().await?.into_inner();
    ensure!(ids(&my_page.data).contains(&mine.id), "my list lacks my newest image");
    ensure!(ids(&their_page.data).contains(&theirs.id), "their list lacks their newest image");
    ensure!(!ids(&my_page.data).contains(&theirs.id), "my list has their image");
    ensure!(!ids(&their_page.data).contains(&mine.id), "their list has my image");
    Ok(())
}

async fn what_a_query_does_not_have_is_ignored(context: &CaseContext) -> Result<()> {
    context.send(Call::get("/v1/images?take=1&colour=red&colour=blue")).await?.expect(200)?;
    Ok(())
}
