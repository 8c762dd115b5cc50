//! Bytes of an answer, and their media types.

use std::fmt;
use std::io;
use std::ops::Range;

use bytes::Bytes;
use futures::future::BoxFuture;
use futures::stream::BoxStream;
use futures::{Stream, TryStreamExt};
use http_body_util::StreamBody;
use hyper::body::Frame;
use sync_wrapper::SyncStream;

/// Bytes of an answer, with their length. `E` is the error of its operation, which is answered where
/// they cannot be opened.
pub struct Media<E> {
    pub(crate) length: u64,
    source: Source<E>,
}

/// Opens a part.
type Open<E> = Box<dyn FnOnce(Range<u64>) -> BoxFuture<'static, Result<Opened, E>> + Send>;

enum Source<E> {
    Bytes(Bytes),
    Stream(dropshot::Body),
    Closed(Open<E>),
    Nowhere,
}

/// Bytes that were opened for an answer.
pub enum Opened {
    /// They are in memory.
    Bytes(Bytes),
    /// They come one after the other.
    Stream(BoxStream<'static, io::Result<Bytes>>),
}

impl<E: 'static> Media<E> {
    /// Bytes that are in memory.
    pub fn full(bytes: Bytes) -> Media<E> {
        Media { length: bytes.len() as u64, source: Source::Bytes(bytes) }
    }

    /// `length` bytes that are opened once it is known which of them are sent: by the conditions and the range of the
    /// request none, a part or all of them.
    pub fn closed<F, O>(length: u64, open: F) -> Media<E>
    where
        F: FnOnce(Range<u64>) -> O + Send + 'static,
        O: Future<Output = Result<Opened, E>> + Send + 'static,
    {
        Media { length, source: Source::Closed(Box::new(|part| Box::pin(open(part)))) }
    }

    /// Bytes that come one after the other, `length` of them in all. They are sent whole.
    pub fn stream<S>(length: u64, bytes: S) -> Media<E>
    where
        S: Stream<Item = io::Result<Bytes>> + Send + 'static,
    {
        Media { length, source: Source::Stream(streamed(bytes)) }
    }

    /// Only the description of `length` bytes: the answer to HEAD.
    pub fn none(length: u64) -> Media<E> {
        Media { length, source: Source::Nowhere }
    }

    /// Only the description of these bytes: the answer to HEAD, where this is the answer to GET.
    pub fn without_body<H: 'static>(&self) -> Media<H> {
        Media::none(self.length)
    }

    /// Whether a part of it can be sent.
    pub(crate) fn has_parts(&self) -> bool {
        !matches!(self.source, Source::Stream(_))
    }

    /// The body, where all of it is sent and in memory already.
    pub(crate) fn into_whole(self) -> Result<dropshot::Body, Media<E>> {
        match self.source {
            Source::Bytes(bytes) => Ok(dropshot::Body::with_content(bytes)),
            _ => Err(self),
        }
    }

    /// The bytes of a part.
    pub(crate) async fn open(self, part: Range<u64>) -> Result<dropshot::Body, E> {
        let slice = |bytes: Bytes| match (usize::try_from(part.start), usize::try_from(part.end)) {
            (Ok(start), Ok(end)) if start <= end && end <= bytes.len() => bytes.slice(start..end),
            _ => bytes,
        };
        Ok(match self.source {
            Source::Bytes(bytes) => dropshot::Body::with_content(slice(bytes)),
            Source::Stream(body) => body,
            Source::Closed(open) => match open(part).await? {
                Opened::Bytes(bytes) => dropshot::Body::with_content(bytes),
                Opened::Stream(stream) => streamed(stream),
            },
            Source::Nowhere => dropshot::Body::empty(),
        })
    }
}

impl<E> fmt::Debug for Media<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Media").field("length", &self.length).finish()
    }
}

fn streamed<S>(bytes: S) -> dropshot::Body
where
    S: Stream<Item = io::Result<Bytes>> + Send + 'static,
{
    dropshot::Body::wrap(StreamBody::new(SyncStream::new(bytes.map_ok(Frame::data))))
}

/// Makes an enum of the media types that an answer may have: those that the document names, and its ranges, such as
/// `image/*`, with what stands behind the slash.
#[macro_export]
macro_rules! media_types {
    ($(#[$meta:meta])* $visibility:vis enum $name:ident { $($fixed:ident = $media_type:literal,)* }) => {
        $crate::media_types! { $(#[$meta])* $visibility enum $name { $($fixed = $media_type,)* } ranges {} }
    };
    (
        $(#[$meta:meta])*
        $visibility:vis enum $name:ident { $($fixed:ident = $media_type:literal,)* }
        ranges { $($range:ident = $prefix:literal,)* }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $visibility enum $name {
            $(
                #[doc = concat!("`", $media_type, "`")]
                $fixed,
            )*
            $(
                #[doc = concat!("`", $prefix, "` and this; what is not a media type then is answered with 500.")]
                $range(::std::borrow::Cow<'static, str>),
            )*
        }

        impl $name {
            /// The value of `Content-Type`.
            pub fn name(&self) -> ::std::borrow::Cow<'static, str> {
                match self {
                    $($name::$fixed => $media_type.into(),)*
                    $($name::$range(rest) => ::std::format!("{}{rest}", $prefix).into(),)*
                }
            }

            /// The one of that name, in lower case and without parameters; nothing where the document has none.
            pub fn of(name: &str) -> ::std::option::Option<Self> {
                $(if $media_type.split(';').next() == ::std::option::Option::Some(name) {
                    return ::std::option::Option::Some($name::$fixed);
                })*
                $(if let ::std::option::Option::Some(rest) = name.strip_prefix($prefix) {
                    return ::std::option::Option::Some($name::$range(rest.to_owned().into()));
                })*
                ::std::option::Option::None
            }
        }
    };
}
