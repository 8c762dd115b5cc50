//! The settings of a server whose keys the tests know.

use images_server::Config;
use images_server::keys::ConfiguredKey;

/// Live key of the owner `ann`.
pub const ANN: &str = "live_annannannannannannannannannannannann";
/// Test key of the owner `ann`.
pub const ANN_TEST: &str = "test_annannannannannannannannannannannann";
/// Live key of the owner `bob`.
pub const BOB: &str = "live_bobbobbobbobbobbobbobbobbobbobbobbob";

/// Ports of the system's choice, keys that the tests know.
pub fn config(folder: &tempfile::TempDir) -> Config {
    let key = |owner: &str, key: &str| ConfiguredKey { owner: owner.into(), key: key.parse().expect("a key") };
    Config {
        bind: "127.0.0.1:0".parse().expect("an address"),
        delivery_bind: "127.0.0.1:0".parse().expect("an address"),
        api_keys: vec![key("ann", ANN), key("ann", ANN_TEST), key("bob", BOB)],
        ..Config::new(folder.path().join("data"))
    }
}
