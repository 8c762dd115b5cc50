//! Commands that run beside this process, until they are not needed any more.

use std::io;
use std::process::{Child, Command};

use super::{Running, start};

/// Starts a command in a group of its own, which ends with the value that this gives, or with this process.
pub(crate) fn background(command: &mut Command) -> io::Result<Background> {
    start(command).map(Background)
}

/// A command in the background; with this value it ends, and every process of its group.
pub(crate) struct Background(Running);

impl Background {
    /// The number of the process, and of its group.
    pub(crate) fn id(&self) -> u32 {
        self.0.child.id()
    }

    /// The process itself.
    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0.child
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        // Once the process has been waited for, another may have its number.
        if matches!(self.0.child.try_wait(), Ok(None)) {
            let mut kill = Command::new("sh");
            let _ = kill.args(["-c", r#"kill -s KILL -- "-$1""#, "end", &self.id().to_string()]).status();
            // Where no shell can be started, the process itself at least.
            let _ = self.0.child.kill();
            let _ = self.0.child.wait();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::process::Stdio;
    use std::sync::mpsc::{self, RecvTimeoutError};
    use std::time::Duration;

    use super::*;
    use crate::process::read;

    #[test]
    fn the_group_ends_with_the_value() {
        const LONG: Duration = Duration::from_secs(60);
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 1000 & echo begun; wait"]).stdout(Stdio::piped());
        let mut running = background(&mut shell).unwrap();
        let (sender, output) = mpsc::channel();
        let (reading, all_read) = mpsc::channel();
        let sink = move |bytes: &[u8]| sender.send(bytes.to_vec()).unwrap();
        read(running.child().stdout.take().unwrap(), sink, reading);
        assert_eq!(output.recv_timeout(LONG).unwrap(), b"begun\n");
        drop(running);
        // Whoever still holds the output is still running.
        assert_eq!(all_read.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected));
    }
}
