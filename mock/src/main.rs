//! The program `images-mock`.

use std::process::ExitCode;

/// Less memory is held back after large uploads than with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    images_mock::program::main()
}
