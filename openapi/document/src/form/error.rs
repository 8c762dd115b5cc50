use thiserror::Error;

use crate::header::ParameterError;
use crate::message::line;
use crate::reference::join;

/// What is wrong with a form.
///
/// Where [`FormError::field`] names a field, the form can be read and that field's content is wrong (HTTP 422); else the
/// form itself cannot be read (HTTP 400).
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum FormError {
    /// The body's media type is another.
    #[error("a form is multipart/form-data, not {0}")]
    NoForm(String),
    /// The media type has no boundary.
    #[error("the Content-Type multipart/form-data has no boundary")]
    NoBoundary,
    /// The boundary cannot be one (RFC 2046, 5.1.1).
    #[error("the boundary of the form is not 1 to 70 printable ASCII characters, the last of them no space")]
    WrongBoundary,
    /// Nothing arrived.
    #[error("the form is empty: not even its first boundary is there")]
    Empty,
    /// What arrived has no boundary.
    #[error("the form has no line that begins with its boundary, --{0}")]
    NotBegun(String),
    /// The input ends within the line of a boundary, the last one perhaps.
    #[error("the form ends within the line of a boundary")]
    EndsInBoundary,
    /// The input ends within the head of a part.
    #[error("the form ends within the head of part {0}: an empty line is missing")]
    EndsInHead(usize),
    /// The input ends within the content of a part.
    #[error("the form ends within the part {0}: its boundary is missing")]
    EndsInPart(String),
    /// The line of a boundary goes on.
    #[error("a line begins with the boundary and goes on with neither a line end nor --")]
    LongBoundary,
    /// The line of a boundary ends with LF.
    #[error("the line of a boundary ends with a bare LF; the lines of a form end with CRLF")]
    BareLf,
    /// There are more parts than a form may have.
    #[error("the form has more than {0} parts")]
    TooManyParts(usize),
    /// The head of a part cannot be read.
    #[error("the head of part {part} {fault}")]
    Head {
        /// The part's number; the first is 1.
        part: usize,
        /// What is wrong.
        fault: HeadFault,
    },
    /// The content of a field is not what the head of its part says.
    #[error("{}", line(&join("", .name), .fault.to_string()))]
    Field {
        /// The name of the field.
        name: String,
        /// What is wrong.
        fault: FieldFault,
    },
}

impl FormError {
    /// The name of the field whose content is wrong, where the form itself is right.
    pub fn field(&self) -> Option<&str> {
        match self {
            FormError::Field { name, .. } => Some(name),
            _ => None,
        }
    }
}

/// What is wrong with the head of a part.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum HeadFault {
    /// It is too long.
    #[error("is longer than {0} bytes")]
    TooLong(usize),
    /// A line ends with LF.
    #[error("has a line that ends with a bare LF; the lines of a form end with CRLF")]
    BareLf,
    /// It is not UTF-8.
    #[error("is not UTF-8")]
    NotUtf8,
    /// The first line is the continuation of none.
    #[error("begins with a folded line")]
    Folded,
    /// A line is not a header.
    #[error("has a line that is not a header, name: value: {0:?}")]
    NoHeader(String),
    /// A header's value has a control character.
    #[error("has a control character in its header {0}")]
    Control(String),
    /// A header is there more than once.
    #[error("has the header {0} more than once")]
    Twice(&'static str),
    /// There is no `Content-Disposition`.
    #[error("has no Content-Disposition")]
    NoDisposition,
    /// The `Content-Disposition` is another.
    #[error("has the Content-Disposition {0:?}, not form-data")]
    NotFormData(String),
    /// The `Content-Disposition` has malformed parameters.
    #[error("has a Content-Disposition that cannot be read: {0}")]
    Disposition(ParameterError),
    /// The part has no name.
    #[error("has a Content-Disposition without the name of the part")]
    NoName,
    /// The `filename*` is not what RFC 5987 says.
    #[error("has a filename* that is not UTF-8''… with the file name in percent-encoded UTF-8")]
    FileName,
}

/// What is wrong with the content of a field.
#[derive(Clone, Debug, Eq, Error, PartialEq)]
#[non_exhaustive]
pub enum FieldFault {
    /// The `Content-Transfer-Encoding` is not supported.
    #[error("the Content-Transfer-Encoding {0} is not known, only 7bit, 8bit, binary, quoted-printable and base64")]
    UnknownEncoding(String),
    /// The content is not in its `Content-Transfer-Encoding`.
    #[error("is not valid {0}")]
    Encoded(&'static str),
    /// The `Content-Type` is not a media type.
    #[error("its Content-Type cannot be read: {0}")]
    ContentType(String),
    /// The charset is not supported.
    #[error("the charset {0} is not known")]
    UnknownCharset(String),
    /// UTF-16 in an unknown order of bytes.
    #[error("the charset {0} needs a byte order mark; say UTF-16LE or UTF-16BE, or send UTF-8")]
    ByteOrder(String),
    /// The text is not in its charset.
    #[error("the text is not valid {0}")]
    Text(String),
}
