use crate::in_process::{ANN, Server};
use crate::pictures::png;

const PAGE: &str = "https://app.example";

#[tokio::test]
async fn pages_of_named_origins_may_call_the_api() {
    let server = Server::start_with(|config| config.cors_origins = vec![PAGE.to_owned()], Default::default()).await;
    let id = server.uploaded(ANN, png(100, 1)).await;
    let download = format!("/v1/images/{id}/download");
    let paths = ["/v1/images", "/v1/images/upload", "/v1/images/{imageId}", "/v1/images/{imageId}/publish", &download];
    for path in paths.map(|path| path.replace("{imageId}", &id)) {
        let preflight = server.http.request(reqwest::Method::OPTIONS, server.api(&path)).header("origin", PAGE);
        let preflight = preflight.header("access-control-request-method", "POST");
        let answer = server.send(preflight.header("access-control-request-headers", "x-api-key")).await.expect(204);
        assert_eq!(answer.header("access-control-allow-origin"), Some(PAGE), "{path}");
        assert_eq!(answer.headers.iter().filter(|(name, _)| name == "vary").count(), 1, "{path}");
        assert!(answer.header("access-control-allow-headers").unwrap().contains("x-api-key"), "{path}");
        assert!(answer.header("access-control-allow-methods").unwrap().contains("OPTIONS"), "{path}");
    }
    let get = |origin: &str, key: &str| {
        server.send(server.http.get(server.api(&download)).header("origin", origin).header("x-api-key", key))
    };
    // A page must see an error, too.
    for (key, status) in [(ANN, 200), ("live_nobody", 401)] {
        let answer = get(PAGE, key).await.expect(status);
        assert_eq!(answer.header("access-control-allow-origin"), Some(PAGE));
        assert!(answer.header("access-control-expose-headers").unwrap().contains("etag"));
        assert_eq!(answer.header("vary"), Some("origin"));
        let answer = get("https://other.example", key).await.expect(status);
        assert_eq!(answer.header("access-control-allow-origin"), None);
        assert_eq!(answer.header("vary"), Some("origin"));
    }
    let other = server.http.request(reqwest::Method::OPTIONS, server.api("/v1/images/upload"));
    let answer = server.send(other.header("origin", "https://other.example")).await.expect(204);
    assert_eq!(answer.header("access-control-allow-origin"), None);
    assert_eq!(answer.header("allow"), Some("POST, OPTIONS"));
}

#[tokio::test]
async fn by_default_no_page_may() {
    let server = Server::start().await;
    let preflight = server.http.request(reqwest::Method::OPTIONS, server.api("/v1/images")).header("origin", PAGE);
    let answer = server.send(preflight.header("access-control-request-method", "GET")).await.expect(405);
    assert_eq!(answer.header("allow"), Some("GET, POST"));
    assert_eq!(answer.header("access-control-allow-origin"), None);
    let answer = server.send(server.http.get(server.api("/v1/images")).header("origin", PAGE)).await.expect(401);
    assert_eq!(answer.header("access-control-allow-origin"), None);
}
