//! The document's schemas as Rust types, whose own derived schemas are what dropshot emits.

use proc_macro2::TokenStream;
use quote::quote;

use super::container::{Container, derives};
use super::definitions::{Definitions, Use};
use super::modules::Layout;
use super::scope::Scope;
use super::tokens::{ident, json, type_ident};
use crate::model::{Api, BodyContent, Component, Kind, Meta, Schema, type_name};

/// The types of a file.
pub(super) fn emit(definitions: &mut Definitions, api: &Api, layout: &Layout, module: &str) {
    for component in layout.schemas(api, module) {
        definitions.component(api, layout, component);
    }
}

impl Definitions {
    fn component(&mut self, api: &Api, layout: &Layout, component: &Component) {
        let form = api.operations.iter().any(|operation| {
            let content = operation.body.as_ref().map(|body| &body.content);
            matches!(content, Some(BodyContent::Multipart(name)) if *name == component.name)
        });
        let usage = if form { Use::Form } else { Use::Body };
        let name = type_name(&component.name);
        self.define(layout, Some(&component.name), &name, &component.name, &component.schema, usage);
    }

    pub(super) fn define(
        &mut self,
        layout: &Layout,
        owner: Option<&str>,
        name: &str,
        emitted: &str,
        schema: &Schema,
        usage: Use,
    ) {
        let outer = Container::new(name, emitted, &schema.meta);
        match &schema.kind {
            Kind::Object { properties, others } if !schema.meta.nullable => {
                self.object(layout, owner, name, &outer, (properties, others), usage);
            }
            Kind::Choice { values, described } if !schema.meta.nullable => {
                self.choice(name, emitted, &outer, values, *described, schema)
            }
            Kind::Union { tagging, variants, discriminator } if !schema.meta.nullable => {
                let tagging = (tagging, variants.as_slice(), discriminator.as_ref());
                self.union(layout, owner, name, emitted, &outer, tagging, schema);
            }
            _ => self.newtype(layout, owner, name, &outer, schema),
        }
    }

    fn newtype(&mut self, layout: &Layout, owner: Option<&str>, name: &str, outer: &Container, schema: &Schema) {
        let ty = ident(name);
        let mut scope = Scope { layout, owner, definitions: self };
        let inner = Schema { meta: Meta { nullable: schema.meta.nullable, ..Meta::default() }, ..schema.clone() };
        let member = scope.nested(&inner, &format!("{name}Inner"));
        let value = &member.ty;
        let default = schema.meta.default.as_ref().map(json);
        let shape = match (&member.shape, default) {
            (None, None) => None,
            (_, None) => Some(member.shape()),
            (_, Some(default)) => {
                let shape = member.shape();
                Some(quote!(#shape.default(#default)))
            }
        };
        let said = member.said.clone().filter(|_| schema.meta.default.is_none());
        let shape = shape.map(|shape| match said {
            Some(said) => quote!(#[schemars(#(#said),*)]),
            None => {
                let path = self.shape(name, "value", shape);
                quote!(#[schemars(schema_with = #path)])
            }
        });
        let outer = outer.around(&derives());
        self.push(quote!(#outer pub struct #ty(#shape pub #value);));
        if let Kind::Text { format: None | Some(_), .. } = &schema.kind
            && value.to_string().ends_with("String")
        {
            self.push(quote! {
                impl ::std::fmt::Display for #ty {
                    fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                        f.write_str(&self.0)
                    }
                }

                impl ::std::convert::AsRef<str> for #ty {
                    fn as_ref(&self) -> &str {
                        &self.0
                    }
                }
            });
        }
    }
}

/// A body without a name in the document: dropshot gives it its type's name as title.
pub(super) fn inline_body(definitions: &mut Definitions, layout: &Layout, name: &str, schema: &Schema) -> TokenStream {
    if let Kind::Reference(target) = &schema.kind {
        let ty = type_ident(target);
        return quote!(#ty);
    }
    let ty = ident(name);
    let mut scope = Scope { layout, owner: None, definitions };
    let member = scope.nested(
        &Schema { meta: Meta { title: None, ..schema.meta.clone() }, ..schema.clone() },
        &format!("{name}Value"),
    );
    let (value, shape, title) = (&member.ty, member.shape(), schema.inline_title());
    definitions.push(quote! {
        #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize)]
        #[serde(transparent)]
        pub struct #ty(pub #value);

        impl ::schemars::JsonSchema for #ty {
            fn is_referenceable() -> bool {
                false
            }

            fn schema_name() -> ::std::string::String {
                #title.to_owned()
            }

            fn json_schema(generator: &mut ::schemars::r#gen::SchemaGenerator) -> ::schemars::schema::Schema {
                #shape.build()
            }
        }
    });
    quote!(#ty)
}
