//! The types of integers, numbers and texts, with their bounds.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::attributes;
use super::member::Member;
use super::tokens::{ident, option};
use crate::model::{Bounds, Range};

/// The Rust type for an integer format, and the least value that its schema names.
fn integer_type(format: &str) -> Option<(&'static str, Option<f64>)> {
    Some(match format {
        "int8" => ("i8", None),
        "int16" => ("i16", None),
        "int32" => ("i32", None),
        "int64" => ("i64", None),
        "int" => ("isize", None),
        "uint8" => ("u8", Some(0.0)),
        "uint16" => ("u16", Some(0.0)),
        "uint32" => ("u32", Some(0.0)),
        "uint64" => ("u64", Some(0.0)),
        "uint" => ("usize", Some(0.0)),
        _ => return None,
    })
}

pub(super) fn integer(format: Option<&str>, range: &Range, values: &[i64]) -> Member {
    let known = format.and_then(integer_type);
    let (ty, least) = known.unwrap_or(("i64", None));
    let own = Range { min: least, ..Range::default() };
    let ty = ident(ty);
    if known.is_some() && *range == own && values.is_empty() {
        return Member::plain(quote!(#ty));
    }
    let format = match known {
        Some(_) => None,
        None => Some(option(format)),
    };
    let mut shape = numeric_shape(&ty, format, range);
    if !values.is_empty() {
        shape = quote!(#shape.one_of_numbers(&[#(#values,)*]));
    }
    let has_words = known.is_some() && values.is_empty() && (least.is_none() || range.min.is_some());
    // A bound that the type does not hold is not a literal of it.
    let fits = |bound: Option<f64>| bound.is_none_or(|bound| holds(&ty.to_string(), bound));
    let has_words = has_words && fits(range.min) && fits(range.max);
    let said = has_words.then(|| attributes::range(range)).flatten();
    Member::shaped(quote!(#ty), shape).said(said)
}

/// Whether an integer type has a value.
fn holds(ty: &str, value: f64) -> bool {
    let bits = match ty.trim_start_matches(['i', 'u']) {
        "size" => 64,
        bits => bits.parse().unwrap_or(64),
    };
    match ty.starts_with('u') {
        true => (0.0..2f64.powi(bits)).contains(&value),
        false => (-2f64.powi(bits - 1)..2f64.powi(bits - 1)).contains(&value),
    }
}

pub(super) fn number(format: Option<&str>, range: &Range) -> Member {
    let ty = ident(if format == Some("float") { "f32" } else { "f64" });
    let known = matches!(format, Some("float" | "double"));
    if known && *range == Range::default() {
        return Member::plain(quote!(#ty));
    }
    let format = match known {
        true => None,
        false => Some(option(format)),
    };
    let said = known.then(|| attributes::range(range)).flatten();
    Member::shaped(quote!(#ty), numeric_shape(&ty, format, range)).said(said)
}

fn numeric_shape(ty: &Ident, format: Option<TokenStream>, range: &Range) -> TokenStream {
    let mut shape = quote!(specbound_runtime::schema::of::<#ty>(generator));
    if let Some(format) = format {
        shape = quote!(#shape.format(#format));
    }
    let inclusive = |bound: Option<f64>, exclusive: bool| option(bound.filter(|_| !exclusive));
    let (min, max) = (inclusive(range.min, range.exclusive_min), inclusive(range.max, range.exclusive_max));
    shape = quote!(#shape.range(#min, #max));
    if range.exclusive_min || range.exclusive_max {
        let min = option(range.min.filter(|_| range.exclusive_min));
        let max = option(range.max.filter(|_| range.exclusive_max));
        shape = quote!(#shape.exclusive_range(#min, #max));
    }
    if let Some(step) = range.multiple_of {
        shape = quote!(#shape.multiple_of(#step));
    }
    shape
}

pub(super) fn text(format: Option<&str>, pattern: Option<&str>, length: &Bounds) -> Member {
    let (ty, known) = match format {
        Some("date-time") => (quote!(specbound_runtime::Timestamp), true),
        Some("date") => (quote!(specbound_runtime::Date), true),
        Some("uuid") => (quote!(::uuid::Uuid), true),
        Some("ip") => (quote!(::std::net::IpAddr), true),
        Some("ipv4") => (quote!(::std::net::Ipv4Addr), true),
        Some("ipv6") => (quote!(::std::net::Ipv6Addr), true),
        None => (quote!(::std::string::String), true),
        Some(_) => (quote!(::std::string::String), false),
    };
    if known && pattern.is_none() && *length == Bounds::default() {
        return Member::plain(ty);
    }
    let mut shape = quote!(specbound_runtime::schema::of::<#ty>(generator));
    if !known {
        let format = option(format);
        shape = quote!(#shape.format(#format));
    }
    if *length != Bounds::default() {
        let (min, max) = (option(length.min), option(length.max));
        shape = quote!(#shape.length(#min, #max));
    }
    if let Some(pattern) = pattern {
        shape = quote!(#shape.pattern(#pattern));
    }
    Member::shaped(ty, shape).said(attributes::text_rules(format, pattern, length))
}
