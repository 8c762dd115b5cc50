//! Generated files beside those that are there.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::emit::HEAD;

/// How a file is not as the document says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It is not there.
    Missing,
    /// It is another: the document was changed since, or the file was edited.
    Changed,
    /// It was generated once, and the document no longer asks for it.
    Stale,
    /// Nobody generated it.
    Foreign,
}

impl Reason {
    /// What is wrong, in words.
    pub fn description(self) -> &'static str {
        match self {
            Reason::Missing => "is missing",
            Reason::Changed => "is not what the document says: the document was changed since, or the file was edited",
            Reason::Stale => "was generated once, and the document no longer asks for it",
            Reason::Foreign => "is not generated: the document does not ask for it",
        }
    }
}

/// A file that is not as the document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutdatedFile {
    /// Its path, as the expected ones are given.
    pub path: PathBuf,
    /// What is wrong with it.
    pub reason: Reason,
    /// What it should be; nothing where it should not be.
    contents: Option<String>,
}

impl OutdatedFile {
    /// Makes it as the document says.
    ///
    /// # Errors
    /// Where the file cannot be written or removed.
    pub fn update(&self, root: &Path) -> io::Result<()> {
        let path = root.join(&self.path);
        match &self.contents {
            Some(contents) => {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(&path, contents)
            }
            None => fs::remove_file(&path),
        }
    }
}

/// What is not as expected in some folders, in the order of the paths. All paths are relative to `root`; the folders
/// below these are not looked into.
///
/// # Errors
/// Where a folder or a file that is there cannot be read.
pub fn outdated(
    root: &Path,
    folders: &[PathBuf],
    expected: BTreeMap<PathBuf, String>,
) -> io::Result<Vec<OutdatedFile>> {
    let mut outdated = Vec::new();
    for folder in folders {
        for entry in entries(&root.join(folder))? {
            let name = entry?.file_name();
            let path = folder.join(name);
            if expected.contains_key(&path) {
                continue;
            }
            let reason = match is_generated(&root.join(&path))? {
                true => Reason::Stale,
                false => Reason::Foreign,
            };
            outdated.push(OutdatedFile { path, reason, contents: None });
        }
    }
    for (path, contents) in expected {
        let reason = match fs::read(root.join(&path)) {
            Ok(found) if found == contents.as_bytes() => continue,
            Ok(_) => Reason::Changed,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Reason::Missing,
            Err(error) => return Err(error),
        };
        outdated.push(OutdatedFile { path, reason, contents: Some(contents) });
    }
    outdated.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(outdated)
}

fn entries(folder: &Path) -> io::Result<Vec<io::Result<fs::DirEntry>>> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error),
    }
}

fn is_generated(path: &Path) -> io::Result<bool> {
    Ok(path.is_file() && fs::read(path)?.starts_with(HEAD.as_bytes()))
}
