//! What a start tells of, beside its addresses and keys.

use std::net::SocketAddr;
use std::path::PathBuf;

use images_server::{Config, Running};
use url::{Host, Url};

/// What is told by the settings, which the start takes.
pub struct Told {
    has_public_url: bool,
    /// Whether other hosts reach the API: by its address, or by the URL that clients use.
    is_for_others: bool,
    bind: SocketAddr,
    database: PathBuf,
}

impl Told {
    pub fn of(config: &Config) -> Told {
        let is_for_others =
            !config.bind.ip().is_loopback() || config.api_url.as_deref().is_some_and(names_another_host);
        Told {
            has_public_url: config.public_url.is_some(),
            is_for_others,
            bind: config.bind,
            database: config.database_path(),
        }
    }

    /// That nobody else reaches published images, and what to set; empty where they do, or need not.
    pub fn unreachable(&self, running: &Running) -> String {
        let Running { public_url, delivery_addr, .. } = running;
        if self.has_public_url {
            return String::new();
        }
        if delivery_addr.ip().is_unspecified() {
            return format!(
                "The URLs of published images begin with {public_url}, which only this machine reaches: set public-url \
                 (--public-url, IMAGES_PUBLIC_URL) to what others see, such as https://cdn.example.com\n"
            );
        }
        if !delivery_addr.ip().is_loopback() || !self.is_for_others {
            return String::new();
        }
        let reached = match self.bind.ip().is_loopback() {
            true => format!("by {}", running.api_url),
            false => format!("on {}", running.api_addr),
        };
        format!(
            "The URLs of published images begin with {public_url}, which only this machine reaches, while other hosts reach \
             the API {reached}: set delivery-bind (--delivery-bind, IMAGES_DELIVERY_BIND) to an address that they \
             reach, such as 0.0.0.0:{}, unless a proxy or CDN on this machine passes requests on to it, and public-url \
             (--public-url, IMAGES_PUBLIC_URL) to what they see, such as https://cdn.example.com\n",
            delivery_addr.port()
        )
    }

    /// That nobody saw the first keys, and how to get others.
    pub fn unseen_keys(&self) -> String {
        // Only the URL of an absolute path is one that the flag takes.
        let path = std::path::absolute(&self.database).unwrap_or_else(|_| self.database.clone());
        let url = Url::from_file_path(&path).map_or_else(|()| path.display().to_string(), String::from);
        let database = url.strip_prefix("file:").unwrap_or(&url);
        format!(
            "the addresses and the first keys cannot be printed; make a key with `images-server keys create --database \
             sqlite:{database}`, and remove those that nobody saw with `keys list` and `keys revoke`"
        )
    }
}

/// Whether the host of a URL is another one than this machine's name for itself.
fn names_another_host(url: &str) -> bool {
    match Url::parse(url).ok().as_ref().and_then(Url::host) {
        Some(Host::Domain(name)) => name != "localhost" && !name.ends_with(".localhost"),
        Some(Host::Ipv4(ip)) => !ip.is_loopback(),
        Some(Host::Ipv6(ip)) => !ip.is_loopback(),
        None => false,
    }
}
