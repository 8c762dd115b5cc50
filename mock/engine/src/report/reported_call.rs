/// One request and its answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReportedCall<'a> {
    /// The operation that the request met; nothing where it met none.
    pub operation_id: Option<&'a str>,
    /// The method in capitals.
    pub method: &'a str,
    /// The path as it was sent.
    pub path: &'a str,
    /// The status of the answer.
    pub status: u16,
    /// The name of the document's example that was the answer.
    pub example: Option<&'a str>,
    /// The media type of the answer; parameters do not count.
    pub media_type: Option<&'a str>,
    /// The session of the request; nothing where it named none.
    pub session: Option<&'a str>,
    /// How the request broke the document, each with the rule's place at its end where that is known:
    /// `/name: longer than 100 characters (images.yaml:37:13)`.
    pub request_violations: &'a [String],
    /// How the answer broke the document.
    pub answer_violations: &'a [String],
    /// How the server behind a proxy failed to answer; then the status counts as no answer unless it broke the document.
    pub server_failure: Option<&'a str>,
}
