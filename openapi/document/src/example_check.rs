//! What is wrong with the document's examples.

use crate::Operation;
use crate::body::BodyContent;
use crate::message::texts;

impl Operation {
    pub(crate) fn check_examples(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let mut found = |place: String, violations: Vec<String>| {
            lines.extend(violations.into_iter().map(|line| format!("{}, {place}: {line}", self.id())));
        };
        for parameter in self.parameters() {
            let mut violations = Vec::new();
            parameter
                .examples
                .iter()
                .chain(&parameter.default)
                .for_each(|value| parameter.check(value, &mut violations));
            found(format!("parameter {}", parameter.name), texts(violations));
        }
        for example in self.request_contents().iter().flat_map(BodyContent::examples) {
            let content = self.request_contents().iter().find(|content| content.media_type() == example.media_type);
            let violations = content.map(|content| content.check(&example.value)).unwrap_or_default();
            found(format!("request example {}", example.name), texts(violations));
        }
        let ranges = self.response_ranges.iter().map(|(hundreds, response)| (format!("{hundreds}XX"), response));
        let default = self.default_response.iter().map(|response| ("default".to_owned(), response));
        let exact = self.responses.iter().map(|(status, response)| (status.to_string(), response));
        for (status, response) in exact.chain(ranges).chain(default) {
            for header in response.headers() {
                let mut violations = Vec::new();
                if let (Some(schema), Some(example)) = (&header.schema, header.example()) {
                    schema.check(example, "", &mut violations);
                }
                found(format!("{status}, header {}", header.name()), texts(violations));
            }
            for example in response.examples() {
                let mut violations = Vec::new();
                if let Some(schema) = response.media(&example.media_type).and_then(|media| media.schema.as_ref()) {
                    schema.check(&example.value, "", &mut violations);
                }
                found(format!("{status}, example {}", example.name), texts(violations));
            }
        }
        lines
    }
}
