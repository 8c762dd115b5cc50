//! Texts of the formats that are known.

use super::pieces;
use super::pieces::calendar::{clock, date, date_time};
use super::random::Random;

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const KNOWN: [&str; 33] = [
    "date-time",
    "date",
    "time",
    "duration",
    "uuid",
    "email",
    "idn-email",
    "uri",
    "url",
    "iri",
    "uri-reference",
    "iri-reference",
    "uri-template",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ip",
    "ipv6",
    "byte",
    "base64",
    "binary",
    "password",
    "json-pointer",
    "relative-json-pointer",
    "regex",
    "int32",
    "int64",
    "uint32",
    "uint64",
    "float",
    "double",
    "decimal",
    "number",
];

pub(super) fn is_known(format: &str) -> bool {
    KNOWN.contains(&format)
}

/// A text of `format`, of an allowed length if one is found soon: each attempt is shorter than the one before.
pub(super) fn text(format: &str, least: usize, most: usize, attempt: usize, random: &mut Random) -> Option<String> {
    let lengths = (least, most);
    Some(match format {
        "date-time" => date_time(attempt, random),
        "date" => date(random),
        "time" => format!("{}Z", clock(random)),
        "duration" => duration(random),
        "uuid" => pieces::uuid(random),
        "email" | "idn-email" => email(lengths, random),
        "uri" | "url" | "iri" => uri(lengths, random),
        "uri-reference" | "iri-reference" => path("/", lengths, random),
        "uri-template" => path("/items/{id}", lengths, random),
        "hostname" | "idn-hostname" => host(lengths, random),
        "ipv4" | "ip" => pieces::ipv4(random),
        "ipv6" => ipv6(attempt, random),
        "byte" | "base64" => base64(lengths, random),
        "binary" => path("", (least.max(16), most), random),
        "password" => path(&format!("Pw-{}!", random.below(9_000) + 1_000), lengths, random),
        "json-pointer" => path("/", lengths, random),
        "relative-json-pointer" => path("0/", lengths, random),
        "regex" => path("^[a-z]+", lengths, random),
        "float" | "double" | "decimal" | "number" if most > 4 => format!("{}.{}", digits(least, most - 2, random), 5),
        "int32" | "uint32" | "int64" | "uint64" | "float" | "double" | "decimal" | "number" => {
            digits(least, most, random)
        }
        _ => return None,
    })
}

fn digits(least: usize, most: usize, random: &mut Random) -> String {
    let length = 3.max(least).min(most).min(1_000);
    (0..length).map(|index| char::from(b'1' + if index < 9 { random.below(9) as u8 } else { 0 })).collect()
}

/// `start` and characters that are allowed nearly everywhere, in an allowed length if `start` is not too long.
fn path(start: &str, (least, most): (usize, usize), random: &mut Random) -> String {
    let mut text = start.to_owned();
    let more = 4 + random.below(6);
    let length = (text.chars().count() + more).max(least).min(most);
    for _ in text.chars().count()..length {
        text.push(pieces::letter(random));
    }
    text
}

fn uri(lengths: (usize, usize), random: &mut Random) -> String {
    let start = match lengths.1 {
        0..=9 => "x:",
        10..=22 => "http://",
        _ => "https://example.com/",
    };
    path(start, lengths, random)
}

fn email((least, most): (usize, usize), random: &mut Random) -> String {
    let domain = if most < 20 { "@a.io" } else { "@example.com" };
    if least > 70 {
        let host = host((least - 12, most.saturating_sub(12)), random);
        return format!("{}@{host}", path("", (11, 11), random));
    }
    let name = if least.saturating_add(most) < 40 || least > 20 {
        path("", (least.saturating_sub(domain.len()), most.saturating_sub(domain.len())), random)
    } else {
        pieces::mailbox(random)
    };
    name + domain
}

fn host((least, most): (usize, usize), random: &mut Random) -> String {
    let mut text = if most < 14 { String::new() } else { "www.example.com".to_owned() };
    let wanted = text.len().max(3).max(least).min(most).min(253);
    while text.len() < wanted {
        let full = text.len() % 40 == 39 && text.len() + 1 < wanted;
        text.push(if full { '.' } else { pieces::letter(random) });
    }
    text
}

fn ipv6(attempt: usize, random: &mut Random) -> String {
    if attempt > 4 {
        return "::1".to_owned();
    }
    format!("2001:db8::{:x}:{:x}", random.below(0xffff) + 1, random.below(0xffff) + 1)
}

fn base64((least, most): (usize, usize), random: &mut Random) -> String {
    let groups = 4.max(least.div_ceil(4)).min(most / 4).min(100_000);
    (0..4 * groups).map(|_| BASE64.get(random.below(64)).copied().map_or('A', char::from)).collect()
}

fn duration(random: &mut Random) -> String {
    let number = 1 + random.below(28);
    match random.below(3) {
        0 => format!("P{number}D"),
        1 => format!("PT{number}M"),
        _ => format!("P1DT{}H", 1 + number % 23),
    }
}
