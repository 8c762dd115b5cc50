use serde_json::Value;

use crate::in_process::{ANN, Server};
use crate::pictures::png;

#[tokio::test]
async fn health_and_the_document_need_no_key() {
    let server = Server::start().await;
    let get = async |path: &str| server.send(server.http.get(server.api(path))).await.expect(200);
    assert_eq!(get("/healthz").await.json()["status"], "ok");
    assert_eq!(get("/readyz").await.json()["status"], "ok");
    let yaml = get("/openapi.yaml").await;
    assert_eq!(yaml.body, images_api::DOCUMENT_YAML);
    assert_eq!(yaml.header("content-type"), Some("application/yaml"));
    let json = get("/openapi.json").await;
    assert_eq!(json.json(), serde_json::from_str::<Value>(images_api::DOCUMENT_JSON).unwrap());
    for path in ["/healthz", "/readyz", "/openapi.yaml", "/openapi.json"] {
        assert!(json.json()["paths"][path].is_null(), "{path} is not an operation");
        for other in [format!("/{path}"), format!("{path}/")] {
            server.send(server.http.get(server.api(&other))).await.expect(404);
        }
    }
}

#[tokio::test]
async fn links_and_error_types_start_with_the_address_of_the_api() {
    let server = Server::start().await;
    assert_eq!(server.running.api_url, format!("http://{}", server.running.api_addr));
    let error = server.send(server.http.get(server.api("/v1/images"))).await.expect(401).json();
    assert_eq!(error["type"], server.api("/errors/unauthorized"));

    // And, where a request names another host, with that.
    let get = |path: &str, headers: &[(&'static str, &'static str)]| {
        let request = server.http.get(server.api(path)).header("x-api-key", ANN);
        server.send(headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)))
    };
    for seed in 0..2 {
        server.uploaded(ANN, png(100, seed)).await;
    }
    let host = ("host", "images.example:81");
    for (headers, base) in [
        (&[host][..], "http://images.example:81"),
        (&[host, ("x-forwarded-proto", "https"), ("x-forwarded-host", "evil.example")], "https://images.example:81"),
        (&[("host", "u@evil.example")], &server.running.api_url),
    ] {
        let list = get("/v1/images?take=1", headers).await.expect(200).json();
        let next = list["links"]["next"].as_str().unwrap();
        assert!(next.starts_with(&format!("{base}/v1/images?take=1&from=image_")), "{next}");
        let error = get("/v1/images/image_x", headers).await.expect(404).json();
        assert_eq!(error["type"], format!("{base}/errors/not-found"));
    }

    let elsewhere = |config: &mut images_server::Config| {
        config.api_url = Some("https://api.example/base".to_owned());
        config.public_url = Some("https://cdn.example".to_owned());
    };
    let server = Server::start_with(elsewhere, Default::default()).await;
    let address = server.running.api_addr;
    let error =
        server.http.get(format!("http://{address}/v1/images")).header("host", "a.example").send().await.unwrap();
    assert_eq!(error.json::<Value>().await.unwrap()["type"], "https://api.example/base/errors/unauthorized");
}

/// Whoever follows the `type` of an error finds what it means.
#[tokio::test]
async fn every_error_has_a_page() {
    let server = Server::start().await;
    let page = async |url: &str| {
        let page = server.send(server.http.get(url)).await.expect(200);
        assert_eq!(page.header("content-type"), Some("text/plain; charset=utf-8"), "{url}");
        String::from_utf8(page.body.to_vec()).unwrap()
    };
    // As they are answered.
    for (request, status) in [
        (server.http.get(server.api("/v1/images")), 401),
        (server.http.patch(server.api("/v1/images")), 405),
        (server.http.get(server.api("/v1/images?take=0")).header("x-api-key", ANN), 422),
        (server.http.get(server.api("/v1/images/image_x")).header("x-api-key", ANN), 404),
    ] {
        let error = server.send(request).await.expect(status).json();
        let text = page(error["type"].as_str().unwrap()).await;
        assert!(text.starts_with(&format!("{} ({status})\n", error["error"].as_str().unwrap())), "{text}");
    }
    // As the document lists them, with its words, and those beside it.
    for operation in images_api::document().operations() {
        for status in operation.statuses().filter(|status| *status >= 400) {
            let kind = images_api::document().error_kind(status);
            let text = page(&kind.uri(&server.api(""))).await;
            assert!(text.contains(operation.response(status).unwrap().description().trim()), "{status}: {text}");
            assert!(text.trim().lines().count() >= 5, "what it is, what it means, what to do: {text}");
        }
    }
    for slug in ["request-timeout", "conflict", "method-not-allowed"] {
        page(&server.api(&format!("/errors/{slug}"))).await;
    }
    // HEAD answers as GET does, without the page.
    for path in ["/errors/not-found", "/healthz", "/readyz", "/openapi.yaml", "/openapi.json"] {
        let whole = server.send(server.http.get(server.api(path))).await.expect(200);
        let head = server.send(server.http.head(server.api(path))).await.expect(200);
        assert!(head.body.is_empty(), "{path}");
        for name in ["content-type", "content-length", "cache-control"] {
            assert_eq!(head.header(name), whole.header(name), "{path}: {name}");
        }
        assert_eq!(head.header("content-length"), Some(&*whole.body.len().to_string()), "{path}");
        server.send(server.http.head(server.api(&format!("{path}/")))).await.expect(404);
    }
    for path in ["/errors", "/errors/", "/errors/none", "/errors//not-found", "/errors/not-found/"] {
        server.send(server.http.get(server.api(path))).await.expect(404);
    }
}
