//! How the members of an error schema are filled: by what their names mean and their types carry; what is required and
//! cannot be filled, by a method of the service.

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::all_that_fit;
use super::definitions::{Definitions, Inline, Use};
use super::error_members::{Role, line_roles, roles};
use super::error_values::{Filling, bounded_text, by_field, integer, number, steps, text_of};
use super::field::{is_tristate, others_field};
use super::modules::Layout;
use super::scope::Scope;
use super::tokens::{doc, field_ident, ident, json, method_ident, plain_field, type_ident};
use crate::model::{
    Api, Bounds, Component, Kind, Others, Property, Schema, UnionTagging, Variant, type_name, variant_names,
};

/// Deeper than errors are.
const DEEPEST: usize = 4;

/// A method of the service.
struct Method {
    name: String,
    tokens: TokenStream,
}

/// Where a schema stands.
#[derive(Clone, Copy)]
struct At<'a> {
    /// The component that it is in.
    owner: &'a str,
    /// What its type's name begins with, where the document gives it none.
    hint: &'a str,
    /// The name of the method that would give its value.
    method: &'a str,
    depth: usize,
    /// Whether the service may be asked for what is missing.
    may_ask: bool,
}

/// Whether a schema has a member for the message, and one for the wrong fields.
#[derive(Clone, Copy)]
struct Has {
    message: bool,
    lines: bool,
}

pub(super) struct Filler<'a> {
    api: &'a Api,
    layout: &'a Layout,
    definitions: Definitions,
    service: &'a Ident,
    methods: Vec<Method>,
    /// Those of the service's methods.
    names: HashSet<String>,
    /// What the schema that is being filled has.
    has: Has,
    /// The same, as far as it is filled.
    found: Has,
}

impl<'a> Filler<'a> {
    pub(super) fn new(api: &'a Api, layout: &'a Layout, inline: Inline, service: &'a Ident) -> Filler<'a> {
        Filler {
            api,
            layout,
            definitions: Definitions::known(inline),
            service,
            methods: Vec::new(),
            names: api.operations.iter().map(|operation| method_ident(&operation.id).to_string()).collect(),
            has: Has { message: true, lines: true },
            found: Has { message: false, lines: false },
        }
    }

    pub(super) fn into_methods(self) -> Vec<TokenStream> {
        self.methods.into_iter().map(|method| method.tokens).collect()
    }

    /// The expression of an error, and whether it asks the service.
    pub(super) fn component(&mut self, component: &Component) -> Option<(TokenStream, bool)> {
        let (hint, method) = (type_name(&component.name), plain_field(&component.name));
        let at = At { owner: "", hint: &hint, method: &method, depth: 0, may_ask: true };
        let before = self.methods.len();
        // What a schema has is known once it was filled.
        self.has = Has { message: true, lines: true };
        self.found = Has { message: false, lines: false };
        self.reference(Role::Object, &component.name, at)?;
        self.has = self.found;
        self.forget(before);
        let value = self.reference(Role::Object, &component.name, at)?.always?;
        Some((value, self.methods.len() > before))
    }

    fn forget(&mut self, from: usize) {
        for method in self.methods.drain(from..) {
            self.names.remove(&method.name);
        }
    }

    fn reference(&mut self, role: Role, name: &str, at: At<'_>) -> Option<Filling> {
        let api = self.api;
        let schema = &api.schemas.iter().find(|component| component.name == name)?.schema;
        let (hint, ty) = (type_name(name), type_ident(name));
        let inner = At { owner: name, hint: &hint, ..at };
        let is_named = matches!(schema.kind, Kind::Object { .. } | Kind::Choice { .. } | Kind::Union { .. });
        let filling = match is_named && !schema.meta.nullable {
            true => self.named(role, schema, &hint, inner)?,
            false => {
                let hint = format!("{hint}Inner");
                self.nested(role, schema, At { hint: &hint, ..inner })?.within(|value| quote!(#ty(#value)))
            }
        };
        Some(match !at.owner.is_empty() && self.layout.is_boxed(at.owner, name) {
            true => filling.within(|value| quote!(::std::boxed::Box::new(#value))),
            false => filling,
        })
    }

    /// Where null is a value of the schema's own type.
    fn nested(&mut self, role: Role, schema: &Schema, at: At<'_>) -> Option<Filling> {
        let filling = self.fill(role, schema, at)?;
        Some(match schema.meta.nullable {
            true => Filling::always(filling.optional()),
            false => filling,
        })
    }

    fn fill(&mut self, role: Role, schema: &Schema, at: At<'_>) -> Option<Filling> {
        let message = match self.has.lines {
            true => quote!(told.failure.message().to_owned()),
            false => quote!(told.whole_message()),
        };
        let filling = match (&schema.kind, role) {
            (Kind::Reference(name), _) => return self.reference(role, name, at),
            (Kind::Object { .. } | Kind::Choice { .. } | Kind::Union { .. }, _) => {
                let name = self.ty(schema, at).to_string();
                return self.named(role, schema, &name, at);
            }
            (Kind::Integer { format, range, values }, Role::Status) => integer(format.as_deref(), range, values),
            (Kind::Number { range, .. }, Role::Status) => number(range),
            (Kind::List { items, length, .. }, Role::Lines) => self.list(items, length, at),
            (Kind::List { items, .. }, Role::Steps) => steps(items),
            (Kind::Map { values }, Role::ByField) => by_field(values),
            // Of an error that may have anything nothing is known.
            (Kind::Map { .. }, Role::Object) if at.depth == 0 => {
                Some(Filling::always(quote!(::std::default::Default::default())))
            }
            (Kind::Any, _) => {
                text_of(role, &message).map(|text| Filling::always(quote!(::serde_json::Value::from(#text))))
            }
            (Kind::Text { format, pattern, length }, _) => {
                let form = (format.as_deref(), pattern.as_deref(), length);
                text_of(role, &message).and_then(|text| bounded_text(role, text, form))
            }
            _ => None,
        }?;
        self.found.message |= role == Role::Message;
        self.found.lines |= matches!(role, Role::Lines | Role::ByField);
        Some(filling)
    }

    /// A schema that is a type of its own, of this name.
    fn named(&mut self, role: Role, schema: &Schema, name: &str, at: At<'_>) -> Option<Filling> {
        let ty = ident(name);
        match (&schema.kind, role) {
            (Kind::Object { properties, others }, Role::Object | Role::LineObject) => {
                self.object(role, properties, others, At { hint: name, ..at })
            }
            (Kind::Choice { values, .. }, Role::KindUrl | Role::StatusText | Role::Slug | Role::Title) => {
                let texts = values.iter().map(|choice| choice.value.as_str());
                Some(Filling::perhaps(quote!(told.chosen(&[#(#texts),*]).map(|index| #ty::ALL[index]))))
            }
            (Kind::Union { tagging: UnionTagging::OneOf | UnionTagging::AnyOf, variants, .. }, _) => {
                let names = variant_names(variants.iter().map(|variant| variant.name.as_str()));
                variants.iter().zip(&names).find_map(|(variant, variant_name)| {
                    let Variant { content, .. } = variant;
                    let (hint, variant) = (format!("{name}{variant_name}"), ident(variant_name));
                    let value = self.nested(role, content.value()?, At { hint: &hint, may_ask: false, ..at })?;
                    Some(value.within(|value| quote!(#ty::#variant(#value))))
                })
            }
            (Kind::Union { tagging: UnionTagging::AllThatFit, variants, .. }, _) => {
                let names = variant_names(variants.iter().map(|variant| variant.name.as_str()));
                let fields = all_that_fit::fields(&names);
                variants.iter().zip(&names).enumerate().find_map(|(filled, (variant, variant_name))| {
                    let hint = format!("{name}{variant_name}");
                    let value =
                        self.nested(role, variant.content.value()?, At { hint: &hint, may_ask: false, ..at })?;
                    Some(value.within(|value| {
                        let values = (0..fields.len()).map(|index| match index == filled {
                            true => quote!(::std::option::Option::Some(#value)),
                            false => quote!(::std::option::Option::None),
                        });
                        quote!(#ty { #(#fields: #values,)* })
                    }))
                })
            }
            _ => None,
        }
    }

    fn list(&mut self, items: &Schema, length: &Bounds, at: At<'_>) -> Option<Filling> {
        let hint = format!("{}Item", at.hint);
        let item_at = At { hint: &hint, may_ask: false, ..at };
        let item = [Role::LineWhole, Role::LineObject].into_iter();
        let item = item.filter_map(|role| self.nested(role, items, item_at)).next()?;
        let lines = match (length.min, self.has.message) {
            (None | Some(0), true) => quote!(told.lines()),
            (None | Some(0 | 1), _) => quote!(told.lines_or_message()),
            _ => return None,
        };
        let most = length.max.and_then(|most| usize::try_from(most).ok()).map(|most| quote!(.take(#most)));
        let mapped = match (item.always, item.perhaps) {
            (Some(value), _) => quote!(.map(|line| #value)),
            (None, Some(value)) => quote!(.filter_map(|line| #value)),
            (None, None) => return None,
        };
        Some(Filling::many(quote!(#lines.into_iter() #most #mapped.collect::<::std::vec::Vec<_>>())))
    }

    /// An object of which something can be filled, and whatever must be.
    fn object(&mut self, role: Role, properties: &[Property], others: &Others, at: At<'_>) -> Option<Filling> {
        let before = self.methods.len();
        let mut filled = at.depth == 0 && role == Role::Object;
        let mut fields = Vec::new();
        for property in properties.iter().filter(|_| at.depth <= DEEPEST) {
            let Some((value, is_filled)) = self.member(role, property, at) else {
                self.forget(before);
                return None;
            };
            filled |= is_filled;
            let field = field_ident(&property.name);
            fields.push(quote!(#field: #value));
        }
        if !filled || at.depth > DEEPEST {
            self.forget(before);
            return None;
        }
        if others.kept().is_some() {
            let field = others_field(properties);
            fields.push(quote!(#field: ::std::default::Default::default()));
        }
        let ty = ident(at.hint);
        Some(Filling::always(quote!(#ty { #(#fields,)* })))
    }

    /// The value of a field, and whether the failure gives it.
    fn member(&mut self, role: Role, property: &Property, at: At<'_>) -> Option<(TokenStream, bool)> {
        let Property { name, schema, required, .. } = property;
        let (hint, method) =
            (format!("{}{}", at.hint, type_name(name)), format!("{}_{}", at.method, plain_field(name)));
        // As `Scope::field` has it.
        let default = schema.meta.default.as_ref().filter(|default| !default.is_null() && !schema.meta.nullable);
        let is_option = schema.meta.nullable || (!required && default.is_none());
        let may_ask = at.may_ask && !is_option;
        let inner = At { hint: &hint, method: &method, depth: at.depth + 1, may_ask, ..at };
        let known = match role {
            Role::LineObject => line_roles(name),
            _ => roles(name, at.depth, !self.has.message),
        };
        let filling = known.into_iter().find_map(|role| self.fill(role, schema, inner));
        let Some(filling) = filling else {
            let value = match is_option {
                true => quote!(::std::option::Option::None),
                false => self.otherwise(property, inner)?,
            };
            return Some((value, false));
        };
        let value = match (is_option, filling) {
            (true, filling) if is_tristate(property, Use::Body) => {
                let value = filling.optional();
                quote!((#value).map(::std::option::Option::Some))
            }
            (true, filling) => filling.optional(),
            (false, Filling { always: Some(value), .. }) => value,
            (false, filling) => {
                let (perhaps, otherwise) = (filling.optional(), self.otherwise(property, inner)?);
                quote!((#perhaps).unwrap_or_else(|| #otherwise))
            }
        };
        Some((value, true))
    }

    /// What stands where the failure has nothing: the default, or what the service says.
    fn otherwise(&mut self, property: &Property, at: At<'_>) -> Option<TokenStream> {
        if let Some(default) = property.schema.meta.default.as_ref().filter(|_| !property.required) {
            let value = json(default);
            return Some(quote!(::serde_json::from_value(#value).expect("the document's default fits its schema")));
        }
        if !at.may_ask {
            return None;
        }
        let mut name = at.method.to_owned();
        while !self.names.insert(name.clone()) {
            name = format!("{name}_of_error");
        }
        let (service, method, ty) = (self.service, ident(&name), self.ty(&property.schema, at));
        let mut text =
            format!("`{}` of an error, which must have it: asked where the failure does not give it.", property.name);
        if let Some(description) = &property.schema.meta.description {
            text = format!("{text}\n\n{description}");
        }
        let doc = doc(&text);
        let tokens = quote! {
            #doc
            fn #method(&self, failure: &specbound_runtime::Failure) -> #ty;
        };
        self.methods.push(Method { name, tokens });
        Some(quote!(<S as #service>::#method(service, told.failure)))
    }

    /// The type of a schema, null apart.
    fn ty(&mut self, schema: &Schema, at: At<'_>) -> TokenStream {
        let owner = Some(at.owner).filter(|owner| !owner.is_empty());
        Scope { layout: self.layout, owner, definitions: &mut self.definitions }.member(schema, at.hint).ty
    }
}
