//! A server that the behaviour suite may restart: at the same addresses, on the same folder.

use std::sync::Arc;

use futures::FutureExt;
use futures::future::BoxFuture;
use images_server::{Config, Running};
use tempfile::TempDir;
use tokio::sync::Mutex;

use crate::config::config;

pub struct Restartable {
    pub api_url: String,
    config: Config,
    running: Arc<Mutex<Option<Running>>>,
    _folder: TempDir,
}

impl Restartable {
    pub async fn start(change: impl FnOnce(&mut Config)) -> Restartable {
        let folder = tempfile::tempdir().expect("a folder");
        let mut config = config(&folder);
        change(&mut config);
        let running = images_server::start(config.clone()).await.expect("the server starts");
        // Links and public URLs have the ports in them.
        config.bind = running.api_addr;
        config.delivery_bind = running.delivery_addr;
        let api_url = running.api_url.clone();
        Restartable { api_url, config, running: Arc::new(Mutex::new(Some(running))), _folder: folder }
    }

    /// For [`images_contract::Target::restart`].
    pub fn restart(&self) -> impl Fn() -> BoxFuture<'static, Result<(), String>> + Send + Sync + 'static {
        let (config, running) = (self.config.clone(), self.running.clone());
        move || {
            let (config, running) = (config.clone(), running.clone());
            async move {
                let mut running = running.lock().await;
                if let Some(running) = running.take() {
                    running.stop().await;
                }
                *running = Some(images_server::start(config).await.map_err(|error| error.to_string())?);
                Ok(())
            }
            .boxed()
        }
    }
}
