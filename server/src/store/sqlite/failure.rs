//! What is said of statements that fail, and of rows that make no sense.

use crate::store::error::StoreError;

pub(super) fn cannot_read(error: sqlx::Error) -> StoreError {
    StoreError::unavailable("cannot read the database", error)
}

pub(super) fn cannot_write(error: sqlx::Error) -> StoreError {
    StoreError::unavailable("cannot write the database", error)
}

pub(super) fn unreadable(error: sqlx::Error) -> StoreError {
    StoreError::Damaged(format!("a row of the database cannot be read: {error}"))
}

pub(super) fn damaged(column: &str) -> StoreError {
    StoreError::Damaged(format!("a row of the database has no valid {column}"))
}
