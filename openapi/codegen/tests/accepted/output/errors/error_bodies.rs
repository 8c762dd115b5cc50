// Generated from errors.yaml by `UPDATE_EXPECTED=1 cargo test -p specbound-codegen --test golden`. Changes here are lost and fail the check.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use specbound_runtime::{ErrorBody, ErrorFrom, Told};

use super::*;

impl ErrorBody for HttpValidationError {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for HttpValidationError {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        HttpValidationError {
            detail: Some(
                told.lines_or_message()
                    .into_iter()
                    .map(|line| ValidationError {
                        loc: line
                            .steps(true)
                            .into_iter()
                            .filter_map(|step| serde_json::from_value(step).ok())
                            .collect::<Vec<_>>(),
                        msg: line.message.to_string(),
                        r#type: line.keyword.to_string(),
                    })
                    .collect::<Vec<_>>(),
            )
            .filter(|many| !many.is_empty()),
        }
    }
}

impl ErrorBody for Nested {
    fn alone(told: &Told<'_>) -> Option<Self> {
        None
    }
}

impl<S: CaseErrors> ErrorFrom<S> for Nested {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Nested {
            error: NestedError {
                code: told.failure.status().into(),
                message: told.failure.message().to_owned(),
                inner: <S as CaseErrors>::nested_error_inner(service, told.failure),
                fatal: <S as CaseErrors>::nested_error_fatal(service, told.failure),
                details: Some(
                    told.lines()
                        .into_iter()
                        .map(|line| NestedErrorDetailsItem {
                            field: Some(line.field()),
                            weight: None,
                            r#in: Some(Text(specbound_runtime::cut(line.place.to_string(), 40))),
                        })
                        .collect::<Vec<_>>(),
                )
                .filter(|many| !many.is_empty()),
                error: None,
            },
        }
    }
}

impl ErrorBody for Choice {
    fn alone(told: &Told<'_>) -> Option<Self> {
        None
    }
}

impl<S: CaseErrors> ErrorFrom<S> for Choice {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Choice {
            code: (told.chosen(&["not_found", "invalid"]).map(|index| ChoiceCode::ALL[index]))
                .unwrap_or_else(|| <S as CaseErrors>::choice_code(service, told.failure)),
            message: Text(specbound_runtime::cut(told.whole_message(), 40)),
            status: told.failure.status().to_string(),
            kind: <S as CaseErrors>::choice_kind(service, told.failure),
            request_id: told.request_id.parse().unwrap_or_default(),
            reason: told.chosen(&["NOT_FOUND", "BAD_REQUEST"]).map(|index| Reason::ALL[index]),
            title: Some(specbound_runtime::cut(told.title(), 5)),
            level: serde_json::from_value(json!("high")).expect("the document's default fits its schema"),
        }
    }
}

impl ErrorBody for Mapped {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Mapped {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Mapped {
            message: told.failure.message().to_owned(),
            details: told
                .by_field()
                .into_iter()
                .map(|(field, messages)| (field, messages.join("; ")))
                .collect::<BTreeMap<_, _>>(),
            fields: Some(
                told.by_field().into_iter().map(|(field, messages)| (field, messages)).collect::<BTreeMap<_, _>>(),
            )
            .filter(|many| !many.is_empty()),
            errors: None,
        }
    }
}

impl ErrorBody for Asked {
    fn alone(told: &Told<'_>) -> Option<Self> {
        None
    }
}

impl<S: CaseErrors> ErrorFrom<S> for Asked {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Asked {
            r#type: <S as CaseErrors>::asked_type(service, told.failure),
            code: <S as CaseErrors>::asked_code_of_error(service, told.failure),
            message: <S as CaseErrors>::asked_message(service, told.failure),
            title: <S as CaseErrors>::asked_title(service, told.failure),
            error: AskedError { code: Some(told.failure.status().into()) },
            detail: <S as CaseErrors>::asked_detail(service, told.failure),
            severity: <S as CaseErrors>::asked_severity(service, told.failure),
            errors: <S as CaseErrors>::asked_errors(service, told.failure),
            instance: told.path.to_string(),
            status: <S as CaseErrors>::asked_status(service, told.failure),
            data: <S as CaseErrors>::asked_data(service, told.failure),
            extra: None,
            path: None,
        }
    }
}

impl ErrorBody for Violations {
    fn alone(told: &Told<'_>) -> Option<Self> {
        None
    }
}

impl<S: CaseErrors> ErrorFrom<S> for Violations {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Violations {
            code: told.failure.status().into(),
            status: ([404, 422].contains(&i64::from(told.failure.status())).then(|| told.failure.status() as i16))
                .unwrap_or_else(|| <S as CaseErrors>::violations_status(service, told.failure)),
            http_status: Some(told.failure.status().into()),
            errors: told
                .lines_or_message()
                .into_iter()
                .take(3)
                .map(|line| Violation {
                    pointer: Some(line.pointer.to_string()),
                    path: Some(
                        line.steps(false)
                            .into_iter()
                            .filter_map(|step| serde_json::from_value(step).ok())
                            .collect::<Vec<_>>(),
                    ),
                    message: Some(line.message.to_string()),
                    keyword: Some(specbound_runtime::cut(line.keyword.to_string(), 8)),
                    cause: None,
                })
                .collect::<Vec<_>>(),
            issues: Issues(
                told.lines_or_message().into_iter().map(|line| Some(line.whole.to_string())).collect::<Vec<_>>(),
            ),
        }
    }
}

impl ErrorBody for Loose {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Loose {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Loose {
            message: LooseMessage::Text(told.failure.message().to_owned()),
            detail: Some(Value::from(told.failure.message().to_owned())),
            errors: Some(told.lines().into_iter().map(|line| Value::from(line.whole.to_string())).collect::<Vec<_>>())
                .filter(|many| !many.is_empty()),
            status_code: Some(told.failure.status() as isize),
            path: Some(told.path.to_string()),
        }
    }
}

impl ErrorBody for Maybe {
    fn alone(told: &Told<'_>) -> Option<Self> {
        Some(ErrorFrom::from_failure(&(), told))
    }
}

impl<S: ?Sized> ErrorFrom<S> for Maybe {
    fn from_failure(service: &S, told: &Told<'_>) -> Self {
        Maybe(Some(MaybeInner {
            error: told.failure.message().to_owned(),
            errors: (Some(
                told.lines_or_message().into_iter().map(|line| Some(line.whole.to_string())).collect::<Vec<_>>(),
            )
            .filter(|many| !many.is_empty()))
            .map(|value| Issues(value)),
        }))
    }
}
