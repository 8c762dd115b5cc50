use std::future::Future;

use specbound_document::pipeline::{BodyReader, RequestHead};

use crate::OutgoingResponse;

/// Who answers.
///
/// A panic becomes a 500 and a line of the log; other requests do not notice.
pub trait Handler: Send + Sync + 'static {
    /// Answers one request; it reads of the body what it needs.
    fn answer<B: BodyReader>(
        &self,
        head: RequestHead<'_>,
        body: &mut B,
    ) -> impl Future<Output = OutgoingResponse> + Send;
}
