// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_document::Operation;
use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait ServedService: NotesOperations + ServedSecurity {}

impl<S: NotesOperations + ServedSecurity> ServedService for S {}

/// The operations of the tag `notes`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait NotesOperations: Service {
    /// `GET /notes/{noteId}`
    fn get_note(
        &self,
        call: Call<Self::Caller>,
        path: GetNotePath,
    ) -> impl Future<Output = Result<GetNoteOk, errors::GetNoteError>> + Send;
}

/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait ServedSecurity: Service {
    /// Who has a credential of the security scheme `Key`, in the header `x-api-key`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_key(
        &self,
        credential: KeyCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;
}
