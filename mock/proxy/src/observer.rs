use bytes::Bytes;
use http::HeaderMap;

/// What a line of [`Seen::answer_violations`] begins with where the server accepted what its document forbids.
pub const LAX: &str = "lax: ";

/// Whoever is told of exchanges.
pub trait Observer: Send + Sync {
    /// An exchange is over and was checked. It is called on a thread for work that takes its time, of several exchanges at
    /// once; a panic is logged and costs the other observers their call.
    fn exchange(&self, seen: &Seen);
}

/// One exchange, as it was passed on.
#[derive(Clone, Debug, Default)]
pub struct Seen {
    /// The operation that the request met; nothing where the document lacks the path or the method.
    pub operation_id: Option<String>,
    /// The method, in capitals.
    pub method: String,
    /// The path as the client sent it, percent-encoded.
    pub path: String,
    /// What stands after the question mark; empty where there is none.
    pub query: String,
    /// The status that the client got.
    pub status: u16,
    /// The media type of the answer in lower case, without parameters.
    pub media_type: Option<String>,
    /// How the request breaks the document: a JSON pointer, what is wrong there, and the rule's place in the document
    /// in parentheses where it is known.
    pub request_violations: Vec<String>,
    /// The same of the answer. Lines that begin with [`LAX`] say that the server accepted a wrong request.
    pub answer_violations: Vec<String>,
    /// What could not be checked, and why; a request that met no operation says `request: unmatched: …`.
    pub unchecked: Vec<String>,
    /// How the server failed: it is not reached, is late, sends no HTTP, or breaks its answer off. Nothing where its answer
    /// is whole, or the client is why it is not.
    pub server_failure: Option<String>,
    /// The answer is the proxy's own (501, 502, 504, or a refusal as the document has it): nothing is said of the server.
    pub from_proxy: bool,
    /// The headers of the request as the client sent them, credentials and all.
    pub request_headers: HeaderMap,
    /// The body of the request, without its gzip coding; nothing where it was too long, not read whole, or coded otherwise.
    pub request_body: Option<Bytes>,
    /// The headers of the answer as the server sent them.
    pub answer_headers: HeaderMap,
    /// The body of the answer, as [`Seen::request_body`]; nothing too where the answer broke off.
    pub answer_body: Option<Bytes>,
}
