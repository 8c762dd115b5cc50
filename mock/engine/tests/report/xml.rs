//! A strict reader of XML as JUnit's files have it: no comments, no CDATA, no document type.

/// One element, with everything in it.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or_else(|| panic!("<{}> has no {name}", self.name), |(_, value)| value)
    }

    /// The children of that name.
    pub fn all(&self, name: &str) -> Vec<&Element> {
        self.children.iter().filter(|child| child.name == name).collect()
    }
}

/// The root of a document; panics where it is not well-formed.
pub fn parse(text: &str) -> Element {
    let is_allowed = |character: char| matches!(character, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(text.chars().all(is_allowed), "a character that XML does not have: {text:?}");
    let mut rest = text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").expect("a declaration").trim_start();
    let root = element(&mut rest);
    assert_eq!(rest.trim(), "", "something stands behind the root");
    root
}

fn element(rest: &mut &str) -> Element {
    let (head, after) = rest.strip_prefix('<').expect("an element").split_once('>').expect("the end of a tag");
    *rest = after;
    let (head, is_empty) = head.strip_suffix('/').map_or((head, false), |head| (head, true));
    let (name, mut attributes) = head.split_once(' ').unwrap_or((head, ""));
    let mut found = Element { name: name.to_owned(), ..Element::default() };
    while !attributes.trim().is_empty() {
        let (name, after) = attributes.trim_start().split_once("=\"").expect("an attribute's value");
        let (value, after) = after.split_once('"').expect("the end of an attribute");
        assert!(!name.contains(char::is_whitespace) && !value.contains(['<', '\n', '\t']), "{name}={value}");
        assert!(found.attributes.iter().all(|(known, _)| known != name), "{name} stands twice");
        found.attributes.push((name.to_owned(), unescaped(value)));
        attributes = after;
    }
    if is_empty {
        return found;
    }
    loop {
        let (text, _) = rest.split_once('<').expect("an end tag");
        found.text.push_str(&unescaped(text));
        *rest = &rest[text.len()..];
        if let Some(after) = rest.strip_prefix("</") {
            *rest = after.strip_prefix(name).and_then(|after| after.strip_prefix('>')).expect("the end tag's own name");
            return found;
        }
        found.children.push(element(rest));
    }
}

fn unescaped(text: &str) -> String {
    let (mut plain, mut rest) = (String::new(), text);
    while let Some((before, after)) = rest.split_once('&') {
        let (entity, after) = after.split_once(';').expect("the end of an entity");
        plain.push_str(before);
        plain.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "apos" => '\'',
            number => {
                let number = number.strip_prefix('#').expect("a known entity").parse().expect("a number");
                assert!([9, 10, 13].contains(&number), "no XML has the character {number}");
                char::from_u32(number).expect("a character")
            }
        });
        rest = after;
    }
    plain + rest
}
