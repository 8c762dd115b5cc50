use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::Bytes;
use hyper::body::{Body as HttpBody, Frame, SizeHint};

use super::faulty::Faulty;
use crate::reply_body::Body;

/// The body of an answer, as hyper takes it: the very bytes of the reply.
pub(super) struct Content {
    body: Body,
    /// What is wrong with how it is sent; nothing, as a rule.
    faulty: Option<Box<Faulty>>,
}

impl Content {
    pub(super) fn new(body: Body, faulty: Option<Box<Faulty>>) -> Content {
        Content { body, faulty }
    }
}

impl HttpBody for Content {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let Content { body, faulty } = &mut *self;
        let piece = match faulty {
            None => body.poll_piece(cx),
            Some(faulty) => faulty.poll_piece(body, cx),
        };
        piece.map(|piece| piece.map(|bytes| bytes.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.faulty.is_none() && self.body.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        match &self.faulty {
            None => self.body.length().map_or_else(SizeHint::default, SizeHint::with_exact),
            Some(faulty) => faulty.promised().map_or_else(SizeHint::default, SizeHint::with_exact),
        }
    }
}
