use chrono::{DateTime, SecondsFormat, Utc};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A time in UTC, written as RFC 3339 with milliseconds: `2021-09-01T12:00:00.000Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(DateTime<Utc>);

impl Timestamp {
    /// The present time, cut to whole milliseconds.
    pub fn now() -> Timestamp {
        Timestamp::from_unix_millis(Utc::now().timestamp_millis())
    }

    /// The time that lies so many milliseconds after the start of 1970 (before it, when negative). A number that no
    /// calendar date has becomes the start of 1970.
    pub fn from_unix_millis(millis: i64) -> Timestamp {
        Timestamp(DateTime::from_timestamp_millis(millis).unwrap_or_default())
    }

    /// Milliseconds since the start of 1970.
    pub fn unix_millis(self) -> i64 {
        self.0.timestamp_millis()
    }
}

impl std::fmt::Display for Timestamp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Millis, true))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Timestamp, D::Error> {
        DateTime::<Utc>::deserialize(deserializer).map(Timestamp)
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
    fn milliseconds_are_always_written() {
        for text in ["2021-09-01T12:00:00.000Z", "1969-12-31T23:59:59.999Z"] {
            let time: Timestamp = serde_json::from_str(&format!("\"{text}\"")).unwrap();
            assert_eq!(time.to_string(), text);
            assert_eq!(Timestamp::from_unix_millis(time.unix_millis()), time);
        }
    }
}
