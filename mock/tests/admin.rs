//! What docs/mock/admin.md and wiremock.md show: every request is sent, and answered as they say.
#![allow(clippy::unwrap_used, reason = "a test says what went wrong by where it stops")]

use images_mock::{ImagesMock, KEY};
use reqwest::{Client, Method};

const SHOWN: &str = include_str!("../../docs/mock/admin.md");
const WIREMOCK: &str = include_str!("../../docs/mock/wiremock.md");

/// A request and its answer, as the page has them.
struct Shown<'a> {
    method: Method,
    path: &'a str,
    body: &'a str,
    status: u16,
    answer: &'a str,
}

fn shown() -> Vec<Shown<'static>> {
    let blocks = SHOWN.split("```http\n").skip(1).map(|rest| rest.split("\n```").next().unwrap());
    blocks
        .map(|block| {
            let (request, answer) = block.split_once("\n\n").unwrap();
            let (line, body) = request.split_once('\n').unwrap_or((request, ""));
            let (method, path) = line.split_once(' ').unwrap();
            let (status, answer) = answer.split_once('\n').unwrap_or((answer, ""));
            Shown { method: method.parse().unwrap(), path, body, status: status.parse().unwrap(), answer }
        })
        .collect()
}

fn without_space(text: &str) -> String {
    text.split_whitespace().collect()
}

/// Whether a text is a pattern, in which … stands for anything.
fn is(pattern: &str, text: &str) -> bool {
    let (pattern, text) = (without_space(pattern), without_space(text));
    let mut parts = pattern.split('…');
    let Some(mut rest) = parts.next().and_then(|first| text.strip_prefix(first)) else { return false };
    let parts: Vec<&str> = parts.collect();
    let Some((last, middle)) = parts.split_last() else { return rest.is_empty() };
    for part in middle {
        match rest.split_once(part) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[tokio::test]
async fn every_request_is_answered_as_it_is_shown() {
    let mock = ImagesMock::start().await;
    let client = Client::new();
    let all = shown();
    assert_eq!(all.len(), 29, "requests in docs/mock/admin.md");
    for Shown { method, path, body, status, answer } in all {
        let request = client.request(method.clone(), format!("{}{path}", mock.url())).header("x-api-key", KEY);
        let answered = request.body(body).send().await.unwrap();
        let (own, text) = (answered.status().as_u16(), answered.text().await.unwrap());
        assert!(
            own == status && is(answer, &text),
            "{method} {path}\n{body}\nis shown as {status}\n{answer}\nand is {own}\n{text}"
        );
    }
}

/// Where a line of a block in wiremock.md is sent to; nothing for WireMock's own.
fn endpoint(line: &str) -> Option<&'static str> {
    let starts = ["{\"operation\"", "{\"fault\"", "{\"order\""];
    let is_ours = starts.iter().any(|start| line.starts_with(start));
    is_ours.then(|| match (line.contains("\"answer\""), line.contains("\"fault\"") || line.contains("\"sequence\"")) {
        (true, _) => "stubs",
        (false, true) => "faults",
        (false, false) => "verify",
    })
}

#[tokio::test]
async fn what_stands_for_a_mapping_is_taken() {
    let mock = ImagesMock::start().await;
    let blocks = WIREMOCK.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next());
    let lines: Vec<&str> = blocks.flat_map(str::lines).filter(|line| endpoint(line).is_some()).collect();
    assert_eq!(lines.len(), 10, "lines in docs/mock/wiremock.md: {lines:#?}");
    for line in lines {
        let url = format!("{}/__mock/{}", mock.url(), endpoint(line).unwrap());
        let answered = Client::new().post(url).body(line).send().await.unwrap();
        assert!([200, 201, 409].contains(&answered.status().as_u16()), "{line}: {}", answered.text().await.unwrap());
    }
}
