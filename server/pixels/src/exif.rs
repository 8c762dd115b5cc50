//! The orientation in EXIF metadata. Metadata that is broken says nothing: no picture is refused for it.

/// What some writers put in front of the metadata, and JPEG demands.
pub(crate) const HEADER: &[u8; 6] = b"Exif\0\0";

const ORIENTATION: u16 = 0x0112;
const SHORT: u16 = 3;
const LONG: u16 = 4;
const ENTRY: usize = 12;

/// The orientation, 1 to 8, where the metadata has a valid one.
pub(crate) fn orientation(metadata: &[u8]) -> Option<u8> {
    let tiff = Tiff::new(metadata.strip_prefix(HEADER).unwrap_or(metadata))?;
    let directory = usize::try_from(tiff.u32(4)?).ok()?;
    let entries = usize::from(tiff.u16(directory)?);
    for index in 0..entries {
        let entry = directory.checked_add(2 + index * ENTRY)?;
        if tiff.u16(entry)? == ORIENTATION {
            let value = match tiff.u16(entry + 2)? {
                SHORT => u32::from(tiff.u16(entry + 8)?),
                LONG => tiff.u32(entry + 8)?,
                _ => return None,
            };
            return u8::try_from(value).ok().filter(|value| (1..=8).contains(value));
        }
    }
    None
}

struct Tiff<'a> {
    bytes: &'a [u8],
    little: bool,
}

impl<'a> Tiff<'a> {
    fn new(bytes: &'a [u8]) -> Option<Tiff<'a>> {
        match bytes.get(..4)? {
            b"II*\0" => Some(Tiff { bytes, little: true }),
            b"MM\0*" => Some(Tiff { bytes, little: false }),
            _ => None,
        }
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
