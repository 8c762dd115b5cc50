use percent_encoding::percent_decode_str;

use super::error::HeadFault;
use crate::header::{Backslash, is_control, is_space, parameters, shown, token, trimmed};

/// The head of a part: what its headers say of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct PartHead {
    name: String,
    file_name: Option<String>,
    content_type: Option<String>,
    transfer_encoding: Option<String>,
}

impl PartHead {
    /// The name of the field.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The name of the file, where the part is one. Browsers send an empty one where no file was chosen.
    pub fn file_name(&self) -> Option<&str> {
        self.file_name.as_deref()
    }

    /// The value of `Content-Type`, as it was sent.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// The value of `Content-Transfer-Encoding`, as it was sent.
    pub fn transfer_encoding(&self) -> Option<&str> {
        self.transfer_encoding.as_deref()
    }

    /// Reads the lines of a head; each ends with CRLF.
    pub(crate) fn parse(bytes: &[u8]) -> Result<PartHead, HeadFault> {
        let text = std::str::from_utf8(bytes).map_err(|_| HeadFault::NotUtf8)?;
        let (mut disposition, mut content_type, mut transfer_encoding) = (None, None, None);
        for line in unfolded(text)? {
            let (name, value) = header(&line)?;
            let (place, known) = match name.to_ascii_lowercase().as_str() {
                "content-disposition" => (&mut disposition, "Content-Disposition"),
                "content-type" => (&mut content_type, "Content-Type"),
                "content-transfer-encoding" => (&mut transfer_encoding, "Content-Transfer-Encoding"),
                _ => continue,
            };
            if place.replace(value.to_owned()).is_some() {
                return Err(HeadFault::Twice(known));
            }
        }
        let (name, file_name) = names(&disposition.ok_or(HeadFault::NoDisposition)?)?;
        Ok(PartHead { name, file_name, content_type, transfer_encoding })
    }
}

/// The lines, each with those that continue it: a line end and the white space after it mean a space (RFC 9112, 5.2).
fn unfolded(text: &str) -> Result<Vec<String>, HeadFault> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.split("\r\n").filter(|line| !line.is_empty()) {
        if !line.starts_with(is_space) {
            lines.push(line.to_owned());
            continue;
        }
        let before = lines.last_mut().ok_or(HeadFault::Folded)?;
        before.push(' ');
        before.push_str(line.trim_start_matches(is_space));
    }
    Ok(lines)
}

fn header(line: &str) -> Result<(&str, &str), HeadFault> {
    let (name, rest) = token(line);
    let value = rest.strip_prefix(':').filter(|_| !name.is_empty());
    let value = value.ok_or_else(|| HeadFault::NoHeader(shown(line)))?;
    if value.contains(is_control) {
        return Err(HeadFault::Control(shown(name)));
    }
    Ok((name, trimmed(value)))
}

/// The name of the field and that of the file.
fn names(disposition: &str) -> Result<(String, Option<String>), HeadFault> {
    let (kind, rest) = token(disposition);
    if !kind.eq_ignore_ascii_case("form-data") {
        return Err(HeadFault::NotFormData(shown(disposition)));
    }
    let (mut name, mut file_name, mut extended) = (None, None, None);
    for (parameter, value) in parameters(rest, Backslash::QuoteOnly).map_err(HeadFault::Disposition)? {
        match parameter.as_str() {
            "name" => name = Some(unescaped(&value)),
            "filename" => file_name = Some(unescaped(&value)),
            "filename*" => extended = Some(extended_value(&value).ok_or(HeadFault::FileName)?),
            _ => {}
        }
    }
    Ok((name.ok_or(HeadFault::NoName)?, extended.or(file_name)))
}

/// Without the escapes that browsers write for a quote and line ends (WHATWG, multipart form data). A percent sign is not
/// escaped by them, so nothing else is one.
fn unescaped(value: &str) -> String {
    value.replace("%22", "\"").replace("%0D", "\r").replace("%0A", "\n")
}

/// `UTF-8'language'percent-encoded` (RFC 5987, 3.2).
fn extended_value(value: &str) -> Option<String> {
    let mut pieces = value.splitn(3, '\'');
    let charset = pieces.next()?;
    let (_language, text) = (pieces.next()?, pieces.next()?);
    let escapes = text.split('%').skip(1).all(|after| {
        let mut digits = after.bytes();
        digits.next().is_some_and(|digit| digit.is_ascii_hexdigit())
            && digits.next().is_some_and(|digit| digit.is_ascii_hexdigit())
    });
    if !charset.eq_ignore_ascii_case("UTF-8") || !escapes {
        return None;
    }
    Some(percent_decode_str(text).decode_utf8().ok()?.into_owned())
}
