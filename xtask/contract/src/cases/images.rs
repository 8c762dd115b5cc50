//! Uploading, listing, downloading and deleting images.

mod conditions;
mod download;
mod fetch;
mod list;
mod record;
mod upload;

use crate::case::Case;

pub(super) fn cases() -> Vec<Case> {
    let lists = list::cases().into_iter().map(Case::alone);
    [upload::cases(), fetch::cases(), record::cases(), download::cases(), conditions::cases()]
        .into_iter()
        .flatten()
        .chain(lists)
        .collect()
}
