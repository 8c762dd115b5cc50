//! The settings that there are.

/// A setting: one name for flag, environment variable and file.
pub(super) struct Key {
    pub name: &'static str,
    pub placeholder: &'static str,
    pub help: &'static str,
    /// A value as the file has it.
    pub example: &'static str,
}

/// The setting that names the file with the others.
pub(super) const CONFIG: &str = "config";

pub(super) const KEYS: [Key; 14] = [
    Key {
        name: CONFIG,
        placeholder: "FILE",
        help: "TOML file with these settings, under the same names",
        example: "\"images.toml\"",
    },
    Key {
        name: "bind",
        placeholder: "IP:PORT",
        help: "Where the API listens [default: 127.0.0.1:8080]",
        example: "\"127.0.0.1:8080\"",
    },
    Key {
        name: "delivery-bind",
        placeholder: "IP:PORT",
        help: "Where delivery listens [default: 127.0.0.1:8081]",
        example: "\"127.0.0.1:8081\"",
    },
    Key {
        name: "public-url",
        placeholder: "URL",
        help: "Base of published images' URLs, the CDN as a rule [default: http:// and the address of delivery]",
        example: "\"https://cdn.example.com\"",
    },
    Key {
        name: "api-url",
        placeholder: "URL",
        help: "Base of links [default: the scheme and the host that each request came by]",
        example: "\"https://images.example.com\"",
    },
    Key {
        name: "data-dir",
        placeholder: "DIR",
        help: "Where everything is kept; made where it is missing [default: ./images-data]",
        example: "\"/var/lib/images\"",
    },
    Key {
        name: "store",
        placeholder: "URL",
        help: "Where the bytes of images are kept, in an existing folder: file:///… [default: pictures in the data directory]",
        example: "\"file:///var/lib/images/pictures\"",
    },
    Key {
        name: "database",
        placeholder: "URL",
        help: "Where the records are kept, in an existing folder: sqlite:///… [default: images.sqlite in the data directory]",
        example: "\"sqlite:///var/lib/images/images.sqlite\"",
    },
    Key {
        name: "api-keys",
        placeholder: "OWNER=KEY,…",
        help: "Keys beside those in the database; a key is live_ or test_ and at least 32 characters more",
        example: "[\"owner=live_…\"]",
    },
    Key {
        name: "fetch-origins",
        placeholder: "ORIGIN,…",
        help: "Origins that createImageFromUrl may fetch beside that of public-url, https://*.s3.amazonaws.com style",
        example: "[\"https://*.s3.amazonaws.com\"]",
    },
    Key {
        name: "max-in-flight",
        placeholder: "NUMBER",
        help: "API requests that are answered at the same time, half of them of one owner; further requests get 429 [default: 256]",
        example: "256",
    },
    Key {
        name: "body-memory",
        placeholder: "MIB",
        help: "Memory for the bodies of requests in MiB; half of it for each owner at most; further bodies wait [default: 256]",
        example: "256",
    },
    Key {
        name: "cors-origins",
        placeholder: "ORIGIN,…",
        help: "Origins whose pages may call the API from a browser, or * for every one [default: none]",
        example: "[\"https://app.example.com\"]",
    },
    Key {
        name: "log",
        placeholder: "LEVEL",
        help: "What is logged: off, error, warn, info, debug or trace [default: info]",
        example: "\"info\"",
    },
];

/// Name of a setting's environment variable.
pub(super) fn variable(key: &str) -> String {
    format!("IMAGES_{}", key.to_uppercase().replace('-', "_"))
}

/// Names one after another.
pub(super) fn listed(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<_>>().join(", ")
}
