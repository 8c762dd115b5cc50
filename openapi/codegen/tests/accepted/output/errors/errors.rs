// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

//! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
//!
//! A response of `components/responses` is one type, from which the error of each operation that lists it is made.
use specbound_runtime::{DocumentedError, HeaderList, Problem};
use super::CaseErrors as Asked;
/// 4XX of `fastapi`: E
#[derive(Debug)]
pub struct FastapiClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::HttpValidationError>,
}
impl DocumentedError for FastapiClientError {
    type Body = super::HttpValidationError;
    fn into_parts(
        self,
    ) -> (u16, Problem<super::HttpValidationError>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `nested`: E
#[derive(Debug)]
pub struct NestedClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Nested>,
}
impl DocumentedError for NestedClientError {
    type Body = super::Nested;
    fn into_parts(self) -> (u16, Problem<super::Nested>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `choice`: E
#[derive(Debug)]
pub struct ChoiceClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Choice>,
}
impl DocumentedError for ChoiceClientError {
    type Body = super::Choice;
    fn into_parts(self) -> (u16, Problem<super::Choice>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `map`: E
#[derive(Debug)]
pub struct MapClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Mapped>,
}
impl DocumentedError for MapClientError {
    type Body = super::Mapped;
    fn into_parts(self) -> (u16, Problem<super::Mapped>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `asked`: E
#[derive(Debug)]
pub struct AskedClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Asked>,
}
impl DocumentedError for AskedClientError {
    type Body = super::Asked;
    fn into_parts(self) -> (u16, Problem<super::Asked>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `asked_code`: E
#[derive(Debug)]
pub struct AskedCodeClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Violations>,
}
impl DocumentedError for AskedCodeClientError {
    type Body = super::Violations;
    fn into_parts(
        self,
    ) -> (u16, Problem<super::Violations>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `empty`: E
#[derive(Debug)]
pub struct EmptyClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Loose>,
}
impl DocumentedError for EmptyClientError {
    type Body = super::Loose;
    fn into_parts(self) -> (u16, Problem<super::Loose>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// 4XX of `maybe`: E
#[derive(Debug)]
pub struct MaybeClientError {
    /// HTTP status code.
    pub status: specbound_runtime::StatusIn<400u16, 499u16>,
    /// What the caller and the log are told.
    pub problem: Problem<super::Maybe>,
}
impl DocumentedError for MaybeClientError {
    type Body = super::Maybe;
    fn into_parts(self) -> (u16, Problem<super::Maybe>, Result<HeaderList, String>) {
        (self.status.get(), self.problem, Ok(HeaderList::default()))
    }
}
/// What `fastapi` answers instead of its success.
#[derive(Debug)]
pub enum FastapiError {
    /// 4XX: E
    ClientError(FastapiClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    FastapiError < S : ? Sized > { ClientError(FastapiClientError) in
    super::HttpValidationError, } rejected { _ in super::HttpValidationError }
}
/// What `nested` answers instead of its success.
#[derive(Debug)]
pub enum NestedError {
    /// 4XX: E
    ClientError(NestedClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    NestedError < S : Asked > { ClientError(NestedClientError) in super::Nested, }
    rejected { _ in super::Nested }
}
/// What `choice` answers instead of its success.
#[derive(Debug)]
pub enum ChoiceError {
    /// 4XX: E
    ClientError(ChoiceClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    ChoiceError < S : Asked > { ClientError(ChoiceClientError) in super::Choice, }
    rejected { _ in super::Choice }
}
/// What `map` answers instead of its success.
#[derive(Debug)]
pub enum MapError {
    /// 4XX: E
    ClientError(MapClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    MapError < S : ? Sized > { ClientError(MapClientError) in super::Mapped, } rejected {
    _ in super::Mapped }
}
/// What `asked` answers instead of its success.
#[derive(Debug)]
pub enum AskedError {
    /// 4XX: E
    ClientError(AskedClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    AskedError < S : Asked > { ClientError(AskedClientError) in super::Asked, } rejected
    { _ in super::Asked }
}
/// What `asked_code` answers instead of its success.
#[derive(Debug)]
pub enum AskedCodeError {
    /// 4XX: E
    ClientError(AskedCodeClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    AskedCodeError < S : Asked > { ClientError(AskedCodeClientError) in
    super::Violations, } rejected { _ in super::Violations }
}
/// What `empty` answers instead of its success.
#[derive(Debug)]
pub enum EmptyError {
    /// 4XX: E
    ClientError(EmptyClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    EmptyError < S : ? Sized > { ClientError(EmptyClientError) in super::Loose, }
    rejected { _ in super::Loose }
}
/// What `maybe` answers instead of its success.
#[derive(Debug)]
pub enum MaybeError {
    /// 4XX: E
    ClientError(MaybeClientError),
    /// What the pipeline ends the request with.
    Rejected(specbound_runtime::Rejection),
}
specbound_runtime::operation_error! {
    MaybeError < S : ? Sized > { ClientError(MaybeClientError) in super::Maybe, }
    rejected { _ in super::Maybe }
}
