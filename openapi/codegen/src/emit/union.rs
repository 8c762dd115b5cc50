//! Unions as enums with values.

use quote::{format_ident, quote};

use super::all_that_fit::all_that_fit;
use super::container::{Container, derives, schema_by_hand};
use super::definitions::{Definitions, Use};
use super::member::with_meta;
use super::modules::Layout;
use super::scope::Scope;
use super::tokens::{described, doc, ident};
use super::union_choice::{by_discriminator, by_members};
use crate::model::{Discriminator, Schema, UnionTagging, Variant, VariantContent, variant_names};

impl Definitions {
    #[allow(clippy::too_many_arguments, reason = "the parts of one definition")]
    pub(super) fn union(
        &mut self,
        layout: &Layout,
        owner: Option<&str>,
        name: &str,
        emitted: &str,
        outer: &Container,
        (tagging, variants, discriminator): (&UnionTagging, &[Variant], Option<&Discriminator>),
        schema: &Schema,
    ) {
        let ty = ident(name);
        let names = variant_names(variants.iter().map(|variant| variant.name.as_str()));
        let (mut shapes, mut types) = (Vec::new(), Vec::new());
        let mut closed = false;
        let mut arms = Vec::new();
        for (variant, variant_name) in variants.iter().zip(&names) {
            let hint = format!("{name}{variant_name}");
            let ident = ident(variant_name);
            let rename = &variant.name;
            let rename = matches!(tagging, UnionTagging::Internal(_) | UnionTagging::External)
                .then(|| quote!(#[serde(rename = #rename)]));
            let docs = described(variant.description.as_deref());
            let mut scope = Scope { layout, owner, definitions: self };
            arms.push(match &variant.content {
                VariantContent::Unit => quote!(#docs #rename #ident),
                VariantContent::Fields { properties, others } => {
                    closed |= others.are_refused();
                    let fields = properties.iter().map(|property| scope.field(&hint, property, Use::Body, false));
                    let mut fields = fields.collect::<Vec<_>>();
                    fields.extend(others.kept().map(|values| scope.others(&hint, properties, values, false)));
                    quote!(#docs #rename #ident { #(#fields,)* })
                }
                VariantContent::Value(value) => {
                    let member = scope.nested(value, &hint);
                    shapes.push(member.shape());
                    let value_ty = member.ty;
                    types.push(value_ty.clone());
                    let shape = member.shape.filter(|_| *tagging == UnionTagging::External).map(|shape| {
                        let path = self.shape(name, variant_name, shape);
                        quote!(#[schemars(schema_with = #path)])
                    });
                    quote!(#docs #rename #ident(#shape #value_ty))
                }
            });
        }
        let closed = closed.then(|| quote!(#[serde(deny_unknown_fields)]));
        let outer = outer.around(&derives());
        match tagging {
            UnionTagging::Internal(tag) => {
                self.push(quote!(#outer #[serde(tag = #tag)] #closed pub enum #ty { #(#arms,)* }))
            }
            UnionTagging::External => self.push(quote!(#outer pub enum #ty { #(#arms,)* })),
            UnionTagging::OneOf | UnionTagging::AnyOf | UnionTagging::AllThatFit => {
                let docs = schema.meta.description.as_deref().map(doc);
                let derives = match discriminator {
                    Some(_) => quote!(#[derive(Clone, Debug, PartialEq)]),
                    None => quote! {
                        #[derive(Clone, Debug, PartialEq, ::serde::Serialize)]
                        #[serde(untagged)]
                    },
                };
                match tagging {
                    UnionTagging::AllThatFit => self.push(all_that_fit(&ty, &docs, &names, &types)),
                    _ => self.push(quote! {
                        #docs
                        #derives
                        pub enum #ty { #(#arms,)* }
                    }),
                }
                match (discriminator, tagging) {
                    (Some(discriminator), _) => self.push(by_discriminator(&ty, &names, discriminator)),
                    (None, UnionTagging::AllThatFit) => {}
                    (None, _) => self.push(by_members(&ty, &names)),
                }
                let function =
                    if *tagging == UnionTagging::OneOf { format_ident!("one_of") } else { format_ident!("any_of") };
                let shape = quote!({
                    let variants = ::std::vec![#(#shapes.build(),)*];
                    specbound_runtime::schema::#function(variants)
                });
                self.push(schema_by_hand(&ty, emitted, &with_meta(shape, &schema.meta, true)));
            }
        }
    }
}
