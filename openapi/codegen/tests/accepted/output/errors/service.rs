// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::future::Future;

use specbound_runtime::{Call, Failure, Service};

use super::*;

/// What a server implements: the operations of every tag.
pub trait CaseService: UntaggedOperations + CaseErrors {}

impl<S: UntaggedOperations + CaseErrors> CaseService for S {}

/// The operations without a tag.
///
/// No method has a body of its own, so that the compiler names what a change of the document leaves undone.
/// Everything in a request is checked before it comes here.
pub trait UntaggedOperations: Service {
    /// `GET /fastapi`
    fn fastapi(
        &self,
        call: Call<()>,
        query: FastapiQuery,
    ) -> impl Future<Output = Result<FastapiNoContent, errors::FastapiError>> + Send;

    /// `GET /nested`
    fn nested(&self, call: Call<()>) -> impl Future<Output = Result<NestedNoContent, errors::NestedError>> + Send;

    /// `GET /choice`
    fn choice(&self, call: Call<()>) -> impl Future<Output = Result<ChoiceNoContent, errors::ChoiceError>> + Send;

    /// `GET /map`
    fn map(&self, call: Call<()>) -> impl Future<Output = Result<MapNoContent, errors::MapError>> + Send;

    /// `GET /asked`
    fn asked(&self, call: Call<()>) -> impl Future<Output = Result<AskedNoContent, errors::AskedError>> + Send;

    /// `GET /code`
    fn asked_code(
        &self,
        call: Call<()>,
    ) -> impl Future<Output = Result<AskedCodeNoContent, errors::AskedCodeError>> + Send;

    /// `GET /empty`
    fn empty(&self, call: Call<()>) -> impl Future<Output = Result<EmptyNoContent, errors::EmptyError>> + Send;

    /// `GET /maybe`
    fn maybe(&self, call: Call<()>) -> impl Future<Output = Result<MaybeNoContent, errors::MaybeError>> + Send;
}

/// What errors have to have and no failure knows.
pub trait CaseErrors: Service {
    /// `inner` of an error, which must have it: asked where the failure does not give it.
    fn nested_error_inner(&self, failure: &Failure) -> Text;

    /// `fatal` of an error, which must have it: asked where the failure does not give it.
    fn nested_error_fatal(&self, failure: &Failure) -> bool;

    /// `code` of an error, which must have it: asked where the failure does not give it.
    fn choice_code(&self, failure: &Failure) -> ChoiceCode;

    /// `kind` of an error, which must have it: asked where the failure does not give it.
    ///
    /// Which kind it is.
    fn choice_kind(&self, failure: &Failure) -> ChoiceKind;

    /// `type` of an error, which must have it: asked where the failure does not give it.
    fn asked_type(&self, failure: &Failure) -> i64;

    /// `code` of an error, which must have it: asked where the failure does not give it.
    fn asked_code_of_error(&self, failure: &Failure) -> bool;

    /// `message` of an error, which must have it: asked where the failure does not give it.
    fn asked_message(&self, failure: &Failure) -> Vec<String>;

    /// `title` of an error, which must have it: asked where the failure does not give it.
    fn asked_title(&self, failure: &Failure) -> String;

    /// `detail` of an error, which must have it: asked where the failure does not give it.
    fn asked_detail(&self, failure: &Failure) -> AskedDetail;

    /// `severity` of an error, which must have it: asked where the failure does not give it.
    fn asked_severity(&self, failure: &Failure) -> AskedSeverity;

    /// `errors` of an error, which must have it: asked where the failure does not give it.
    fn asked_errors(&self, failure: &Failure) -> Vec<AskedErrorsItem>;

    /// `status` of an error, which must have it: asked where the failure does not give it.
    fn asked_status(&self, failure: &Failure) -> u8;

    /// `data` of an error, which must have it: asked where the failure does not give it.
    fn asked_data(&self, failure: &Failure) -> Data;

    /// `status` of an error, which must have it: asked where the failure does not give it.
    fn violations_status(&self, failure: &Failure) -> i16;
}
