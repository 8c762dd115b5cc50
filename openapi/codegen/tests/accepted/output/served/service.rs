// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use bytes::Bytes;
use specbound_document::Operation;
use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: NotesOperations + CaseSecurity {}

impl<S: NotesOperations + CaseSecurity> CaseService for S {}

/// The operations of the tag `notes`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait NotesOperations: Service {
    /// `POST /notes`: Write a note
    ///
    /// Takes a form.
    ///
    /// With two
    /// paragraphs.
    fn create_note(
        &self,
        call: Call<Self::Caller>,
        body: NoteForm,
    ) -> impl Future<Output = Result<CreateNoteSeeOther, errors::CreateNoteError>> + Send;

    /// `GET /notes`
    fn list_notes(
        &self,
        call: Call<()>,
        query: ListNotesQuery,
        headers: ListNotesHeaders,
    ) -> impl Future<Output = Result<ListNotesOk, errors::ListNotesError>> + Send;

    /// `GET /notes/latest`: Read the newest note
    fn latest_note(
        &self,
        call: Call<Self::Caller>,
    ) -> impl Future<Output = Result<LatestNoteOk, errors::LatestNoteError>> + Send;

    /// `PUT /notes/latest`
    fn replace_latest(
        &self,
        call: Call<Self::Caller>,
        body: ReplaceLatestBody,
    ) -> impl Future<Output = Result<ReplaceLatestOk, errors::ReplaceLatestError>> + Send;

    /// `GET /notes/{noteId}`
    fn read_note(
        &self,
        call: Call<Self::Caller>,
        path: ReadNotePath,
    ) -> impl Future<Output = Result<ReadNoteAnswer, errors::ReadNoteError>> + Send;

    /// `HEAD /notes/{noteId}`
    fn head_note(
        &self,
        call: Call<Self::Caller>,
        path: HeadNotePath,
    ) -> impl Future<Output = Result<HeadNoteOk, errors::HeadNoteError>> + Send;

    /// `PUT /notes/{noteId}`
    fn replace_note(
        &self,
        call: Call<Self::Caller>,
        path: ReplaceNotePath,
        body: Bytes,
    ) -> impl Future<Output = Result<ReplaceNoteNoContent, errors::ReplaceNoteError>> + Send;

    /// `PATCH /notes/{noteId}`
    fn rename_note(
        &self,
        call: Call<Self::Caller>,
        path: RenameNotePath,
        body: RenameNoteBody,
    ) -> impl Future<Output = Result<RenameNoteAccepted, errors::RenameNoteError>> + Send;

    /// `POST /notes/search`
    fn search_notes(
        &self,
        call: Call<Self::Caller>,
        body: SearchNotesBody,
    ) -> impl Future<Output = Result<SearchNotesOk, errors::SearchNotesError>> + Send;

    /// `POST /ratings`
    fn rate(
        &self,
        call: Call<Self::Caller>,
        query: RateQuery,
        body: RateBody,
    ) -> impl Future<Output = Result<RateNoContent, errors::RateError>> + Send;
}

/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait CaseSecurity: Service {
    /// Who has a credential of the security scheme `Key`, in the header `x-key`.
    ///
    /// # Errors
    /// 401 where the credential is not known, 403 where it may not do this, 503 where that cannot be found out now.
    fn authenticate_key(
        &self,
        credential: KeyCredential<'_>,
        operation: &Operation,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;
}
