//! The address of the program, and what to do where it does not get it.

use std::io;
use std::net::SocketAddr;

use specbound_mock::Listener;

use super::program_error::ProgramError;

/// Listens at an address.
///
/// # Errors
/// The system does not give it: why, and what to do.
pub(super) fn listen(address: SocketAddr, options: specbound_mock::Options) -> Result<Listener, ProgramError> {
    Listener::bind(address, options)
        .map_err(|error| ProgramError::system(format!("{error}; {}", fix(address, error.kind()))))
}

fn fix(address: SocketAddr, kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::AddrInUse => {
            "stop what listens there, or choose another with --port or --bind (--port 0 is any free one)"
        }
        io::ErrorKind::AddrNotAvailable => {
            "name an address of this machine with --bind, such as 127.0.0.1:4010, or 0.0.0.0:4010 ([::]:4010) for all that \
             it has"
        }
        io::ErrorKind::PermissionDenied if address.port() < 1024 => {
            "choose a port from 1024 on with --port, or give the program CAP_NET_BIND_SERVICE"
        }
        io::ErrorKind::PermissionDenied => "choose another with --port, or allow this one to the program",
        _ => "choose another with --port or --bind",
    }
}
