//! The field of a property: what serde and schemars must know of it.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::attributes::{self, Attributes};
use super::definitions::Use;
use super::member::Member;
use super::scope::Scope;
use super::tokens::{described, field_ident, ident, json, plain_field};
use crate::model::{Kind, Meta, Property, Schema, type_name};

impl Scope<'_> {
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
        let hint = format!("{owner}{}", type_name(name));
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
