//! The program `images-mock` in the hands of a hostile or clumsy person.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// Nothing is waited for longer.
const LIMIT: Duration = Duration::from_secs(60);

/// How long requests under way have at the stop.
const GRACE: Duration = Duration::from_secs(5);

/// A program that runs; it is ended with this value.
struct Program {
    child: Child,
    address: String,
}

impl Program {
    fn start(arguments: &[&str]) -> Program {
        let mut child = command(arguments).args(["--bind", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit("http://").next().unwrap().to_owned();
        Program { child, address }
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Sends a request, and leaves the answer to come.
    fn ask(&self, head: &str) -> TcpStream {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        write!(stream, "{head}\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        stream
    }

    fn status(&self, path: &str) -> u16 {
        let mut text = String::new();
        self.ask(&format!("GET {path} HTTP/1.1")).read_to_string(&mut text).unwrap();
        text.split(' ').nth(1).unwrap().parse().unwrap()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // One that has ended already needs no end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_images-mock"));
    command.args(arguments);
    command
}

fn folder(name: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("images-mock-hostile-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&path).unwrap();
    path
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A document whose operations have these paths.
fn document(paths: &[&str]) -> String {
    let operations =
        paths.iter().map(|path| format!("  {path}: {{get: {{responses: {{'204': {{description: d}}}}}}}}\n"));
    format!("openapi: 3.0.3\ninfo: {{title: t, version: '1'}}\npaths:\n{}", operations.collect::<String>())
}

/// Waits for what must come, and looks often.
fn comes(what: &str, is_there: impl Fn() -> bool) {
    let started = Instant::now();
    while !is_there() {
        assert!(started.elapsed() < LIMIT, "did not come: {what}");
        std::thread::yield_now();
    }
}

#[test]
fn a_report_that_cannot_be_written_is_told_before_the_command_starts() {
    let folder = folder("report");
    let mark = folder.join("started");
    for report in [folder.join("nowhere/report.xml"), folder.clone()] {
        let run = command(&["run", "--report", text(&report), "--", "touch", text(&mark)]).output().unwrap();
        let told = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(2) && told.contains("cannot be written"), "{:?} {told}", run.status);
        assert!(!mark.exists(), "the command was started");
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_report_that_fails_at_the_end_does_not_hide_what_the_command_ended_with() {
    let folder = folder("gone");
    let report = folder.join("report.xml");
    for (status, expected) in [("7", 7), ("0", 1)] {
        std::fs::create_dir_all(&folder).unwrap();
        let script = format!("rm -r '{}'; exit {status}", text(&folder));
        let run = command(&["run", "--report", text(&report), "--", "sh", "-c", &script]).output().unwrap();
        let told = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(expected), "{:?} {told}", run.status);
        assert!(told.contains("the report cannot be written"), "{told}");
    }
}

#[test]
fn commands_that_end_oddly_have_the_status_of_a_shell() {
    for (script, status) in [
        ("kill -9 $$", 137),
        ("kill -TERM $$", 143),
        ("exec <&-; exec >&-; exec 2>&-; exit 3", 3),
        ("sleep 300 & exit 4", 4),
        ("head -c 3000000 /dev/zero; exit 5", 5),
        ("trap 'exit 6' HUP; kill -HUP $PPID; while :; do sleep 0.01; done", 6),
        ("trap 'exit 8' TERM; kill -TERM $PPID; while :; do sleep 0.01; done", 8),
    ] {
        let started = Instant::now();
        let mut run = command(&["run", "--quiet", "--", "sh", "-c", script]);
        let run = run.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
        assert_eq!(run.code(), Some(status), "{script}");
        assert!(started.elapsed() < LIMIT, "{script}: {:?}", started.elapsed());
    }
}

#[test]
fn told_to_stop_twice_it_waits_for_nobody() {
    let mut program = Program::start(&[]);
    let mut under_way = program.ask("GET /v1/images HTTP/1.1\r\nx-api-key: test_any\r\nprefer: delay=1h");
    // It is answered after the one before was taken.
    assert_eq!(program.status("/__mock/health"), 200);
    let started = Instant::now();
    program.signal(Signal::INT);
    // The listener is closed: the first signal was heard.
    comes("the end of listening", || TcpStream::connect(&program.address).is_err());
    program.signal(Signal::INT);
    assert_eq!(program.child.wait().unwrap().code(), Some(0));
    assert!(started.elapsed() < GRACE, "{:?}", started.elapsed());
    let mut rest = Vec::new();
    // A reset is an end as well.
    let _ = under_way.read_to_end(&mut rest);
    assert!(rest.is_empty());
}

#[test]
fn nobody_has_to_read_what_is_printed() {
    let folder = folder("pipe");
    let path = folder.join("api.yaml");
    std::fs::write(&path, document(&["/a"])).unwrap();
    let mut check =
        command(&["check", "--spec", text(&path)]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(check.stdout.take());
    let mut told = String::new();
    check.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert!(!told.contains("panicked") && check.wait().unwrap().code() == Some(0), "{told}");

    let mut child = command(&["--spec", text(&path), "--bind", "127.0.0.1:0"]);
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    drop(child.stderr.take());
    let program = Program { child, address: line.trim().rsplit("http://").next().unwrap().to_owned() };
    assert_eq!(program.status("/a"), 204);
    // Each of these is told to nobody.
    for paths in [["/a", "/b"], ["/a", "/c"]] {
        std::fs::write(&path, document(&paths)).unwrap();
        comes("the next text of the document", || program.status(paths[1]) == 204);
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn whatever_becomes_of_the_document_it_is_served_again_when_it_is_right() {
    let folder = folder("document");
    let (path, part) = (folder.join("api.yaml"), folder.join("part.yaml"));
    std::fs::write(&path, document(&["/a"])).unwrap();
    let program = Program::start(&["--spec", text(&path)]);
    assert_eq!(program.status("/a"), 204);
    // It is gone, a folder, empty: the one before is served.
    std::fs::remove_file(&path).unwrap();
    program.signal(Signal::HUP);
    assert_eq!(program.status("/a"), 204);
    std::fs::create_dir(&path).unwrap();
    program.signal(Signal::HUP);
    assert_eq!(program.status("/a"), 204);
    std::fs::remove_dir(&path).unwrap();
    std::fs::write(&path, "").unwrap();
    (0..50).for_each(|_| program.signal(Signal::HUP));
    assert_eq!(program.status("/a"), 204);
    std::fs::write(&path, document(&["/a", "/b"])).unwrap();
    comes("the document that is back", || program.status("/b") == 204);
    // It refers to a file that comes later, and that nobody knew of.
    let referring = document(&["/a", "/b"]) + "  /part: {$ref: part.yaml}\n";
    std::fs::write(&path, referring).unwrap();
    program.signal(Signal::HUP);
    assert_eq!(program.status("/b"), 204);
    std::fs::write(&part, "get: {responses: {'204': {description: d}}}\n").unwrap();
    comes("the part of the document", || program.status("/part") == 204);
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_proxy_of_itself_is_refused() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    for (host, bind) in [("127.0.0.1", "127.0.0.1"), ("localhost", "127.0.0.1"), ("127.0.0.1", "0.0.0.0")] {
        let upstream = format!("http://{host}:{}", free.port());
        let run = command(&["proxy", &upstream, "--bind", &format!("{bind}:{}", free.port())]).output().unwrap();
        let told = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.code() == Some(2) && told.contains("is this proxy itself"), "{:?} {told}", run.status);
    }
}
