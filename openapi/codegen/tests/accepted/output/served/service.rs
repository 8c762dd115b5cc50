// Generated from served.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: the operations of every tag.
pub trait CaseService: NotesOperations + CaseSecurity {}
impl<S: NotesOperations + CaseSecurity> CaseService for S {}
/// The operations of the tag `notes`.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait NotesOperations: specbound_runtime::Service {
    /// `POST /notes`
    ///
    /// Write a note
    ///
    /// Takes a form.
    ///
    /// With two
    /// paragraphs.
    fn create_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        body: NoteForm,
    ) -> impl Future<
        Output = ::std::result::Result<
            CreateNoteSeeOther,
            super::errors::CreateNoteError,
        >,
    > + Send;
    /// `GET /notes`
    fn list_notes(
        &self,
        call: specbound_runtime::Call<()>,
        query: ListNotesQuery,
        headers: ListNotesHeaders,
    ) -> impl Future<
        Output = ::std::result::Result<ListNotesOk, super::errors::ListNotesError>,
    > + Send;
    /// `GET /notes/latest`
    ///
    /// Read the newest note
    fn latest_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
    ) -> impl Future<
        Output = ::std::result::Result<LatestNoteOk, super::errors::LatestNoteError>,
    > + Send;
    /// `PUT /notes/latest`
    fn replace_latest(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        body: ReplaceLatestBody,
    ) -> impl Future<
        Output = ::std::result::Result<
            ReplaceLatestOk,
            super::errors::ReplaceLatestError,
        >,
    > + Send;
    /// `GET /notes/{noteId}`
    fn read_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        path: ReadNotePath,
    ) -> impl Future<
        Output = ::std::result::Result<ReadNoteAnswer, super::errors::ReadNoteError>,
    > + Send;
    /// `HEAD /notes/{noteId}`
    fn head_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        path: HeadNotePath,
    ) -> impl Future<
        Output = ::std::result::Result<HeadNoteOk, super::errors::HeadNoteError>,
    > + Send;
    /// `PUT /notes/{noteId}`
    fn replace_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        path: ReplaceNotePath,
        body: ::bytes::Bytes,
    ) -> impl Future<
        Output = ::std::result::Result<
            ReplaceNoteNoContent,
            super::errors::ReplaceNoteError,
        >,
    > + Send;
    /// `PATCH /notes/{noteId}`
    fn rename_note(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        path: RenameNotePath,
        body: RenameNoteBody,
    ) -> impl Future<
        Output = ::std::result::Result<
            RenameNoteAccepted,
            super::errors::RenameNoteError,
        >,
    > + Send;
    /// `POST /notes/search`
    fn search_notes(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        body: SearchNotesBody,
    ) -> impl Future<
        Output = ::std::result::Result<SearchNotesOk, super::errors::SearchNotesError>,
    > + Send;
    /// `POST /ratings`
    fn rate(
        &self,
        call: specbound_runtime::Call<Self::Caller>,
        query: RateQuery,
        body: RateBody,
    ) -> impl Future<
        Output = ::std::result::Result<RateNoContent, super::errors::RateError>,
    > + Send;
}
/// Who may call: a method for each security scheme. A credential of one opens nothing that asks for another.
pub trait CaseSecurity: specbound_runtime::Service {
    /// Who has a credential of the security scheme `Key`, in the header `x-key`.
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
