//! Start and stop, in the order that loses nothing.

mod bind;
mod folders;
mod opened;

use std::io;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use dropshot::{ConfigDropshot, HandlerTaskMode, HttpServer, ServerBuilder};
use specbound_runtime::{Cors, Room, RoomLimits};
use tokio::net::TcpSocket;
use url::Url;

use crate::app::{App, Shared};
use crate::config::{Config, url_of};
use crate::delivery::{self, Listener};
use crate::fetch::{Fetcher, OriginPattern};
use crate::keys::{ApiKey, Caller, DEFAULT_OWNER, KeyWatch, Stage, StoredKey};
use crate::routes;
use crate::store::{Blobs, DirectoryLock, LockError, MetaStore, OpenError, Store, StoreError};
use opened::Opened;

pub use bind::BindError;

/// Connections of delivery that wait to be accepted.
const BACKLOG: u32 = 1024;
/// How long requests under way have, once the end was asked for.
const DRAIN: Duration = Duration::from_secs(3);
/// How long a request that was let in waits for room and memory before it is told to come again.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long the database has to finish after that.
const CLOSE: Duration = Duration::from_millis(500);

/// Puts a layer between the server and a part of its store: tests make it fail.
pub type Layer<T> = Box<dyn FnOnce(Arc<T>) -> Arc<T> + Send>;

/// What a start may put between the server and its store; nothing by default.
#[derive(Default)]
pub struct StoreLayers {
    /// Around the records.
    pub records: Option<Layer<dyn MetaStore>>,
    /// Around the bytes.
    pub blobs: Option<Layer<dyn Blobs>>,
}

/// Why the server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A folder cannot be used.
    #[error("{key}: {cause}")]
    Folder {
        /// The setting that says where it is.
        key: &'static str,
        /// Why, with what to do.
        cause: LockError,
    },
    /// A folder is not there that is not made.
    #[error(
        "{key}: {}: there is no folder {}; make it (mkdir -p), or choose another path", path.display(), folder.display()
    )]
    NoFolder {
        /// The setting.
        key: &'static str,
        /// What it names.
        path: PathBuf,
        /// What is missing.
        folder: PathBuf,
    },
    /// The database cannot be used.
    #[error(transparent)]
    Database(#[from] OpenError),
    /// Both listeners have one address.
    #[error(
        "delivery-bind: {delivery} is taken by the API already (bind is {api}); give each a port of its own, \
         such as 127.0.0.1:8080 and 127.0.0.1:8081"
    )]
    SameAddress {
        /// Where the API is to listen.
        api: SocketAddr,
        /// Where delivery is.
        delivery: SocketAddr,
    },
    /// An address cannot be bound.
    #[error("{key}: {cause}")]
    Bind {
        /// The setting.
        key: &'static str,
        /// What the system said, with what to do.
        cause: BindError,
    },
    /// TLS could not be initialised.
    #[error("TLS of the HTTP client could not be initialised: {0}")]
    Client(#[from] reqwest::Error),
    /// The generated routes contradict one another.
    #[error("the routes cannot be registered: {0}")]
    Routes(String),
    /// A listener has no address.
    #[error("a listener cannot be used: {0}")]
    Listener(#[from] io::Error),
}

/// A server that runs until [`Running::stop`], or until the end of the process.
pub struct Running {
    /// Where the API listens.
    pub api_addr: SocketAddr,
    /// Where delivery listens.
    pub delivery_addr: SocketAddr,
    /// Base of links.
    pub api_url: String,
    /// Base of published images' URLs.
    pub public_url: String,
    /// The keys that were made because there were none: they are shown here and never again.
    pub new_keys: Vec<ApiKey>,
    api: HttpServer<App>,
    delivery: Listener,
    store: Store,
    _key_watch: KeyWatch,
    locks: Vec<DirectoryLock>,
}

/// Starts a server.
///
/// # Errors
/// What has to change before it can start. Nothing listens then, and nothing is left that was made.
pub async fn start(config: Config) -> Result<Running, StartError> {
    start_with(config, StoreLayers::default()).await
}

/// Starts a server with layers around its store.
///
/// # Errors
/// What has to change before it can start. Nothing listens then, and nothing is left that was made.
pub async fn start_with(config: Config, layers: StoreLayers) -> Result<Running, StartError> {
    bind::check(&config)?;
    folders::check(&config)?;
    // dropshot binds the API's socket itself, once there is a store: this one only finds out whether it can.
    bind::bound(bind::BIND, config.bind)?;
    let socket = bind::bound(bind::DELIVERY_BIND, config.delivery_bind)?;
    let opened = Opened::open(&config, layers).await?;
    match serve(config, opened.store.clone(), socket).await {
        Ok(running) => Ok(Running { locks: opened.keep(), ..running }),
        Err(error) => {
            opened.undo().await;
            Err(error)
        }
    }
}

/// Everything after the store is open.
async fn serve(config: Config, store: Store, socket: TcpSocket) -> Result<Running, StartError> {
    let database = config.database_path();
    let failed = |error: StoreError| StartError::Database(OpenError::of(&database, error));
    // Before the first upload: what is unfinished now belongs to an earlier run.
    let orphaned_blobs = store.orphaned_blobs().await.map_err(failed)?;
    let address = config.delivery_bind;
    let socket = socket.listen(BACKLOG);
    let socket =
        socket.map_err(|error| StartError::Bind { key: bind::DELIVERY_BIND, cause: BindError::new(address, error) })?;
    let delivery_addr = socket.local_addr()?;
    let public_url = config.public_url.clone().unwrap_or_else(|| url_of(delivery_addr));

    let mut stored = store.records.keys().await.map_err(failed)?;
    let new_keys = match stored.is_empty() && config.api_keys.is_empty() {
        true => vec![ApiKey::generate(Stage::Live), ApiKey::generate(Stage::Test)],
        false => Vec::new(),
    };
    let new_stored: Vec<StoredKey> = new_keys.iter().map(|key| stored_key(key, DEFAULT_OWNER)).collect();
    stored.extend(new_stored.iter().cloned());
    let configured = config.api_keys.iter().map(|key| stored_key(&key.key, &key.owner)).collect();
    let (keys, key_watch) = KeyWatch::start(Arc::clone(&store.records), stored, configured);
    let app = App::new(Shared {
        store: store.clone(),
        keys,
        fetcher: Fetcher::new(fetch_origins(&config, &public_url))?,
        public_url: public_url.clone(),
        api_url: config.api_url.clone(),
        own_url: OnceLock::new(),
        room: Room::new(RoomLimits {
            requests: config.max_in_flight,
            body_bytes: config.body_memory,
            patience: PATIENCE,
        }),
        cors: Cors::new(config.cors_origins.iter().cloned()),
    });

    let description = images_api::api_description::<App>().map_err(|error| StartError::Routes(error.to_string()));
    let mut description = description?;
    routes::add_to(&mut description).map_err(|error| StartError::Routes(error.to_string()))?;
    let settings = ConfigDropshot {
        bind_address: config.bind,
        // Work that must not stop half-way runs in tasks of its own; see `store`.
        default_handler_task_mode: HandlerTaskMode::CancelOnDisconnect,
        ..ConfigDropshot::default()
    };
    let quiet = slog::Logger::root(slog::Discard, slog::o!());
    let api = ServerBuilder::new(description, app.clone(), quiet).config(settings).build_starter();
    let api = api.map_err(bind::of_dropshot)?;
    // Both ports are ours and the answer to this is the start: keys are made for good only when they can be shown.
    if !new_stored.is_empty() {
        store.records.add_keys(new_stored).await.map_err(failed)?;
    }
    let api = api.start();
    let own_url = app.own_url.get_or_init(|| url_of(api.local_addr()));
    let api_url = config.api_url.as_ref().unwrap_or(own_url).clone();
    let delivery = Listener::start(socket, delivery::router(store.clone()))?;
    if !orphaned_blobs.is_empty() {
        let store = store.clone();
        tokio::spawn(async move { store.sweep(orphaned_blobs).await });
    }
    Ok(Running {
        api_addr: api.local_addr(),
        delivery_addr: delivery.address(),
        api_url,
        public_url,
        new_keys,
        api,
        delivery,
        store,
        _key_watch: key_watch,
        locks: Vec::new(),
    })
}

fn stored_key(key: &ApiKey, owner: &str) -> StoredKey {
    StoredKey { hash: key.hash(), caller: Caller { owner: owner.into(), stage: key.stage() } }
}

/// Those that are configured, and the one that published images come from: what is public may be copied.
fn fetch_origins(config: &Config, public_url: &str) -> Vec<OriginPattern> {
    let public = Url::parse(public_url).ok().as_ref().and_then(OriginPattern::of);
    config.fetch_origins.iter().cloned().chain(public).collect()
}

impl Running {
    /// Takes no connection any more, answers what is under way, and ends: in 4 seconds at most, whatever clients do.
    pub async fn stop(self) {
        let Running { api, delivery, store, _key_watch: key_watch, locks, .. } = self;
        let drained = tokio::time::timeout(DRAIN, async {
            let (closed, ()) = tokio::join!(api.close(), delivery.stop());
            closed
        });
        match drained.await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(error, "the API listener broke down"),
            Err(_) => tracing::warn!("requests that did not end were given up"),
        }
        drop(key_watch);
        if tokio::time::timeout(CLOSE, store.records.close()).await.is_err() {
            tracing::warn!("the database was still at work; it recovers at the next start");
        }
        drop(locks);
    }
}
