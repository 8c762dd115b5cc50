//! Memory and start of the server.

use std::fmt::Write;
use std::time::Instant;

use anyhow::{Context, ensure};

use super::http::Connection;
use super::process::{median, resident_mib};
use crate::server::{LIVE_KEY, Server, target_folder};

/// Memory after the start, and after many uploads and downloads of a picture.
pub(super) fn uploads(count: u32) -> anyhow::Result<String> {
    let data = target_folder().join(format!("bench-{}", std::process::id()));
    let server = Server::start(true, &data, "")?;
    let picture = images_pixels::sample::picture(images_pixels::Format::Jpeg, 460, 460, 7);
    let mut connection = Connection::open(&server.api_url, LIVE_KEY)?;
    let mut table = format!(
        "memory of images-server; each step is an upload and a download of a JPEG of {} bytes\n\n\
         | after | resident MiB |\n| --- | ---: |\n",
        picture.len()
    );
    writeln!(table, "| start | {:.1} |", resident_mib(server.pid())?)?;
    let started = Instant::now();
    for step in 1..=count {
        let id = connection.upload(&picture)?;
        let (status, bytes) = connection.get(&format!("/v1/images/{id}/download"))?;
        ensure!(status == 200 && bytes == picture, "step {step}: the download is not what was uploaded");
        if step == count / 10 || step == count / 2 || step == count {
            writeln!(table, "| {step} uploads and downloads | {:.1} |", resident_mib(server.pid())?)?;
        }
    }
    writeln!(table, "\n{count} of each took {:.1} s", started.elapsed().as_secs_f64())?;
    drop(server);
    std::fs::remove_dir_all(&data)?;
    Ok(table)
}

/// Time from the start of the process to its first answer.
pub(super) fn start(count: u32) -> anyhow::Result<String> {
    let mut first_answer = Vec::new();
    let mut own_words = Vec::new();
    for _ in 0..count {
        let data = target_folder().join(format!("bench-{}", std::process::id()));
        Server::build(true)?;
        let started = Instant::now();
        let server = Server::start_built(true, &data, "")?;
        let (status, _) = Connection::open(&server.api_url, LIVE_KEY)?.get("/healthz")?;
        first_answer.push(started.elapsed().as_secs_f64() * 1e3);
        ensure!(status == 200, "/healthz was answered {status}");
        let millis = server.started_in.split(' ').next().and_then(|word| word.parse::<f64>().ok());
        own_words.push(millis.context("the server does not say how long it took")?);
        drop(server);
        std::fs::remove_dir_all(&data)?;
    }
    Ok(format!(
        "start of images-server on an empty folder, median of {count}\n\n| until | ms |\n| --- | ---: |\n\
         | ready, by its own clock | {:.0} |\n| first answer, from the start of the process | {:.0} |\n",
        median(own_words),
        median(first_answer)
    ))
}
