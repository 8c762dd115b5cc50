//! What one case works with: clients, requests, pictures of its own. It tidies up after the case.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use bytes::Bytes;
use images_client::types::{Image, ImageId};
use images_client::{Client, RetryPolicy};
use specbound_document::{Found, Operation};

use crate::call::{Call, Key};
use crate::checking_proxy::{CheckingProxy, RecordedExchange};
use crate::pictures;
use crate::plan::made;
use crate::received_response::ReceivedResponse;
use crate::status_coverage::StatusCoverage;
use crate::target::Target;
use crate::{DOCUMENT, key_header};

pub(crate) struct CaseContext {
    target: Arc<Target>,
    checked: CheckingProxy,
    http: reqwest::Client,
    live: Client,
}

impl CaseContext {
    pub(crate) async fn start(target: Arc<Target>, http: reqwest::Client) -> Result<Self> {
        let checked = CheckingProxy::with(http.clone(), &target.api_url, Some(&target.links_url)).await?;
        let live = client(&checked, &target.live)?;
        Ok(Self { target, checked, http, live })
    }

    /// The generated client with the live key.
    pub(crate) fn client(&self) -> &Client {
        &self.live
    }

    /// The generated client with another key.
    pub(crate) fn client_of(&self, key: &Key) -> Result<Client> {
        client(&self.checked, self.key_text(key)?.context("this key is not configured")?)
    }

    /// Base of links and error types.
    pub(crate) fn links_url(&self) -> &str {
        &self.target.links_url
    }

    pub(crate) fn api_url(&self) -> &str {
        &self.target.api_url
    }

    pub(crate) fn origin_url(&self) -> Result<&str> {
        Ok(self.target.origin.as_ref().context("there is no origin")?.url())
    }

    /// Ends the target and starts it again.
    pub(crate) async fn restart(&self) -> Result<()> {
        let restart = self.target.restart.as_ref().context("the target cannot be restarted")?;
        restart().await.map_err(|cause| anyhow::anyhow!("the restart failed: {cause}"))
    }

    /// The text of a key that the suite has.
    pub(crate) fn key_text<'k>(&'k self, key: &'k Key) -> Result<Option<&'k str>> {
        Ok(match key {
            Key::Live => Some(&self.target.live),
            Key::Test => Some(self.target.test.as_ref().context("there is no test key")?),
            Key::Other => Some(self.target.other.as_ref().context("there is no other owner's key")?),
            Key::None => None,
            Key::Text(text) => Some(text),
        })
    }

    /// Sends a request to the target, past the generated client.
    pub(crate) async fn send(&self, call: Call) -> Result<ReceivedResponse> {
        let method = reqwest::Method::from_bytes(call.method.as_bytes())?;
        let mut request = self.http.request(method, format!("{}{}", self.checked.url(), call.path));
        if let Some(key) = self.key_text(&call.key)? {
            request = request.header(key_header(), key);
        }
        for (name, value) in &call.headers {
            request = request.header(name, value);
        }
        if !call.body.is_empty() {
            request = request.body(call.body.clone());
        }
        reply(request.send().await.context("sending to the target")?).await
    }

    /// Fetches a public URL, without a key and without checks: it is not an operation.
    pub(crate) async fn fetch(&self, url: &str) -> Result<ReceivedResponse> {
        reply(self.http.get(url).send().await.with_context(|| format!("fetching {url}"))?).await
    }

    /// A new image of the live key's owner; small, and what it shows does not matter.
    pub(crate) async fn image(&self) -> Result<Image> {
        self.upload(pictures::small()).await
    }

    /// A new image of the live key's owner with these bytes.
    pub(crate) async fn upload(&self, bytes: Bytes) -> Result<Image> {
        Ok(self.live.upload_image().name("Contract").bytes(bytes).send().await?.into_inner())
    }

    /// A new image of another key's owner or stage.
    pub(crate) async fn image_of(&self, key: &Key) -> Result<Image> {
        let client = self.client_of(key)?;
        Ok(client.upload_image().name("Contract").bytes(pictures::small()).send().await?.into_inner())
    }

    /// The image as the server has it now.
    pub(crate) async fn get(&self, id: &ImageId) -> Result<Image> {
        Ok(self.live.get_image().image_id(id.clone()).send().await?.into_inner())
    }

    /// An operation of the document.
    pub(crate) fn operation(&self, id: &str) -> Result<&'static Operation> {
        DOCUMENT.operation(id).with_context(|| format!("the document has no operation {id}"))
    }

    pub(crate) fn record(&self, exchange: RecordedExchange) {
        self.checked.record(exchange);
    }

    pub(crate) fn exchanges(&self) -> Vec<RecordedExchange> {
        self.checked.exchanges()
    }

    pub(crate) fn complaints(&self) -> Vec<String> {
        self.checked.complaints()
    }

    pub(crate) fn coverage(&self) -> StatusCoverage {
        self.checked.coverage()
    }

    /// Deletes what the case made. The suite may run where pictures are kept for years.
    pub(crate) async fn tidy_up(&self) {
        for exchange in self.exchanges() {
            let Ok(answer) = &exchange.answer else {
                continue;
            };
            let path = exchange.target.split('?').next().unwrap_or_default();
            let Found::Operation { operation, .. } = DOCUMENT.find(&exchange.method, path) else {
                continue;
            };
            let key = exchange.headers.iter().find(|(name, _)| name == key_header());
            if (200..300).contains(&answer.status)
                && let Some(path) = answer.json().ok().and_then(|body| made(operation, &body))
                && let Some((_, key)) = key
            {
                let request = self
                    .http
                    .delete(format!("{}{path}", self.target.api_url))
                    .header(key_header(), key)
                    .timeout(Duration::from_secs(10));
                // It may be gone already; and a case that passed does not fail because of what is left.
                let _ = request.send().await;
            }
        }
    }
}

fn client(checked: &CheckingProxy, key: &str) -> Result<Client> {
    // What is refused is to be seen.
    Ok(Client::builder(checked.url(), key).retry(RetryPolicy::never()).connect()?)
}

async fn reply(answer: reqwest::Response) -> Result<ReceivedResponse> {
    let headers = answer
        .headers()
        .iter()
        .map(|(name, value)| (name.to_string(), String::from_utf8_lossy(value.as_bytes()).into_owned()))
        .collect();
    Ok(ReceivedResponse {
        status: answer.status().as_u16(),
        headers,
        body: answer.bytes().await.context("reading the answer")?,
    })
}
