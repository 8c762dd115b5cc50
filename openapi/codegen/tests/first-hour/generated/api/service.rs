// Generated from notes.yaml by `specbound generate`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: the operations of every tag.
pub trait ServedService: NotesOperations + ServedSecurity {}
impl<S: NotesOperations + ServedSecurity> ServedService for S {}
/// The operations of the tag `notes`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait NotesOperations: specbound_runtime::Service {
    /// `GET /notes/{noteId}`
    fn get_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        path: GetNotePath,
    ) -> impl Future<
        Output = ::std::result::Result<GetNoteOk, super::errors::GetNoteError>,
    > + Send;
}
/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait ServedSecurity: specbound_runtime::Service {
    /// Who has a credential of the security scheme `Key`, in the header `x-api-key`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_key(
        &self,
        credential: KeyCredential<'_>,
        operation: &specbound_document::Operation,
    ) -> impl Future<
        Output = ::std::result::Result<Self::Caller, specbound_runtime::Failure>,
    > + Send;
}
