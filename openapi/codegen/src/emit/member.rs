//! What stands where a schema is used: a Rust type, and the schema that is emitted for it where the type's own does not
//! say everything.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::attributes::{self, Attributes};
use super::definitions::{Definitions, Use};
use super::modules::Layout;
use super::tokens::{described, field_ident, ident, json, option, plain_field, type_ident};
use crate::model::{Bounds, Kind, Meta, Property, Range, Schema};

/// A Rust type, and what it emits.
pub(super) struct Member {
    pub(super) ty: TokenStream,
    /// An expression that makes the schema; nothing where the type's own is right.
    pub(super) shape: Option<TokenStream>,
    /// The same as arguments of schemars' attribute, where it has words for it.
    pub(super) said: Option<Vec<TokenStream>>,
}

impl Member {
    fn plain(ty: TokenStream) -> Member {
        Member { ty, shape: None, said: Some(Vec::new()) }
    }

    fn shaped(ty: TokenStream, shape: TokenStream) -> Member {
        Member { ty, shape: Some(shape), said: None }
    }

    fn said(self, said: Option<Vec<TokenStream>>) -> Member {
        Member { said, ..self }
    }

    /// The expression that makes the schema.
    pub(super) fn shape(&self) -> TokenStream {
        let ty = &self.ty;
        self.shape.clone().unwrap_or_else(|| quote!(specbound_runtime::schema::of::<#ty>(generator)))
    }
}

/// The types that are being written, and the names around them.
pub(super) struct Scope<'a> {
    pub(super) layout: &'a Layout,
    /// The component that is being defined, if any.
    pub(super) owner: Option<&'a str>,
    pub(super) definitions: &'a mut Definitions,
}

impl Scope<'_> {
    /// What stands for a schema; types that have no name in the document are defined under names that begin with
    /// `hint`. Everything in the schema but its kind is ignored.
    pub(super) fn member(&mut self, schema: &Schema, hint: &str) -> Member {
        match &schema.kind {
            Kind::Any => Member::shaped(quote!(::serde_json::Value), quote!(specbound_runtime::schema::any())),
            Kind::Reference(name) => {
                let ty = type_ident(name);
                match self.owner.is_some_and(|owner| self.layout.is_boxed(owner, name)) {
                    true => Member::plain(quote!(::std::boxed::Box<#ty>)),
                    false => Member::plain(quote!(#ty)),
                }
            }
            Kind::Unit => Member::plain(quote!(())),
            Kind::Boolean => Member::plain(quote!(bool)),
            Kind::Integer { format, range, values } => integer(format.as_deref(), range, values),
            Kind::Number { format, range } => number(format.as_deref(), range),
            Kind::Text { format, pattern, length } => text(format.as_deref(), pattern.as_deref(), length),
            Kind::List { items, length, unique } => self.list(items, length, *unique, hint),
            Kind::Map { values } => self.map(values, hint),
            Kind::Choice { .. } | Kind::Object { .. } | Kind::Union { .. } => {
                let name = self.definitions.inline(self.layout, self.owner, hint, schema);
                Member::shaped(quote!(#name), quote!(specbound_runtime::schema::inline::<#name>(generator)))
            }
        }
    }

    /// The same with what the schema says beside its kind: for items, values and variants.
    pub(super) fn nested(&mut self, schema: &Schema, hint: &str) -> Member {
        let member = self.member(schema, hint);
        let ty = member.ty.clone();
        let (shape, said) = match is_bare(&schema.meta) {
            true => (member.shape, member.said),
            false => (Some(with_meta(member.shape(), &schema.meta, true)), None),
        };
        match schema.meta.nullable {
            true => Member { ty: quote!(::std::option::Option<#ty>), shape, said },
            false => Member { ty, shape, said },
        }
    }

    fn list(&mut self, items: &Schema, length: &Bounds, unique: bool, hint: &str) -> Member {
        let item = self.nested(items, &format!("{hint}Item"));
        let item_ty = &item.ty;
        let ty = quote!(::std::vec::Vec<#item_ty>);
        if item.shape.is_none() && *length == Bounds::default() && !unique {
            return Member::plain(ty);
        }
        let mut shape = match &item.shape {
            None => quote!(specbound_runtime::schema::of::<#ty>(generator)),
            Some(item) => quote!({
                let item = #item.build();
                specbound_runtime::schema::list(item)
            }),
        };
        if *length != Bounds::default() {
            let (min, max) = (option(length.min), option(length.max));
            shape = quote!(#shape.items(#min, #max));
        }
        if unique {
            shape = quote!(#shape.unique());
        }
        let said = item.said.filter(|_| !unique).map(|said| {
            let inner = (!said.is_empty()).then(|| quote!(inner(#(#said),*)));
            attributes::length(length).into_iter().chain(inner).collect()
        });
        Member::shaped(ty, shape).said(said)
    }

    fn map(&mut self, values: &Schema, hint: &str) -> Member {
        let value = self.nested(values, &format!("{hint}Value"));
        let value_ty = &value.ty;
        let ty = quote!(::std::collections::BTreeMap<::std::string::String, #value_ty>);
        match (&values.kind, &value.shape) {
            (Kind::Any, _) | (_, None) => Member::plain(ty),
            (_, Some(shape)) => Member::shaped(
                ty,
                quote!({
                    let value = #shape.build();
                    specbound_runtime::schema::map(value)
                }),
            ),
        }
    }

    /// The field of what an object has beside its properties.
    pub(super) fn others(
        &mut self,
        owner: &str,
        properties: &[Property],
        values: &Schema,
        visible: bool,
    ) -> TokenStream {
        let member = self.map(values, &format!("{owner}Other"));
        let name = others_field(properties);
        let shape = member.shape.map(|shape| {
            let path = self.definitions.shape(owner, &name.to_string(), shape);
            quote!(#[schemars(schema_with = #path)])
        });
        let (ty, visibility) = (member.ty, visible.then(|| quote!(pub)));
        quote! {
            /// Whatever else it has, by name.
            #[serde(flatten)]
            #shape
            #visibility #name: #ty
        }
    }

    /// A field for a property, with everything that serde and schemars must know of it.
    pub(super) fn field(&mut self, owner: &str, property: &Property, usage: Use, visible: bool) -> TokenStream {
        let Property { name, schema, required, .. } = property;
        let hint = format!("{owner}{}", crate::model::type_name(name));
        let member = match (usage, &schema.kind) {
            (Use::Form, Kind::Text { format: Some(format), .. }) if format == "binary" => {
                Member::plain(quote!(specbound_runtime::FilePart))
            }
            _ => self.member(schema, &hint),
        };
        let meta = &schema.meta;
        let defaulted = meta.default.as_ref().filter(|default| !default.is_null() && !meta.nullable && !required);
        let optional = !required && defaulted.is_none();
        let mut attributes = Attributes::default();
        let for_serde = usage != Use::Form;
        if plain_field(name) != *name {
            attributes.push(for_serde, quote!(rename = #name));
        }
        let skipped = || quote!(skip_serializing_if = "::std::option::Option::is_none");
        match (defaulted, usage) {
            (Some(default), _) => {
                let path = self.definitions.default_value(owner, name, &member.ty, default, &schema.kind);
                attributes.push(for_serde, quote!(default = #path));
            }
            (None, Use::Body) if optional && meta.nullable => {
                attributes.push(true, quote!(default));
                attributes.push(true, quote!(deserialize_with = "specbound_runtime::null_or_value"));
                attributes.push(true, skipped());
            }
            (None, _) if optional => {
                let for_serde = for_serde && !meta.nullable;
                attributes.push(for_serde, quote!(default));
                attributes.push(for_serde, skipped());
            }
            _ => {}
        }
        if let Some(shape) = field_shape(&member, meta, *required, defaulted.is_some(), usage) {
            match said(&member, meta, *required, defaulted.is_some(), usage) {
                Some(said) => said.into_iter().for_each(|said| attributes.push(false, said)),
                None => {
                    let path = self.definitions.shape(owner, name, shape);
                    attributes.push(false, quote!(schema_with = #path));
                }
            }
        }
        if let Some(title) = &meta.title {
            attributes.push(false, quote!(title = #title));
        }
        let doc = described(meta.description.as_deref());
        let field = field_ident(name);
        let inner = &member.ty;
        let ty = match (is_tristate(property, usage), optional || meta.nullable) {
            (true, _) => quote!(::std::option::Option<::std::option::Option<#inner>>),
            (false, true) => quote!(::std::option::Option<#inner>),
            (false, false) => member.ty.clone(),
        };
        let visibility = visible.then(|| quote!(pub));
        quote!(#doc #attributes #visibility #field: #ty)
    }
}

/// The name of the field of what an object has beside these properties.
pub(super) fn others_field(properties: &[Property]) -> Ident {
    let is_taken = |name: &String| properties.iter().any(|property| plain_field(&property.name) == *name);
    let names = (1..).map(|count| if count == 1 { "others".to_owned() } else { format!("others_{count}") });
    let free = names.take(properties.len() + 1).find(|name| !is_taken(name));
    ident(free.as_deref().unwrap_or("others"))
}

/// Whether a property may be absent, null, or a value: `None`, `Some(None)`, `Some(Some(…))`.
pub(super) fn is_tristate(property: &Property, usage: Use) -> bool {
    usage == Use::Body && !property.required && property.schema.meta.nullable
}

/// The schema of a field, where the one of its type would say something else: schemars makes every `Option` nullable
/// and not required, and takes a default from the value that serde gives.
fn field_shape(member: &Member, meta: &Meta, required: bool, defaulted: bool, usage: Use) -> Option<TokenStream> {
    let as_option = meta.nullable && !required && meta.default.is_none();
    let as_value = !meta.nullable && (required || defaulted);
    let wrapped = defaulted && usage == Use::Parameters;
    let said_elsewhere = meta.default.is_none() || defaulted;
    if member.shape.is_none() && (as_option || as_value) && !wrapped && said_elsewhere {
        return None;
    }
    let mut shape = member.shape();
    if meta.nullable {
        shape = quote!(#shape.nullable());
    }
    // What serde gives stands beside the schema, where dropshot does not look for a parameter's.
    if let Some(default) = meta.default.as_ref().filter(|_| wrapped || !defaulted) {
        let default = json(default);
        shape = quote!(#shape.default(#default));
    }
    if wrapped {
        shape = quote!(#shape.wrapped());
    }
    Some(shape)
}

/// The schema of a field as arguments of schemars' attribute, where it has words for it.
fn said(member: &Member, meta: &Meta, required: bool, defaulted: bool, usage: Use) -> Option<Vec<TokenStream>> {
    let has_other_default = meta.default.is_some() && (!defaulted || usage == Use::Parameters);
    if has_other_default || (meta.nullable && required) {
        return None;
    }
    let mut said = member.said.clone()?;
    if !meta.nullable && !required && !defaulted {
        let ty = attributes::text(&member.ty);
        said.insert(0, quote!(with = #ty));
    }
    Some(said)
}

fn is_bare(meta: &Meta) -> bool {
    let Meta { title, description, default, nullable, limits: _ } = meta;
    title.is_none() && description.is_none() && default.is_none() && !nullable
}

/// A shape with what a schema says beside its kind.
pub(super) fn with_meta(mut shape: TokenStream, meta: &Meta, with_description: bool) -> TokenStream {
    if meta.nullable {
        shape = quote!(#shape.nullable());
    }
    if let Some(default) = &meta.default {
        let default = json(default);
        shape = quote!(#shape.default(#default));
    }
    if let Some(title) = &meta.title {
        shape = quote!(#shape.title(#title));
    }
    if let Some(description) = meta.description.as_ref().filter(|_| with_description) {
        shape = quote!(#shape.description(#description));
    }
    shape
}

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

fn integer(format: Option<&str>, range: &Range, values: &[i64]) -> Member {
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

fn number(format: Option<&str>, range: &Range) -> Member {
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

fn text(format: Option<&str>, pattern: Option<&str>, length: &Bounds) -> Member {
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
