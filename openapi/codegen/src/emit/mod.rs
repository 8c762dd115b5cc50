//! A document's model to files. One emitter a file, all over the same read-only model.

mod adapter;
mod all_that_fit;
mod answers;
mod api;
mod attributes;
mod choice;
mod client;
mod client_copy;
mod client_paths;
mod client_unions;
mod container;
mod default_value;
mod definitions;
mod doc_text;
mod endpoint;
mod error_filler;
mod error_members;
mod error_types;
mod error_values;
mod errors;
mod field;
mod form;
mod headers;
mod media_types;
mod member;
mod modules;
mod object;
mod parameters;
mod proof;
mod roundtrip;
mod rules;
mod scalar;
mod scope;
mod security;
mod service;
mod simple_pattern;
mod stubs;
mod tokens;
mod types;
mod union;
mod union_choice;

use std::collections::HashSet;
use std::path::PathBuf;

pub(crate) use media_types::enum_suffix as media_enum_suffix;

use crate::model::Api;
use crate::project::Projection;
use crate::read::Node;
use crate::refusal::Refusals;
use crate::text::{Names, Written, item_names, rustfmt, text};
use crate::warning::Warning;

/// How to generate.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The document's name, for the first line of every file.
    pub document: String,
    /// The command that makes the files again, for the same line.
    pub command: String,
    /// Name of the dropshot trait; the one that a server has to be has `Service` in place of `Api` at its end.
    pub trait_name: String,
    /// The server of the document whose base path is served: its number from 1, or its URL; the first where it is not said.
    pub server: Option<String>,
    /// Whether progenitor is asked for a client.
    pub client: bool,
    /// The folder that the files are for, whose `rustfmt.toml` counts; the current one where it is empty.
    pub folder: PathBuf,
    /// Path of a type that the client carries, for a client whose hooks are written by hand.
    pub client_inner: Option<String>,
    /// Name of the crate that has the document's types, for what only such a workspace has: a mock's stubs, the proof's
    /// service and the modules of the behaviour suite.
    pub mock_types: Option<String>,
}

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path relative to the folder of generated code, `api/…` or `client/…`.
    pub path: String,
    /// What is in it.
    pub contents: String,
}

pub(crate) fn emit(
    api: &Api,
    root: &Node,
    projection: &Projection,
    options: &Options,
    formatted: bool,
    refusals: &mut Refusals,
    warnings: &mut Vec<Warning>,
) -> Vec<File> {
    trait_names(api, options, refusals);
    let layout = modules::Layout::new(api);
    let names = error_types::ErrorNames::new(api);
    let (mut rust, mut inline) = (Vec::new(), definitions::Inline::default());
    let schemas = api.schemas.iter().map(|component| crate::model::type_name(&component.name));
    let named = schemas.chain(parameters::struct_names(api)).collect::<HashSet<_>>();
    for module in layout.modules() {
        let mut definitions = definitions::Definitions::new(named.clone(), std::mem::take(&mut inline));
        types::emit(&mut definitions, api, &layout, module);
        parameters::emit(&mut definitions, api, &layout, module);
        answers::emit(&mut definitions, api, &layout, &names, module);
        inline = definitions.take_given();
        rust.push((format!("api/{module}.rs"), definitions.into_tokens()));
    }
    rust.push(("api/api.rs".to_owned(), api::emit(api, &names, options)));
    let errors = errors::emit(api, &layout, inline, options);
    rust.push(("api/service.rs".to_owned(), service::emit(api, &layout, &names, options, &errors.methods)));
    rust.push(("api/error_bodies.rs".to_owned(), errors.bodies));
    let types = error_types::emit(api, &names, &tokens::errors_ident(&options.trait_name), &errors.asking);
    rust.push(("api/errors.rs".to_owned(), types));
    rust.push(("api/rules.rs".to_owned(), rules::emit(api)));
    rust.push(("api/mod.rs".to_owned(), layout.root(api)));
    if options.client {
        rust.extend(client::emit(root, api, options, warnings).map(|tokens| ("client/client.rs".to_owned(), tokens)));
    }
    if options.client {
        rust.push(("client/rules.rs".to_owned(), client::rules(api)));
    }
    if let Some(types) = &options.mock_types {
        rust.push(("mock/stubs.rs".to_owned(), stubs::emit(api, &root.to_json(), types, options)));
        rust.push(("mock/mod.rs".to_owned(), stubs::root()));
        rust.push(("proof/mod.rs".to_owned(), proof::service(api, &layout, &names, types)));
        rust.push(("proof/roundtrip.rs".to_owned(), roundtrip::emit(api, types)));
        rust.extend(proof::cases(api, &layout));
    }
    let mut taken = HashSet::new();
    for (_, tokens) in rust.iter().filter(|(path, _)| path.starts_with("api/")) {
        item_names(tokens, &mut taken);
    }
    let (nothing, mut written) = (HashSet::new(), Vec::new());
    for (path, tokens) in rust {
        let glob = path != "api/errors.rs";
        let names = Names { taken: if glob { &taken } else { &nothing }, glob };
        let is_own = path.starts_with("api/") || path == "proof/roundtrip.rs";
        match text(tokens, is_own.then_some(&names)) {
            Ok(code) => written.push((path, code)),
            // No document may bring this about; if one does, it is told like any other thing that cannot be generated.
            Err(error) => {
                let problem = format!("the generator made {path}, which is not valid Rust ({error})");
                refusals.add(root.place, "generator", "document", problem, "report this document as a defect");
            }
        }
    }
    if formatted && let Err(problem) = rustfmt(written.iter_mut().map(|(_, code)| code), &options.folder) {
        warnings.push(Warning {
            rule: "rustfmt",
            place: root.place,
            subject: "generator".to_owned(),
            problem: format!("rustfmt cannot be run ({problem}): the files are not as `cargo fmt` leaves them"),
            fix: "install it with `rustup component add rustfmt`".to_owned(),
        });
    }
    let finished = |(path, code): (String, Written)| File { path, contents: header(options) + &code.finish() };
    let mut files = written.into_iter().map(finished).collect::<Vec<_>>();
    let mut json = vec![("api/document.json", root.to_json())];
    if options.mock_types.is_some() {
        json.push(("proof/projection.json", projection.document.clone()));
        json.push(("proof/dropshot-gaps.json", projection.gaps_json()));
    }
    for (path, value) in json {
        files.push(File { path: path.to_owned(), contents: format!("{value:#}\n") });
    }
    files
}

/// Refuses schemas that are named as a trait that is generated.
fn trait_names(api: &Api, options: &Options, refusals: &mut Refusals) {
    let stem = options.trait_name.strip_suffix("Api").unwrap_or(&options.trait_name);
    let mut traits = vec![options.trait_name.clone()];
    traits.extend(["Service", "Errors", "Security"].map(|end| format!("{stem}{end}")));
    traits.extend(api.operations.iter().map(|operation| service::trait_ident(operation).to_string()));
    for component in &api.schemas {
        let name = crate::model::type_name(&component.name);
        if traits.contains(&name) {
            let problem = format!("its type in Rust is {name}, and so is the name of a generated trait");
            let fix = "rename it, or give the trait another name (--trait-name)";
            refusals.add(component.place, "type-name", format!("schema {}", component.name), problem, fix);
        }
    }
}

/// How every generated Rust file begins.
pub(crate) const HEAD: &str = "// Generated from ";

fn header(options: &Options) -> String {
    format!("{HEAD}{} by `{}`. Changes here are lost and fail the check.\n\n", options.document, options.command)
}
