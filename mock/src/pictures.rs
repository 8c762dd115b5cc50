//! Pictures, for the engine: what a file shows, and samples of a stated format, width, height and length.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use images_api::{Image, UploadImageForm};
use images_pixels::sample::{self, MAX_SIDE};
use images_pixels::{Format, Limits, probe};
use serde_json::{Map, Value};
use specbound_mock::Media;

/// A sample of more pixels takes too long to make.
const MOST_PIXELS: u64 = 4_000_000;

/// A sample has no more bytes.
const LONGEST: u64 = 20 << 20;

/// So many bytes of samples are kept: to make one takes much longer than to send it.
const KEPT: usize = 8 << 20;

/// What a document says of a picture that it has no size for.
const USUAL: (u64, u64) = (64, 48);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Wanted {
    format: Format,
    width: u32,
    height: u32,
    size: usize,
}

/// The document's.
const LIMITS: Limits = Limits {
    width: Image::WIDTH_MAXIMUM as u32,
    height: Image::HEIGHT_MAXIMUM as u32,
    pixels: UploadImageForm::IMAGE_MAX_PIXELS as u64,
};

/// JPEG, PNG and WebP.
#[derive(Debug, Default)]
pub struct Pictures {
    kept: Mutex<HashMap<Wanted, Bytes>>,
}

impl Media for Pictures {
    fn inspect(&self, bytes: &[u8]) -> Result<Map<String, Value>, String> {
        let found = probe(bytes, &LIMITS).map_err(|error| error.to_string())?;
        let shown = [
            ("width", Value::from(found.width)),
            ("height", found.height.into()),
            ("format", found.format.name().into()),
            ("size", bytes.len().into()),
        ];
        Ok(shown.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    fn sample(&self, media_type: &str, properties: &Map<String, Value>, _: u64) -> Option<Bytes> {
        let format = Format::ALL.into_iter().find(|format| format.media_type() == media_type)?;
        let number = |name: &str| properties.get(name).and_then(Value::as_u64);
        let side = |name: &str, usual: u64| number(name).unwrap_or(usual).clamp(1, u64::from(MAX_SIDE));
        let (mut width, mut height) = (side("width", USUAL.0), side("height", USUAL.1));
        // What nobody would wait for is shown smaller.
        while width * height > MOST_PIXELS {
            (width, height) = ((width / 2).max(1), (height / 2).max(1));
        }
        let size = number("size").unwrap_or(0).min(LONGEST);
        let wanted = Wanted {
            format,
            width: u32::try_from(width).ok()?,
            height: u32::try_from(height).ok()?,
            size: usize::try_from(size).ok()?,
        };
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bytes) = kept.get(&wanted) {
            return Some(bytes.clone());
        }
        let bytes = Bytes::from(sample::of_size(format, wanted.width, wanted.height, 0, wanted.size));
        if kept.values().map(Bytes::len).sum::<usize>() + bytes.len() > KEPT {
            kept.clear();
        }
        kept.insert(wanted, bytes.clone());
        Some(bytes)
    }

    fn media_types(&self) -> &[&'static str] {
        &["image/jpeg", "image/png", "image/webp"]
    }
}
