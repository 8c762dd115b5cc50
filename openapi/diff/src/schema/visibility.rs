use super::merged::Merged;
use crate::comparison::Direction;
use crate::document::Node;

/// Whether a property goes in a direction: one that is read only is not sent, one that is write only not answered.
pub(super) fn goes(property: &Node<'_>, direction: Direction) -> bool {
    let keyword = match direction {
        Direction::Request => "readOnly",
        Direction::Response => "writeOnly",
    };
    !Merged::of(property).flag(keyword)
}
