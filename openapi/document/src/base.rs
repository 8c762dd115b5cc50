//! The paths of a document's servers.

use http::Uri;
use serde_json::Value;

/// Paths of the servers of a document, without a slash at their end; a server without one counts for nothing.
pub(crate) fn bases(document: &Value) -> Vec<String> {
    let servers = document.get("servers").and_then(Value::as_array).into_iter().flatten();
    let mut bases: Vec<String> = Vec::new();
    for url in servers.filter_map(|server| server.get("url")?.as_str()) {
        let path = match url.parse::<Uri>() {
            Ok(uri) => uri.path().to_owned(),
            // A URL with variables is not complete yet.
            Err(_) => url.splitn(4, '/').nth(3).map(|path| format!("/{path}")).unwrap_or_default(),
        };
        let path = path.trim_end_matches('/').to_owned();
        if !path.is_empty() && !bases.contains(&path) {
            bases.push(path);
        }
    }
    bases
}
