use std::path::Path;

use tokio::process::Command;

use crate::program::{self, Program};

/// The soft and the hard limit of open files of a process.
fn limits(id: u32) -> (String, String) {
    let limits = std::fs::read_to_string(format!("/proc/{id}/limits")).unwrap();
    let line = limits.lines().find_map(|line| line.strip_prefix("Max open files")).unwrap();
    let mut words = line.split_whitespace().map(str::to_owned);
    (words.next().unwrap(), words.next().unwrap())
}

/// The program under limits of the shell.
fn under(limit: &str, data: &Path) -> Command {
    let command = program::command(data, &[]);
    let plain = command.as_std();
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("{limit} && exec \"$0\" \"$@\"")]).arg(plain.get_program()).args(plain.get_args());
    for (name, _) in plain.get_envs() {
        shell.env_remove(name);
    }
    program::piped(shell)
}

#[tokio::test]
async fn the_limit_of_open_files_is_raised_as_far_as_it_may_be() {
    for limit in ["ulimit -n 512 && ulimit -S -n 128", "ulimit -n 512"] {
        let folder = tempfile::tempdir().unwrap();
        let program = Program::of(under(limit, &folder.path().join("data"))).await;
        assert_eq!(limits(program.child.id().unwrap()), ("512".to_owned(), "512".to_owned()), "{limit}");
    }
}
