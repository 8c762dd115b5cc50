//! Where a request reaches the mock.

use std::fmt;
use std::sync::OnceLock;

use http::header::HOST;
use http::uri::Authority;
use specbound_document::pipeline::RequestHead;

use crate::settings::Settings;

/// Where the mock is reached, without a slash at its end. Few answers say it: it is made when one does.
pub(crate) struct Address<'a> {
    settings: &'a Settings,
    head: RequestHead<'a>,
    text: OnceLock<String>,
}

impl<'a> Address<'a> {
    pub(crate) fn new(settings: &'a Settings, head: RequestHead<'a>) -> Address<'a> {
        Address { settings, head, text: OnceLock::new() }
    }

    pub(crate) fn as_str(&self) -> &str {
        self.text.get_or_init(|| {
            // What is not a host would break every URL that it is in.
            let is_host = |host: &str| host.parse::<Authority>().is_ok_and(|host| !host.host().is_empty());
            match (&self.settings.url, self.head.header(HOST).filter(|host| is_host(host))) {
                (Some(url), _) => url.clone(),
                (None, Some(host)) => format!("{}://{host}", self.settings.scheme),
                (None, None) => format!("{}://localhost", self.settings.scheme),
            }
        })
    }
}

impl fmt::Display for Address<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
