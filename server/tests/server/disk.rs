//! A disk that is full, and has room again; a database that somebody else holds; a store folder that is moved away.
//!
//! A full disk is a small file system of its own. Where none may be mounted those tests say so and pass.

use std::path::{Path, PathBuf};
use std::process::Command;

use images_server::StoreLayers;
use sqlx::Connection;

use crate::in_process::{ANN, Server};
use crate::pictures::png;
use crate::waits::{eventually, within};

/// A small file system, until it is dropped.
pub struct Disk {
    folder: tempfile::TempDir,
}

impl Disk {
    /// `None`, with a printed reason, where this user may not mount one.
    pub fn mount() -> Option<Disk> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=10m", "tmpfs"]).arg(folder.path());
        match mount.output() {
            Ok(output) if output.status.success() => Some(Disk { folder }),
            Ok(output) => {
                println!("skipped: no file system can be mounted: {}", String::from_utf8_lossy(&output.stderr));
                None
            }
            Err(error) => {
                println!("skipped: no file system can be mounted: {error}");
                None
            }
        }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes every byte that is free.
    pub fn fill(&self) {
        for (name, piece) in [("large", 64 * 1024), ("small", 512)] {
            let mut file = std::fs::File::options().create(true).append(true).open(self.filler(name)).unwrap();
            while std::io::Write::write(&mut file, &vec![1; piece]).is_ok_and(|written| written > 0) {}
        }
    }

    /// Gives back what was taken.
    pub fn empty(&self) {
        for name in ["large", "small"] {
            std::fs::remove_file(self.filler(name)).unwrap();
        }
    }

    fn filler(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a server that a failed test leaves behind still has its files open.
        let unmounted = Command::new("umount").arg("-l").arg(self.path()).status();
        if !unmounted.is_ok_and(|status| status.success()) {
            println!("{} stays mounted", self.path().display());
        }
    }
}

async fn on(disk: &Disk) -> Server {
    let data = disk.path().join("data");
    Server::start_with(|config| config.data_dir = data, StoreLayers::default()).await
}

/// Waits until a deletion on a full disk has what it needs.
async fn reserve_is_whole(disk: &Disk) {
    let reserve = disk.path().join("data/images-server.reserve");
    let whole = || std::fs::metadata(&reserve).is_ok_and(|file| file.len() == 256 * 1024);
    eventually("the reserve", async || whole().then_some(())).await;
}

/// What `/readyz` says.
async fn readiness(server: &Server) -> u16 {
    server.send(server.http.get(server.api("/readyz"))).await.status
}

/// Waits until `/readyz` says so: what it knows of the last write is good for a while.
async fn becomes(server: &Server, status: u16) {
    eventually("a change of readiness", async || (readiness(server).await == status).then_some(())).await;
}

/// How many images the owner sees.
async fn listed(server: &Server) -> usize {
    server.get(ANN, "/v1/images").await.expect(200).json()["data"].as_array().unwrap().len()
}

#[tokio::test]
async fn uploads_work_again_as_soon_as_a_full_disk_has_room() {
    let Some(disk) = Disk::mount() else { return };
    let server = on(&disk).await;
    let id = server.uploaded(ANN, png(5_000, 1)).await;
    for round in 0..3 {
        disk.fill();
        for seed in 0..5 {
            server.upload(ANN, png(5_000, seed)).await.expect(503);
        }
        assert_eq!(listed(&server).await, 1 + round, "a refused upload is seen");
        server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200);
        disk.empty();
        server.upload(ANN, png(5_000, 7)).await.expect(201);
    }
}

#[tokio::test]
async fn images_are_deleted_and_taken_back_on_a_full_disk() {
    let Some(disk) = Disk::mount() else { return };
    let server = on(&disk).await;
    let mut ids = Vec::new();
    for seed in 0..40 {
        ids.push(server.uploaded(ANN, png(100, seed)).await);
    }
    let public = ids.pop().unwrap();
    server.post(ANN, &format!("/v1/images/{public}/publish")).await.expect(201);
    server.deliver(&public).await.expect(200);
    reserve_is_whole(&disk).await;
    for id in &ids {
        // Also the little that the deletion before gave back is taken.
        disk.fill();
        server.delete(ANN, &format!("/v1/images/{id}")).await.expect(204);
        server.get(ANN, &format!("/v1/images/{id}")).await.expect(404);
    }
    disk.fill();
    server.post(ANN, &format!("/v1/images/{public}/unpublish")).await.expect(201);
    server.deliver(&public).await.expect(404);
    server.upload(ANN, png(5_000, 1)).await.expect(503);
    assert_eq!(listed(&server).await, 1);

    // With room the reserve comes back by itself.
    disk.empty();
    server.uploaded(ANN, png(5_000, 2)).await;
    reserve_is_whole(&disk).await;
}

/// A server that starts on a full disk serves what there is, and deletes.
#[tokio::test]
async fn a_server_starts_and_deletes_on_a_full_disk() {
    let Some(disk) = Disk::mount() else { return };
    let server = on(&disk).await;
    let id = server.uploaded(ANN, png(5_000, 1)).await;
    reserve_is_whole(&disk).await;
    within("the end of a server", server.running.stop()).await;
    disk.fill();
    let server = on(&disk).await;
    server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200);
    server.delete(ANN, &format!("/v1/images/{id}")).await.expect(204);
}

#[tokio::test]
async fn nothing_is_acknowledged_in_a_store_folder_that_was_moved_or_replaced() {
    let server = Server::start().await;
    let id = server.uploaded(ANN, png(5_000, 1)).await;
    server.post(ANN, &format!("/v1/images/{id}/publish")).await.expect(201);
    let (store, away) = (server.folder.path().join("data/pictures"), server.folder.path().join("away"));
    let refused = async || {
        for seed in 0..3 {
            server.upload(ANN, png(5_000, seed)).await.expect(503);
        }
        server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(503);
        server.deliver(&id).await.expect(503);
        server.send(server.http.get(server.api("/readyz"))).await.expect(503);
    };
    for _ in 0..2 {
        std::fs::rename(&store, &away).unwrap();
        refused().await;
        std::fs::create_dir(&store).expect("the server made no folder there");
        refused().await;
        std::fs::remove_dir(&store).expect("the server wrote nothing there");
        std::fs::rename(&away, &store).unwrap();
        server.send(server.http.get(server.api("/readyz"))).await.expect(200);
        server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200);
        server.deliver(&id).await.expect(200);
        server.uploaded(ANN, png(5_000, 9)).await;
    }
    assert_eq!(listed(&server).await, 3);
}

#[tokio::test]
async fn a_server_on_a_full_disk_is_not_ready_until_there_is_room() {
    let Some(disk) = Disk::mount() else { return };
    let server = on(&disk).await;
    let id = server.uploaded(ANN, png(5_000, 1)).await;
    server.post(ANN, &format!("/v1/images/{id}/publish")).await.expect(201);
    reserve_is_whole(&disk).await;
    assert_eq!(readiness(&server).await, 200);

    // A refused upload shows it at once.
    disk.fill();
    server.upload(ANN, png(5_000, 3)).await.expect(503);
    for _ in 0..5 {
        assert_eq!(readiness(&server).await, 503);
    }
    server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200);
    disk.empty();
    assert_eq!(readiness(&server).await, 200);

    // And without one it is found out.
    disk.fill();
    becomes(&server, 503).await;
    server.post(ANN, &format!("/v1/images/{id}/unpublish")).await.expect(201);
    disk.fill();
    assert_eq!(readiness(&server).await, 503);
    disk.empty();
    assert_eq!(readiness(&server).await, 200);
    server.uploaded(ANN, png(5_000, 3)).await;
    let left = std::fs::read_dir(disk.path().join("data/pictures/00")).unwrap();
    assert!(left.flatten().all(|file| !file.file_name().to_string_lossy().contains('#')), "a trial left its file");
}

#[tokio::test]
async fn a_full_disk_of_the_database_alone_is_noticed() {
    let Some(disk) = Disk::mount() else { return };
    let database = disk.path().join("images.db");
    let server = Server::start_with(|config| config.database = Some(database), StoreLayers::default()).await;
    let publish = format!("/v1/images/{}/publish", server.uploaded(ANN, png(5_000, 1)).await);
    server.post(ANN, &publish).await.expect(201);
    assert_eq!(readiness(&server).await, 200);
    for _ in 0..2 {
        disk.fill();
        becomes(&server, 503).await;
        // What is so already is not written, and shows nothing.
        server.post(ANN, &publish).await.expect(201);
        assert_eq!(readiness(&server).await, 503);
        disk.empty();
        assert_eq!(readiness(&server).await, 200);
    }
}

#[tokio::test]
async fn a_database_that_somebody_else_holds_is_noticed_until_it_is_free() {
    let server = Server::start().await;
    let database = server.folder.path().join("data/images.sqlite");
    assert!(database.exists());
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(database);
    let mut other = sqlx::SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::query("begin immediate").execute(&mut other).await.unwrap();
    becomes(&server, 503).await;
    server.get(ANN, "/v1/images").await.expect(200);
    sqlx::query("rollback").execute(&mut other).await.unwrap();
    becomes(&server, 200).await;
}

/// Also with uploads under way: what was acknowledged is in the folder that comes back.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_store_folder_is_moved_away_under_uploads() {
    let server = std::sync::Arc::new(Server::start().await);
    let (store, away) = (server.folder.path().join("data/pictures"), server.folder.path().join("away"));
    for round in 0..50 {
        let uploads: Vec<_> = (0..4)
            .map(|seed| {
                let server = std::sync::Arc::clone(&server);
                tokio::spawn(async move {
                    let mut kept = Vec::new();
                    loop {
                        let seen = server.upload(ANN, png(5_000, seed)).await;
                        match seen.status {
                            201 => kept.push(seen.id()),
                            _ => break (seen.expect(503), kept),
                        }
                    }
                })
            })
            .collect();
        for _ in 0..3 {
            server.get(ANN, "/v1/images").await.expect(200);
        }
        std::fs::rename(&store, &away).unwrap();
        let mut all = Vec::new();
        for upload in uploads {
            all.extend(upload.await.unwrap().1);
        }
        assert!(!store.exists(), "round {round}: the folder was made again");
        std::fs::rename(&away, &store).unwrap();
        for id in all {
            server.get(ANN, &format!("/v1/images/{id}/download")).await.expect(200);
        }
    }
}
