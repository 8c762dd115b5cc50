//! `uploadImage`. What holds for every operation, such as 401 and 404, is in `cases/conventions.rs`.

use anyhow::{Context, Result, ensure};
use bytes::Bytes;
use serde_json::{Value, json};

use crate::call::{Call, MultipartForm};
use crate::case::cases;
use crate::case_context::CaseContext;
use crate::pictures;
use crate::received_response::{ReceivedResponse, same, same_bytes};

/// As the contract says it.
const LARGEST: usize = 20 << 20;

cases! {
    "uploadImage": upload_answers_an_image [], the_image_is_what_its_bytes_are [Echo] shows "body/image", the_bytes_count_and_not_what_they_are_called [Echo],
        a_picture_on_its_side_is_turned [Echo], equal_uploads_are_two_images [State], parts_may_come_in_any_order [Echo],
        a_quoted_boundary_is_a_boundary [], a_name_has_1_to_30_characters [Echo, Checks] shows "body/name",
        missing_parts_are_named [Checks], a_surplus_part_is_422 [Checks], what_is_no_picture_is_422 [Checks],
        a_form_that_cannot_be_read_is_400 [Checks], the_largest_picture_is_taken [State], one_byte_more_is_413 [Checks],
        the_client_gets_its_413 [Checks], a_file_and_a_stream_are_uploads_too [State];
}

async fn post(context: &CaseContext, form: MultipartForm) -> Result<ReceivedResponse> {
    context.send(Call::post("/v1/images/upload").form(form)).await
}

async fn upload_answers_an_image(context: &CaseContext) -> Result<()> {
    let answer = context.client().upload_image().name("Contract").bytes(pictures::small()).send().await?;
    same("status", answer.status().as_u16(), 201)
}

async fn the_image_is_what_its_bytes_are(context: &CaseContext) -> Result<()> {
    for (format, _) in pictures::FORMATS {
        for (width, height) in [(1, 1), (64, 48), (17, 301)] {
            let picture = pictures::picture(format, width, height, 5);
            let size = picture.len();
            let reply = post(context, MultipartForm::upload("Größe 尺寸 🦀", &picture)).await?;
            let image = reply.expect(201)?.json()?;
            let wanted = json!({
                "name": "Größe 尺寸 🦀", "url": Value::Null, "width": width, "height": height, "format": format, "size": size,
            });
            for (key, wanted) in wanted.as_object().into_iter().flatten() {
                same(key, &image[key], wanted)?;
            }
        }
    }
    Ok(())
}

async fn the_bytes_count_and_not_what_they_are_called(context: &CaseContext) -> Result<()> {
    let png = pictures::picture("png", 20, 10, 6);
    for more in [
        "; filename=\"cat.jpg\"\r\nContent-Type: image/jpeg",
        "; filename=\"cat.svg\"\r\nContent-Type: image/svg+xml",
        "; filename=\"\"",
        "; filename=\"../../etc/passwd\"\r\nContent-Type: text/plain",
        "\r\nContent-Type: application/octet-stream",
    ] {
        let form = MultipartForm::new().text("name", "Cat").file("image", more, &png);
        let image = post(context, form).await?.expect(201).with_context(|| more.to_owned())?.json()?;
        same("format", image["format"].as_str(), Some("png"))?;
        same("name", image["name"].as_str(), Some("Cat"))?;
    }
    Ok(())
}

async fn a_picture_on_its_side_is_turned(context: &CaseContext) -> Result<()> {
    let image = context.upload(pictures::jpeg_on_its_side(40, 24)).await?;
    same("width and height as shown", (image.width.get(), image.height.get()), (24, 40))
}

async fn equal_uploads_are_two_images(context: &CaseContext) -> Result<()> {
    let picture = pictures::picture("webp", 9, 9, 7);
    let first = context.upload(picture.clone()).await?;
    let second = context.upload(picture.clone()).await?;
    ensure!(first.id != second.id, "two uploads got the one id {}", *first.id);
    // And the one lives on without the other.
    context.client().delete_image().image_id(first.id).send().await?;
    let download = context.client().download_image().image_id(second.id).bytes().await?;
    same_bytes("the other's bytes", &download, &picture)
}

async fn parts_may_come_in_any_order(context: &CaseContext) -> Result<()> {
    let form = MultipartForm::new().file("image", "", &pictures::small()).text("name", "After");
    let image = post(context, form).await?.expect(201)?.json()?;
    same("name", image["name"].as_str(), Some("After"))
}

async fn a_quoted_boundary_is_a_boundary(context: &CaseContext) -> Result<()> {
    post(context, MultipartForm::upload("Quoted", &pictures::small()).quoted()).await?.expect(201)?;
    Ok(())
}

async fn a_name_has_1_to_30_characters(context: &CaseContext) -> Result<()> {
    let picture = pictures::small();
    // Characters, not bytes.
    for name in ["x".to_owned(), "n".repeat(30), "ä".repeat(30), "🦀".repeat(30), " ".to_owned()] {
        let image = post(context, MultipartForm::upload(&name, &picture)).await?.expect(201)?.json()?;
        same("name", image["name"].as_str(), Some(name.as_str()))?;
    }
    for name in [String::new(), "n".repeat(31), "🦀".repeat(31), "n".repeat(5000)] {
        post(context, MultipartForm::upload(&name, &picture)).await?.expect_invalid(&["/name"])?;
    }
    Ok(())
}

async fn missing_parts_are_named(context: &CaseContext) -> Result<()> {
    post(context, MultipartForm::new().file("image", "", &pictures::small())).await?.expect_invalid(&["/name"])?;
    post(context, MultipartForm::new().text("name", "Nothing")).await?.expect_invalid(&["/image"])?;
    post(context, MultipartForm::new()).await?.expect_invalid(&["/image", "/name"])
}

async fn a_surplus_part_is_422(context: &CaseContext) -> Result<()> {
    post(context, MultipartForm::upload("Surplus", &pictures::small()).text("surplus", "1"))
        .await?
        .expect_invalid(&["/surplus"])
}

async fn what_is_no_picture_is_422(context: &CaseContext) -> Result<()> {
    for (what, bytes) in pictures::not_pictures() {
        let form = MultipartForm::new().text("name", "No").file(
            "image",
            "; filename=\"cat.png\"\r\nContent-Type: image/png",
            &bytes,
        );
        post(context, form).await?.expect_invalid(&["/image"]).with_context(|| what.to_owned())?;
    }
    Ok(())
}

async fn a_form_that_cannot_be_read_is_400(context: &CaseContext) -> Result<()> {
    let (content_type, body) = MultipartForm::upload("Cut", &pictures::small()).finish();
    let send = |content_type: &str, body: Bytes| {
        context.send(Call::post("/v1/images/upload").header("content-type", content_type).body(body))
    };
    for (what, content_type, body) in [
        ("no boundary", "multipart/form-data", body.clone()),
        ("cut in the picture", &content_type, body.slice(..body.len() - 60)),
        ("cut in a head", &content_type, body.slice(..30)),
        ("no part", &content_type, Bytes::from_static(b"nothing like a form")),
        ("nothing", &content_type, Bytes::new()),
    ] {
        send(content_type, body).await?.expect_error(400).with_context(|| what.to_owned())?;
    }
    Ok(())
}

async fn the_largest_picture_is_taken(context: &CaseContext) -> Result<()> {
    let picture = pictures::jpeg_of_length(LARGEST);
    let image = context.upload(picture.clone()).await?;
    same("size", image.size.get(), LARGEST as u64)?;
    let download = context.client().download_image().image_id(image.id).bytes().await?;
    same_bytes("the download", &download, &picture)
}

async fn one_byte_more_is_413(context: &CaseContext) -> Result<()> {
    post(context, MultipartForm::upload("Large", &pictures::jpeg_of_length(LARGEST + 1))).await?.expect_error(413)?;
    Ok(())
}

async fn the_client_gets_its_413(context: &CaseContext) -> Result<()> {
    let picture = pictures::jpeg_of_length(LARGEST + (4 << 20));
    let failed = context.client().upload_image().name("Large").bytes(picture).send().await.err();
    match &failed {
        Some(images_client::Error::ErrorResponse(answer)) if answer.status == 413 => Ok(()),
        other => anyhow::bail!("expected the error 413, got {other:?}"),
    }
}

async fn a_file_and_a_stream_are_uploads_too(context: &CaseContext) -> Result<()> {
    let picture = pictures::picture("jpeg", 300, 200, 8);
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("cat.jpg");
    tokio::fs::write(&path, &picture).await?;
    let from_file = context.client().upload_image().name("File").file(&path).send().await?.into_inner();
    let pieces: Vec<_> = picture.chunks(1000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    let stream = futures::stream::iter(pieces);
    let from_stream =
        context.client().upload_image().name("Stream").stream(stream, picture.len() as u64).send().await?.into_inner();
    for image in [from_file, from_stream] {
        let copy = folder.path().join("copy.jpg");
        context.client().download_image().image_id(image.id).to_file(&copy).await?;
        same_bytes("the download", &tokio::fs::read(&copy).await?, &picture)?;
    }
    Ok(())
}
