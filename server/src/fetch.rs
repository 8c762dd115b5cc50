//! Fetching a picture from another server, within the origins that the operator allows and within bounds.

mod origin;

use std::time::{Duration, Instant};

use bytes::{Bytes, BytesMut};
use futures::StreamExt;
use http::header::{ACCEPT, ACCEPT_ENCODING, LOCATION, USER_AGENT};
use reqwest::redirect::Policy;
use specbound_runtime::{Permit, hold};
use url::Url;

pub use origin::{OriginError, OriginPattern};

/// Redirects that are followed, each to an allowed origin.
const MAX_REDIRECTS: usize = 5;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// From the first connection to the last byte, redirects included.
const TOTAL_TIMEOUT: Duration = Duration::from_secs(15);

/// Why a URL could not be fetched. The caller can fix each, or try again.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// It cannot be read as a URL.
    #[error("is not a URL: {0}")]
    NotAUrl(#[from] url::ParseError),
    /// Not a web URL.
    #[error("is neither http nor https")]
    Scheme,
    /// User name or password in it.
    #[error("must not carry a user name or a password")]
    Credentials,
    /// The operator does not allow it, or the origin that it redirects to.
    #[error("the origin {0} is not allowed")]
    Origin(String),
    /// A redirect leads nowhere, or there are too many.
    #[error("the origin redirects more than {MAX_REDIRECTS} times or to nowhere")]
    Redirects,
    /// The origin answered something else than 200.
    #[error("the origin answered {0}")]
    Status(u16),
    /// The body, or what it says of its length, is too large.
    #[error("the picture is larger than {0} bytes")]
    TooLarge(usize),
    /// There is no memory for it now.
    #[error("too much is being received at present")]
    Busy,
    /// It took too long.
    #[error("the origin did not give the picture within {} seconds", .0.as_secs_f32())]
    TooSlow(Duration),
    /// No connection, or it broke off.
    #[error("the origin could not be reached, or broke off")]
    Broken(#[source] reqwest::Error),
}

/// Fetches pictures.
#[derive(Clone, Debug)]
pub struct Fetcher {
    client: reqwest::Client,
    origins: Vec<OriginPattern>,
    patience: Duration,
}

impl Fetcher {
    /// A fetcher for these origins only.
    ///
    /// # Errors
    /// Where TLS could not be initialised.
    pub fn new(origins: Vec<OriginPattern>) -> Result<Fetcher, reqwest::Error> {
        let client = reqwest::Client::builder()
            // Each hop is checked here. A proxy of the environment would connect to where nobody checked.
            .redirect(Policy::none())
            .no_proxy()
            .connect_timeout(CONNECT_TIMEOUT)
            .build()?;
        Ok(Fetcher { client, origins, patience: TOTAL_TIMEOUT })
    }

    /// The bytes behind a URL, `limit` at most. `memory` gives the memory for so many bytes, once they are promised; they
    /// hold it.
    ///
    /// # Errors
    /// The URL is not allowed, its origin did not give the bytes within the bounds, or there is no memory for them.
    pub async fn fetch<M>(
        &self,
        url: &str,
        limit: usize,
        memory: impl FnOnce(u64) -> M + Send,
    ) -> Result<Bytes, FetchError>
    where
        M: Future<Output = Option<Permit>> + Send,
    {
        let url = Url::parse(url)?;
        let started = Instant::now();
        let response = self.in_time(self.patience, self.follow(url)).await?;
        let left = self.patience.saturating_sub(started.elapsed());
        let promised = response.content_length().unwrap_or(limit as u64);
        if promised > limit as u64 {
            return Err(FetchError::TooLarge(limit));
        }
        // The origin is not to blame for the time that this takes.
        let memory = memory(promised).await.ok_or(FetchError::Busy)?;
        Ok(hold(self.in_time(left, read(response, limit)).await?, memory))
    }

    async fn in_time<T>(
        &self,
        time: Duration,
        work: impl Future<Output = Result<T, FetchError>>,
    ) -> Result<T, FetchError> {
        let fetched = tokio::time::timeout(time, work).await;
        fetched.unwrap_or(Err(FetchError::TooSlow(self.patience)))
    }

    /// The answer that the redirects lead to.
    async fn follow(&self, mut url: Url) -> Result<reqwest::Response, FetchError> {
        for _ in 0..=MAX_REDIRECTS {
            self.check(&url)?;
            let request = self
                .client
                .get(url.clone())
                .header(ACCEPT, "image/*")
                .header(ACCEPT_ENCODING, "identity")
                .header(USER_AGENT, concat!("images-server/", env!("CARGO_PKG_VERSION")));
            let response = request.send().await.map_err(FetchError::Broken)?;
            let status = response.status();
            if status == http::StatusCode::OK {
                return Ok(response);
            }
            if !matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) {
                return Err(FetchError::Status(status.as_u16()));
            }
            let location = response.headers().get(LOCATION).and_then(|value| value.to_str().ok());
            url = location.and_then(|location| url.join(location).ok()).ok_or(FetchError::Redirects)?;
        }
        Err(FetchError::Redirects)
    }

    fn check(&self, url: &Url) -> Result<(), FetchError> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(FetchError::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(FetchError::Credentials);
        }
        match self.origins.iter().any(|origin| origin.allows(url)) {
            true => Ok(()),
            false => Err(FetchError::Origin(url.origin().ascii_serialization())),
        }
    }
}

async fn read(response: reqwest::Response, limit: usize) -> Result<Bytes, FetchError> {
    let promised = response.content_length().unwrap_or(0);
    let mut body = BytesMut::with_capacity(usize::try_from(promised).unwrap_or(0));
    let mut chunks = response.bytes_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(FetchError::Broken)?;
        if body.len() + chunk.len() > limit {
            return Err(FetchError::TooLarge(limit));
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpListener;

    /// An origin that sends this much of an answer and then nothing more.
    async fn stalling(start: &'static str) -> String {
        let socket = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", socket.local_addr().unwrap());
        tokio::spawn(async move {
            let mut held = Vec::new();
            loop {
                let (mut stream, _) = socket.accept().await.unwrap();
                // A client that is answered before it asked takes that for an error.
                stream.read_exact(&mut [0; 10]).await.unwrap();
                stream.write_all(start.as_bytes()).await.unwrap();
                held.push(stream);
            }
        });
        origin
    }

    #[tokio::test]
    async fn an_origin_that_stalls_is_given_up() {
        for start in ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n12345"] {
            let origin = stalling(start).await;
            let fetcher = Fetcher::new(vec![origin.parse().unwrap()]).unwrap();
            let fetcher = Fetcher { patience: Duration::from_millis(200), ..fetcher };
            let error =
                fetcher.fetch(&format!("{origin}/x"), 100, async |_| Some(Box::new(()) as Permit)).await.unwrap_err();
            assert_eq!(error.to_string(), "the origin did not give the picture within 0.2 seconds", "{start:?}");
        }
    }
}
