//! The variables of a path, by the document's template. dropshot has them too, but it serves literal segments beside a
//! variable through the variable, so that the template must be met once more.

use percent_encoding::percent_decode_str;

/// Names and values of the template's variables; nothing where the path does not meet it. Empty segments count for
/// nothing, as in dropshot's router.
pub(crate) fn variables(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let mut found = Vec::new();
    let mut segments = path.split('/').filter(|segment| !segment.is_empty());
    for wanted in template.split('/').filter(|segment| !segment.is_empty()) {
        let segment = percent_decode_str(segments.next()?).decode_utf8().ok()?;
        match wanted.strip_prefix('{').and_then(|name| name.strip_suffix('}')) {
            Some(name) => found.push((name.to_owned(), segment.into_owned())),
            None if segment == wanted => {}
            None => return None,
        }
    }
    segments.next().is_none().then_some(found)
}

#[cfg(test)]
mod tests {
    use super::variables;

    fn found(template: &str, path: &str) -> Option<Vec<(String, String)>> {
        variables(template, path)
    }

    #[test]
    fn variables_are_decoded_and_literals_are_met() {
        let one = |value: &str| Some(vec![("imageId".to_owned(), value.to_owned())]);
        assert_eq!(found("/v1/images/{imageId}", "/v1/images/a%2Fb"), one("a/b"));
        assert_eq!(found("/v1/images/{imageId}", "//v1/images//x/"), one("x"));
        assert_eq!(found("/v1/images/upload", "/v1/images/upload"), Some(vec![]));
        assert_eq!(found("/v1/images/upload", "/v1/images/x"), None);
        assert_eq!(found("/v1/images", "/v1/images/x"), None);
        assert_eq!(found("/v1/images/{imageId}", "/v1/images"), None);
    }
}
