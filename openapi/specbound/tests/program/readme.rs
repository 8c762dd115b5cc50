use std::fs;
use std::path::Path;

use super::{NOTES, specbound};

const README: &str = include_str!("../../../../README.md");

/// The commands of the README that are ours, with the paths that they name in place.
#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("your-api.yaml"), NOTES).unwrap();
    let mut run = Vec::new();
    for line in README.lines().filter_map(|line| line.strip_prefix("cargo run -p specbound -- ")) {
        let command = line.split("   #").next().unwrap();
        let arguments: Vec<&str> = command.split_whitespace().collect();
        let at = if line.starts_with("diff ") { repository.as_path() } else { folder.path() };
        let (status, out, error) = specbound(at, &arguments);
        assert_eq!(status, 0, "{line}\n{out}{error}");
        run.push((arguments[0], out));
    }
    let [("generate", written), ("diff", changes)] = run.as_slice() else { panic!("{run:?}") };
    assert!(written.ends_with(" files written to generated\n"), "{written}");
    for part in ["api/mod.rs", "client/client.rs"] {
        assert!(folder.path().join("generated").join(part).is_file(), "{part}");
    }
    assert!(changes.contains("0 breaking"), "{changes}");
}
