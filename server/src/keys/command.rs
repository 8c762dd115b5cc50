//! `images-server keys`: work on the keys of a database, be a server running on it or not.

use std::io::{self, Write};
use std::path::PathBuf;

use specbound_runtime::Timestamp;

use super::{ApiKey, Caller, KeyId, StoredKey};
use crate::config::{KeysAction, KeysCommand};
use crate::store::{KeyTable, OpenError, StoreError};

/// Why keys could not be made, listed or revoked.
#[derive(Debug, thiserror::Error)]
pub enum KeysError {
    /// There is no database that can be used.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// It cannot be read or written now.
    #[error("database: {}: {cause}; try again, with room on its disk and as the user of the server", file.display())]
    Store {
        /// The database.
        file: PathBuf,
        /// What it said.
        #[source]
        cause: StoreError,
    },
    /// No key has this name.
    #[error("{id}: no such key in {}; `images-server keys list` prints those that there are", file.display())]
    Unknown {
        /// The name.
        id: KeyId,
        /// The database.
        file: PathBuf,
    },
    /// Nobody would have seen the key.
    #[error("the key cannot be printed: {0}; it was revoked again")]
    Unseen(#[source] io::Error),
    /// Nobody sees the answer.
    #[error("the answer cannot be printed: {0}")]
    Print(#[from] io::Error),
}

/// Does it, and tells of it: what a program may read goes to `out`, the rest to `aside`.
///
/// # Errors
/// There is no such database or key, or it cannot be used now. Nothing was changed then.
pub async fn run(command: KeysCommand, out: &mut impl Write, aside: &mut impl Write) -> Result<(), KeysError> {
    let KeysCommand { database: file, action } = command;
    let mut table = KeyTable::open(&file).await?;
    let failed = |cause| KeysError::Store { file: file.clone(), cause };
    match action {
        KeysAction::Create { owner, stage } => {
            let new_owner = !table.has_owner(&owner).await.map_err(failed)?;
            let key = ApiKey::generate(stage);
            let id = KeyId::of(key.hash());
            table
                .add(&StoredKey { hash: key.hash(), caller: Caller { owner: owner.clone(), stage } })
                .await
                .map_err(failed)?;
            if let Err(error) = writeln!(out, "{}", key.reveal()).and_then(|()| out.flush()) {
                table.remove(&id).await.map_err(failed)?;
                return Err(KeysError::Unseen(error));
            }
            let new = if new_owner { ", a new owner (check the spelling)" } else { "" };
            let stage = stage.as_str();
            writeln!(
                aside,
                "{id}: a {stage} key of the owner {owner}{new}. It is shown this once; only its hash is kept."
            )?;
        }
        KeysAction::List => {
            let keys = table.list().await.map_err(failed)?;
            writeln!(out, "{:<20}  {:<5}  {:<24}  OWNER", "ID", "STAGE", "CREATED")?;
            for key in keys {
                let (stage, made) = (key.caller.stage.as_str(), Timestamp::from_unix_millis(key.created_at / 1000));
                writeln!(out, "{:<20}  {stage:<5}  {made}  {}", key.id.to_string(), key.caller.owner)?;
            }
            out.flush()?;
        }
        KeysAction::Revoke { id } => {
            let Some(caller) = table.remove(&id).await.map_err(failed)? else {
                return Err(KeysError::Unknown { id, file });
            };
            let Caller { owner, stage } = caller;
            writeln!(aside, "{id}: revoked, a {} key of the owner {owner}, whose images stay.", stage.as_str())?;
        }
    }
    Ok(())
}
