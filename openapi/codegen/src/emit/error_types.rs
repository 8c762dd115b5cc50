//! The errors of each operation: one struct for each error response, one enum for each operation.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::headers::{header_field, is_of_runtime};
use super::tokens::{doc, field_ident, ident, type_ident};
use crate::canonical::one_line;
use crate::model::{Api, ErrorResponse, ErrorStatus, Operation, status_name, type_name};

/// A response of `components/responses` with the status that operations give it; one that stands in its place, by its
/// operation and status.
type Key<'a> = (bool, &'a str, ErrorStatus);

/// What the module names beside its own types.
const NAMED: &[&str] =
    &["Asked", "Debug", "DocumentedError", "HeaderList", "Ok", "Problem", "Result", "Some", "String"];

/// The names of the errors' types, all in the module `errors`.
pub(super) struct ErrorNames<'a> {
    operations: BTreeMap<&'a str, Ident>,
    responses: BTreeMap<Key<'a>, Ident>,
}

impl<'a> ErrorNames<'a> {
    pub(super) fn new(api: &'a Api) -> ErrorNames<'a> {
        let mut taken = NAMED.iter().map(|name| (*name).to_owned()).collect::<HashSet<_>>();
        let mut unique = |name: String| {
            let mut counted = (1..).map(|count| if count == 1 { name.clone() } else { format!("{name}{count}") });
            ident(&counted.find(|name| taken.insert(name.clone())).unwrap_or_default())
        };
        let operations = api.operations.iter();
        let operations =
            operations.map(|operation| (operation.id.as_str(), unique(format!("{}Error", type_name(&operation.id)))));
        let operations = operations.collect();
        let mut statuses: BTreeMap<&str, BTreeSet<ErrorStatus>> = BTreeMap::new();
        for error in api.operations.iter().flat_map(|operation| &operation.errors) {
            if let Some(component) = &error.component {
                statuses.entry(component).or_default().insert(error.status);
            }
        }
        let mut responses = BTreeMap::new();
        for (component, statuses) in statuses {
            for status in &statuses {
                let name = match statuses.len() {
                    1 => type_name(component),
                    _ => format!("{}{}", type_name(component), name_of(*status)),
                };
                responses.insert((true, component, *status), unique(name));
            }
        }
        for operation in &api.operations {
            for error in operation.errors.iter().filter(|error| error.component.is_none()) {
                let name = format!("{}{}", type_name(&operation.id), name_of(error.status));
                responses.insert(key(operation, error), unique(name));
            }
        }
        ErrorNames { operations, responses }
    }

    /// The path of an operation's error type, from a module beside `errors`.
    pub(super) fn path(&self, operation: &Operation) -> TokenStream {
        let ty = self.operations.get(operation.id.as_str());
        quote!(errors::#ty)
    }

    /// The name of an operation's error type.
    pub(super) fn operation(&self, operation: &Operation) -> Option<&Ident> {
        self.operations.get(operation.id.as_str())
    }

    /// The name of the type of one of an operation's error responses.
    pub(super) fn response(&self, operation: &'a Operation, error: &'a ErrorResponse) -> Option<&Ident> {
        self.responses.get(&key(operation, error))
    }
}

fn key<'a>(operation: &'a Operation, error: &'a ErrorResponse) -> Key<'a> {
    match &error.component {
        Some(component) => (true, component, error.status),
        None => (false, &operation.id, error.status),
    }
}

/// 404 is `NotFound`, `4XX` is `ClientError`.
fn name_of(status: ErrorStatus) -> String {
    match status {
        ErrorStatus::Code(code) => status_name(code),
        ErrorStatus::Range(400) => "ClientError".to_owned(),
        ErrorStatus::Range(_) => "ServerError".to_owned(),
        ErrorStatus::Default => "OtherError".to_owned(),
    }
}

/// `asked` is the trait of the service that gives what no failure knows, `asking` are the schemas that want it.
pub(super) fn emit(api: &Api, names: &ErrorNames<'_>, asked: &Ident, asking: &BTreeSet<String>) -> TokenStream {
    let asks = |operation: &Operation| operation.error_schemas().iter().any(|name| asking.contains(*name));
    let mut known = BTreeSet::new();
    let mut responses = Vec::new();
    for operation in &api.operations {
        for error in &operation.errors {
            let key = key(operation, error);
            if let Some(ty) = names.responses.get(&key).filter(|_| known.insert(key)) {
                responses.push(response(operation, error, ty));
            }
        }
    }
    let asked = api.operations.iter().any(asks).then(|| quote!(use super::#asked as Asked;));
    let operations = api.operations.iter().map(|operation| {
        let bound = if asks(operation) { quote!(Asked) } else { quote!(?Sized) };
        of_operation(operation, names, &bound)
    });
    quote! {
        //! What each operation answers instead of its success: the statuses that the document lists for it, and no others.
        //!
        //! A response of `components/responses` is one type, from which the error of each operation that lists it is made.

        #asked

        #(#responses)*

        #(#operations)*
    }
}

/// One error response.
fn response(operation: &Operation, error: &ErrorResponse, ty: &Ident) -> TokenStream {
    let of = match &error.component {
        Some(component) => format!("`{component}`"),
        None => format!("`{}`", operation.id),
    };
    let documentation = doc(&format!("{} of {of}: {}", error.status, one_line(&error.description)));
    let (first, last) = error.status.bounds();
    let status = (first != last).then(|| {
        quote! {
            /// HTTP status code.
            pub status: specbound_runtime::StatusIn<#first, #last>,
        }
    });
    let schema = match &error.schema {
        Some(schema) => {
            let schema = type_ident(schema);
            quote!(super::#schema)
        }
        None => quote!(()),
    };
    let headers = error.headers.iter().filter(|header| !is_of_runtime(header)).collect::<Vec<_>>();
    let fields = headers.iter().map(|header| header_field(header));
    let code = match error.status {
        ErrorStatus::Code(code) => quote!(#code),
        _ => quote!(self.status.get()),
    };
    let values = headers.iter().map(|header| {
        let (name, field) = (&header.name, field_ident(&header.name));
        match header.required {
            true => quote!(.and_then(|headers| headers.with(#name, ::std::option::Option::Some(self.#field)))),
            false => quote!(.and_then(|headers| headers.with(#name, self.#field))),
        }
    });
    let parts = match (&error.status, values.len()) {
        (ErrorStatus::Code(_), 0) => quote!(specbound_runtime::documented_error!(#ty, #schema, #code);),
        _ => quote! {
            impl specbound_runtime::DocumentedError for #ty {
                type Body = #schema;

                fn into_parts(
                    self,
                ) -> (
                    u16,
                    specbound_runtime::Problem<#schema>,
                    ::std::result::Result<specbound_runtime::HeaderList, ::std::string::String>,
                ) {
                    let headers = ::std::result::Result::Ok(specbound_runtime::HeaderList::default())#(#values)*;
                    (#code, self.problem, headers)
                }
            }
        },
    };
    quote! {
        #documentation
        #[derive(Debug)]
        pub struct #ty {
            #status
            /// What the caller and the log are told.
            pub problem: specbound_runtime::Problem<#schema>,
            #(#fields,)*
        }

        #parts
    }
}

/// The error of one operation.
fn of_operation(operation: &Operation, names: &ErrorNames<'_>, bound: &TokenStream) -> TokenStream {
    let Some(ty) = names.operations.get(operation.id.as_str()) else { return TokenStream::new() };
    let documentation = doc(&format!("What `{}` answers instead of its success.", operation.id));
    let (mut variants, mut responses, mut alone) = (Vec::new(), Vec::new(), Vec::new());
    let mut is_plain = operation.error_schemas().len() < 2;
    for error in &operation.errors {
        let Some(response) = names.responses.get(&key(operation, error)) else { continue };
        let variant = ident(&name_of(error.status));
        let body = body(error.schema.as_deref().or(operation.error.as_deref()));
        variants.push(quote!(#variant(#response)));
        is_plain &= variant == *response && (error.schema.is_none() || error.schema == operation.error);
        alone.push(variant.clone());
        responses.push(quote!(#variant(#response) in #body,));
    }
    let (rejected, otherwise) = (rejected(operation), body(operation.error.as_deref()));
    let alike = is_plain && bound.to_string() == "? Sized";
    if alike {
        return quote! {
            specbound_runtime::operation_error! {
                #documentation
                pub enum #ty in #otherwise { #(#alone,)* }
            }
        };
    }
    quote! {
        #documentation
        #[derive(Debug)]
        pub enum #ty {
            #(#variants,)*
            /// What the pipeline ends the request with.
            Rejected(specbound_runtime::Rejection),
        }

        specbound_runtime::operation_error! {
            #ty<S: #bound> { #(#responses)* } rejected { #(#rejected)* _ in #otherwise }
        }
    }
}

/// The type of a schema; dropshot's own where there is none.
fn body(schema: Option<&str>) -> TokenStream {
    match schema {
        Some(name) => {
            let ty = type_ident(name);
            quote!(super::#ty)
        }
        None => quote!(specbound_runtime::PlainError),
    }
}

/// The pipeline's own errors, in the schema of the response that the document has for their status.
fn rejected(operation: &Operation) -> Vec<TokenStream> {
    if operation.error_schemas().len() < 2 {
        return Vec::new();
    }
    let mut errors = operation.errors.iter().filter(|error| error.schema.is_some()).collect::<Vec<_>>();
    // A code counts before its range, and that before `default`.
    errors.sort_by_key(|error| error.status);
    let arms = errors.into_iter().map(|error| {
        let ((first, last), body) = (error.status.bounds(), body(error.schema.as_deref()));
        quote!(#first..=#last in #body,)
    });
    arms.collect()
}
