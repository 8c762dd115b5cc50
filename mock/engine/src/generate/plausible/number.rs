//! Numbers that are likely.

use super::topic::Topic;

/// What is likely where a name says nothing.
pub(super) const USUAL: (i128, i128) = (1, 1_000);

/// From where to where a number about `topic` is likely.
pub(super) fn of_topic(topic: Topic) -> (i128, i128) {
    match topic {
        Topic::Age => (18, 90),
        Topic::Amount => (1, 500),
        Topic::Count => (1, 100),
        Topic::Duration => (1, 3_600),
        Topic::Id => (1, 100_000),
        Topic::Latitude => (-89, 89),
        Topic::Longitude => (-179, 179),
        Topic::Moment | Topic::Date => (1_704_067_200, 1_767_139_200),
        Topic::Page | Topic::Version => (1, 10),
        Topic::Percent => (0, 100),
        Topic::Pixels => (16, 1_920),
        Topic::Port => (1_024, 49_151),
        Topic::Rating => (1, 5),
        Topic::Size => (100, 1_000_000),
        Topic::Status | Topic::StatusCode => (200, 204),
        Topic::Year => (1_990, 2_025),
        _ => USUAL,
    }
}
