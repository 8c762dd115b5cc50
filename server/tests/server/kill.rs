use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{SystemTime, UNIX_EPOCH};

use tokio::sync::Semaphore;

use crate::in_process::{ANN, form, http};
use crate::pictures::{png, random};
use crate::program::Program;
use crate::waits::{eventually, within};

/// What a client was told: images that it has, and images that are gone.
#[derive(Default)]
struct Acknowledged {
    /// The picture of each, by length and seed.
    kept: BTreeMap<String, (usize, u64)>,
    deleted: Vec<String>,
}

/// Rounds of uploads and deletions, each cut off by SIGKILL at a moment that nobody chose.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_being_killed() {
    const ROUNDS: usize = 6;
    let seed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_nanos() as u64 | 1;
    println!("seed {seed}");
    let mut numbers = seed;
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let keys = format!("ann={ANN}");
    let acknowledged = Arc::new(Mutex::new(Acknowledged::default()));
    for round in 0..ROUNDS {
        let program = Program::start(&data, &["--api-keys", &keys]).await;
        verify(&program.api, &acknowledged).await;
        let enough = Arc::new(Semaphore::new(0));
        let clients: Vec<_> = (0..4)
            .map(|_| {
                let client = client(program.api.clone(), random(&mut numbers), acknowledged.clone(), enough.clone());
                tokio::spawn(client)
            })
            .collect();
        // So many answers, and then at once: the other clients are at any point of theirs.
        let answers = 5 + (random(&mut numbers) % 20) as u32;
        drop(within("enough answers", enough.acquire_many(answers)).await.unwrap());
        program.kill().await;
        for client in clients {
            within("the end of a client", client).await.unwrap();
        }
        assert!(acknowledged.lock().unwrap().kept.len() > round, "nothing was acknowledged");
    }
    let program = Program::start(&data, &["--api-keys", &keys]).await;
    let listed = verify(&program.api, &acknowledged).await;
    // What the killed ones left half done is gone: there are the bytes of what is listed, and no others.
    eventually("the sweep", async || (files_in(&data.join("pictures")) == listed).then_some(())).await;
}

/// Files in the folders of a folder.
fn files_in(folder: &Path) -> usize {
    let folders = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    folders.map(|folder| std::fs::read_dir(folder).unwrap().count()).sum()
}

/// Uploads, now and then deletes, and notes what was acknowledged, until the server is gone.
async fn client(api: String, seed: u64, acknowledged: Arc<Mutex<Acknowledged>>, answers: Arc<Semaphore>) {
    let http = http();
    let mut numbers = seed | 1;
    loop {
        let (length, seed) = (100 + (random(&mut numbers) % 400_000) as usize, random(&mut numbers));
        let upload = http.post(format!("{api}/v1/images/upload")).header("x-api-key", ANN);
        let Ok(response) = upload.multipart(form(png(length, seed))).send().await else {
            return;
        };
        assert_eq!(response.status(), 201);
        let Ok(image) = response.json::<serde_json::Value>().await else {
            return;
        };
        let id = image["id"].as_str().unwrap().to_owned();
        acknowledged.lock().unwrap().kept.insert(id.clone(), (length, seed));
        if random(&mut numbers).is_multiple_of(4) {
            // Whether a deletion that nobody acknowledged was done is open: the image is not counted.
            acknowledged.lock().unwrap().kept.remove(&id);
            let deletion = http.delete(format!("{api}/v1/images/{id}")).header("x-api-key", ANN).send().await;
            let Ok(response) = deletion else { return };
            assert_eq!(response.status(), 204);
            acknowledged.lock().unwrap().deleted.push(id);
        }
        answers.add_permits(1);
    }
}

/// Checks what was acknowledged, and gives the number of images.
async fn verify(api: &str, acknowledged: &Mutex<Acknowledged>) -> usize {
    let http = http();
    let (kept, deleted) = {
        let acknowledged = acknowledged.lock().unwrap();
        (acknowledged.kept.clone(), acknowledged.deleted.clone())
    };
    for (id, (length, seed)) in &kept {
        let download =
            http.get(format!("{api}/v1/images/{id}/download")).header("x-api-key", ANN).send().await.unwrap();
        assert_eq!(download.status(), 200, "{id} is lost");
        assert!(download.bytes().await.unwrap() == png(*length, *seed), "{id} has other bytes");
    }
    for id in &deleted {
        let gone = http.get(format!("{api}/v1/images/{id}")).header("x-api-key", ANN).send().await.unwrap();
        assert_eq!(gone.status(), 404, "{id} came back");
    }
    // Whatever else is listed was not acknowledged before the kill, and must be whole all the same.
    let mut page = Some(format!("{api}/v1/images?take=100"));
    let mut listed = 0;
    let mut seen = BTreeSet::new();
    while let Some(url) = page {
        assert!(seen.insert(url.clone()), "the pages do not end: {url} comes again");
        let list = http.get(&url).header("x-api-key", ANN).send().await.unwrap();
        let list: serde_json::Value = list.json().await.unwrap();
        for image in list["data"].as_array().unwrap() {
            listed += 1;
            let id = image["id"].as_str().unwrap();
            assert!(!deleted.iter().any(|gone| gone == id), "{id} came back");
            if !kept.contains_key(id) {
                let download = http.get(format!("{api}/v1/images/{id}/download")).header("x-api-key", ANN);
                let bytes = download.send().await.unwrap().bytes().await.unwrap();
                assert_eq!(bytes.len() as u64, image["size"].as_u64().unwrap(), "{id} is not whole");
            }
        }
        page = list["links"]["next"].as_str().map(str::to_owned);
    }
    assert!(listed >= kept.len());
    listed
}
