//! A server in this process, with keys that the tests know, and a client that checks every answer of it.

use std::sync::LazyLock;

use bytes::Bytes;
use images_server::{Config, Running, StoreLayers};
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use specbound_document::{Answer, Document, Found};

pub use crate::config::{ANN, ANN_TEST, BOB, config};
use crate::waits::{LIMIT, within};

static DOCUMENT: LazyLock<Document> = LazyLock::new(|| {
    let json: Value = serde_json::from_str(images_api::DOCUMENT_JSON).unwrap();
    Document::compile(&json).unwrap()
});

pub struct Server {
    pub running: Running,
    pub folder: tempfile::TempDir,
    pub http: reqwest::Client,
}

/// An answer that was read to its end.
#[derive(Debug)]
pub struct Seen {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Bytes,
}

impl Seen {
    #[track_caller]
    pub fn expect(self, status: u16) -> Seen {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
        self
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    /// The `id` of an image, or of the first of a list.
    #[track_caller]
    pub fn id(&self) -> String {
        self.json()["id"].as_str().unwrap().to_owned()
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

pub fn http() -> reqwest::Client {
    let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    client.timeout(LIMIT).build().unwrap()
}

impl Server {
    pub async fn start() -> Server {
        Server::start_with(|_| {}, StoreLayers::default()).await
    }

    pub async fn start_with(change: impl FnOnce(&mut Config), layers: StoreLayers) -> Server {
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(&folder);
        change(&mut config);
        let running = within("the start of a server", images_server::start_with(config, layers)).await.unwrap();
        Server { running, folder, http: http() }
    }

    /// Stops, and starts on the same folder.
    pub async fn restart(self) -> Server {
        let Server { running, folder, http } = self;
        within("the end of a server", running.stop()).await;
        let running = within("the next start", images_server::start(config(&folder))).await.unwrap();
        Server { running, folder, http }
    }

    pub fn api(&self, path: &str) -> String {
        format!("{}{path}", self.running.api_url)
    }

    pub fn delivery(&self, path: &str) -> String {
        format!("{}{path}", self.running.public_url)
    }

    /// Sends a request. What the API answers must be in the document.
    #[track_caller]
    pub fn send(&self, request: reqwest::RequestBuilder) -> impl Future<Output = Seen> + use<> {
        let request = request.build().unwrap();
        let (client, api) = (self.http.clone(), self.running.api_url.clone());
        async move {
            let (method, url) = (request.method().clone(), request.url().clone());
            let response = client.execute(request).await.unwrap();
            let headers = response.headers().iter();
            let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned())).collect();
            let seen = Seen { status: response.status().as_u16(), headers, body: response.bytes().await.unwrap() };
            if url.as_str().starts_with(&api) {
                check(method.as_str(), url.path(), &seen);
            }
            seen
        }
    }

    pub async fn get(&self, key: &str, path: &str) -> Seen {
        self.send(self.http.get(self.api(path)).header("x-api-key", key)).await
    }

    pub async fn post(&self, key: &str, path: &str) -> Seen {
        self.send(self.http.post(self.api(path)).header("x-api-key", key)).await
    }

    pub async fn delete(&self, key: &str, path: &str) -> Seen {
        self.send(self.http.delete(self.api(path)).header("x-api-key", key)).await
    }

    pub async fn deliver(&self, id: &str) -> Seen {
        self.send(self.http.get(self.delivery(&format!("/images/{id}")))).await
    }

    pub async fn upload(&self, key: &str, bytes: Vec<u8>) -> Seen {
        self.send(self.http.post(self.api("/v1/images/upload")).header("x-api-key", key).multipart(form(bytes))).await
    }

    /// Uploads and gives the id.
    pub async fn uploaded(&self, key: &str, bytes: Vec<u8>) -> String {
        self.upload(key, bytes).await.expect(201).id()
    }
}

pub fn form(bytes: Vec<u8>) -> Form {
    Form::new().part("image", Part::bytes(bytes)).text("name", "Sample")
}

/// An answer of an operation is one that the document has.
fn check(method: &str, path: &str, seen: &Seen) {
    if let Found::Operation { operation, .. } = DOCUMENT.find(method, path) {
        let answer = Answer { status: seen.status, headers: &seen.headers, body: &seen.body };
        let complaints = operation.check_answer(&answer);
        assert!(complaints.is_empty(), "{method} {path}: {complaints:#?}");
    }
}
