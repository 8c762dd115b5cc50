// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl specbound_runtime::ErrorBody for Missing {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Missing {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Missing {
            message: told.whole_message(),
        }
    }
}
impl specbound_runtime::ErrorBody for Conflict {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::None
    }
}
impl<S: CaseErrors> specbound_runtime::ErrorFrom<S> for Conflict {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Conflict {
            detail: told.whole_message(),
            balance: <S as CaseErrors>::conflict_balance(service, told.failure),
            by: <S as CaseErrors>::conflict_by(service, told.failure),
        }
    }
}
impl specbound_runtime::ErrorBody for Broken {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Broken {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Broken {
            error: told.whole_message(),
            status: ::std::option::Option::Some(told.failure.status().into()),
        }
    }
}
/// The errors of `getOrder`.
#[derive(Debug, ::serde::Serialize)]
#[serde(untagged)]
pub enum GetOrderErrorBody {
    Missing(Missing),
    Conflict(Conflict),
    Broken(Broken),
}
impl ::schemars::JsonSchema for GetOrderErrorBody {
    fn schema_name() -> ::std::string::String {
        "GetOrderErrorBody".to_owned()
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::any_of(
                ::std::vec![
                    specbound_runtime::schema::of:: < Missing > (generator).build(),
                    specbound_runtime::schema::of:: < Conflict > (generator).build(),
                    specbound_runtime::schema::of:: < Broken > (generator).build()
                ],
            )
            .description("The errors of `getOrder`.")
            .build()
    }
}
impl specbound_runtime::ErrorBody for GetOrderErrorBody {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        let first = <Missing as specbound_runtime::ErrorBody>::alone(told)
            .map(GetOrderErrorBody::Missing);
        let first = first
            .or_else(|| {
                <Conflict as specbound_runtime::ErrorBody>::alone(told)
                    .map(GetOrderErrorBody::Conflict)
            });
        let first = first
            .or_else(|| {
                <Broken as specbound_runtime::ErrorBody>::alone(told)
                    .map(GetOrderErrorBody::Broken)
            });
        first
    }
}
/// The errors of `deleteOrder`.
#[derive(Debug, ::serde::Serialize)]
#[serde(untagged)]
pub enum DeleteOrderErrorBody {
    Missing(Missing),
    Broken(Broken),
}
impl ::schemars::JsonSchema for DeleteOrderErrorBody {
    fn schema_name() -> ::std::string::String {
        "DeleteOrderErrorBody".to_owned()
    }
    fn json_schema(
        generator: &mut ::schemars::r#gen::SchemaGenerator,
    ) -> ::schemars::schema::Schema {
        specbound_runtime::schema::any_of(
                ::std::vec![
                    specbound_runtime::schema::of:: < Missing > (generator).build(),
                    specbound_runtime::schema::of:: < Broken > (generator).build()
                ],
            )
            .description("The errors of `deleteOrder`.")
            .build()
    }
}
impl specbound_runtime::ErrorBody for DeleteOrderErrorBody {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        let first = <Missing as specbound_runtime::ErrorBody>::alone(told)
            .map(DeleteOrderErrorBody::Missing);
        let first = first
            .or_else(|| {
                <Broken as specbound_runtime::ErrorBody>::alone(told)
                    .map(DeleteOrderErrorBody::Broken)
            });
        first
    }
}
