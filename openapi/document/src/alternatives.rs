//! Which alternative of `oneOf` or `anyOf` a value is meant as that fits none.

use std::collections::BTreeSet;

use jsonschema::ValidationError;
use jsonschema::error::ValidationErrorKind;
use serde_json::Value;

type Errors = Vec<ValidationError<'static>>;

/// What a value that fits no alternative is meant as.
pub(crate) enum Meant<'c> {
    /// As this one, with what is wrong with it.
    As(&'c Errors),
    /// By this property (escaped as in a pointer), which has none of these values.
    ByProperty(String, Vec<Value>),
    /// By this property, which is missing.
    ByMissing(String),
    /// Nobody knows.
    Unknown,
}

/// What a value is meant as: the one alternative that it can be, or the one that a property says. The value stands at
/// `pointer`, the errors' paths begin below `above`.
pub(crate) fn meant<'c>(context: &'c [Errors], above: &str, pointer: &str) -> Meant<'c> {
    let of_another_type = |errors: &&Errors| {
        let root = format!("{above}{}", errors.first().map_or("", |error| error.instance_path().as_str()));
        errors.len() == 1 && root == pointer && matches!(errors[0].kind(), ValidationErrorKind::Type { .. })
    };
    let possible = context.iter().filter(|errors| !of_another_type(errors)).collect::<Vec<_>>();
    match possible.as_slice() {
        [] => Meant::Unknown,
        [only] => Meant::As(only),
        [first, others @ ..] => match chosen(&possible, above, pointer) {
            Some(errors) => Meant::As(errors),
            None => undecided(first, others, above, pointer),
        },
    }
}

/// The property of the value whose value an error says to be another, if it is about one.
fn tag<'e>(error: &'e ValidationError<'static>, above: &str, pointer: &str) -> Option<&'e str> {
    let is_choice = matches!(error.kind(), ValidationErrorKind::Enum { .. } | ValidationErrorKind::Constant { .. });
    let path = error.instance_path().as_str();
    let below = pointer.strip_prefix(above)?;
    let name = path.strip_prefix(below)?.strip_prefix('/')?;
    (is_choice && !name.contains('/')).then_some(name)
}

fn tags<'e>(errors: &'e Errors, above: &str, pointer: &str) -> BTreeSet<&'e str> {
    errors.iter().filter_map(|error| tag(error, above, pointer)).collect()
}

/// The one alternative that does not want another value of the property by which all others are ruled out.
fn chosen<'c>(possible: &[&'c Errors], above: &str, pointer: &str) -> Option<&'c Errors> {
    let tags = possible.iter().map(|errors| tags(errors, above, pointer)).collect::<Vec<_>>();
    let names = tags.iter().flatten().copied().collect::<BTreeSet<_>>();
    names.into_iter().find_map(|name| {
        let mut without = tags.iter().zip(possible).filter(|(tags, _)| !tags.contains(name));
        match (without.next(), without.next()) {
            (Some((_, errors)), None) if possible.len() > 1 => Some(*errors),
            _ => None,
        }
    })
}

/// Of a property that tells the alternatives apart: that none has its value, or that it is missing.
fn undecided(first: &Errors, others: &[&Errors], above: &str, pointer: &str) -> Meant<'static> {
    let possible = || [first].into_iter().chain(others.iter().copied()).flatten();
    let is_about = |error: &ValidationError<'static>, name: &str| tag(error, above, pointer) == Some(name);
    let everywhere = |name: &&str| others.iter().all(|errors| errors.iter().any(|error| is_about(error, name)));
    if let Some(name) = tags(first, above, pointer).into_iter().find(everywhere) {
        let mut values: Vec<Value> = Vec::new();
        for error in possible().filter(|error| is_about(error, name)) {
            match error.kind() {
                ValidationErrorKind::Enum { options } => {
                    values.extend(options.as_array().into_iter().flatten().cloned())
                }
                ValidationErrorKind::Constant { expected_value } => values.push(expected_value.as_ref().clone()),
                _ => {}
            }
        }
        values.dedup();
        return Meant::ByProperty(name.to_owned(), values);
    }
    let missing = |errors: &Errors| {
        let names = errors.iter().filter_map(|error| match error.kind() {
            ValidationErrorKind::Required { property }
                if format!("{above}{}", error.instance_path().as_str()) == pointer =>
            {
                property.as_str().map(str::to_owned)
            }
            _ => None,
        });
        names.collect::<BTreeSet<_>>()
    };
    let missing = others.iter().fold(missing(first), |names, errors| &names & &missing(errors));
    missing.into_iter().next().map_or(Meant::Unknown, Meant::ByMissing)
}
