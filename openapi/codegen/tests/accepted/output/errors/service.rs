// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;
use super::*;
/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + CaseErrors {}
impl<S: UntaggedOperations + CaseErrors> CaseService for S {}
/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: specbound_runtime::Service {
    /// `GET /fastapi`
    fn fastapi(
        &self,
        call: specbound_runtime::Call<()>,
        query: FastapiQuery,
    ) -> impl Future<
        Output = ::std::result::Result<FastapiNoContent, super::errors::FastapiError>,
    > + Send;
    /// `GET /nested`
    fn nested(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<NestedNoContent, super::errors::NestedError>,
    > + Send;
    /// `GET /choice`
    fn choice(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<ChoiceNoContent, super::errors::ChoiceError>,
    > + Send;
    /// `GET /map`
    fn map(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<MapNoContent, super::errors::MapError>,
    > + Send;
    /// `GET /asked`
    fn asked(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<AskedNoContent, super::errors::AskedError>,
    > + Send;
    /// `GET /code`
    fn asked_code(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<AskedCodeNoContent, super::errors::AskedCodeError>,
    > + Send;
    /// `GET /empty`
    fn empty(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<EmptyNoContent, super::errors::EmptyError>,
    > + Send;
    /// `GET /maybe`
    fn maybe(
        &self,
        call: specbound_runtime::Call<()>,
    ) -> impl Future<
        Output = ::std::result::Result<MaybeNoContent, super::errors::MaybeError>,
    > + Send;
}
/// What errors have to have and no failure knows.
pub trait CaseErrors: specbound_runtime::Service {
    /// `inner` of an error, which must have it: asked where the failure does not give it.
    fn nested_error_inner(&self, failure: &specbound_runtime::Failure) -> Text;
    /// `fatal` of an error, which must have it: asked where the failure does not give it.
    fn nested_error_fatal(&self, failure: &specbound_runtime::Failure) -> bool;
    /// `code` of an error, which must have it: asked where the failure does not give it.
    fn choice_code(&self, failure: &specbound_runtime::Failure) -> ChoiceCode;
    /// `kind` of an error, which must have it: asked where the failure does not give it.
    ///
    /// Which kind it is.
    fn choice_kind(&self, failure: &specbound_runtime::Failure) -> ChoiceKind;
    /// `type` of an error, which must have it: asked where the failure does not give it.
    fn asked_type(&self, failure: &specbound_runtime::Failure) -> i64;
    /// `code` of an error, which must have it: asked where the failure does not give it.
    fn asked_code_of_error(&self, failure: &specbound_runtime::Failure) -> bool;
    /// `message` of an error, which must have it: asked where the failure does not give it.
    fn asked_message(
        &self,
        failure: &specbound_runtime::Failure,
    ) -> ::std::vec::Vec<::std::string::String>;
    /// `title` of an error, which must have it: asked where the failure does not give it.
    fn asked_title(&self, failure: &specbound_runtime::Failure) -> ::std::string::String;
    /// `detail` of an error, which must have it: asked where the failure does not give it.
    fn asked_detail(&self, failure: &specbound_runtime::Failure) -> AskedDetail;
    /// `severity` of an error, which must have it: asked where the failure does not give it.
    fn asked_severity(&self, failure: &specbound_runtime::Failure) -> AskedSeverity;
    /// `errors` of an error, which must have it: asked where the failure does not give it.
    fn asked_errors(
        &self,
        failure: &specbound_runtime::Failure,
    ) -> ::std::vec::Vec<AskedErrorsItem>;
    /// `status` of an error, which must have it: asked where the failure does not give it.
    fn asked_status(&self, failure: &specbound_runtime::Failure) -> u8;
    /// `data` of an error, which must have it: asked where the failure does not give it.
    fn asked_data(&self, failure: &specbound_runtime::Failure) -> Data;
    /// `status` of an error, which must have it: asked where the failure does not give it.
    fn violations_status(&self, failure: &specbound_runtime::Failure) -> i16;
}
