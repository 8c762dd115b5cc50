// Generated from below.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_runtime::{Call, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations {}

impl<S: UntaggedOperations> CaseService for S {}

/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: Service {
    /// `GET /`
    fn read_root(&self, call: Call<()>) -> impl Future<Output = Result<ReadRootOk, errors::ReadRootError>> + Send;

    /// `GET /notes/{note}`
    fn read_note(
        &self,
        call: Call<()>,
        path: ReadNotePath,
    ) -> impl Future<Output = Result<ReadNoteOk, errors::ReadNoteError>> + Send;

    /// `GET /notes/new`
    fn new_note(&self, call: Call<()>) -> impl Future<Output = Result<NewNoteOk, errors::NewNoteError>> + Send;
}
