//! Time that passes by what happens, so that two runs are the same.

use chrono::{DateTime, SecondsFormat, Utc};

/// When the clock of a session begins: 2024-01-01T00:00:00Z, in seconds after 1970.
const START: i64 = 1_704_067_200;

/// The last second of the year 9999: dates after it have other forms.
const LAST: i64 = 253_402_300_799;

/// Seconds after 1970 when the thing with that number is made, by a clock that was set forward by `offset` seconds.
pub(crate) fn seconds(made: u64, offset: i64) -> u64 {
    let now = START.saturating_add_unsigned(made).saturating_add(offset);
    now.clamp(0, LAST).unsigned_abs()
}

/// By how many seconds the clock is set forward for the thing with that number to be made at that time.
pub(crate) fn offset(made: u64, seconds: i64) -> i64 {
    seconds.saturating_sub(START.saturating_add_unsigned(made))
}

/// Seconds after 1970 as a date and time of RFC 3339, in UTC with milliseconds.
pub(crate) fn date_time(seconds: u64) -> String {
    let time = i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    time.unwrap_or(DateTime::<Utc>::UNIX_EPOCH).to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// The seconds after 1970 of a date and time of RFC 3339.
///
/// # Errors
/// Where it is not a time, or is before 1970 or after 9999.
pub(crate) fn parse(text: &str) -> Result<i64, String> {
    let time = DateTime::parse_from_rfc3339(text)
        .map_err(|error| format!("{text} is not a date and time as 2024-01-01T00:00:00Z is one: {error}"))?;
    Some(time.timestamp())
        .filter(|seconds| (0..=LAST).contains(seconds))
        .ok_or_else(|| format!("{text} is before 1970 or after 9999"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        let after = |made| date_time(seconds(made, 0));
        assert_eq!(after(0), "2024-01-01T00:00:00.000Z");
        assert_eq!(after(59 * 86_400 + 3_661), "2024-02-29T01:01:01.000Z");
        assert_eq!(after(366 * 86_400), "2025-01-01T00:00:00.000Z");
        assert_eq!(date_time(seconds(7, offset(7, 1_800_000_000))), "2027-01-15T08:00:00.000Z");
        assert_eq!(date_time(seconds(7, i64::MIN)), "1970-01-01T00:00:00.000Z");
        assert_eq!(date_time(seconds(u64::MAX, i64::MAX)), "9999-12-31T23:59:59.000Z");
        assert_eq!(parse("2027-01-15T09:00:00+01:00"), Ok(1_800_000_000));
        assert!(parse("yesterday").is_err() && parse("1969-12-31T23:59:59Z").is_err());
    }
}
