//! A generated client tells the schemas of a union apart by their `discriminator`.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use serde_json::{Value, json};

#[path = "client/generated/pets.rs"]
#[allow(dead_code, unused_imports, unreachable_patterns, reason = "progenitor's code")]
mod client;

use client::types::{CardType, CatKind, Payment, Pet, VoucherType};

/// What was read is written as it was.
fn read<T: serde::de::DeserializeOwned + serde::Serialize>(value: &Value) -> T {
    let read: T = serde_json::from_value(value.clone()).unwrap_or_else(|error| panic!("{value}: {error}"));
    assert_eq!(serde_json::to_value(&read).unwrap(), *value);
    read
}

#[test]
fn a_base_is_one_of_those_that_are_all_of_it() {
    let dog = json!({"kind": "dog", "name": "Rex", "bark": "wuff"});
    let Pet::Dog(dog) = read(&dog) else { panic!("no dog") };
    assert_eq!(dog.bark.as_deref(), Some("wuff"));
    let tom = json!({"kind": "tom", "name": "Tom", "lives": 9, "friend": {"kind": "Fish", "name": "Wanda"}});
    let Pet::Cat(tom) = read(&tom) else { panic!("no cat") };
    assert_eq!(tom.kind, CatKind::Tom);
    assert!(matches!(tom.friend.as_deref(), Some(Pet::Fish(_))), "{tom:?}");
    // A mapping may name the base itself.
    assert!(matches!(read(&json!({"kind": "thing", "name": "It"})), Pet::PetItself(_)));
    // A cat without lives is no dog.
    for wrong in [json!({"kind": "cat", "name": "Tom"}), json!({"kind": "cow", "name": "Berta"})] {
        assert!(serde_json::from_value::<Pet>(wrong.clone()).is_err(), "{wrong}");
    }
}

#[test]
fn a_union_is_the_schema_that_the_property_names_not_the_first_that_fits() {
    let Payment::Voucher(gift) = read(&json!({"type": "gift", "code": "x"})) else { panic!("no voucher") };
    assert_eq!((gift.type_, gift.code.as_deref()), (VoucherType::Gift, Some("x")));
    let Payment::Card(card) = read(&json!({"type": "card", "token": "x"})) else { panic!("no card") };
    assert_eq!(card.type_, CardType::Card);
    assert!(serde_json::from_value::<Payment>(json!({"type": "cash"})).is_err());
}
