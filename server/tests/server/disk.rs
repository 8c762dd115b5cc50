//! A disk that is full, and has room again; a database that somebody else holds; a store folder that is moved away.
//!
//! A full disk is a small file system of its own. Where none may be mounted those tests say so and pass.

use std::path::{Path, PathBuf};
use std::process::Command;

use images_server::Seams;

use crate::in_process::{ANN, Server};
use crate::pictures::png;

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
