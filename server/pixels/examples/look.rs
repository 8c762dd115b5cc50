//! What `probe` says of each file of a folder: `cargo run -p images-pixels --example look -- FOLDER`.

use std::io::{Write, stdout};
use std::{env, fs, io};

use images_pixels::{Limits, probe};

const LIMITS: Limits = Limits { width: 16_383, height: 16_383, pixels: 50_000_000 };

fn main() -> io::Result<()> {
    let folder = env::args().nth(1).ok_or_else(|| io::Error::other("name a folder"))?;
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.sort();
    let mut out = stdout().lock();
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        match probe(&fs::read(&file)?, &LIMITS) {
            Ok(found) => writeln!(
                out,
                "{name}\taccepted\t{} {} x {}, orientation {}",
                found.format, found.width, found.height, found.orientation
            )?,
            Err(problem) => writeln!(out, "{name}\trefused\t{problem}")?,
        }
    }
    Ok(())
}
