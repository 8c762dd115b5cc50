//! getImage against a bare hyper server, both driven by wrk in turn.

use std::fmt::Write;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, bail};

use super::http::Connection;
use super::process::{cpu_seconds, median};
use crate::server::{BUILD_LIMIT, LIVE_KEY, Server, first_line, target_folder};
use crate::{process, root};

/// wrk ends after the seconds it is given; this long after them it hangs.
const WRK_MARGIN: Duration = Duration::from_secs(60);

#[derive(Default)]
struct Series {
    per_second: Vec<f64>,
    cpu_micros: Vec<f64>,
}

pub(super) fn run(seconds: u32, rounds: u32) -> anyhow::Result<String> {
    let data = target_folder().join(format!("bench-{}", std::process::id()));
    let server = Server::start(true, &data, "")?;
    let mut connection = Connection::open(&server.api_url, LIVE_KEY)?;
    let id = connection.upload(&images_pixels::sample::picture(images_pixels::Format::Jpeg, 460, 460, 7))?;
    let path = format!("/v1/images/{id}");
    let (_, body) = connection.get(&path)?;
    let peer = Peer::start(&body)?;
    let mut ours = Series::default();
    let mut bare = Series::default();
    for _ in 0..rounds {
        measure(&mut bare, peer.child.id(), &format!("{}{path}", peer.url), seconds)?;
        measure(&mut ours, server.pid(), &format!("{}{path}", server.api_url), seconds)?;
    }
    drop(server);
    std::fs::remove_dir_all(&data)?;
    table(ours, bare, seconds, rounds)
}

fn table(ours: Series, bare: Series, seconds: u32, rounds: u32) -> anyhow::Result<String> {
    let mut table = format!(
        "getImage, wrk -t1 -c32 -d{seconds}s, {rounds} rounds in turn, medians; log at its default level, to a file\n\n\
         | server | requests/s | CPU µs/request | CPU ratio |\n| --- | ---: | ---: | ---: |\n"
    );
    let cpu_bare = median(bare.cpu_micros);
    let cpu_ours = median(ours.cpu_micros);
    writeln!(table, "| bare hyper | {:.0} | {cpu_bare:.1} | 1.00 |", median(bare.per_second))?;
    writeln!(table, "| images-server | {:.0} | {cpu_ours:.1} | {:.2} |", median(ours.per_second), cpu_ours / cpu_bare)?;
    Ok(table)
}

fn measure(series: &mut Series, pid: u32, url: &str, seconds: u32) -> anyhow::Result<()> {
    let before = cpu_seconds(pid)?;
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "-c32", &format!("-d{seconds}s"), "-H", &format!("x-api-key: {LIVE_KEY}"), url]);
    let output = process::collect(&mut wrk, Duration::from_secs(u64::from(seconds)) + WRK_MARGIN)
        .context("wrk cannot be started")?;
    let cpu = cpu_seconds(pid)? - before;
    let text = output.stdout;
    let requests = text.lines().find_map(|line| line.split_once(" requests in ")).context("wrk counted nothing")?;
    let requests: f64 = requests.0.trim().parse()?;
    if text.contains("Non-2xx") {
        bail!("not every answer was a success:\n{text}");
    }
    series.per_second.push(requests / f64::from(seconds));
    series.cpu_micros.push(cpu * 1e6 / requests);
    Ok(())
}

/// The bare hyper server of `server/examples/bare_hyper.rs`.
struct Peer {
    child: Child,
    url: String,
}

impl Peer {
    fn start(body: &[u8]) -> anyhow::Result<Peer> {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(root());
        cargo.args(["build", "--quiet", "--release", "--package", "images-server", "--example", "bare_hyper"]);
        if !process::run(&mut cargo, BUILD_LIMIT)?.is_success() {
            bail!("the bare hyper server does not build");
        }
        let program = target_folder().join("release/examples/bare_hyper");
        let mut child = Command::new(program)
            .arg(String::from_utf8_lossy(body).as_ref())
            .stdout(Stdio::piped())
            .spawn()
            .context("the bare hyper server cannot be started")?;
        let stdout = child.stdout.take().context("no standard output")?;
        // It ends with this value.
        let mut peer = Peer { child, url: String::new() };
        let line = first_line(stdout).context("the bare hyper server does not start")?;
        let url = line.split_whitespace().find(|word| word.starts_with("http://"));
        let url = url.with_context(|| format!("the bare hyper server names no address: {line:?}"))?;
        peer.url = url.trim_end_matches('/').to_owned();
        Ok(peer)
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
