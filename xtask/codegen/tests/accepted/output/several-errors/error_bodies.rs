// Generated from several-errors.yaml by `UPDATE_EXPECTED=1 cargo test -p images-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl images_runtime::ErrorBody for Missing {
    fn alone(told: &images_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(images_runtime::ErrorFrom::from_failure(&(), told))
    }
}
impl<S: ?Sized> images_runtime::ErrorFrom<S> for Missing {
    fn from_failure(service: &S, told: &images_runtime::Told<'_>) -> Self {
        Missing {
            message: told.whole_message(),
        }
    }
}
impl images_runtime::ErrorBody for Conflict {
    fn alone(told: &images_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::None
    }
}
impl<S: CaseErrors> images_runtime::ErrorFrom<S> for Conflict {
    fn from_failure(service: &S, told: &images_runtime::Told<'_>) -> Self {
        Conflict {
            detail: told.whole_message(),
            balance: <S as CaseErrors>::conflict_balance(service, told.failure),
            by: <S as CaseErrors>::conflict_by(service, told.failure),
        }
    }
}
impl images_runtime::ErrorBody for Broken {
    fn alone(told: &images_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(images_runtime::ErrorFrom::from_failure(&(), told))
    }
}
impl<S: ?Sized> images_runtime::ErrorFrom<S> for Broken {
    fn from_failure(service: &S, told: &images_runtime::Told<'_>) -> Self {
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
        images_runtime::schema::any_of(
                ::std::vec![
                    images_runtime::schema::of:: < Missing > (generator).build(),
                    images_runtime::schema::of:: < Conflict > (generator).build(),
                    images_runtime::schema::of:: < Broken > (generator).build()
                ],
            )
            .description("The errors of `getOrder`.")
            .build()
    }
}
impl images_runtime::ErrorBody for GetOrderErrorBody {
    fn alone(told: &images_runtime::Told<'_>) -> ::std::option::Option<Self> {
        let first = <Missing as images_runtime::ErrorBody>::alone(told)
            .map(GetOrderErrorBody::Missing);
        let first = first
            .or_else(|| {
                <Conflict as images_runtime::ErrorBody>::alone(told)
                    .map(GetOrderErrorBody::Conflict)
            });
        let first = first
            .or_else(|| {
                <Broken as images_runtime::ErrorBody>::alone(told)
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
        images_runtime::schema::any_of(
                ::std::vec![
                    images_runtime::schema::of:: < Missing > (generator).build(),
                    images_runtime::schema::of:: < Broken > (generator).build()
                ],
            )
            .description("The errors of `deleteOrder`.")
            .build()
    }
}
impl images_runtime::ErrorBody for DeleteOrderErrorBody {
    fn alone(told: &images_runtime::Told<'_>) -> ::std::option::Option<Self> {
        let first = <Missing as images_runtime::ErrorBody>::alone(told)
            .map(DeleteOrderErrorBody::Missing);
        let first = first
            .or_else(|| {
                <Broken as images_runtime::ErrorBody>::alone(told)
                    .map(DeleteOrderErrorBody::Broken)
            });
        first
    }
}
