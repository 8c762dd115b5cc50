//! What stands for a schema by its kind, within the types that are being written.

use quote::quote;

use super::attributes;
use super::definitions::Definitions;
use super::member::{Member, with_meta};
use super::modules::Layout;
use super::scalar::{integer, number, text};
use super::tokens::{option, type_ident};
use crate::model::{Bounds, Kind, Meta, Schema};

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

    pub(super) fn map(&mut self, values: &Schema, hint: &str) -> Member {
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
}

fn is_bare(meta: &Meta) -> bool {
    let Meta { title, description, default, nullable, limits: _ } = meta;
    title.is_none() && description.is_none() && default.is_none() && !nullable
}
