//! The orientation in EXIF metadata. Metadata that is broken says nothing: no picture is refused for it.

/// What some writers put in front of the metadata, and JPEG demands.
pub(crate) const HEADER: &[u8; 6] = b"Exif\0\0";

const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;
const LONG: u16 = 4;
const ENTRY: usize = 12;

/// The orientation, 1 to 8, where the metadata has a valid one. The first directory is read whole: one with a value
/// that lies outside of the metadata was moved or cut, so that its other values are not to be trusted either.
pub(crate) fn orientation(metadata: &[u8]) -> Option<u8> {
    let tiff = Tiff::new(metadata.strip_prefix(HEADER).unwrap_or(metadata))?;
    let directory = usize::try_from(tiff.u32(4)?).ok()?;
    let entries = usize::from(tiff.u16(directory)?);
    let mut orientation = None;
    for index in 0..entries {
        let entry = tiff.entry(directory.checked_add(2 + index * ENTRY)?)?;
        if entry.tag == ORIENTATION && orientation.is_none() {
            orientation = Some(entry);
        }
    }
    let entry = orientation?;
    // With more values than one the field has the place of them, not a value (TIFF 6.0, section 2).
    let value = match (entry.kind, entry.count) {
        (SHORT, 1) => tiff.u16(entry.value)?.into(),
        (LONG, 1) => tiff.u32(entry.value)?,
        _ => return None,
    };
    u8::try_from(value).ok().filter(|value| (1..=8).contains(value))
}

struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

struct Entry {
    tag: u16,
    kind: u16,
    count: u32,
    /// Where the field begins that has the value or its place.
    value: usize,
}

impl<'a> Tiff<'a> {
    fn new(bytes: &'a [u8]) -> Option<Tiff<'a>> {
        match bytes.get(..4)? {
            b"II*\0" => Some(Tiff { bytes, little: true }),
            b"MM\0*" => Some(Tiff { bytes, little: false }),
            _ => None,
        }
    }

    /// The entry at `at`, where its values lie within the metadata. Of a type that TIFF 6.0 does not know, which
    /// readers have to step over, no length is known.
    fn entry(&self, at: usize) -> Option<Entry> {
        let (tag, kind, count) = (self.u16(at)?, self.u16(at + 2)?, self.u32(at + 4)?);
        let value = at + 8;
        let field = self.u32(value)?;
        let width: u64 = match kind {
            1 | 2 | 6 | 7 => 1,
            3 | 8 => 2,
            4 | 9 | 11 => 4,
            5 | 10 | 12 => 8,
            _ => 0,
        };
        let length = width * u64::from(count);
        let outside = u64::from(field) + length > self.bytes.len() as u64;
        (length <= 4 || !outside).then_some(Entry { tag, kind, count, value })
    }

    fn u16(&self, at: usize) -> Option<u16> {
        let bytes = crate::reader::array(self.bytes, at)?;
        Some(if self.little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    }

    fn u32(&self, at: usize) -> Option<u32> {
        let bytes = crate::reader::array(self.bytes, at)?;
        Some(if self.little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }
}
