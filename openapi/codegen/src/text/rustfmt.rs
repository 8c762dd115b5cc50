//! Files as rustfmt leaves them, by the `rustfmt.toml` of the folder that they are for: `cargo fmt` changes nothing of what
//! was generated.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::Written;

/// What stands between two files that rustfmt is given together.
const BETWEEN: &str = "const NEXT_GENERATED_FILE: () = ();";

/// Formats files in place. The folder need not be there yet.
///
/// # Errors
/// Why rustfmt cannot be run; the files are as they were.
pub(crate) fn rustfmt<'a>(files: impl Iterator<Item = &'a mut Written>, folder: &Path) -> Result<(), String> {
    // What begins with attributes or documentation of the file itself can follow nothing.
    let (alone, mut together): (Vec<_>, Vec<_>) =
        files.partition(|file| file.code.starts_with("#!") || file.code.starts_with("//!"));
    let texts = together.iter().map(|file| file.code.as_str()).collect::<Vec<_>>();
    let formatted = run(&texts.join(&format!("\n{BETWEEN}\n\n")), folder)?;
    let parts = formatted.split(BETWEEN).map(|part| part.trim().to_owned() + "\n").collect::<Vec<_>>();
    if parts.len() == together.len() {
        for (file, part) in together.iter_mut().zip(parts) {
            file.code = part;
        }
    }
    for file in alone {
        file.code = run(&file.code, folder)?;
    }
    Ok(())
}

fn run(text: &str, folder: &Path) -> Result<String, String> {
    let there = folder.ancestors().find(|folder| folder.is_dir()).unwrap_or(Path::new("."));
    let mut child = Command::new("rustfmt")
        .current_dir(there)
        .args(["--edition", "2024", "--emit", "stdout", "--quiet"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let input = child.stdin.take();
    let text = text.to_owned();
    // rustfmt reads all before it writes, but nobody promises that.
    let writer = std::thread::spawn(move || input.map(|mut input| input.write_all(text.as_bytes())));
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let written = writer.join().map_err(|_| "its input cannot be written".to_owned())?;
    match (written, output.status.success()) {
        (Some(Ok(())), true) => String::from_utf8(output.stdout).map_err(|error| error.to_string()),
        (Some(Err(error)), _) => Err(error.to_string()),
        _ => Err("it refuses what was generated".to_owned()),
    }
}
