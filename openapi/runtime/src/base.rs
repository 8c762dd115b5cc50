use serde_json::Value;

/// A document whose paths have a base path in front, without it; its server has that in its URL.
pub fn without_base(mut document: Value, base: &str) -> Value {
    if let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) {
        let below = |path: String| match path.strip_prefix(base) {
            Some("") => "/".to_owned(),
            Some(rest) => rest.to_owned(),
            None => path,
        };
        *paths = std::mem::take(paths).into_iter().map(|(path, item)| (below(path), item)).collect();
    }
    document
}
