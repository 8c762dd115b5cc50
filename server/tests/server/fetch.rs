use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use axum::routing::get;
use serde_json::{Value, json};

use crate::in_process::{ANN, Seen, Server};
use crate::pictures::png;

const LIMIT: usize = 20 * 1024 * 1024;

/// Another server. Its redirects lead to `elsewhere` where they leave it.
async fn origin(elsewhere: String) -> String {
    let routes = Router::new()
        .route("/picture", get(|| async { png(5_000, 1) }))
        .route("/largest", get(|| async { png(LIMIT, 1) }))
        .route("/too-large", get(|| async { png(LIMIT + 1, 1) }))
        .route(
            "/endless",
            get(|| async {
                Body::from_stream(futures::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![0_u8; 65_536])))
            }),
        )
        .route("/text", get(|| async { "<svg xmlns='http://www.w3.org/2000/svg'/>" }))
        .route("/empty", get(|| async { "" }))
        .route("/no-content", get(|| async { StatusCode::NO_CONTENT }))
        .route("/error", get(|| async { (StatusCode::INTERNAL_SERVER_ERROR, png(5_000, 1)) }))
        .route(
            "/broken",
            get(|| async {
                let parts = [Ok(vec![1_u8; 100]), Err(std::io::Error::other("broken"))];
                Body::from_stream(futures::stream::iter(parts))
            }),
        )
        .route(
            "/hop/{count}",
            get(|count: axum::extract::Path<u32>| async move {
                match count.0 {
                    0 => png(5_000, 1).into_response(),
                    count => Redirect::temporary(&format!("{}", count - 1)).into_response(),
                }
            }),
        )
        .route("/away", get(move || async move { Redirect::permanent(&elsewhere) }))
        .route(
            "/encodings",
            get(|headers: HeaderMap| async move {
                let identity = headers.get("accept-encoding").is_some_and(|value| value == "identity");
                if identity { png(5_000, 1).into_response() } else { StatusCode::NOT_ACCEPTABLE.into_response() }
            }),
        );
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = socket.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(socket, routes).await });
    format!("http://{address}")
}

async fn fetch(server: &Server, url: &str) -> Seen {
    let body = json!({ "url": url, "name": "Fetched" });
    server.send(server.http.post(server.api("/v1/images")).header("x-api-key", ANN).json(&body)).await
}

/// The one complaint of a 422.
#[track_caller]
fn complaint(seen: Seen) -> String {
    let errors = seen.expect(422).json()["errors"].clone();
    let [Value::String(error)] = errors.as_array().unwrap().as_slice() else { panic!("{errors}") };
    error.clone()
}

#[tokio::test]
async fn allowed_origins_are_fetched_within_bounds() {
    let forbidden = origin(String::new()).await;
    let allowed = origin(format!("{forbidden}/picture")).await;
    let server =
        Server::start_with(|config| config.fetch_origins = vec![allowed.parse().unwrap()], Default::default()).await;

    for path in ["/picture", "/hop/0", "/hop/5", "/encodings"] {
        let image = fetch(&server, &format!("{allowed}{path}")).await.expect(201).json();
        assert_eq!(
            (&image["format"], &image["size"], &image["name"]),
            (&json!("png"), &json!(5_000), &json!("Fetched"))
        );
    }
    let id = fetch(&server, &format!("{allowed}/largest")).await.expect(201).id();
    assert!(server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200).body == png(LIMIT, 1));

    for path in ["/too-large", "/endless"] {
        assert_eq!(
            complaint(fetch(&server, &format!("{allowed}{path}")).await),
            "/url: the picture is larger than 20971520 bytes"
        );
    }
    for (path, status) in [("/nothing", 404), ("/error", 500), ("/no-content", 204)] {
        let expected = format!("/url: the origin answered {status}");
        assert_eq!(complaint(fetch(&server, &format!("{allowed}{path}")).await), expected);
    }
    for path in ["/text", "/empty"] {
        let complaint = complaint(fetch(&server, &format!("{allowed}{path}")).await);
        assert!(complaint.starts_with("/url: not a JPEG, PNG or WebP picture"), "{complaint}");
    }
    assert!(complaint(fetch(&server, &format!("{allowed}/hop/6")).await).contains("redirects"));
    assert!(complaint(fetch(&server, &format!("{allowed}/broken")).await).contains("broke off"));

    let not_allowed = format!("/url: the origin {forbidden} is not allowed");
    assert_eq!(complaint(fetch(&server, &format!("{forbidden}/picture")).await), not_allowed);
    assert_eq!(complaint(fetch(&server, &format!("{allowed}/away")).await), not_allowed);
    for url in ["ftp://a.example/x", "file:///etc/passwd"] {
        assert_eq!(complaint(fetch(&server, url).await), "/url: is neither http nor https");
    }
    let with_password = allowed.replace("http://", "http://user:secret@");
    let complaint = complaint(fetch(&server, &format!("{with_password}/picture")).await);
    assert_eq!(complaint, "/url: must not carry a user name or a password");
}

#[tokio::test]
async fn by_default_only_published_images_are_fetched() {
    let server = Server::start().await;
    let id = server.uploaded(ANN, png(500, 1)).await;
    let image = server.post(ANN, &format!("/v1/images/{id}/publish")).await.expect(201).json();
    let copy = fetch(&server, image["url"].as_str().unwrap()).await.expect(201);
    assert_ne!(copy.id(), id);
    let elsewhere = origin(String::new()).await;
    assert!(complaint(fetch(&server, &format!("{elsewhere}/picture")).await).contains("is not allowed"));
    assert!(complaint(fetch(&server, &server.api("/healthz")).await).contains("is not allowed"));
}

#[tokio::test]
async fn an_origin_that_is_not_there_is_the_callers_to_mend() {
    let socket = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let nobody = format!("http://{}", socket.local_addr().unwrap());
    drop(socket);
    let server =
        Server::start_with(|config| config.fetch_origins = vec![nobody.parse().unwrap()], Default::default()).await;
    let complaint = complaint(fetch(&server, &format!("{nobody}/x")).await);
    assert_eq!(complaint, "/url: the origin could not be reached, or broke off");
}
