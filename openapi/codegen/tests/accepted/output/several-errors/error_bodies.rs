// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::Serialize;
use specbound_runtime::{ErrorBody, ErrorFrom, Told, schema};

use super::*;

impl ErrorBody for Missing {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Missing {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Missing { message: told.whole_message() }
    }
}

impl ErrorBody for Conflict {
    fn alone(told: &Told<'_>) -> Option<Self> {
        None
    }
}

impl<S: CaseErrors> ErrorFrom<S> for Conflict {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Conflict {
            detail: told.whole_message(),
            balance: <S as CaseErrors>::conflict_balance(service, told.failure),
            by: <S as CaseErrors>::conflict_by(service, told.failure),
        }
    }
}

impl ErrorBody for Broken {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Broken {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Broken { error: told.whole_message(), status: Some(told.failure.status().into()) }
    }
}

/// The errors of `getOrder`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum GetOrderErrorBody {
    Missing(Missing),
    Conflict(Conflict),
    Broken(Broken),
}

impl JsonSchema for GetOrderErrorBody {
    fn schema_name() -> String {
        "GetOrderErrorBody".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::any_of(vec![
            schema::of::<Missing>(generator).build(),
            schema::of::<Conflict>(generator).build(),
            schema::of::<Broken>(generator).build(),
        ])
        .description("The errors of `getOrder`.")
        .build()
    }
}

impl ErrorBody for GetOrderErrorBody {
    fn alone(told: &Told<'_>) -> Option<Self> {
        let first = <Missing as ErrorBody>::alone(told).map(GetOrderErrorBody::Missing);
        let first = first.or_else(|| <Conflict as ErrorBody>::alone(told).map(GetOrderErrorBody::Conflict));
        let first = first.or_else(|| <Broken as ErrorBody>::alone(told).map(GetOrderErrorBody::Broken));
        first
    }
}

/// The errors of `deleteOrder`.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum DeleteOrderErrorBody {
    Missing(Missing),
    Broken(Broken),
}

impl JsonSchema for DeleteOrderErrorBody {
    fn schema_name() -> String {
        "DeleteOrderErrorBody".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        schema::any_of(vec![schema::of::<Missing>(generator).build(), schema::of::<Broken>(generator).build()])
            .description("The errors of `deleteOrder`.")
            .build()
    }
}

impl ErrorBody for DeleteOrderErrorBody {
    fn alone(told: &Told<'_>) -> Option<Self> {
        let first = <Missing as ErrorBody>::alone(told).map(DeleteOrderErrorBody::Missing);
        let first = first.or_else(|| <Broken as ErrorBody>::alone(told).map(DeleteOrderErrorBody::Broken));
        first
    }
}
