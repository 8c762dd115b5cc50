//! What is checked in is what the generator makes of the document.

use std::collections::BTreeSet;
use std::path::Path;

use crate::document::{generated, root};

/// Where each part of what is generated lives. Nothing else may be in these folders.
const PLACES: [(&str, &str); 5] = [
    ("api/", "openapi/src/generated"),
    ("client/", "client/src/generated"),
    ("mock/", "mock/src/generated"),
    ("proof/", "openapi/tests/proof/generated"),
    ("cases/", "xtask/contract/src/generated"),
];

pub(crate) fn complaints() -> Vec<String> {
    let mut complaints = Vec::new();
    let mut expected = BTreeSet::new();
    for file in &generated().files {
        let place = PLACES.iter().find_map(|(part, folder)| Some((folder, file.path.strip_prefix(part)?)));
        let Some((folder, name)) = place else {
            complaints.push(format!("{}: no place is known for it; name one in {}", file.path, file!()));
            continue;
        };
        let path = format!("{folder}/{name}");
        match std::fs::read_to_string(root().join(&path)) {
            Ok(found) if found == file.contents => {}
            Ok(found) => complaints.push(format!("{path}{}", first_difference(&file.contents, &found))),
            Err(error) => complaints.push(format!("{path}: cannot be read: {error}")),
        }
        expected.insert(path);
    }
    for (_, folder) in PLACES {
        let orphans = names(&root().join(folder)).into_iter().map(|name| format!("{folder}/{name}"));
        let orphans = orphans.filter(|path| !expected.contains(path));
        complaints.extend(orphans.map(|path| format!("{path}: the document asks for no such file")));
    }
    complaints
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect()
}

fn first_difference(expected: &str, found: &str) -> String {
    let lines = expected.lines().zip(found.lines());
    match lines.enumerate().find(|(_, (expected, found))| expected != found) {
        Some((index, (expected, found))) => {
            format!(":{}: the document makes it {:?}, it is {:?}", index + 1, expected.trim(), found.trim())
        }
        None => ": it has another length than the document makes it".to_owned(),
    }
}
