//! Programs of others that tasks start: whether they are installed, and how to get them.

use std::ffi::OsStr;
use std::fmt;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

/// A program that is looked for in `PATH`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Tool {
    name: &'static str,
    /// Where it comes from.
    source: &'static str,
}

pub(crate) const BASH: Tool = Tool::new("bash", "on Debian: apt-get install bash");
pub(crate) const NODE: Tool = Tool::new("node", "install Node.js 20.19, 22.12 or newer: https://nodejs.org");
pub(crate) const NPM: Tool = Tool::new("npm", "it comes with Node.js; on Debian: apt-get install npm");
pub(crate) const PYTHON: Tool = Tool::new("python3", "Python 3.10 or newer; on Debian: apt-get install python3-venv");
pub(crate) const WRK: Tool = Tool::new("wrk", "on Debian: apt-get install wrk; on macOS: brew install wrk");

impl Tool {
    pub(crate) const fn new(name: &'static str, source: &'static str) -> Tool {
        Tool { name, source }
    }
}

impl fmt::Display for Tool {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.name, self.source)
    }
}

/// Those that are in no folder of `PATH`.
pub(crate) fn missing(needed: &[Tool]) -> Vec<Tool> {
    missing_from(needed, &std::env::var_os("PATH").unwrap_or_default())
}

fn missing_from(needed: &[Tool], path: &OsStr) -> Vec<Tool> {
    let is_there = |tool: &Tool| std::env::split_paths(path).any(|folder| is_program(&folder.join(tool.name)));
    needed.iter().filter(|tool| !is_there(tool)).copied().collect()
}

/// Whether there is a file that can be executed.
pub(crate) fn is_program(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.permissions().mode() & 0o111 != 0)
}

/// All of them in one line.
pub(crate) fn list(tools: &[Tool]) -> String {
    tools.iter().map(Tool::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_is_missing_unless_some_folder_of_the_path_has_it_as_a_program() {
        let folders = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
        let path = std::env::join_paths(folders.iter().map(|folder| folder.path())).unwrap();
        let file = |folder: usize, tool: Tool, mode| {
            let file = folders[folder].path().join(tool.name);
            std::fs::write(&file, "").unwrap();
            std::fs::set_permissions(file, std::fs::Permissions::from_mode(mode)).unwrap();
        };
        file(1, NODE, 0o755);
        file(0, WRK, 0o644);
        std::fs::create_dir(folders[0].path().join(BASH.name)).unwrap();
        assert_eq!(missing_from(&[NODE, NPM, WRK, BASH], &path), [NPM, WRK, BASH]);
        assert_eq!(missing_from(&[NODE], OsStr::new("")), [NODE]);
    }
}
