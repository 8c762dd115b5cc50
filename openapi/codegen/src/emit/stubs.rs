//! Typed stubs for a mock: one builder for each operation, with one method for each documented status and each named
//! example. A status that the document lacks has no method, so that a test which counts on it does not compile. What the
//! builders call is written by hand beside them.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::{Map, Value};

use super::Options;
use super::parameters::at;
use super::tokens::{doc, field_ident, ident, plain_field, type_ident};
use crate::canonical::{canonical, one_line};
use crate::model::{Api, ErrorStatus, Kind, Location, Operation, Success, SuccessContent, status_name, type_name};

/// The builders. `types` names the crate of the document's types.
pub(super) fn emit(api: &Api, document: &Value, types: &str, options: &Options) -> TokenStream {
    let document = canonical(document);
    let types = ident(types);
    let stem = options.trait_name.strip_suffix("Api").unwrap_or(&options.trait_name);
    let mock = format_ident!("{stem}Mock");
    let builders = api.operations.iter().map(|operation| builder(operation, &document, &types, &mock));
    quote! {
        use std::fmt::Display;

        use bytes::Bytes;

        use crate::mock::#mock;
        use crate::request::Request;
        use crate::stub::{Stub, When};

        #(#builders)*
    }
}

/// The file that names the other.
pub(super) fn root() -> TokenStream {
    quote!(
        pub(crate) mod stubs;
    )
}

fn builder(operation: &Operation, document: &Value, types: &Ident, mock: &Ident) -> TokenStream {
    let id = &operation.id;
    let ty = format_ident!("On{}", type_name(id));
    let method = format_ident!("on_{}", plain_field(id));
    let stubs = doc(&format!("Stubs `{id}`: `{} {}`.", operation.method, operation.path));
    let conditions = conditions(operation, &ty);
    let answers = answers(operation, document, types);
    quote! {
        impl #mock {
            #stubs
            pub fn #method(&self) -> #ty<'_> {
                #ty(When::new(self, #id))
            }
        }

        /// Which requests are stubbed, and with which of the operation's answers.
        #[must_use = "it stubs nothing before it is given an answer"]
        pub struct #ty<'m>(When<'m>);

        impl #ty<'_> {
            #conditions

            /// Only those of which this is true.
            pub fn when(self, condition: impl Fn(&Request) -> bool + Send + Sync + 'static) -> Self {
                #ty(self.0.holds(condition))
            }

            #answers
        }
    }
}

fn conditions(operation: &Operation, ty: &Ident) -> TokenStream {
    let places = [
        (Location::Path, "path", "path variable"),
        (Location::Query, "query", "query parameter"),
        (Location::Header, "header", "header"),
    ];
    let methods = places.iter().flat_map(|(location, function, word)| {
        let function = ident(function);
        at(operation, *location).map(move |property| {
            let name = &property.name;
            let method = format_ident!("when_{}", plain_field(name));
            let mut text = format!("Only those whose {word} `{name}` has this value.");
            if *location == Location::Path {
                text +=
                    "\n\n# Panics\nWhere the document does not allow the value: no request would ever meet the stub.";
            }
            let text = doc(&text);
            let track = (*location == Location::Path).then(|| quote!(#[track_caller]));
            quote! {
                #text
                #track
                pub fn #method(self, value: impl Display) -> Self {
                    #ty(self.0.#function(#name, value))
                }
            }
        })
    });
    quote!(#(#methods)*)
}

fn answers(operation: &Operation, document: &Value, types: &Ident) -> TokenStream {
    let pointer = operation.path.replace('~', "~0").replace('/', "~1");
    let method = operation.method.to_lowercase();
    let responses = document.pointer(&format!("/paths/{pointer}/{method}/responses")).and_then(Value::as_object);
    let response = |status: &str| responses.and_then(|all| all.get(status)).and_then(Value::as_object);
    let mut methods = TokenStream::new();
    for success in operation.successes.iter().filter(|success| success.status != 0) {
        let examples = response(&success.status.to_string()).map(example_names).unwrap_or_default();
        methods.extend(success_methods(operation, success, &examples, types));
    }
    for error in &operation.errors {
        if let (ErrorStatus::Code(code), Some(response)) = (error.status, response(&error.status.to_string())) {
            methods.extend(failure_methods(code, response));
        }
    }
    methods
}

/// The names of a response's examples, in the document's order.
fn example_names(response: &Map<String, Value>) -> Vec<String> {
    let content = response.get("content").and_then(Value::as_object);
    let media = content.and_then(|content| content.values().next());
    let examples = media.and_then(|media| media.get("examples")).and_then(Value::as_object);
    examples.map(|examples| examples.keys().cloned().collect()).unwrap_or_default()
}

fn success_methods(operation: &Operation, success: &Success, examples: &[String], types: &Ident) -> TokenStream {
    let status = success.status;
    let word = plain_field(&status_name(status));
    let text = format!("{status}: {}", one_line(&success.description));
    let method = field_ident(&word);
    match &success.content {
        SuccessContent::Empty => {
            let text = doc(&text);
            quote! {
                #text
                pub fn #method(self) -> Stub {
                    self.0.empty(#status)
                }
            }
        }
        SuccessContent::Text(media_types) | SuccessContent::Media(media_types) => {
            let methods = media_types.iter().map(|media_type| {
                let subtype = media_type.rsplit('/').next().unwrap_or(media_type);
                let method = format_ident!("{word}_{}", plain_field(subtype));
                let text = doc(&text);
                match operation.method.as_str() {
                    "HEAD" => quote! {
                        #text
                        pub fn #method(self, length: u64) -> Stub {
                            self.0.length(#status, #media_type, length)
                        }
                    },
                    _ => quote! {
                        #text
                        pub fn #method(self, bytes: impl Into<Bytes>) -> Stub {
                            self.0.bytes(#status, #media_type, bytes)
                        }
                    },
                }
            });
            quote!(#(#methods)*)
        }
        SuccessContent::Json(schema) => {
            let body = match &schema.kind {
                Kind::Reference(name) => type_ident(name),
                _ => format_ident!("{}{}Body", type_name(&operation.id), status_name(status)),
            };
            let named = examples.iter().map(|example| example_method(&word, status, example, &text));
            let text = doc(&text);
            quote! {
                #text
                pub fn #method(self, body: #types::#body) -> Stub {
                    self.0.json(#status, &body)
                }

                #(#named)*
            }
        }
    }
}

fn example_method(word: &str, status: u16, example: &str, text: &str) -> TokenStream {
    let method = format_ident!("{word}_{}", plain_field(example));
    let text = doc(&format!("{text} The example `{example}`."));
    quote! {
        #text
        pub fn #method(self) -> Stub {
            self.0.example(#status, #example)
        }
    }
}

/// A failure is the first of its examples; a waiting time that the document requires must be given.
fn failure_methods(status: u16, response: &Map<String, Value>) -> TokenStream {
    let examples = example_names(response);
    let Some(first) = examples.first() else { return TokenStream::new() };
    let word = plain_field(&status_name(status));
    let method = field_ident(&word);
    let description = response.get("description").and_then(Value::as_str).unwrap_or_default();
    let text = format!("{status}: {}", one_line(description));
    let waits = response.get("headers").is_some_and(|headers| headers.get("Retry-After").is_some());
    let (argument, header, waiting) = match waits {
        true => {
            (quote!(, retry_after: i32), quote!(.header("Retry-After", retry_after)), " `retry_after` is in seconds.")
        }
        false => (quote!(), quote!(), ""),
    };
    let named = examples.iter().filter(|_| examples.len() > 1 && !waits);
    let named = named.map(|example| example_method(&word, status, example, &text));
    let text = doc(&format!("{text}{waiting}"));
    quote! {
        #text
        pub fn #method(self #argument) -> Stub {
            self.0.example(#status, #first)#header
        }

        #(#named)*
    }
}
