use std::cmp::Ordering;
use std::fmt::{Display, Formatter};
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, SecondsFormat, Timelike, Utc};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Digits of a nanosecond.
const FINEST: usize = 9;

/// A time as RFC 3339 writes it (`format: date-time`). One that was read is written as it was: its offset, the digits of
/// its fraction and the case of its letters stay. Two are equal where they are the same instant.
#[derive(Clone, Copy, Debug)]
pub struct Timestamp {
    time: DateTime<FixedOffset>,
    /// Digits of the fraction.
    digits: u8,
    separator: char,
    zone: Zone,
}

/// How the offset is written.
#[derive(Clone, Copy, Debug)]
enum Zone {
    /// `Z`, or `z`.
    Letter(char),
    Numeric,
    /// `-00:00`, the time of no known place.
    Unknown,
}

impl Timestamp {
    /// The present time, cut to whole milliseconds.
    pub fn now() -> Timestamp {
        Timestamp::from_unix_millis(Utc::now().timestamp_millis())
    }

    /// The time that lies so many milliseconds after the start of 1970 (before it, when negative), written with three
    /// digits of a second: `2021-09-01T12:00:00.000Z`. A number that no calendar date has becomes the start of 1970.
    pub fn from_unix_millis(millis: i64) -> Timestamp {
        let time = DateTime::from_timestamp_millis(millis).unwrap_or_default().fixed_offset();
        Timestamp { time, digits: 3, separator: 'T', zone: Zone::Letter('Z') }
    }

    /// Milliseconds since the start of 1970.
    pub fn unix_millis(self) -> i64 {
        self.time.timestamp_millis()
    }
}

/// With as many digits of a second as there are, by threes, and `Z`.
impl From<DateTime<Utc>> for Timestamp {
    fn from(time: DateTime<Utc>) -> Timestamp {
        let digits = digits(&time.to_rfc3339_opts(SecondsFormat::AutoSi, true));
        let digits = u8::try_from(digits).unwrap_or_default();
        Timestamp { time: time.fixed_offset(), digits, separator: 'T', zone: Zone::Letter('Z') }
    }
}

/// With as many digits of a second as there are, by threes, and the offset.
impl From<DateTime<FixedOffset>> for Timestamp {
    fn from(time: DateTime<FixedOffset>) -> Timestamp {
        Timestamp { time, zone: Zone::Numeric, ..Timestamp::from(time.to_utc()) }
    }
}

impl From<Timestamp> for DateTime<Utc> {
    fn from(timestamp: Timestamp) -> DateTime<Utc> {
        timestamp.time.to_utc()
    }
}

impl From<Timestamp> for DateTime<FixedOffset> {
    fn from(timestamp: Timestamp) -> DateTime<FixedOffset> {
        timestamp.time
    }
}

/// Digits of the fraction of a second in a time.
fn digits(text: &str) -> usize {
    text.split_once('.').map_or(0, |(_, rest)| rest.bytes().take_while(u8::is_ascii_digit).count())
}

/// Reads RFC 3339; what is finer than a nanosecond is an error, since it could not be written again.
impl FromStr for Timestamp {
    type Err = String;

    fn from_str(text: &str) -> Result<Timestamp, String> {
        let time =
            DateTime::parse_from_rfc3339(text).map_err(|error| format!("{text:?} is not a date-time: {error}"))?;
        let count = digits(text);
        let fraction = text.split_once('.').map_or("", |(_, rest)| &rest[..count]);
        let finer = fraction.get(FINEST..).unwrap_or_default().bytes().any(|digit| digit != b'0');
        let digits = u8::try_from(count).ok().filter(|_| !finer);
        let digits =
            digits.ok_or_else(|| format!("{text:?} is finer than a nanosecond: cut its fraction to 9 digits"))?;
        let zone = match text.chars().last() {
            Some(letter @ ('Z' | 'z')) => Zone::Letter(letter),
            _ if text.ends_with("-00:00") => Zone::Unknown,
            _ => Zone::Numeric,
        };
        Ok(Timestamp { time, digits, separator: text.chars().nth(10).unwrap_or('T'), zone })
    }
}

impl Display for Timestamp {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}{}", self.time.format("%Y-%m-%d"), self.separator, self.time.format("%H:%M:%S"))?;
        if self.digits > 0 {
            // A leap second has more than a second's nanoseconds.
            let nanos = format!("{:09}", self.time.nanosecond() % 1_000_000_000);
            let digits = usize::from(self.digits);
            write!(f, ".{:0<digits$}", &nanos[..digits.min(FINEST)])?;
        }
        match self.zone {
            Zone::Letter(letter) => write!(f, "{letter}"),
            Zone::Numeric => write!(f, "{}", self.time.format("%:z")),
            Zone::Unknown => f.write_str("-00:00"),
        }
    }
}

impl PartialEq for Timestamp {
    fn eq(&self, other: &Timestamp) -> bool {
        self.time == other.time
    }
}

impl Eq for Timestamp {}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Timestamp) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Timestamp) -> Ordering {
        self.time.cmp(&other.time)
    }
}

impl Hash for Timestamp {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.time.hash(state);
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Timestamp {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Timestamp".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        crate::schema::of::<String>(generator).format(Some("date-time")).build()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_was_read_is_written_as_it_was() {
        for text in [
            "2021-09-01T12:00:00.000Z",
            "1969-12-31T23:59:59.999Z",
            "2022-07-26T15:32:23.894772272Z",
            "2022-07-26T15:32:23Z",
            "2022-07-26t15:32:23.5z",
            "2022-07-26T15:32:23.10+02:00",
            "2022-07-26T15:32:23-00:00",
            "2016-12-31T23:59:60Z",
            "2022-07-26T15:32:23.000000000000Z",
        ] {
            let time: Timestamp = serde_json::from_str(&format!("\"{text}\"")).unwrap();
            assert_eq!(time.to_string(), text);
        }
        let time = "2021-09-01T12:00:00.000Z".parse::<Timestamp>().unwrap();
        assert_eq!(Timestamp::from_unix_millis(time.unix_millis()), time);
        assert_eq!("2021-09-01T14:00:00+02:00".parse::<Timestamp>().unwrap(), time);
        assert!("2022-07-26T15:32:23.0000000001Z".parse::<Timestamp>().is_err());
    }

    #[test]
    fn times_of_chrono_come_and_go() {
        let text = "2022-07-26T15:32:23.894772272+02:00";
        let time = DateTime::<FixedOffset>::parse_from_rfc3339(text).unwrap();
        assert_eq!(Timestamp::from(time).to_string(), text);
        assert_eq!(Timestamp::from(time.to_utc()).to_string(), "2022-07-26T13:32:23.894772272Z");
        assert_eq!(DateTime::<FixedOffset>::from(Timestamp::from(time)), time);
        assert_eq!(DateTime::<Utc>::from(Timestamp::from(time)), time);
    }
}
