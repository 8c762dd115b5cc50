//! A role as a value of one type, by what its schema is.

use proc_macro2::TokenStream;
use quote::quote;

use super::error_members::Role;
use super::tokens::option;
use crate::model::{Bounds, Kind, Range, Schema};

/// An expression that fills a member.
#[derive(Default)]
pub(super) struct Filling {
    /// Of the type.
    pub(super) always: Option<TokenStream>,
    /// Of an `Option` of it, where it may have nothing to say.
    pub(super) perhaps: Option<TokenStream>,
}

impl Filling {
    pub(super) fn always(value: TokenStream) -> Filling {
        Filling { always: Some(value), perhaps: None }
    }

    pub(super) fn perhaps(value: TokenStream) -> Filling {
        Filling { always: None, perhaps: Some(value) }
    }

    /// A list or map, left out where it is empty and may be.
    pub(super) fn many(value: TokenStream) -> Filling {
        let perhaps = quote!(::std::option::Option::Some(#value).filter(|many| !many.is_empty()));
        Filling { always: Some(value), perhaps: Some(perhaps) }
    }

    /// The same in something else; `around` is given the expression of the value.
    pub(super) fn within(self, around: impl Fn(&TokenStream) -> TokenStream) -> Filling {
        let inner = around(&quote!(value));
        Filling {
            always: self.always.map(|value| around(&value)),
            perhaps: self.perhaps.map(|value| quote!((#value).map(|value| #inner))),
        }
    }

    /// As an `Option`.
    pub(super) fn optional(self) -> TokenStream {
        self.perhaps.unwrap_or_else(|| option(self.always))
    }
}

/// The role as a text; `message` is what stands for the message.
pub(super) fn text_of(role: Role, message: &TokenStream) -> Option<TokenStream> {
    let owned = |text: TokenStream| quote!(::std::string::ToString::to_string(#text));
    Some(match role {
        Role::KindUrl => quote!(told.kind_url()),
        Role::StatusText => owned(quote!(&told.failure.status())),
        Role::Slug => quote!(told.code()),
        Role::Title => quote!(told.title()),
        Role::Message => message.clone(),
        Role::RequestId => owned(quote!(told.request_id)),
        Role::Path => owned(quote!(told.path)),
        Role::LineWhole => owned(quote!(line.whole)),
        Role::Pointer => owned(quote!(line.pointer)),
        Role::Place => owned(quote!(line.place)),
        Role::Field => quote!(line.field()),
        Role::LineMessage => owned(quote!(line.message)),
        Role::Keyword => owned(quote!(line.keyword)),
        Role::Status | Role::Lines | Role::Object | Role::ByField | Role::LineObject | Role::Steps => return None,
    })
}

/// A text of this schema's type.
pub(super) fn bounded_text(
    role: Role,
    text: TokenStream,
    (format, pattern, length): (Option<&str>, Option<&str>, &Bounds),
) -> Option<Filling> {
    match format {
        Some("uuid") if role == Role::RequestId => {
            return Some(Filling::always(quote!(told.request_id.parse().unwrap_or_default())));
        }
        Some(format) if !is_of_format(role, format) => return None,
        _ => {}
    }
    // What a text must look like, no failure knows.
    if pattern.is_some() || length.min.is_some_and(|min| min > 1) {
        return None;
    }
    Some(Filling::always(match length.max.and_then(|most| usize::try_from(most).ok()) {
        Some(most) => quote!(specbound_runtime::cut(#text, #most)),
        None => text,
    }))
}

/// Whether the role's texts are of the format, which is checked or has a type of its own.
fn is_of_format(role: Role, format: &str) -> bool {
    match format {
        "uri" | "iri" => role == Role::KindUrl,
        "uri-reference" | "iri-reference" => matches!(role, Role::KindUrl | Role::Path),
        "json-pointer" => role == Role::Pointer,
        "date-time"
        | "date"
        | "time"
        | "duration"
        | "uuid"
        | "ip"
        | "ipv4"
        | "ipv6"
        | "email"
        | "idn-email"
        | "hostname"
        | "idn-hostname"
        | "regex"
        | "uri-template"
        | "relative-json-pointer"
        | "byte" => false,
        _ => true,
    }
}

/// The status as an integer of this schema's type.
pub(super) fn integer(format: Option<&str>, range: &Range, values: &[i64]) -> Option<Filling> {
    let status = match format {
        Some("int8" | "uint8") => return None,
        Some("int16") => quote!(told.failure.status() as i16),
        Some("int") => quote!(told.failure.status() as isize),
        Some("uint16") => quote!(told.failure.status()),
        _ => quote!(told.failure.status().into()),
    };
    if !values.is_empty() {
        return Some(Filling::perhaps(quote! {
            [#(#values),*].contains(&i64::from(told.failure.status())).then(|| #status)
        }));
    }
    holds_statuses(range).then(|| Filling::always(status))
}

/// The status as a number.
pub(super) fn number(range: &Range) -> Option<Filling> {
    holds_statuses(range).then(|| Filling::always(quote!(told.failure.status().into())))
}

/// Whether every status of an error is in the range.
fn holds_statuses(range: &Range) -> bool {
    let from = range.min.is_none_or(|min| min < 400.0 || (min == 400.0 && !range.exclusive_min));
    let to = range.max.is_none_or(|max| max > 599.0 || (max == 599.0 && !range.exclusive_max));
    from && to && range.multiple_of.is_none_or(|step| step == 1.0)
}

/// What is wrong by the field, with values of this schema.
pub(super) fn by_field(values: &Schema) -> Option<Filling> {
    if values.meta.nullable {
        return None;
    }
    let value = match &values.kind {
        Kind::Any => quote!(::serde_json::Value::from(messages.join("; "))),
        kind if is_plain_text(kind) => quote!(messages.join("; ")),
        Kind::List { items, .. } if is_plain_text(&items.kind) && !items.meta.nullable => quote!(messages),
        _ => return None,
    };
    Some(Filling::many(quote! {
        told.by_field()
            .into_iter()
            .map(|(field, messages)| (field, #value))
            .collect::<::std::collections::BTreeMap<_, _>>()
    }))
}

/// The way to a wrong field, with steps of this schema.
pub(super) fn steps(items: &Schema) -> Option<Filling> {
    let is_integer = |schema: &Schema| matches!(schema.kind, Kind::Integer { .. });
    let has_numbers = match &items.kind {
        Kind::Any => true,
        Kind::Union { variants, .. } => {
            let values = || variants.iter().filter_map(|variant| variant.content.value());
            if !values().any(|schema| is_plain_text(&schema.kind)) {
                return None;
            }
            values().any(is_integer)
        }
        kind if is_plain_text(kind) => false,
        _ => return None,
    };
    Some(Filling::always(quote! {
        line.steps(#has_numbers)
            .into_iter()
            .filter_map(|step| ::serde_json::from_value(step).ok())
            .collect::<::std::vec::Vec<_>>()
    }))
}

fn is_plain_text(kind: &Kind) -> bool {
    matches!(kind, Kind::Text { format: None, pattern: None, length } if *length == Bounds::default())
}
