//! Random bodies: JSON, forms and bytes, right and broken.

use serde_json::{Value, json};

use crate::random::Random;

pub fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(text).collect::<Vec<_>>().join(","),
        other => other.to_string(),
    }
}

/// A content type and a body for one of these media types and values.
pub fn make(random: &mut Random, contents: &[(String, Vec<Value>)]) -> (Option<String>, Vec<u8>) {
    if contents.is_empty() {
        return match random.below(10) {
            0 => (Some("application/json".to_owned()), random.bytes(20)),
            1 => (None, random.bytes(20)),
            _ => (None, Vec::new()),
        };
    }
    let (media_type, values) = &contents[random.below(contents.len())];
    let mut value = random.of(values);
    while random.percent(25) {
        change(random, &mut value, 0);
    }
    let (mut content_type, mut bytes) = match media_type.as_str() {
        "multipart/form-data" => form(random, &value),
        "application/x-www-form-urlencoded" => (media_type.clone(), pairs(&value).into_bytes()),
        other if other.ends_with("json") => (other.to_owned(), value.to_string().into_bytes()),
        other => (other.replace('*', "png"), random.bytes(3_000)),
    };
    match random.below(90) {
        0 => content_type = "text/plain".to_owned(),
        1 => content_type.push_str("; charset=\"utf-8"),
        2 => content_type = "multipart/form-data".to_owned(),
        3 => content_type = "multipart/form-data; boundary=".to_owned(),
        4 => content_type = content_type.to_uppercase(),
        5 => return (None, bytes),
        6 => bytes.clear(),
        7 => bytes = random.bytes(200),
        8 => bytes.truncate(random.below(bytes.len() + 1)),
        9 | 10 if !bytes.is_empty() => {
            let place = random.below(bytes.len());
            bytes[place] = random.next() as u8;
        }
        11 => bytes = [vec![b'['; 2_000], vec![b']'; 2_000]].concat(),
        12 => bytes = br#"{"a":"#.repeat(300),
        13 => bytes = br#"{"id":1e999,"id":"\ud800"}"#.to_vec(),
        14 => bytes = [b"\xef\xbb\xbf".to_vec(), bytes].concat(),
        15 if random.percent(5) => bytes = vec![b'x'; 1 << 21],
        _ => {}
    }
    (Some(content_type), bytes)
}

/// Changes a value at some place.
fn change(random: &mut Random, value: &mut Value, depth: usize) {
    let goes_on = depth < 6 && random.percent(75);
    match value {
        Value::Object(object) if goes_on && !object.is_empty() => {
            let place = random.below(object.len());
            let name = object.keys().nth(place).cloned().unwrap_or_default();
            match random.below(8) {
                0 => drop(object.shift_remove(&name)),
                1 => drop(object.insert("\u{fc}nknown/~".to_owned(), json!(1))),
                _ => object.get_mut(&name).into_iter().for_each(|value| change(random, value, depth + 1)),
            }
        }
        Value::Array(items) if goes_on && !items.is_empty() => {
            let place = random.below(items.len());
            match random.below(6) {
                0 => drop(items.remove(place)),
                1 => items.push(items[place].clone()),
                _ => change(random, &mut items[place], depth + 1),
            }
        }
        Value::Number(number) if goes_on => {
            let number = number.as_f64().unwrap_or_default();
            *value = match random.below(4) {
                0 => json!(-number),
                1 => json!(number + 0.5),
                2 => json!(number * 1e12),
                _ => json!((number as i64).wrapping_add(1)),
            };
        }
        Value::String(text) if goes_on => match random.below(4) {
            0 => text.clear(),
            1 => text.push('\u{1F600}'),
            2 => *text = text.repeat(1 + random.below(40)),
            _ => text.insert(0, '\u{0}'),
        },
        _ => {
            let others = [
                json!(null),
                json!(true),
                json!(0),
                json!(-1.5),
                json!(""),
                json!("x"),
                json!([]),
                json!({}),
                json!(u64::MAX),
            ];
            *value = random.of(&others);
        }
    }
}

fn pairs(value: &Value) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for (name, value) in value.as_object().into_iter().flatten() {
        form.append_pair(name, &text(value));
    }
    form.finish()
}

fn form(random: &mut Random, value: &Value) -> (String, Vec<u8>) {
    let boundary = random.of(&["b", "----x", "a'b(c)"]);
    let mut bytes = Vec::new();
    for (name, value) in value.as_object().into_iter().flatten() {
        bytes.extend_from_slice(format!("--{boundary}\r\n").as_bytes());
        let head = match random.below(30) {
            0 => "content-disposition: form-data\r\n".to_owned(),
            1 => format!("content-disposition: form-data; name=\"{name}\r\n"),
            2 => String::new(),
            3 => "\u{fc}: \r\n".to_owned(),
            4 => format!("content-disposition: form-data; name*=utf-8''{name}\r\n"),
            5 => format!("content-disposition: form-data; name=\"{name}\"\r\ncontent-transfer-encoding: base64\r\n"),
            6..12 => format!(
                "content-disposition: form-data; name=\"{name}\"; filename=\"f.png\"\r\ncontent-type: image/png\r\n"
            ),
            _ => format!("content-disposition: form-data; name=\"{name}\"\r\n"),
        };
        bytes.extend_from_slice(head.as_bytes());
        bytes.extend_from_slice(b"\r\n");
        match random.percent(25) {
            true => bytes.extend(random.bytes(2_000)),
            false => bytes.extend_from_slice(text(value).as_bytes()),
        }
        bytes.extend_from_slice(if random.percent(2) { b"\n".as_slice() } else { b"\r\n" });
    }
    if random.percent(95) {
        bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    }
    let quoted = if boundary.contains('(') { format!("\"{boundary}\"") } else { boundary.to_owned() };
    (format!("multipart/form-data; boundary={quoted}"), bytes)
}
