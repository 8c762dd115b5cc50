//! Pictures through a checking proxy, down and up: whether they arrive as they were, and what that costs the proxy.

use std::fmt::Write;
use std::process::Command;
use std::time::Instant;

use super::KEY;
use super::programs::Programs;
use super::running::Running;
use super::subject::Subject;
use crate::bench::http::Connection;
use crate::bench::process::{cpu_seconds_of_group, resident_mib_of_group};

/// As many as are sent each way.
const PICTURES: u32 = 40;
const PICTURE_BYTES: usize = 10 << 20;

/// Bytes that went one way.
struct Way {
    equal: bool,
    megabytes_a_second: f64,
    megabytes_a_cpu_second: f64,
}

/// The mock with state stands for the server; what its own processor time is does not count.
pub(super) fn table(programs: &Programs) -> anyhow::Result<String> {
    let upstream = Running::start(programs, Subject::Mock, None)?;
    let picture = images_pixels::sample::of_size(images_pixels::Format::Jpeg, 460, 460, 7, PICTURE_BYTES);
    let kept = Connection::open(&upstream.url, KEY)?.upload(&picture)?;
    let mut table = format!(
        "{PICTURES} pictures of {} MiB each way, one after the other, through a proxy that checks both directions\n\n\
         | proxy | way | bytes equal | MB/s | MB for a second of its CPU | its resident MiB after |\n\
         | --- | --- | --- | ---: | ---: | ---: |\n",
        PICTURE_BYTES >> 20
    );
    for (name, prism) in [("images-mock proxy", false), ("Prism proxy -v silent", true)] {
        let proxy = Running::with(name, false, super::IMAGE, |port| match prism {
            false => {
                let mut mock = Command::new(&programs.mock);
                mock.args(["proxy", &upstream.url, "--bind", &format!("127.0.0.1:{port}"), "--quiet"]);
                mock
            }
            true => {
                let mut prism = Command::new(&programs.prism);
                prism.args(["proxy", "--port", &port.to_string(), "--verboseLevel", "silent"]);
                prism.env("SCARF_ANALYTICS", "false").arg(&programs.own_document).arg(&upstream.url);
                prism
            }
        })?;
        for way in ["down", "up"] {
            let row = match sent(&proxy, &upstream, &picture, &kept, way == "down") {
                Ok(way) => format!(
                    "{} | {:.0} | {:.0}",
                    if way.equal { "yes" } else { "NO" },
                    way.megabytes_a_second,
                    way.megabytes_a_cpu_second
                ),
                Err(error) => format!("NO: {error:#} | – | –").replace('\n', " "),
            };
            let resident = resident_mib_of_group(proxy.group())?;
            writeln!(table, "| {name} | {way} | {row} | {resident:.0} |")?;
        }
    }
    Ok(table)
}

fn sent(proxy: &Running, upstream: &Running, picture: &[u8], kept: &str, down: bool) -> anyhow::Result<Way> {
    let mut connection = Connection::open(&proxy.url, KEY)?;
    let mut direct = Connection::open(&upstream.url, KEY)?;
    let path = |id: &str| format!("/v1/images/{id}/download");
    let before = cpu_seconds_of_group(proxy.group())?;
    let mut equal = true;
    let mut seconds = 0.0;
    for _ in 0..PICTURES {
        let one = Instant::now();
        match down {
            true => {
                let (status, bytes) = connection.get(&path(kept))?;
                seconds += one.elapsed().as_secs_f64();
                equal &= status == 200 && bytes == picture;
            }
            false => {
                let id = connection.upload(picture)?;
                seconds += one.elapsed().as_secs_f64();
                let (status, bytes) = direct.get(&path(&id))?;
                equal &= status == 200 && bytes == picture;
            }
        }
    }
    let cpu = cpu_seconds_of_group(proxy.group())? - before;
    let megabytes = f64::from(PICTURES) * PICTURE_BYTES as f64 / 1e6;
    Ok(Way { equal, megabytes_a_second: megabytes / seconds, megabytes_a_cpu_second: megabytes / cpu.max(0.01) })
}
