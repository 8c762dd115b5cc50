//! What a document says, as types: read-only once they are made.

mod api;
mod operation;
mod response;
mod schema;
mod security;

pub(crate) use api::{Api, Component, Info, Tag};
pub(crate) use operation::{Body, BodyContent, Location, Operation, Parameter, Routed};
pub(crate) use response::{ErrorResponse, ErrorStatus, Success, SuccessContent};
pub(crate) use schema::{
    Bounds, Choice, Discriminator, Kind, Meta, Others, Property, Range, Schema, UnionTagging, Variant, VariantContent,
};
pub(crate) use security::{Carrier, Permission, Security};
