use super::{Walk, is_extension};
use crate::document::Node;
use crate::operations::METHODS;

impl<'d> Walk<'d> {
    pub(super) fn document(&mut self, root: &Node<'d>) {
        self.servers_and_security(root);
        if let Some(paths) = root.raw("paths").filter(|paths| !paths.value.is_object()) {
            self.expected(&paths, "an object is expected");
        }
        for (path, item) in root.raw("paths").map(|paths| paths.members()).unwrap_or_default() {
            match path.starts_with('/') {
                true => self.path_item(&item),
                false if is_extension(path) => {}
                false => self.expected(&item, "a path begins with a slash"),
            }
        }
        for (_, item) in self.members(root, "webhooks") {
            self.path_item(&item);
        }
    }

    fn path_item(&mut self, item: &Node<'d>) {
        let Some(item) = self.part(item, "path item") else { return };
        self.servers_and_security(&item);
        for parameter in self.items(&item, "parameters") {
            self.parameter(&parameter);
        }
        for operation in METHODS.iter().filter_map(|method| item.raw(method)) {
            self.operation(&operation);
        }
    }

    fn operation(&mut self, operation: &Node<'d>) {
        // A reference has no place here, and is followed all the same.
        let Some(operation) = self.part(operation, "operation") else { return };
        self.servers_and_security(&operation);
        self.texts(&operation, &["operationId"]);
        self.flags(&operation, &["deprecated"]);
        for parameter in self.items(&operation, "parameters") {
            self.parameter(&parameter);
        }
        if let Some(body) = operation.raw("requestBody").filter(|body| !body.value.is_null()) {
            self.request_body(&body);
        }
        if self.is_3_0 && operation.raw("responses").is_none() {
            self.expected(&operation, "the operation has no `responses`, which OpenAPI 3.0 requires");
        }
        for (status, response) in self.members(&operation, "responses") {
            match status.as_bytes() {
                _ if is_extension(status) => {}
                b"default" | [b'1'..=b'5', b'X' | b'x', b'X' | b'x'] | [b'1'..=b'5', b'0'..=b'9', b'0'..=b'9'] => {
                    self.response(&response);
                }
                _ => self.expected(&response, "a status, a range such as 4XX, or default is expected"),
            }
        }
        for (_, callback) in self.members(&operation, "callbacks") {
            let Some(callback) = self.part(&callback, "callback") else { continue };
            for (_, item) in callback.members().into_iter().filter(|(name, _)| !is_extension(name)) {
                self.path_item(&item);
            }
        }
    }

    fn servers_and_security(&mut self, node: &Node<'d>) {
        for key in ["servers", "security"] {
            for item in self.items(node, key).into_iter().filter(|item| !item.value.is_object()) {
                self.expected(&item, "an object is expected");
            }
        }
    }
}
