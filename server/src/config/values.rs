//! What the text of a setting means, and what is wrong with it.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use url::Url;

use super::ConfigError;
use super::setting::Setting;
use crate::keys::{ApiKey, ConfiguredKey, KeyError};

/// In MiB: half of the memory, an owner's share, holds the largest body that the document allows.
pub(super) fn least_body_memory() -> u64 {
    let largest = images_api::document().operations().iter().filter_map(|operation| operation.max_body_bytes()).max();
    (2 * largest.unwrap_or_default()).div_ceil(1 << 20)
}

pub(super) fn address(setting: &Setting) -> Result<SocketAddr, ConfigError> {
    setting.value.parse().map_err(|_| {
        let problem = format!("{:?} is not an IP address and a port", setting.value);
        setting.wrong(problem, "write it like 127.0.0.1:8080 or [::1]:8080")
    })
}

pub(super) fn base_url(setting: &Setting) -> Result<String, ConfigError> {
    let wrong = |problem: &str| {
        setting.wrong(format!("{:?} {problem}", setting.value), "write it like https://images.example.com")
    };
    let url = Url::parse(&setting.value).map_err(|error| wrong(&format!("is not a URL: {error}")))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(wrong("is neither http nor https"));
    }
    if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() || url.password().is_some() {
        return Err(wrong("has more than scheme, host, port and path"));
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// An origin as browsers send it: scheme, host, and the port where it is not the usual one.
pub(super) fn web_origin(setting: &Setting, text: &str) -> Result<String, ConfigError> {
    if text == "*" {
        return Ok(text.to_owned());
    }
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    let origin = url.map(|url| url.origin().ascii_serialization());
    match origin.filter(|origin| text.trim_end_matches('/').eq_ignore_ascii_case(origin)) {
        Some(origin) => Ok(origin),
        None => {
            let fix = "write it like https://app.example.com, without a path, or * for every origin";
            Err(setting.wrong(format!("{text:?} is not the origin of a web page"), fix))
        }
    }
}

pub(super) fn path_of_url(setting: &Setting, scheme: &str) -> Result<PathBuf, ConfigError> {
    let fix = format!("write it like {scheme}:///var/lib/images/…");
    // The value may carry a password where its scheme is one that is not served yet: it is not repeated.
    let Some((given, rest)) = setting.value.split_once(':') else {
        return Err(setting.wrong("is not a URL", fix));
    };
    if given != scheme {
        return Err(setting.wrong(format!("the scheme {given}: is not supported"), fix));
    }
    let path = rest.starts_with("///").then(|| Url::parse(&format!("file:{rest}")).ok()).flatten();
    path.and_then(|url| url.to_file_path().ok())
        .filter(|path| path.parent().is_some_and(|parent| parent != Path::new("")))
        .ok_or_else(|| setting.wrong("names no absolute path", fix))
}

pub(super) fn api_keys(setting: &Setting) -> Result<Vec<ConfiguredKey>, ConfigError> {
    let fix = "write it like owner=live_…, with a comma between two of them";
    let mut keys: Vec<ConfiguredKey> = Vec::new();
    for (index, text) in listed(&setting.value).enumerate() {
        // A message names a key by its place: the key itself is a secret.
        let place = index + 1;
        let Some((owner, key)) = text.split_once('=') else {
            return Err(setting.wrong(format!("entry {place} has no ="), fix));
        };
        let (owner, key) = (owner.trim(), key.trim());
        if owner.is_empty() || owner.len() > 100 {
            return Err(setting.wrong(format!("the owner of entry {place} is not 1 to 100 bytes long"), fix));
        }
        let key: ApiKey = key.parse().map_err(|error: KeyError| {
            setting.wrong(format!("entry {place}: {error}"), format!("make one with: {}", KeyError::FIX))
        })?;
        if keys.iter().any(|other| other.key == key) {
            return Err(setting.wrong(format!("the key of entry {place} is there twice"), "remove one of them"));
        }
        keys.push(ConfiguredKey { owner: owner.into(), key });
    }
    Ok(keys)
}

/// The parts of a comma-separated list; empty ones do not count.
pub(super) fn listed(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}
