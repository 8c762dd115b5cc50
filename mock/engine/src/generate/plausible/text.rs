//! Texts that are likely.

use super::topic::Topic;
use crate::generate::pieces::calendar::{date, date_time};
use crate::generate::pieces::{hexadecimal, ipv4, letter, mailbox, uuid};
use crate::generate::random::Random;

const FIRST: [&str; 10] = ["Ada", "Alan", "Grace", "Ines", "Linus", "Mary", "Noor", "Olu", "Sofia", "Wei"];
const LAST: [&str; 10] =
    ["Lovelace", "Turing", "Hopper", "Silva", "Berg", "Shelley", "Haddad", "Adeyemi", "Rossi", "Chen"];
const WORDS: [&str; 24] = [
    "amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "harbor", "island", "jasper", "kite", "lantern",
    "meadow", "north", "orchid", "prairie", "quartz", "river", "summit", "timber", "umbra", "valley", "willow",
    "zephyr",
];

/// A text about `topic`.
pub(super) fn of_topic(topic: Topic, random: &mut Random) -> String {
    match topic {
        Topic::Description | Topic::Message | Topic::Title | Topic::Name | Topic::Tag | Topic::Slug => {
            prose(topic, random)
        }
        Topic::FirstName => random.word(&FIRST).to_owned(),
        Topic::LastName => random.word(&LAST).to_owned(),
        Topic::FullName => format!("{} {}", random.word(&FIRST), random.word(&LAST)),
        Topic::User => mailbox(random),
        Topic::Email => format!("{}@example.com", mailbox(random)),
        Topic::Phone => format!("+1202555{:04}", 100 + random.below(100)),
        Topic::Company => random.word(&["Acme Ltd", "Globex", "Initech", "Umbra Works", "Northwind"]).to_owned(),
        Topic::Street => format!("{} {} Street", 1 + random.below(99), capital(random.word(&WORDS))),
        Topic::City | Topic::Country | Topic::Region | Topic::Postcode | Topic::TimeZone | Topic::Language => {
            geography(topic, random)
        }
        _ => technical(topic, random),
    }
}

fn prose(topic: Topic, random: &mut Random) -> String {
    match topic {
        Topic::Message => {
            random.word(&["Everything went well.", "The request was accepted.", "Nothing was changed."]).to_owned()
        }
        Topic::Description => format!("About the {} by the {}.", random.word(&WORDS), random.word(&WORDS)),
        Topic::Tag => random.word(&WORDS).to_owned(),
        Topic::Slug => format!("{}-{}", random.word(&WORDS), random.word(&WORDS)),
        _ => capital(&words(random)),
    }
}

fn geography(topic: Topic, random: &mut Random) -> String {
    match topic {
        Topic::City => random.word(&["Berlin", "Lisbon", "Nairobi", "Oslo", "Toronto", "Kyoto"]).to_owned(),
        Topic::Region => random.word(&["Bavaria", "Ontario", "Tuscany", "Kerala"]).to_owned(),
        Topic::Postcode => format!("{:05}", 10_000 + random.below(80_000)),
        Topic::TimeZone => random.word(&["Europe/Berlin", "America/Toronto", "UTC"]).to_owned(),
        Topic::Language => random.word(&["en", "de", "fr", "es", "pt"]).to_owned(),
        _ => random.word(&["DE", "PT", "KE", "NO", "CA", "JP"]).to_owned(),
    }
}

fn technical(topic: Topic, random: &mut Random) -> String {
    match topic {
        Topic::Uuid | Topic::Id => uuid(random),
        Topic::Url => format!("https://example.com/{}/{}", random.word(&WORDS), 1 + random.below(999)),
        Topic::Host => format!("{}.example.com", random.word(&WORDS)),
        Topic::Ip => ipv4(random),
        Topic::Token => hexadecimal(32, random),
        Topic::Hash => hexadecimal(64, random),
        Topic::Password => format!("{}-{}", capital(random.word(&WORDS)), 1_000 + random.below(9_000)),
        Topic::MediaType => random.word(&["application/json", "image/png", "text/plain"]).to_owned(),
        Topic::File => format!("{}.txt", random.word(&WORDS)),
        Topic::Path => format!("/{}/{}", random.word(&WORDS), random.word(&WORDS)),
        Topic::Method => random.word(&["GET", "POST", "PUT"]).to_owned(),
        Topic::Currency => "EUR".to_owned(),
        Topic::Color => format!("#{}", hexadecimal(6, random)),
        Topic::Status => random.word(&["active", "pending", "done"]).to_owned(),
        Topic::Version => format!("{}.{}.{}", 1 + random.below(4), random.below(10), random.below(10)),
        Topic::Moment => date_time(0, random),
        Topic::Date => date(random),
        Topic::Year => format!("{}", 1_990 + random.below(36)),
        Topic::Amount | Topic::Percent | Topic::Rating => format!("{}.50", 1 + random.below(90)),
        Topic::Latitude | Topic::Longitude => format!("{}.25", 1 + random.below(80)),
        Topic::Duration => format!("{}s", 1 + random.below(60)),
        _ => format!("{}", 1 + random.below(99)),
    }
}

/// Two words.
pub(in crate::generate) fn words(random: &mut Random) -> String {
    format!("{} {}", random.word(&WORDS), random.word(&WORDS))
}

/// The name of an entry of a map.
pub(in crate::generate) fn key(random: &mut Random) -> String {
    format!("{}{}", random.word(&WORDS), 1 + random.below(99))
}

/// A text with many kinds of characters, for patterns that are not understood.
pub(in crate::generate) fn odd(random: &mut Random) -> String {
    let number = 10 + random.below(90);
    match random.below(6) {
        0 => random.word(&WORDS).to_owned(),
        1 => format!("{}-{number}", capital(random.word(&WORDS))),
        2 => format!("{number}"),
        3 => format!("{}{number}!", capital(random.word(&WORDS))),
        4 => letter(random).to_string(),
        _ => format!("{}/{number}", random.word(&WORDS)),
    }
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
