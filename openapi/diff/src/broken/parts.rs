use super::Walk;
use crate::document::Node;

impl<'d> Walk<'d> {
    pub(super) fn parameter(&mut self, parameter: &Node<'d>) {
        let Some(parameter) = self.part(parameter, "parameter") else { return };
        if !matches!(parameter.text("in"), Some("path" | "query" | "header" | "cookie")) {
            self.expected(&parameter, "a parameter is in: path, query, header or cookie");
        }
        if parameter.text("name").is_none() {
            self.expected(&parameter, "a parameter has a name");
        }
        self.described(&parameter);
    }

    fn header(&mut self, header: &Node<'d>) {
        if let Some(header) = self.part(header, "header") {
            self.described(&header);
        }
    }

    /// What parameters and headers have in common.
    fn described(&mut self, node: &Node<'d>) {
        self.flags(node, &["required", "deprecated", "explode", "allowEmptyValue", "allowReserved"]);
        self.texts(node, &["style"]);
        self.schemas.extend(node.raw("schema").filter(|schema| !schema.value.is_null()));
        self.content(node);
    }

    pub(super) fn request_body(&mut self, body: &Node<'d>) {
        let Some(body) = self.part(body, "request body") else { return };
        self.flags(&body, &["required"]);
        self.content(&body);
    }

    pub(super) fn response(&mut self, response: &Node<'d>) {
        let Some(response) = self.part(response, "response") else { return };
        for (_, header) in self.members(&response, "headers") {
            self.header(&header);
        }
        self.content(&response);
        for (_, link) in self.members(&response, "links") {
            // Nothing within it is compared by itself.
            let _ = self.part(&link, "link");
        }
    }

    fn content(&mut self, node: &Node<'d>) {
        for (_, media) in self.members(node, "content") {
            if media.value.is_null() {
                continue;
            }
            let Some(media) = self.part(&media, "media type") else { continue };
            self.schemas.extend(media.raw("schema").filter(|schema| !schema.value.is_null()));
            for (_, encoding) in self.members(&media, "encoding") {
                let Some(encoding) = self.part(&encoding, "encoding") else { continue };
                for (_, header) in self.members(&encoding, "headers") {
                    self.header(&header);
                }
            }
        }
    }
}
