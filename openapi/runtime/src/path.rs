use std::fmt::Display;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What a segment of a path cannot have as it is (RFC 3986, 3.3), and the percent sign.
const SEGMENT: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'/')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// A path of the document with values in place of its variables, percent-encoded: `/images/{id}` with `a b` is
/// `/images/a%20b`.
pub fn path(template: &str, values: &[(&str, &dyn Display)]) -> String {
    let mut path = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        path += before;
        let Some((name, after)) = after.split_once('}') else { break };
        if let Some((_, value)) = values.iter().find(|(known, _)| *known == name) {
            path.extend(utf8_percent_encode(&value.to_string(), SEGMENT));
        }
        rest = after;
    }
    path + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_take_the_place_of_variables() {
        assert_eq!(path("/images", &[]), "/images");
        assert_eq!(
            path("/images/{id}/copies/{number}", &[("number", &7), ("id", &"a/b ?c%")]),
            "/images/a%2Fb%20%3Fc%25/copies/7"
        );
    }
}
