//! Why a listener does not get its address, and what to do.

use std::fmt;
use std::io;
use std::net::SocketAddr;

use dropshot::BuildError;
use tokio::net::TcpSocket;

use super::StartError;
use crate::config::Config;

/// The setting of the API's address.
pub(super) const BIND: &str = "bind";
/// The setting of delivery's address.
pub(super) const DELIVERY_BIND: &str = "delivery-bind";

/// What the system said of an address, with what to do.
#[derive(Debug)]
pub struct BindError {
    address: SocketAddr,
    error: io::Error,
}

impl BindError {
    /// An address that could not be bound.
    pub(super) fn new(address: SocketAddr, error: io::Error) -> BindError {
        BindError { address, error }
    }

    fn fix(&self) -> &'static str {
        match self.error.kind() {
            io::ErrorKind::AddrInUse => "stop what listens there, or choose another port",
            io::ErrorKind::AddrNotAvailable => {
                "use an address of this machine, such as 127.0.0.1, or 0.0.0.0 ([::]) for all interfaces"
            }
            io::ErrorKind::PermissionDenied if self.address.port() < 1024 => {
                "choose a port from 1024 on and let a proxy listen here, or give the program CAP_NET_BIND_SERVICE"
            }
            io::ErrorKind::PermissionDenied => "choose another port, or allow this one to the program",
            _ => "choose another address",
        }
    }
}

impl fmt::Display for BindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let BindError { address, error } = self;
        write!(f, "cannot listen on {address}: {error}; {}", self.fix())
    }
}

impl std::error::Error for BindError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.error)
    }
}

/// Why dropshot does not serve.
pub(super) fn of_dropshot(error: BuildError) -> StartError {
    match error {
        BuildError::BindError { address, error } => {
            StartError::Bind { key: BIND, cause: BindError::new(address, error) }
        }
        other => StartError::Routes(other.to_string()),
    }
}

/// A socket that has the address and does not listen yet: who connects is refused, as before.
pub(super) fn bound(key: &'static str, address: SocketAddr) -> Result<TcpSocket, StartError> {
    let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() };
    let bind = |socket: TcpSocket| {
        // As listeners have it on Unix: an address is not taken by connections that were closed.
        if cfg!(unix) {
            socket.set_reuseaddr(true)?;
        }
        socket.bind(address)?;
        Ok(socket)
    };
    socket.and_then(bind).map_err(|error| StartError::Bind { key, cause: BindError::new(address, error) })
}

/// Fails where one listener would take the other's address.
pub(super) fn check(config: &Config) -> Result<(), StartError> {
    let (api, delivery) = (config.bind, config.delivery_bind);
    let every = |address: SocketAddr| {
        address.ip().is_unspecified() && (address.is_ipv6() || api.is_ipv4() == delivery.is_ipv4())
    };
    let same = api.ip() == delivery.ip() || every(api) || every(delivery);
    match same && api.port() == delivery.port() && api.port() != 0 {
        true => Err(StartError::SameAddress { api, delivery }),
        false => Ok(()),
    }
}
