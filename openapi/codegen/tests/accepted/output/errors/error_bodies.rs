// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use super::*;
impl specbound_runtime::ErrorBody for HttpValidationError {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for HttpValidationError {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        HttpValidationError {
            detail: ::std::option::Option::Some(
                    told
                        .lines_or_message()
                        .into_iter()
                        .map(|line| ValidationError {
                            loc: line
                                .steps(true)
                                .into_iter()
                                .filter_map(|step| ::serde_json::from_value(step).ok())
                                .collect::<::std::vec::Vec<_>>(),
                            msg: ::std::string::ToString::to_string(line.message),
                            r#type: ::std::string::ToString::to_string(line.keyword),
                        })
                        .collect::<::std::vec::Vec<_>>(),
                )
                .filter(|many| !many.is_empty()),
        }
    }
}
impl specbound_runtime::ErrorBody for Nested {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::None
    }
}
impl<S: CaseErrors> specbound_runtime::ErrorFrom<S> for Nested {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Nested {
            error: NestedError {
                code: told.failure.status().into(),
                message: ::std::string::ToString::to_string(told.failure.message()),
                inner: <S as CaseErrors>::nested_error_inner(service, told.failure),
                fatal: <S as CaseErrors>::nested_error_fatal(service, told.failure),
                details: ::std::option::Option::Some(
                        told
                            .lines()
                            .into_iter()
                            .map(|line| NestedErrorDetailsItem {
                                field: ::std::option::Option::Some(line.field()),
                                weight: ::std::option::Option::None,
                                r#in: ::std::option::Option::Some(
                                    Text(
                                        specbound_runtime::cut(
                                            ::std::string::ToString::to_string(line.place),
                                            40usize,
                                        ),
                                    ),
                                ),
                            })
                            .collect::<::std::vec::Vec<_>>(),
                    )
                    .filter(|many| !many.is_empty()),
                error: ::std::option::Option::None,
            },
        }
    }
}
impl specbound_runtime::ErrorBody for Choice {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::None
    }
}
impl<S: CaseErrors> specbound_runtime::ErrorFrom<S> for Choice {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Choice {
            code: (told
                .chosen(&["not_found", "invalid"])
                .map(|index| ChoiceCode::ALL[index]))
                .unwrap_or_else(|| <S as CaseErrors>::choice_code(
                    service,
                    told.failure,
                )),
            message: Text(specbound_runtime::cut(told.whole_message(), 40usize)),
            status: ::std::string::ToString::to_string(&told.failure.status()),
            kind: <S as CaseErrors>::choice_kind(service, told.failure),
            request_id: told.request_id.parse().unwrap_or_default(),
            reason: told
                .chosen(&["NOT_FOUND", "BAD_REQUEST"])
                .map(|index| Reason::ALL[index]),
            title: ::std::option::Option::Some(
                specbound_runtime::cut(told.title(), 5usize),
            ),
            level: ::serde_json::from_value(::serde_json::json!("high"))
                .expect("the document's default fits its schema"),
        }
    }
}
impl specbound_runtime::ErrorBody for Mapped {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Mapped {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Mapped {
            message: ::std::string::ToString::to_string(told.failure.message()),
            details: told
                .by_field()
                .into_iter()
                .map(|(field, messages)| (field, messages.join("; ")))
                .collect::<::std::collections::BTreeMap<_, _>>(),
            fields: ::std::option::Option::Some(
                    told
                        .by_field()
                        .into_iter()
                        .map(|(field, messages)| (field, messages))
                        .collect::<::std::collections::BTreeMap<_, _>>(),
                )
                .filter(|many| !many.is_empty()),
            errors: ::std::option::Option::None,
        }
    }
}
impl specbound_runtime::ErrorBody for Asked {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::None
    }
}
impl<S: CaseErrors> specbound_runtime::ErrorFrom<S> for Asked {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Asked {
            r#type: <S as CaseErrors>::asked_type(service, told.failure),
            code: <S as CaseErrors>::asked_code_of_error(service, told.failure),
            message: <S as CaseErrors>::asked_message(service, told.failure),
            title: <S as CaseErrors>::asked_title(service, told.failure),
            error: AskedError {
                code: ::std::option::Option::Some(told.failure.status().into()),
            },
            detail: <S as CaseErrors>::asked_detail(service, told.failure),
            severity: <S as CaseErrors>::asked_severity(service, told.failure),
            errors: <S as CaseErrors>::asked_errors(service, told.failure),
            instance: ::std::string::ToString::to_string(told.path),
            status: <S as CaseErrors>::asked_status(service, told.failure),
            data: <S as CaseErrors>::asked_data(service, told.failure),
            extra: ::std::option::Option::None,
            path: ::std::option::Option::None,
        }
    }
}
impl specbound_runtime::ErrorBody for Violations {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::None
    }
}
impl<S: CaseErrors> specbound_runtime::ErrorFrom<S> for Violations {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Violations {
            code: told.failure.status().into(),
            status: ([404i64, 422i64]
                .contains(&i64::from(told.failure.status()))
                .then(|| told.failure.status() as i16))
                .unwrap_or_else(|| <S as CaseErrors>::violations_status(
                    service,
                    told.failure,
                )),
            http_status: ::std::option::Option::Some(told.failure.status().into()),
            errors: told
                .lines_or_message()
                .into_iter()
                .take(3usize)
                .map(|line| Violation {
                    pointer: ::std::option::Option::Some(
                        ::std::string::ToString::to_string(line.pointer),
                    ),
                    path: ::std::option::Option::Some(
                        line
                            .steps(false)
                            .into_iter()
                            .filter_map(|step| ::serde_json::from_value(step).ok())
                            .collect::<::std::vec::Vec<_>>(),
                    ),
                    message: ::std::option::Option::Some(
                        ::std::string::ToString::to_string(line.message),
                    ),
                    keyword: ::std::option::Option::Some(
                        specbound_runtime::cut(
                            ::std::string::ToString::to_string(line.keyword),
                            8usize,
                        ),
                    ),
                    cause: ::std::option::Option::None,
                })
                .collect::<::std::vec::Vec<_>>(),
            issues: Issues(
                told
                    .lines_or_message()
                    .into_iter()
                    .map(|line| ::std::option::Option::Some(
                        ::std::string::ToString::to_string(line.whole),
                    ))
                    .collect::<::std::vec::Vec<_>>(),
            ),
        }
    }
}
impl specbound_runtime::ErrorBody for Loose {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Loose {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Loose {
            message: LooseMessage::Text(
                ::std::string::ToString::to_string(told.failure.message()),
            ),
            detail: ::std::option::Option::Some(
                ::serde_json::Value::from(
                    ::std::string::ToString::to_string(told.failure.message()),
                ),
            ),
            errors: ::std::option::Option::Some(
                    told
                        .lines()
                        .into_iter()
                        .map(|line| ::serde_json::Value::from(
                            ::std::string::ToString::to_string(line.whole),
                        ))
                        .collect::<::std::vec::Vec<_>>(),
                )
                .filter(|many| !many.is_empty()),
            status_code: ::std::option::Option::Some(told.failure.status() as isize),
            path: ::std::option::Option::Some(
                ::std::string::ToString::to_string(told.path),
            ),
        }
    }
}
impl specbound_runtime::ErrorBody for Maybe {
    fn alone(told: &specbound_runtime::Told<'_>) -> ::std::option::Option<Self> {
        ::std::option::Option::Some(
            specbound_runtime::ErrorFrom::from_failure(&(), told),
        )
    }
}
impl<S: ?Sized> specbound_runtime::ErrorFrom<S> for Maybe {
    fn from_failure(service: &S, told: &specbound_runtime::Told<'_>) -> Self {
        Maybe(
            ::std::option::Option::Some(MaybeInner {
                error: ::std::string::ToString::to_string(told.failure.message()),
                errors: (::std::option::Option::Some(
                        told
                            .lines_or_message()
                            .into_iter()
                            .map(|line| ::std::option::Option::Some(
                                ::std::string::ToString::to_string(line.whole),
                            ))
                            .collect::<::std::vec::Vec<_>>(),
                    )
                    .filter(|many| !many.is_empty()))
                    .map(|value| Issues(value)),
            }),
        )
    }
}
