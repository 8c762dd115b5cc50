//! The parameters of each operation, one struct for each place that they are in, and the reading of forms.

use proc_macro2::Ident;
use quote::{format_ident, quote};

use super::definitions::{Definitions, Use};
use super::modules::Layout;
use super::scope::Scope;
use super::types::inline_body;
use crate::model::{Api, BodyContent, Choice, Kind, Location, Meta, Operation, Parameter, Property, Schema, type_name};

/// The places, and what the structs' names end in.
pub(super) const PLACES: &[(Location, &str)] = &[
    (Location::Path, "Path"),
    (Location::Query, "Query"),
    (Location::Header, "Headers"),
    (Location::Cookie, "Cookies"),
];

pub(super) fn emit(definitions: &mut Definitions, api: &Api, layout: &Layout, module: &str) {
    for operation in layout.operations(api, module) {
        for (location, suffix) in PLACES {
            define(definitions, api, layout, operation, *location, suffix);
        }
        if let Some(BodyContent::Json(schema) | BodyContent::UrlEncoded(schema)) =
            operation.body.as_ref().map(|body| &body.content)
        {
            inline_body(definitions, layout, &format!("{}Body", type_name(&operation.id)), schema);
        }
        if let (Some(extension), Some(_)) = (&operation.pagination, at(operation, Location::Query).next()) {
            let (query, extension) = (struct_name(operation, "Query"), super::tokens::json(extension));
            definitions.push(quote! {
                impl specbound_runtime::Paginated for #query {
                    fn extension() -> ::serde_json::Value {
                        #extension
                    }
                }
            });
        }
    }
}

/// Name of the struct with an operation's parameters of one place.
pub(super) fn struct_name(operation: &Operation, suffix: &str) -> Ident {
    format_ident!("{}{suffix}", type_name(&operation.id))
}

/// The names of all such structs.
pub(super) fn struct_names(api: &Api) -> impl Iterator<Item = String> {
    let names = |operation| PLACES.iter().map(move |(_, suffix)| struct_name(operation, suffix).to_string());
    api.operations.iter().flat_map(names)
}

/// The parameters of one place, those that stand for literals not among them.
pub(super) fn at(operation: &Operation, location: Location) -> impl Iterator<Item = &Property> {
    operation.parameters.iter().filter(move |parameter| parameter.location == location).map(|found| &found.property)
}

/// The first operation that has the same parameters in one place, all of them shared ones of the document: the struct is
/// that operation's.
pub(super) fn sharing<'a>(api: &'a Api, operation: &Operation, location: Location) -> Option<&'a Operation> {
    let first = api.operations.iter().find(|other| are_same(other, operation, location))?;
    (first.id != operation.id).then_some(first)
}

fn are_same(one: &Operation, other: &Operation, location: Location) -> bool {
    let is_paged = |operation: &Operation| location == Location::Query && operation.pagination.is_some();
    let places =
        |operation| at(operation, location).map(|property| (property.place, &property.name)).collect::<Vec<_>>();
    one.id == other.id
        || (places(one) == places(other) && !places(one).is_empty() && !is_paged(one) && !is_paged(other))
}

fn define(
    definitions: &mut Definitions,
    api: &Api,
    layout: &Layout,
    operation: &Operation,
    location: Location,
    suffix: &str,
) {
    let properties = at(operation, location).collect::<Vec<_>>();
    let name = struct_name(operation, suffix);
    let text = name.to_string();
    let literals = match location {
        Location::Path => literal_properties(operation),
        _ => Vec::new(),
    };
    let differs = location == Location::Path && operation.routed.differs();
    if properties.is_empty() && !differs {
        return;
    }
    let shared = sharing(api, operation, location).filter(|_| !properties.is_empty());
    if let Some(first) = shared {
        let first = struct_name(first, suffix);
        definitions.push(quote!(pub type #name = #first;));
    }
    let mut scope = Scope { layout, owner: None, definitions };
    let is_scalar = |property: &Property| {
        let same = |parameter: &&Parameter| parameter.location == location && parameter.property.name == property.name;
        operation.parameters.iter().find(same).is_some_and(|parameter| parameter.is_scalar)
    };
    let fields = properties.iter().map(|property| {
        let field = scope.field(&text, property, Use::Parameters, true);
        // dropshot emits parameters of one value only.
        let skip = (!is_scalar(property)).then(|| quote!(#[schemars(skip)]));
        quote!(#skip #field)
    });
    if !properties.is_empty() && shared.is_none() {
        let fields = fields.collect::<Vec<_>>();
        let others = api.operations.iter().filter(|other| are_same(operation, other, location));
        let ids = others.map(|other| format!("`{}`", other.id)).collect::<Vec<_>>().join(", ");
        let doc = format!(" The {} parameters of {ids}.", location.word());
        definitions.push(quote! {
            #[doc = #doc]
            #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)]
            pub struct #name { #(#fields,)* }
        });
    }
    if !differs {
        return;
    }
    // What the router is told has the literals too; the operation never sees them.
    let routed = format_ident!("{}Routed{suffix}", type_name(&operation.id));
    let text = routed.to_string();
    let mut scope = Scope { layout, owner: None, definitions };
    let renamed = |property: &Property| Property {
        name: operation.routed.name(&property.name).to_owned(),
        place: property.place,
        required: property.required,
        schema: property.schema.clone(),
    };
    let all = properties.into_iter().map(renamed).chain(literals);
    let fields = all.map(|property| scope.field(&text, &property, Use::Parameters, true)).collect::<Vec<_>>();
    let doc = format!(
        " The path of `{}` as the router has it: a literal beside a variable is that variable, and has its name.",
        operation.id
    );
    definitions.push(quote! {
        #[doc = #doc]
        #[derive(Clone, Debug, PartialEq, ::serde::Serialize, ::serde::Deserialize, ::schemars::JsonSchema)]
        pub struct #routed { #(#fields,)* }
    });
}

fn literal_properties(operation: &Operation) -> Vec<Property> {
    let property = |(name, value): &(String, String)| {
        let values = vec![Choice { value: value.clone(), description: None }];
        let kind = Kind::Choice { values, described: false };
        let schema = Schema { place: operation.place, meta: Meta::default(), kind };
        Property { name: name.clone(), place: operation.place, required: true, schema }
    };
    operation.routed.literals.iter().map(property).collect()
}

/// The struct whose schema the router is told, if the operation has a path with variables there.
pub(super) fn routed_path(operation: &Operation) -> Option<Ident> {
    match (!operation.routed.differs(), at(operation, Location::Path).next().is_some()) {
        (false, _) => Some(format_ident!("{}RoutedPath", type_name(&operation.id))),
        (true, true) => Some(struct_name(operation, "Path")),
        (true, false) => None,
    }
}
