//! What the members of an error mean, by their names: the same as the mock takes them for (`mock/engine/src/told.rs`).

/// What a member may be filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    KindUrl,
    /// The status as a number.
    Status,
    StatusText,
    Slug,
    Title,
    Message,
    RequestId,
    Path,
    /// The wrong fields, as a list.
    Lines,
    /// An object whose members have roles.
    Object,
    /// What is wrong, by the field.
    ByField,
    /// A wrong field as a text, and as an object.
    LineWhole,
    LineObject,
    /// The way to a wrong field, as a list.
    Steps,
    Pointer,
    Place,
    Field,
    LineMessage,
    Keyword,
}

/// What a member of an error may be, the likeliest first. `terse`: no member has the message, so the title's has.
pub(super) fn roles(name: &str, depth: usize, terse: bool) -> Vec<Role> {
    let name = plain(name);
    let name = name.as_str();
    let mut roles = Vec::new();
    let mut known = |names: &[&str], role: Role| {
        if names.contains(&name) {
            roles.push(role);
        }
    };
    known(&["type"], Role::KindUrl);
    known(&["status", "statuscode", "httpstatus", "code", "errorcode"], Role::Status);
    known(&["status", "statuscode"], Role::StatusText);
    known(&["code", "errorcode", "reason", "slug"], Role::Slug);
    if !terse {
        known(&["title", "name", "error"], Role::Title);
    }
    let messages = ["message", "detail", "description", "errordescription", "msg", "errormessage", "title", "error"];
    known(&messages, Role::Message);
    known(&["requestid", "traceid", "correlationid"], Role::RequestId);
    if depth == 0 {
        known(&["instance", "path"], Role::Path);
    }
    known(&["errors", "violations", "details", "issues", "detail", "invalidparams", "fields"], Role::Lines);
    known(&["error", "data", "errors", "details", "detail", "fields"], Role::Object);
    known(&["error", "data", "errors", "details", "fields"], Role::ByField);
    roles
}

/// What a member of a wrong field may be.
pub(super) fn line_roles(name: &str) -> Vec<Role> {
    match plain(name).as_str() {
        "loc" | "location" => vec![Role::Steps, Role::Pointer],
        "path" => vec![Role::Steps, Role::Field],
        "pointer" | "jsonpointer" | "source" => vec![Role::Pointer],
        "in" => vec![Role::Place],
        "field" | "property" | "name" | "parameter" | "param" => vec![Role::Field],
        "message" | "detail" | "reason" | "description" | "msg" | "title" | "error" => vec![Role::LineMessage],
        "keyword" | "code" | "rule" | "type" | "constraint" => vec![Role::Keyword],
        _ => Vec::new(),
    }
}

/// A name without case and separators.
fn plain(name: &str) -> String {
    name.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
