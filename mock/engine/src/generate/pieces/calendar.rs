//! Days and times.

use crate::generate::random::Random;

const DAY: u64 = 86_400;

/// Days from 1970-01-01 to 2024-01-01.
const START: u64 = 19_723;

/// A day of 2024 or 2025.
pub(in crate::generate) fn date(random: &mut Random) -> String {
    civil(START + random.next() % 730)
}

/// A time of the day, without a zone.
pub(in crate::generate) fn clock(random: &mut Random) -> String {
    let second = random.next() % DAY;
    format!("{:02}:{:02}:{:02}", second / 3_600, second / 60 % 60, second % 60)
}

/// A moment; each attempt writes the zone in another way.
pub(in crate::generate) fn date_time(attempt: usize, random: &mut Random) -> String {
    let zone = match attempt % 4 {
        1 => ".000Z",
        2 => "+00:00",
        3 => ".000000Z",
        _ => "Z",
    };
    format!("{}T{}{zone}", date(random), clock(random))
}

/// The date that is `days` after 1970-01-01.
fn civil(days: u64) -> String {
    let days = days + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
