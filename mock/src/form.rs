//! `multipart/form-data`.

use bytes::Bytes;
use images_document::FilePart;
use multer::{Constraints, Field, Multipart};
use serde_json::{Map, Value};

use crate::failure::Failure;

/// A form that could be read.
#[derive(Debug)]
pub(crate) struct Form {
    /// The parts by name; a file is an empty string.
    pub(crate) values: Value,
    pub(crate) files: Vec<File>,
    /// A line for each part that was sent again.
    pub(crate) repeated: Vec<String>,
}

/// A file part.
#[derive(Debug)]
pub(crate) struct File {
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

/// Reads a form whose parts of these names are files.
pub(crate) fn read(content_type: &str, body: &Bytes, files: &[FilePart]) -> Result<Form, Failure> {
    let boundary = multer::parse_boundary(content_type)
        .map_err(|_| Failure::new(400, "The content type names no usable boundary."))?;
    let body = futures::stream::iter([Ok::<_, std::io::Error>(body.clone())]);
    let parts = Multipart::with_constraints(body, boundary, Constraints::new());
    // The whole body is here, so that nothing is waited for.
    futures::executor::block_on(read_parts(parts, files))
}

async fn read_parts(mut parts: Multipart<'_>, files: &[FilePart]) -> Result<Form, Failure> {
    let mut values = Map::new();
    let mut form = Form { values: Value::Null, files: Vec::new(), repeated: Vec::new() };
    while let Some(part) = parts.next_field().await.map_err(malformed)? {
        let Some(name) = part.name().map(str::to_owned) else {
            return Err(Failure::new(400, "The body is not a valid form: a part has no name."));
        };
        let file = files.iter().find(|file| file.name == name);
        let bytes = content(part, &name, file.and_then(|file| file.max_bytes)).await?;
        let value = match file {
            Some(_) => {
                form.files.push(File { name: name.clone(), bytes });
                String::new()
            }
            None => text(&name, bytes)?,
        };
        if values.insert(name.clone(), Value::String(value)).is_some() {
            form.repeated.push(format!("/{name}: is given more than once"));
        }
    }
    form.values = Value::Object(values);
    Ok(form)
}

async fn content(part: Field<'_>, name: &str, limit: Option<u64>) -> Result<Bytes, Failure> {
    let bytes = part.bytes().await.map_err(malformed)?;
    match limit {
        Some(limit) if bytes.len() as u64 > limit => {
            Err(Failure::new(413, format!("The part {name} is larger than {limit} bytes.")))
        }
        _ => Ok(bytes),
    }
}

fn text(name: &str, bytes: Bytes) -> Result<String, Failure> {
    String::from_utf8(bytes.into()).map_err(|_| {
        Failure::new(422, "The request is not valid.").with_errors(vec![format!("/{name}: is not UTF-8 text")])
    })
}

fn malformed(error: multer::Error) -> Failure {
    Failure::new(400, format!("The body is not a valid form: {error}."))
}
