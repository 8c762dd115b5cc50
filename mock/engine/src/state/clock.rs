//! Time that passes by what happens, so that two runs are the same.

/// 2024-01-01T00:00:00Z in seconds after 1970.
const START: u64 = 1_704_067_200;

/// Seconds after 1970 when the thing with that number is made.
pub(crate) fn seconds(made: u64) -> u64 {
    START + made
}

/// The same as a date and time of RFC 3339, in UTC with milliseconds.
pub(crate) fn date_time(made: u64) -> String {
    let seconds = seconds(made);
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.000Z")
}

/// Year, month and day of a number of days after 1970-01-01 (Hinnant, "chrono-Compatible Low-Level Date Algorithms",
/// `civil_from_days`).
fn civil(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day_of_era) = (days / 146_097, days % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let (day, month) =
        (day_of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_their_dates() {
        assert_eq!(date_time(0), "2024-01-01T00:00:00.000Z");
        assert_eq!(date_time(59 * 86_400 + 3_661), "2024-02-29T01:01:01.000Z");
        assert_eq!(date_time(366 * 86_400), "2025-01-01T00:00:00.000Z");
    }
}
