//! What the contract says of every answer of an operation and the document cannot: the order of keys, the kinds of errors,
//! milliseconds.

use serde_json::{Map, Value};

use crate::received_response::ReceivedResponse;

const IMAGE_KEYS: [&str; 8] = ["id", "name", "url", "width", "height", "format", "size", "created_at"];

/// Slug and title of each kind of error.
const ERRORS: [(u16, &str, &str); 13] = [
    (400, "bad-request", "Bad Request"),
    (401, "unauthorized", "Unauthorized"),
    (404, "not-found", "Not Found"),
    (405, "method-not-allowed", "Method Not Allowed"),
    (409, "conflict", "Conflict"),
    (412, "precondition-failed", "Precondition Failed"),
    (413, "payload-too-large", "Payload Too Large"),
    (415, "unsupported-media-type", "Unsupported Media Type"),
    (416, "range-not-satisfiable", "Range Not Satisfiable"),
    (422, "validation-error", "Validation Error"),
    (429, "rate-limit-exceeded", "Rate Limit Exceeded"),
    (500, "internal-error", "Internal Error"),
    (503, "unavailable", "Unavailable"),
];

/// Everything that is wrong with an answer of an operation. `types_url` is the base of error types, `None` where it
/// is not known.
pub(crate) fn check(method: &str, reply: &ReceivedResponse, types_url: Option<&str>) -> Vec<String> {
    let mut wrong = Vec::new();
    let request_id = reply.header("x-request-id");
    if request_id.is_none_or(str::is_empty) {
        wrong.push("the header x-request-id is missing".to_owned());
    }
    if method == "HEAD" || matches!(reply.status, 204 | 304) {
        if !reply.body.is_empty() {
            wrong.push(format!("there must be no body, but {} bytes came", reply.body.len()));
        }
        return wrong;
    }
    let is_json = reply.header("content-type").is_some_and(|value| value.starts_with("application/json"));
    match serde_json::from_slice::<Value>(&reply.body) {
        Ok(Value::Object(body)) if reply.status >= 400 => error(&mut wrong, reply.status, &body, request_id, types_url),
        _ if reply.status >= 400 => wrong.push("the body of an error must be a JSON object".to_owned()),
        Ok(body) if is_json => images(&mut wrong, "", &body),
        _ => {}
    }
    wrong
}

fn error(
    wrong: &mut Vec<String>,
    status: u16,
    body: &Map<String, Value>,
    request_id: Option<&str>,
    types_url: Option<&str>,
) {
    let keys: Vec<&str> = body.keys().map(String::as_str).collect();
    let with_errors = ["type", "error", "status", "message", "errors", "request_id"];
    let without: Vec<&str> = with_errors.into_iter().filter(|key| *key != "errors").collect();
    if keys != with_errors && keys != without {
        wrong.push(format!("the keys of an error must be {with_errors:?} with or without errors, not {keys:?}"));
    }
    let text = |key: &str| body.get(key).and_then(Value::as_str).unwrap_or_default();
    match ERRORS.iter().find(|(code, _, _)| *code == status) {
        None => wrong.push(format!("the contract has no error {status}")),
        Some((_, slug, title)) => {
            let wanted = types_url.map(|base| format!("{base}/errors/{slug}"));
            let fits = match &wanted {
                Some(wanted) => text("type") == wanted,
                None => text("type").ends_with(&format!("/errors/{slug}")),
            };
            if !fits {
                wrong.push(format!("type: expected {:?}, got {:?}", wanted.as_deref().unwrap_or(slug), text("type")));
            }
            if text("error") != *title {
                wrong.push(format!("error: expected {title:?}, got {:?}", text("error")));
            }
        }
    }
    if body.get("status") != Some(&Value::from(status)) {
        wrong.push(format!("status: expected {status}, got {:?}", body.get("status")));
    }
    if text("message").is_empty() {
        wrong.push("message: must say something".to_owned());
    }
    if request_id != Some(text("request_id")) {
        wrong.push(format!("request_id: {:?} differs from the header x-request-id {request_id:?}", text("request_id")));
    }
    for line in body.get("errors").and_then(Value::as_array).into_iter().flatten() {
        let line = line.as_str().unwrap_or_default();
        if !line
            .split_once(": ")
            .is_some_and(|(pointer, what)| (pointer.is_empty() || pointer.starts_with('/')) && !what.is_empty())
        {
            wrong.push(format!("errors: {line:?} is not a pointer, colon and reason"));
        }
    }
}

/// Checks an image, or a page of them.
fn images(wrong: &mut Vec<String>, place: &str, body: &Value) {
    if let Some(data) = body.get("data").and_then(Value::as_array) {
        let keys: Vec<&str> = body.as_object().into_iter().flat_map(Map::keys).map(String::as_str).collect();
        if keys != ["data", "links"] {
            wrong.push(format!("the keys of a list must be data and links, not {keys:?}"));
        }
        for (index, item) in data.iter().enumerate() {
            images(wrong, &format!("/data/{index}"), item);
        }
    } else if let Some(image) = body.as_object() {
        let keys: Vec<&str> = image.keys().map(String::as_str).collect();
        if keys != IMAGE_KEYS {
            wrong.push(format!("{place}: the keys of an image must be {IMAGE_KEYS:?}, not {keys:?}"));
        }
        let text = |key: &str| image.get(key).and_then(Value::as_str).unwrap_or_default();
        if !is_image_id(text("id")) {
            wrong.push(format!("{place}/id: {:?} is not image_ and 24 characters a-z0-9", text("id")));
        }
        if !is_timestamp(text("created_at")) {
            wrong.push(format!("{place}/created_at: {:?} is not UTC with milliseconds", text("created_at")));
        }
    }
}

pub(crate) fn is_image_id(text: &str) -> bool {
    text.strip_prefix("image_")
        .is_some_and(|id| id.len() == 24 && id.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase()))
}

/// `2021-09-01T12:00:00.000Z`, digit for digit.
fn is_timestamp(text: &str) -> bool {
    let pattern = b"0000-00-00T00:00:00.000Z";
    text.len() == pattern.len()
        && text.bytes().zip(pattern).all(
            |(got, wanted)| {
                if *wanted == b'0' { got.is_ascii_digit() } else { got == *wanted }
            },
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(status: u16, body: &str) -> ReceivedResponse {
        let headers = [("content-type", "application/json"), ("x-request-id", "r")];
        let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
        ReceivedResponse { status, headers, body: body.to_owned().into() }
    }

    const ERROR: &str =
        r#"{"type":"http://a/errors/not-found","error":"Not Found","status":404,"message":"m","request_id":"r"}"#;
    const IMAGE: &str = r#"{"id":"image_etm0g3x5iap4cld1qcfsjvo2","name":"n","url":null,"width":1,"height":1,"format":"png","size":1,"created_at":"2021-09-01T12:00:00.000Z"}"#;

    #[test]
    fn what_is_right_passes() {
        let page = format!(r#"{{"data":[{IMAGE}],"links":{{"previous":null,"next":null}}}}"#);
        let invalid = ERROR
            .replace("not-found", "validation-error")
            .replace("Not Found", "Validation Error")
            .replace("404", "422");
        let invalid = invalid.replace(r#""request_id""#, r#""errors":["/a/b: is wrong",": is wrong"],"request_id""#);
        for (status, body) in [(404, ERROR), (200, IMAGE), (200, page.as_str()), (422, invalid.as_str())] {
            assert_eq!(check("GET", &reply(status, body), Some("http://a")), Vec::<String>::new());
        }
    }

    #[test]
    fn each_thing_that_is_wrong_is_said() {
        for (from, to, said) in [
            (r#""error":"Not Found","status":404"#, r#""status":404,"error":"Not Found""#, "keys of an error"),
            ("http://a/", "http://b/", "type: expected"),
            ("not-found", "notfound", "type: expected"),
            ("Not Found", "Not found", "error: expected"),
            ("404", "405", "status: expected"),
            (r#""m""#, r#""""#, "message"),
            (r#":"r""#, r#":"s""#, "request_id"),
        ] {
            let wrong = check("GET", &reply(404, &ERROR.replace(from, to)), Some("http://a"));
            assert!(wrong.len() == 1 && wrong[0].contains(said), "{to}: {wrong:?}");
        }
        for (from, to, said) in [
            (r#""width":1,"height":1"#, r#""height":1,"width":1"#, "keys of an image"),
            ("image_e", "image_E", "/id"),
            ("00.000Z", "00Z", "/created_at"),
            ("00.000Z", "00.000000Z", "/created_at"),
            ("00.000Z", "00.000+00:00", "/created_at"),
        ] {
            let wrong = check("GET", &reply(200, &IMAGE.replace(from, to)), None);
            assert!(wrong.len() == 1 && wrong[0].contains(said), "{to}: {wrong:?}");
        }
        assert_eq!(check("HEAD", &reply(200, "x"), None).len(), 1);
        assert_eq!(check("DELETE", &reply(204, "x"), None).len(), 1);
        assert_eq!(check("GET", &reply(502, ERROR), None).len(), 2);
    }
}
