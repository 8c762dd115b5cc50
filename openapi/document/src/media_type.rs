use thiserror::Error;

use crate::header::{Backslash, ParameterError, parameters, shown, token, trimmed};

/// The value of a `Content-Type` header (RFC 9110, 8.3): a type, a subtype and parameters.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct MediaType {
    essence: String,
    parameters: Vec<(String, String)>,
}

/// Why a text is not a media type.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum MediaTypeError {
    /// There is no text.
    #[error("a media type is expected, and nothing is there")]
    Empty,
    /// It does not begin with a type and a subtype.
    #[error("a media type such as text/plain is expected, not {0:?}")]
    NoType(String),
    /// Its parameters cannot be read.
    #[error(transparent)]
    Parameter(#[from] ParameterError),
}

impl MediaType {
    /// Reads a header value. A parameter may be repeated, with the same value.
    pub fn parse(text: &str) -> Result<MediaType, MediaTypeError> {
        let text = trimmed(text);
        if text.is_empty() {
            return Err(MediaTypeError::Empty);
        }
        let wrong = || MediaTypeError::NoType(shown(text));
        let (kind, rest) = token(text);
        let (subtype, rest) = token(rest.strip_prefix('/').ok_or_else(wrong)?);
        if kind.is_empty() || subtype.is_empty() || !(rest.is_empty() || trimmed(rest).starts_with(';')) {
            return Err(wrong());
        }
        let essence = format!("{kind}/{subtype}").to_ascii_lowercase();
        Ok(MediaType { essence, parameters: parameters(rest, Backslash::Any)? })
    }

    /// The type and the subtype in lower case: `multipart/form-data`.
    pub fn essence(&self) -> &str {
        &self.essence
    }

    /// The value of a parameter, without quotes and with the case it was sent in. The name may have any case.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        let (_, value) = self.parameters.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(value)
    }
}

/// A content type without its parameters.
pub(crate) fn essence(content_type: &str) -> &str {
    content_type.split(';').next().unwrap_or_default().trim()
}

/// Whether a range such as `image/*` or `*/*` has a media type in it.
pub(crate) fn covers(range: &str, essence: &str) -> bool {
    match range.strip_suffix("/*") {
        Some("*") => true,
        Some(family) => essence.split('/').next().is_some_and(|kind| kind.eq_ignore_ascii_case(family)),
        None => false,
    }
}

/// Whether a content type, whatever its parameters, is a text: `text/*`.
pub fn is_text(content_type: &str) -> bool {
    essence(content_type).split('/').next().is_some_and(|kind| kind.eq_ignore_ascii_case("text"))
}

/// Whether a content type, whatever its parameters, is `text/plain`.
pub fn is_plain_text(content_type: &str) -> bool {
    essence(content_type).eq_ignore_ascii_case("text/plain")
}

/// Whether a media type, without parameters, is JSON: `application/json`, or one with the suffix `+json` (RFC 6839, 3.1).
pub fn is_json(essence: &str) -> bool {
    essence.eq_ignore_ascii_case("application/json") || essence.to_ascii_lowercase().ends_with("+json")
}

#[cfg(test)]
mod tests {
    use super::MediaType;

    fn boundary(text: &str) -> Option<String> {
        MediaType::parse(text).unwrap().parameter("boundary").map(str::to_owned)
    }

    fn error(text: &str) -> String {
        MediaType::parse(text).unwrap_err().to_string()
    }

    #[test]
    fn names_have_no_case() {
        let media_type = MediaType::parse("Multipart/Form-Data; Boundary=XbX").unwrap();
        assert_eq!(media_type.essence(), "multipart/form-data");
        assert_eq!(media_type.parameter("bOUNDARY"), Some("XbX"));
        assert_eq!(media_type.parameter("charset"), None);
    }

    #[test]
    fn white_space_and_empty_parameters_mean_nothing() {
        for text in [
            "a/b;boundary=XbX",
            "a/b ; boundary=XbX",
            "a/b; boundary=XbX ; charset=utf-8",
            "a/b;; boundary=XbX",
            "a/b; ;\t; charset=utf-8;boundary=XbX; ;",
            " a/b;boundary=\"XbX\"\t",
            "a/b;boundary=XbX; boundary=\"XbX\"",
        ] {
            assert_eq!(boundary(text).as_deref(), Some("XbX"), "{text}");
        }
        assert_eq!(boundary("a/b"), None);
        assert_eq!(boundary("a/b;"), None);
    }

    #[test]
    fn a_quoted_value_is_one_value() {
        assert_eq!(boundary(r#"a/b; x="; boundary=no"; boundary="a=b; c""#).as_deref(), Some("a=b; c"));
        assert_eq!(boundary(r#"a/b; boundary="q\"\\\x é""#).as_deref(), Some(r#"q"\x é"#));
        assert_eq!(boundary(r#"a/b; boundary="""#).as_deref(), Some(""));
    }

    #[test]
    fn errors_say_what_is_wrong() {
        assert_eq!(error(" "), "a media type is expected, and nothing is there");
        for text in ["text", "text/", "/plain", "text /plain", "text/plain x", "text/plain, a/b", "té/x", ";a=b"] {
            assert!(error(text).starts_with("a media type such as text/plain is expected, not "), "{text}");
        }
        assert_eq!(error("a/b; boundary"), "the parameter boundary has no value");
        assert_eq!(error("a/b; boundary="), "the parameter boundary has no value");
        assert_eq!(error("a/b; boundary =x"), "the parameter boundary has white space beside its =");
        assert_eq!(error("a/b; boundary= x"), "the parameter boundary has white space beside its =");
        assert_eq!(error("a/b; =x"), "a parameter, name=value, is expected at \"=x\"");
        assert_eq!(error("a/b; boundary=\"x"), "the quotes round the value of boundary are not closed");
        assert_eq!(error("a/b; boundary=\"x\\"), "the quotes round the value of boundary are not closed");
        assert_eq!(error("a/b; boundary=\"x\0\""), "the value of boundary has a control character");
        assert_eq!(error("a/b; a=x y"), "a semicolon is expected after the value of a, not \"y\"");
        assert_eq!(error("a/b; a=\"x\"y"), "a semicolon is expected after the value of a, not \"y\"");
        assert_eq!(error("a/b; a=x; A=y"), "the parameter a is given twice, with different values");
    }
}
