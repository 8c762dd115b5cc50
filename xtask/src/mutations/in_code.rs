//! Changes of a copy of the workspace: of generated code, of what it calls, and of the client. The document stays as it is.

mod api;
mod client;
mod runtime;
mod types;

use super::mutation::Mutation;

/// Every mutation of the code.
pub(super) fn all() -> impl Iterator<Item = &'static Mutation> {
    [types::ALL, api::ALL, runtime::ALL, client::ALL].into_iter().flatten()
}
