//! The server of the document whose base path is served.

use specbound_document::server_base_path;

use super::reader::Reader;
use super::route::path_problem;
use crate::read::{Map, Node};

impl<'d> Reader<'d> {
    /// The base path of the server that was chosen, by its number from 1 or its URL; of the first where none was.
    pub(super) fn base_path(&mut self, map: &'d Map, chosen: Option<&str>) -> String {
        let servers = map.get("servers").map(|node| self.list(node, "servers")).unwrap_or_default();
        let url = |server: &Node| server.get("url").and_then(Node::as_text).unwrap_or_default().to_owned();
        let server = match chosen {
            None => servers.first(),
            Some(chosen) => {
                let number = chosen.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                let by_number = number.and_then(|index| servers.get(index));
                let found = by_number.or_else(|| servers.iter().find(|server| url(server) == chosen));
                if found.is_none() {
                    let urls = servers.iter().map(url).collect::<Vec<_>>().join(", ");
                    let place = map.get("servers").map_or(self.root.place, |node| node.place);
                    let (problem, fix) = match servers.is_empty() {
                        true => (format!("there is no server {chosen}: the document names none"), "leave --server out"),
                        false => (
                            format!("there is no server {chosen} among {} ({urls})", servers.len()),
                            "choose one by its number, from 1, or by its url",
                        ),
                    };
                    self.refuse(place, "server", problem, fix);
                }
                found
            }
        };
        let Some(server) = server else { return String::new() };
        let base = server_base_path(&server.to_json());
        let is_open = base.contains(['{', '}']);
        if is_open {
            let problem = format!("the path of the server, {base}, has a variable without a default");
            self.refuse(server.place, "server", problem, "give the variable a default");
        } else if let Some((problem, fix)) = path_problem(&base).filter(|_| !base.is_empty()) {
            self.refuse(server.place, "server", format!("of the server: {problem}"), fix);
        }
        base
    }
}
