//! What a document says, free of layout: made once from the nodes, read-only afterwards.
//!
//! `types/` has what becomes of a document; every other file reads one part of it.

mod all_of;
mod bases;
mod component;
mod default_value;
mod discriminator;
mod document;
mod keywords;
mod names;
mod object;
mod operation;
mod parameter;
mod permission;
mod read_write_only;
mod reader;
mod request;
mod response;
mod route;
mod scalar;
mod schema;
mod server;
mod status_name;
mod types;
mod union;

pub(crate) use document::read;
pub(crate) use keywords::implied_type;
pub(crate) use names::{field_name, method_name, type_name, variant_names};
pub(crate) use parameter::is_ignored_header;
pub(crate) use request::is_json;
pub(crate) use status_name::status_name;
pub(crate) use types::{
    Api, Body, BodyContent, Bounds, Carrier, Choice, Component, Discriminator, ErrorResponse, ErrorStatus, Kind,
    Location, Meta, Operation, Others, Parameter, Permission, Property, Range, Schema, Security, Success,
    SuccessContent, Tag, UnionTagging, Variant, VariantContent,
};
