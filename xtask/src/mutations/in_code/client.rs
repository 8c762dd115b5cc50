//! The generated client. The proof knows it as text only; what it does is seen by the client's own tests.

use crate::mutations::mutation::{Edit, Mutation, after, cut, once};

const fn of(name: &'static str, what: &'static str, edits: &'static [Edit]) -> Mutation {
    Mutation { name, what, file: "client/src/generated/client.rs", edits }
}

pub(super) const ALL: &[Mutation] = &[
    of(
        "client-field-renamed",
        "created_at of Image read as createdAt",
        &[after(
            "    ///An image that is stored here.\n",
            "        pub created_at:",
            "        #[serde(rename = \"createdAt\")]\n        pub created_at:",
        )],
    ),
    of(
        "client-path-changed",
        "getImage asks another path",
        &[after("    impl<'a> GetImage<'a> {", "\"{}/v1/images/{}\"", "\"{}/v1/image/{}\"")],
    ),
    of(
        "client-method-removed",
        "delete_image removed",
        &[cut("    pub fn delete_image(&self)", "    /// Download an image")],
    ),
    of(
        "client-pattern-lost",
        "identifiers of any length",
        &[once("Regex::new(\"^image_[a-z0-9]{24}$\")", "Regex::new(\"^image_[a-z0-9]*$\")")],
    ),
];
