//! A disk that is full, and has room again; a database that somebody else holds; a store folder that is moved away.
//!
//! A full disk is a small file system of its own. Where none may be mounted those tests say so and pass.

use std::path::{Path, PathBuf};
use std::process::Command;

use images_server::Seams;

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
    Server::start_with(|config| config.data_dir = data, Seams::default()).await
}

/// Waits until a deletion on a full disk has what it needs.
async fn reserve_is_whole(disk: &Disk) {
    let reserve = disk.path().join("data/images-server.reserve");
    let whole = || std::fs::metadata(&reserve).is_ok_and(|file| file.len() == 256 * 1024);
    eventually("the reserve", async || whole().then_some(())).await;
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
