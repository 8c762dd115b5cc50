//! The document's schemas as Rust types, whose own derived schemas are what dropshot emits.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::all_that_fit::all_that_fit;
use super::definitions::{Definitions, Use};
use super::member::with_meta;
use super::modules::Layout;
use super::scope::Scope;
use super::tokens::{described, described_type, doc, ident, type_ident};
use super::union_choice::{by_discriminator, by_members};
use crate::model::{
    Api, BodyContent, Choice, Component, Discriminator, Kind, Meta, Others, Property, Schema, UnionTagging, Variant,
    VariantContent, type_name, variant_names,
};

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

    fn object(
        &mut self,
        layout: &Layout,
        owner: Option<&str>,
        name: &str,
        outer: &Container,
        (properties, others): (&[Property], &Others),
        usage: Use,
    ) {
        let mut scope = Scope { layout, owner, definitions: self };
        let mut fields = properties.iter().map(|property| scope.field(name, property, usage, true)).collect::<Vec<_>>();
        if usage != Use::Form {
            fields.extend(others.kept().map(|values| scope.others(name, properties, values, true)));
        }
        let closed = others.are_refused();
        let ty = ident(name);
        let item = match usage {
            Use::Form => {
                let closed = closed.then(|| quote!(#[schemars(deny_unknown_fields)]));
                let reading = super::form::from_form(&ty, properties);
                let outer = outer.around(&quote!(#[derive(Clone, Debug, ::schemars::JsonSchema)]));
                quote!(#outer #closed pub struct #ty { #(#fields,)* } #reading)
            }
            _ => {
                let closed = match others.kept() {
                    // With which schemars takes what others are from the field that keeps them.
                    Some(values) if !matches!(values.kind, Kind::Any) => quote!(#[schemars(deny_unknown_fields)]),
                    _ if closed => quote!(#[serde(deny_unknown_fields)]),
                    _ => quote!(),
                };
                let outer = outer.around(&derives());
                quote!(#outer #closed pub struct #ty { #(#fields,)* })
            }
        };
        self.push(item);
    }

    fn choice(
        &mut self,
        name: &str,
        emitted: &str,
        outer: &Container,
        values: &[Choice],
        is_described: bool,
        schema: &Schema,
    ) {
        let ty = ident(name);
        let names = variant_names(values.iter().map(|choice| choice.value.as_str()));
        let names = names.iter().map(|name| ident(name)).collect::<Vec<_>>();
        let texts = values.iter().map(|choice| choice.value.as_str()).collect::<Vec<_>>();
        let docs = values.iter().map(|choice| described(choice.description.as_deref()));
        // Without any description schemars would write one enum: then the schema is put together here.
        let by_hand = is_described && values.iter().all(|choice| choice.description.is_none());
        let derive = match by_hand {
            true => quote!(),
            false => quote!(, ::schemars::JsonSchema),
        };
        let derives = quote! {
            #[derive(
                Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, ::serde::Serialize, ::serde::Deserialize #derive
            )]
        };
        let outer = match (by_hand, schema.meta.description.as_deref().map(doc)) {
            (true, doc) => quote!(#doc #derives),
            (false, _) => outer.around(&derives),
        };
        self.push(quote! {
            #outer
            pub enum #ty {
                #(#docs #[serde(rename = #texts)] #names,)*
            }

            impl #ty {
                /// Every value, in the document's order.
                pub const ALL: &'static [#ty] = &[#(#ty::#names,)*];

                /// The value as the document writes it.
                pub fn as_str(self) -> &'static str {
                    match self {
                        #(#ty::#names => #texts,)*
                    }
                }
            }

            impl ::std::fmt::Display for #ty {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    f.write_str(self.as_str())
                }
            }
        });
        if by_hand {
            let variants = texts.iter().map(
                |text| quote!(specbound_runtime::schema::of::<::std::string::String>(generator).one_of(&[#text]).build()),
            );
            let shape = quote!(specbound_runtime::schema::one_of(::std::vec![#(#variants,)*]));
            self.schema_by_hand(&ty, emitted, &with_meta(shape, &schema.meta, true));
        }
    }

    #[allow(clippy::too_many_arguments, reason = "the parts of one definition")]
    fn union(
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
                self.schema_by_hand(&ty, emitted, &with_meta(shape, &schema.meta, true));
            }
        }
    }

    fn schema_by_hand(&mut self, ty: &Ident, emitted: &str, shape: &TokenStream) {
        self.push(quote! {
            impl ::schemars::JsonSchema for #ty {
                fn schema_name() -> ::std::string::String {
                    #emitted.to_owned()
                }

                fn json_schema(generator: &mut ::schemars::r#gen::SchemaGenerator) -> ::schemars::schema::Schema {
                    #shape.build()
                }
            }
        });
    }

    fn newtype(&mut self, layout: &Layout, owner: Option<&str>, name: &str, outer: &Container, schema: &Schema) {
        let ty = ident(name);
        let mut scope = Scope { layout, owner, definitions: self };
        let inner = Schema { meta: Meta { nullable: schema.meta.nullable, ..Meta::default() }, ..schema.clone() };
        let member = scope.nested(&inner, &format!("{name}Inner"));
        let value = &member.ty;
        let default = schema.meta.default.as_ref().map(super::tokens::json);
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

fn derives() -> TokenStream {
    quote!(#[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)])
}

/// What stands above a type: its documentation, then the derives, then what only the derives understand.
struct Container {
    doc: TokenStream,
    attributes: TokenStream,
}

impl Container {
    fn new(name: &str, emitted: &str, meta: &Meta) -> Container {
        let (doc, description) = described_type(meta.description.as_deref());
        let title = meta.title.as_ref().map(|title| quote!(#[schemars(title = #title)]));
        let rename = (name != emitted).then(|| quote!(#[schemars(rename = #emitted)]));
        Container { doc, attributes: quote!(#description #title #rename) }
    }

    fn around(&self, derives: &TokenStream) -> TokenStream {
        let Container { doc, attributes } = self;
        quote!(#doc #derives #attributes)
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
