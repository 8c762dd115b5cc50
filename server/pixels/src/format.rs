use std::fmt;

/// A format of pictures.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Format {
    /// JPEG, baseline or progressive.
    Jpeg,
    /// PNG, animated or not.
    Png,
    /// WebP, lossy or lossless, animated or not.
    Webp,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 3] = [Format::Jpeg, Format::Png, Format::Webp];

    /// The lower-case name: `jpeg`, `png` or `webp`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Jpeg => "jpeg",
            Format::Png => "png",
            Format::Webp => "webp",
        }
    }

    /// The format of that lower-case name.
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The media type: `image/jpeg`, `image/png` or `image/webp`.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Jpeg => "image/jpeg",
            Format::Png => "image/png",
            Format::Webp => "image/webp",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Format::Jpeg => "JPEG",
            Format::Png => "PNG",
            Format::Webp => "WebP",
        })
    }
}

/// What a format's own reader finds.
pub(crate) struct Found {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) orientation: Option<u8>,
}
