//! What is published is delivered by the mock as by the server: status, headers and body.

use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use reqwest::Method;
use reqwest::header::HeaderValue;
use specbound_document::pipeline::Cors;
use specbound_mock::{Listener, Options, Settings};

use crate::in_process::{ANN, Server, form};
use crate::pictures::png;
use crate::waits::within;

/// Headers that are compared; `vary` follows from the origins that either was told to allow.
const COMPARED: [&str; 13] = [
    "accept-ranges",
    "access-control-allow-headers",
    "access-control-allow-methods",
    "access-control-allow-origin",
    "access-control-expose-headers",
    "allow",
    "cache-control",
    "content-length",
    "content-range",
    "content-type",
    "etag",
    "surrogate-key",
    "x-content-type-options",
];

/// One side, with an image that is published there.
struct Side {
    http: reqwest::Client,
    api: String,
    id: String,
    url: String,
    etag: String,
}

/// An answer, with names in place of what no two servers have in common.
#[derive(Debug, PartialEq)]
struct Told {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Bytes,
    has_request_id: bool,
}

impl Side {
    async fn new(http: &reqwest::Client, api: &str, picture: &[u8]) -> Side {
        let images = format!("{api}/v1/images");
        let send = async |request: reqwest::RequestBuilder| request.header("x-api-key", ANN).send().await.unwrap();
        let image = send(http.post(format!("{images}/upload")).multipart(form(picture.to_vec()))).await;
        let image: serde_json::Value = image.json().await.unwrap();
        let id = image["id"].as_str().unwrap().to_owned();
        let image: serde_json::Value = send(http.post(format!("{images}/{id}/publish"))).await.json().await.unwrap();
        let own = send(http.get(format!("{images}/{id}/download"))).await;
        let etag = own.headers()["etag"].to_str().unwrap().to_owned();
        Side { http: http.clone(), api: api.to_owned(), id, url: image["url"].as_str().unwrap().to_owned(), etag }
    }

    async fn operate(&self, method: Method, rest: &str) {
        let request = self.http.request(method, format!("{}/v1/images/{}{rest}", self.api, self.id));
        assert!(request.header("x-api-key", ANN).send().await.unwrap().status().is_success());
    }

    /// What is told of the image, or of another path below the same base. `T` in a header is its entity tag.
    async fn told(&self, method: &Method, other: Option<&str>, headers: &[(&str, &str)]) -> Told {
        let url = other.map_or_else(|| self.url.clone(), |other| self.url.replace(&self.id, other));
        let request = headers.iter().fold(self.http.request(method.clone(), url), |request, (name, value)| {
            let bytes: Vec<u8> = value.replace('T', &self.etag).chars().map(|letter| letter as u32 as u8).collect();
            request.header(*name, HeaderValue::from_bytes(&bytes).unwrap())
        });
        let answer = request.send().await.unwrap();
        let named = |value: &HeaderValue| value.to_str().unwrap().replace(&self.etag, "T").replace(&self.id, "{id}");
        let headers = answer.headers();
        let compared = COMPARED.into_iter().filter_map(|name| Some((name.to_owned(), named(headers.get(name)?))));
        Told {
            status: answer.status().as_u16(),
            headers: compared.collect(),
            has_request_id: headers.contains_key("x-request-id"),
            body: answer.bytes().await.unwrap(),
        }
    }
}

#[tokio::test]
async fn the_mock_delivers_as_the_server_does() {
    within("both deliveries", compared()).await;
}

async fn compared() {
    let server = Server::start().await;
    let listener = Listener::bind(([127, 0, 0, 1], 0).into(), Options::default()).unwrap();
    let mock_url = format!("http://{}", listener.local_addr());
    let settings = Settings { empty: true, url: Some(mock_url.clone()), cors: Cors::default(), ..Settings::default() };
    let serving = tokio::spawn(listener.serve(Arc::new(images_mock::engine(settings)), std::future::pending()));
    // One that stays in memory on both sides, and one that does not.
    for length in [1_000, 300_000] {
        let picture = png(length, 1);
        let sides = [
            Side::new(&server.http, &server.running.api_url, &picture).await,
            Side::new(&server.http, &mock_url, &picture).await,
        ];
        alike(&sides).await;
        for side in &sides {
            side.operate(Method::POST, "/unpublish").await;
        }
        assert_eq!(both(&sides, &Method::GET, None, &[]).await, 404);
        for side in &sides {
            side.operate(Method::POST, "/publish").await;
            side.operate(Method::DELETE, "").await;
        }
        assert_eq!(both(&sides, &Method::GET, None, &[]).await, 404);
    }
    serving.abort();
}

/// The status that both sides answer.
async fn both([server, mock]: &[Side; 2], method: &Method, other: Option<&str>, headers: &[(&str, &str)]) -> u16 {
    let told = server.told(method, other, headers).await;
    assert_eq!(mock.told(method, other, headers).await, told, "{method} {other:?} {headers:?}");
    told.status
}

async fn alike(sides: &[Side; 2]) {
    let conditions: [&[(&str, &str)]; 19] = [
        &[],
        &[("origin", "https://a.example")],
        &[("range", "bytes=0-0")],
        &[("range", "bytes=10-")],
        &[("range", "bytes=-7")],
        &[("range", "bytes=0-1,3-4")],
        &[("range", "bytes=5-4")],
        &[("range", "bytes=99999999-")],
        &[("range", "bytes=0-9"), ("if-range", "T")],
        &[("range", "bytes=0-9"), ("if-range", "W/T")],
        &[("range", "bytes=99999999-"), ("if-range", "\"zz\"")],
        &[("if-match", "T")],
        &[("if-match", "W/T")],
        &[("if-match", "\"zz\""), ("if-none-match", "T")],
        &[("if-match", "\"zz\""), ("range", "bytes=99999999-")],
        &[("if-none-match", "T")],
        &[("if-none-match", "\"\u{fc}\", W/T"), ("range", "bytes=0-1")],
        &[("if-none-match", "\"zz\"")],
        &[("if-none-match", "*")],
    ];
    let mut statuses = std::collections::BTreeSet::new();
    for headers in conditions {
        for method in [Method::GET, Method::HEAD] {
            statuses.insert(both(sides, &method, None, headers).await);
        }
    }
    assert_eq!(statuses.into_iter().collect::<Vec<_>>(), [200, 206, 304, 412, 416]);
    for other in ["x", "image_000000000000000000000000"] {
        for method in [Method::GET, Method::HEAD] {
            assert_eq!(both(sides, &method, Some(other), &[]).await, 404);
        }
    }
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        assert_eq!(both(sides, &method, None, &[]).await, 405);
    }
    let preflight = [("origin", "https://a.example"), ("access-control-request-method", "GET")];
    assert_eq!(both(sides, &Method::OPTIONS, None, &preflight).await, 200);
}
