//! A look at the file before it is opened for writing: what is not a database of ours stays as it is, and why is told.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::str::FromStr;

use sqlx::migrate::MigrateError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Row};

use super::migrations::migrator;
use super::store::{PATIENCE, SqliteStore};
use crate::store::error::StoreError;

/// Why a database file cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("database: {}: {problem}; {fix}", file.display())]
pub struct OpenError {
    /// The file.
    pub file: PathBuf,
    /// What is wrong.
    pub problem: String,
    /// What to do.
    pub fix: &'static str,
}

const ANOTHER: &str = "name another file with the setting database, or another folder with data-dir";
const RESTORE: &str =
    "put a backup in its place, or name another file with the setting database; nothing was changed in it";
const PERMIT: &str = "make it a file, in a folder, that this user may read and write";
const UNLOCK: &str = "end the program that has it locked (`fuser` and `lsof` name it), and start again";
const NEWER: &str = "start the release that wrote it, or name another file with the setting database";
const ROOM: &str = "make sure that its disk is mounted and has free space, and start again";
const AGAIN: &str = "fix this problem, and start again";

/// Bytes of a database that are looked at: its name, and the versions of how it is written and read (2 with a log).
const HEAD: u64 = 20;
const READ_VERSION: usize = 19;

/// What a file turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Looked {
    /// Not there, or there without any table.
    New,
    /// A database of ours, or one that opening it says more of.
    Ours,
}

impl SqliteStore {
    /// Whether the file is one that can be opened. Nothing is made or changed.
    ///
    /// # Errors
    /// It cannot be read or written, is not a database of ours, or comes from a later release.
    pub async fn look_at(file: &Path) -> Result<(), OpenError> {
        look(file).await?;
        may_be_written(file)
    }

    /// The files that a database may have: its journal, log and index, and the one that is named.
    pub fn files(file: &Path) -> [PathBuf; 4] {
        let [journal, log, index] = ["-journal", "-wal", "-shm"].map(|end| {
            let mut path = file.as_os_str().to_owned();
            path.push(end);
            PathBuf::from(path)
        });
        [journal, log, index, file.to_owned()]
    }
}

/// Looks at the file and changes nothing.
pub(super) async fn look(file: &Path) -> Result<Looked, OpenError> {
    let wrong = |problem: &str, fix| OpenError { file: file.to_owned(), problem: problem.to_owned(), fix };
    let head = match head(file) {
        Ok(head) => head,
        Err(error) if is_missing(&error) => return Ok(Looked::New),
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
            return Err(wrong("is a folder, not a file", ANOTHER));
        }
        Err(error) => return Err(wrong(&error.to_string(), PERMIT)),
    };
    if head.is_empty() {
        return Ok(Looked::New);
    }
    if !head.starts_with(b"SQLite format 3\0") {
        return Err(wrong("is not a SQLite database", RESTORE));
    }
    let has_log = head.get(READ_VERSION) == Some(&2);
    match contents_by(file, has_log).await {
        Ok(Contents::Nothing) => Ok(Looked::New),
        Ok(Contents::Ours) => Ok(Looked::Ours),
        Ok(Contents::Foreign) => Err(wrong("is the database of another program; it was left as it is", ANOTHER)),
        Ok(Contents::Later) => Err(wrong("was written by a later release of images-server", NEWER)),
        // A full disk is for the opening to deal with.
        Err(error) => match code(&error) {
            Some(5 | 6) => Err(wrong("is locked by another program", UNLOCK)),
            Some(11 | 26) => Err(wrong("is a SQLite database that is damaged", RESTORE)),
            _ => Ok(Looked::Ours),
        },
    }
}

/// Fails where the file, or one that belongs to it, is there and cannot be written: SQLite would open it for reading only
/// and say nothing. Nothing is changed.
pub(super) fn may_be_written(file: &Path) -> Result<(), OpenError> {
    for path in SqliteStore::files(file) {
        match OpenOptions::new().write(true).open(&path) {
            Err(error) if !is_missing(&error) => {
                return Err(OpenError { file: path, problem: format!("cannot be written: {error}"), fix: PERMIT });
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether a file is not there, nor perhaps its folder: that the taking of folders tells of.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// The first bytes: what it is, and how it is written.
fn head(file: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(file)?.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let mut head = Vec::new();
    File::open(file)?.take(HEAD).read_to_end(&mut head)?;
    Ok(head)
}

enum Contents {
    Nothing,
    Ours,
    Foreign,
    Later,
}

/// As it is now, without a trace. A database with a log gets an index of it from whoever reads it, who cannot remove it
/// again; but as long as there is no log the file has everything, and is read as one that nobody changes.
async fn contents_by(file: &Path, has_log: bool) -> Result<Contents, sqlx::Error> {
    let [_, log, ..] = SqliteStore::files(file);
    let is_whole = || has_log && fs::metadata(&log).map_or(true, |log| log.len() == 0);
    if is_whole() {
        let contents = contents(file, true).await;
        // Somebody may have begun to write meanwhile.
        if is_whole() {
            return contents;
        }
    }
    contents(file, false).await
}

async fn contents(file: &Path, unchanging: bool) -> Result<Contents, sqlx::Error> {
    let options = SqliteConnectOptions::from_str("sqlite:")?.filename(file).read_only(true).busy_timeout(PATIENCE);
    let options = options.immutable(unchanging);
    // A lock that is waited for is told of anyway.
    let mut connection = options.disable_statement_logging().connect().await?;
    let contents = contents_of(&mut connection).await;
    connection.close().await?;
    contents
}

async fn contents_of(connection: &mut SqliteConnection) -> Result<Contents, sqlx::Error> {
    let tables = sqlx::query("select name from sqlite_master where type = 'table'").fetch_all(&mut *connection).await?;
    let tables: Vec<String> = tables.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
    if tables.is_empty() {
        return Ok(Contents::Nothing);
    }
    if !tables.iter().any(|name| name == "_sqlx_migrations") {
        return Ok(Contents::Foreign);
    }
    let applied = sqlx::query("select version, checksum from _sqlx_migrations order by version");
    let applied = applied.fetch_all(connection).await?;
    let ours = migrator();
    for row in &applied {
        let (version, checksum): (i64, Vec<u8>) = (row.try_get(0)?, row.try_get(1)?);
        match ours.iter().find(|migration| migration.version == version) {
            None => return Ok(Contents::Later),
            Some(migration) if *migration.checksum != *checksum => return Ok(Contents::Foreign),
            Some(_) => {}
        }
    }
    Ok(Contents::Ours)
}

/// SQLite's code for the kind of a failure: the lower byte; the others say what exactly it was.
fn code(error: &sqlx::Error) -> Option<i32> {
    let code = error.as_database_error()?.code()?.parse::<i32>().ok()?;
    Some(code & 0xff)
}

impl OpenError {
    /// Why a file could not be opened that had nothing wrong at first sight.
    pub(crate) fn of(file: &Path, error: StoreError) -> OpenError {
        let cause = match &error {
            StoreError::Unavailable { cause, .. } => Some(cause),
            _ => None,
        };
        let cause = cause.and_then(|cause| match cause.downcast_ref::<MigrateError>() {
            Some(MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _)) => Some(error),
            _ => cause.downcast_ref::<sqlx::Error>(),
        });
        let fix = match cause.and_then(code) {
            Some(5 | 6) => UNLOCK,
            Some(11 | 26) => RESTORE,
            Some(3 | 8 | 14) => PERMIT,
            Some(10 | 13) => ROOM,
            _ => AGAIN,
        };
        OpenError { file: file.to_owned(), problem: error.to_string(), fix }
    }

    /// There is no database of ours.
    pub(super) fn none(file: &Path) -> OpenError {
        let fix = "start the server once, or name the folder of its data with --data-dir";
        OpenError { file: file.to_owned(), problem: "there is no database of images-server".to_owned(), fix }
    }
}
