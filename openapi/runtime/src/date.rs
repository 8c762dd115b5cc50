use std::fmt::{Display, Formatter};
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use schemars::r#gen::SchemaGenerator;
use schemars::schema::Schema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar date as RFC 3339 writes it (`format: date`): `2021-09-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(NaiveDate);

impl Date {
    /// The present date in UTC.
    pub fn today() -> Date {
        Date(chrono::Utc::now().date_naive())
    }
}

/// RFC 3339 has the years 0 to 9999.
impl TryFrom<NaiveDate> for Date {
    type Error = String;

    fn try_from(date: NaiveDate) -> Result<Date, String> {
        match (0..=9999).contains(&date.year()) {
            true => Ok(Date(date)),
            false => Err(format!("the year {} has not four digits", date.year())),
        }
    }
}

impl From<Date> for NaiveDate {
    fn from(date: Date) -> NaiveDate {
        date.0
    }
}

impl FromStr for Date {
    type Err = String;

    fn from_str(text: &str) -> Result<Date, String> {
        const LENGTH: usize = "2021-09-01".len();
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| text.len() == LENGTH).map(Date);
        date.filter(|date| date.to_string() == text)
            .ok_or_else(|| format!("{text:?} is not a date: write year, month and day, such as 2021-09-01"))
    }
}

impl Display for Date {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl JsonSchema for Date {
    fn is_referenceable() -> bool {
        false
    }

    fn schema_name() -> String {
        "Date".to_owned()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        crate::schema::of::<String>(generator).format(Some("date")).build()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        for text in ["2021-09-01", "2024-02-29", "0000-01-01", "9999-12-31"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
        for text in ["2023-02-29", "2021-9-1", "+2021-09-1", "2021-09-01Z", ""] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        let day = NaiveDate::from_ymd_opt(2021, 9, 1).unwrap();
        assert_eq!(NaiveDate::from(Date::try_from(day).unwrap()), day);
    }
}
