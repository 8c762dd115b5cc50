//! The paths of a document's servers.

use http::Uri;
use serde_json::Value;

/// Paths of the servers of a document, without a slash at their end; a server without one is ignored.
pub(crate) fn base_paths(document: &Value) -> Vec<String> {
    let servers = document.get("servers").and_then(Value::as_array).into_iter().flatten();
    let mut bases: Vec<String> = Vec::new();
    for base in servers.map(server_base_path).filter(|base| !base.is_empty()) {
        if !bases.contains(&base) {
            bases.push(base);
        }
    }
    bases
}

/// The path of a server object's `url`, with the defaults of its variables and without a slash at its end: `/v1` of
/// `https://api.example/v1` and of `/{version}/`. Empty where it has none.
pub fn server_base_path(server: &Value) -> String {
    let mut url = server.get("url").and_then(Value::as_str).unwrap_or_default().to_owned();
    for (name, variable) in server.get("variables").and_then(Value::as_object).into_iter().flatten() {
        if let Some(default) = variable.get("default").and_then(Value::as_str) {
            url = url.replace(&format!("{{{name}}}"), default);
        }
    }
    let path = match url.parse::<Uri>() {
        Ok(uri) => uri.path().to_owned(),
        // A variable without a default is not complete yet.
        Err(_) => url.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default(),
    };
    path.trim_end_matches('/').to_owned()
}

/// The path below a base; the path itself where it is not below it.
pub(crate) fn below<'p>(base: &str, path: &'p str) -> &'p str {
    match path.strip_prefix(base) {
        Some("") if !base.is_empty() => "/",
        Some(rest) if rest.starts_with('/') => rest,
        _ => path,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{below, server_base_path};

    #[test]
    fn a_base_is_the_path_of_the_url_with_its_variables() {
        for (url, base) in [
            ("https://api.example/v1", "/v1"),
            ("https://api.example/v1/", "/v1"),
            ("/v1", "/v1"),
            ("/", ""),
            ("https://api.example", ""),
            ("https://{region}.example/{version}/api", "/v2/api"),
            ("/{version}", "/v2"),
            ("{scheme}://api.example/v1", "/v1"),
            ("https://api.example/{unknown}", "/{unknown}"),
        ] {
            let variables = json!({"region": {"default": "eu"}, "version": {"default": "v2"}});
            assert_eq!(server_base_path(&json!({"url": url, "variables": variables})), base, "{url}");
        }
    }

    #[test]
    fn only_whole_segments_are_a_base() {
        for (path, rest) in [("/v1/a", "/a"), ("/v1", "/"), ("/v1/", "/"), ("/v10/a", "/v10/a"), ("/a", "/a")] {
            assert_eq!(below("/v1", path), rest);
        }
        assert_eq!(below("", "/a"), "/a");
    }
}
