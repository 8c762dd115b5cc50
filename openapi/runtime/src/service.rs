//! What all operations of a service share: key, limits, log.

use std::borrow::Cow;
use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use http::HeaderMap;
use specbound_document::Operation;
use specbound_document::pipeline::{Cors, Permit};

use crate::{Failure, Room};

/// What all operations of a service share: key, limits, log. Only `Caller` and `api_url` must be written.
pub trait Service: Send + Sync + 'static {
    /// Who asks, as [`Authenticator::authenticate`] found out.
    type Caller: Clone + Send + Sync + 'static;

    /// Base of links and of error types: an absolute URL without a slash at its end, and without the path of the document's
    /// server, such as `/v1`, which is added.
    fn api_url(&self) -> &str;

    /// The same in the answer to a request that came for this `authority` (host and port, where it names them) with these
    /// headers; [`Service::api_url`] where this is not written.
    fn api_url_for(&self, authority: Option<&str>, headers: &HeaderMap) -> Cow<'_, str> {
        let _ = (authority, headers);
        Cow::Borrowed(self.api_url())
    }

    /// The origins whose pages may call the API; none where this is not written.
    fn cors(&self) -> &Cors {
        static NONE: std::sync::LazyLock<Cors> = std::sync::LazyLock::new(Cors::default);
        &NONE
    }

    /// What limits the requests that are worked on, and the memory for their bodies; nothing does where this is not written.
    ///
    /// Without it every request is let in at once. A single body is limited all the same, by its `x-max-body-bytes` (1 MiB
    /// where the document has none) and by [`BodyLimits`](crate::BodyLimits).
    fn room(&self) -> Option<&Room> {
        None
    }

    /// Whose share of the [`Service::room`] the requests of this caller take: several callers may be one owner.
    ///
    /// Where this is not written nobody is told apart: callers are as those of operations without `security`, whose requests
    /// with bodies have one share, half of the room, together.
    fn owner<'c>(&self, caller: &'c Self::Caller) -> Option<&'c str> {
        let _ = caller;
        None
    }

    /// Room for one more request, held while it is worked on: that of [`Service::room`] where this is not written.
    ///
    /// # Errors
    /// 429 or 503 where the server has enough to do.
    fn admit(&self) -> Result<Permit, Failure> {
        self.room().map_or_else(unlimited, Room::admit)
    }

    /// Counts an admitted request as one of its caller's: in the share of its [`Service::owner`] where this is not written.
    ///
    /// # Errors
    /// 429 where the server does enough for this caller.
    fn share(&self, room: Permit, caller: &Self::Caller) -> Result<Permit, Failure> {
        match (self.room(), self.owner(caller)) {
            (Some(whole), Some(owner)) => whole.share(room, owner),
            _ => Ok(room),
        }
    }

    /// Room for a request that was let in, and waited for something else since; it may wait. It is that of
    /// [`Service::room`], in the share of the caller's [`Service::owner`], where this is not written.
    ///
    /// # Errors
    /// 429 or 503 where the server still has enough to do.
    fn readmit(&self, caller: Option<&Self::Caller>) -> impl Future<Output = Result<Permit, Failure>> + Send {
        async move {
            match self.room() {
                Some(room) => room.readmit(owner_or_nobody(self, caller)).await,
                None => unlimited(),
            }
        }
    }

    /// Memory for a body of so many bytes; it may wait. It is that of [`Service::room`], in the share of the caller's
    /// [`Service::owner`], where this is not written.
    ///
    /// # Errors
    /// 429 or 503 where there is too little.
    fn reserve(
        &self,
        caller: Option<&Self::Caller>,
        bytes: u64,
    ) -> impl Future<Output = Result<Permit, Failure>> + Send {
        async move {
            match self.room() {
                Some(room) => room.reserve(owner_or_nobody(self, caller), bytes).await,
                None => unlimited(),
            }
        }
    }

    /// Called once for every request, when its answer is ready: the place of log line and metrics. Nothing is done where
    /// this is not written.
    fn answered(&self, answered: &Answered<'_, Self::Caller>) {
        let _ = answered;
    }
}

/// A permit that takes nothing from anybody.
fn unlimited() -> Result<Permit, Failure> {
    Ok(Box::new(()))
}

/// The owner of a share; an empty name where there is none, whose share all who are not told apart have in common.
fn owner_or_nobody<'c, S: Service + ?Sized>(service: &S, caller: Option<&'c S::Caller>) -> &'c str {
    caller.and_then(|caller| service.owner(caller)).unwrap_or_default()
}

/// Finds out who asks, by the security scheme of a credential that was sent; generated for the document's schemes, from the
/// trait that has a method for each of them.
pub trait Authenticator<S: Service>: Send + Sync + 'static {
    /// `credential` is that of the scheme `scheme`, as it was sent.
    ///
    /// # Errors
    /// What the service fails with: 401 where the credential is not known, 403 where it may not do this, 503 where that
    /// cannot be found out now.
    fn authenticate(
        service: &S,
        operation: &Operation,
        scheme: &str,
        credential: &str,
    ) -> impl Future<Output = Result<S::Caller, Failure>> + Send;
}

/// What stands behind the scheme's name in `Authorization`, such as a token behind `Bearer` (RFC 9110, 11.4).
///
/// # Errors
/// 401 where the header names another scheme, or nothing stands behind it.
pub fn behind_word<'c>(word: &str, authorization: &'c str) -> Result<&'c str, Failure> {
    let (scheme, credential) = authorization.split_once(' ').unwrap_or((authorization, ""));
    match scheme.eq_ignore_ascii_case(word) && !credential.trim().is_empty() {
        true => Ok(credential.trim()),
        false => Err(Failure::unauthorized(format!("The header authorization does not begin with {word}."))),
    }
}

/// A request that was answered.
#[derive(Debug)]
pub struct Answered<'a, C> {
    /// `operationId` in the document; a hyphen where the path has no operation with this method.
    pub operation_id: &'a str,
    /// HTTP method.
    pub method: &'a http::Method,
    /// Path as it was asked for, without the query.
    pub path: &'a str,
    /// HTTP status code of the answer.
    pub status: u16,
    /// The same as the header `x-request-id`.
    pub request_id: &'a str,
    /// Time from the head of the request to the head of the answer.
    pub elapsed: Duration,
    /// Who is at the other end of the connection.
    pub remote: SocketAddr,
    /// Who asked, once that is known.
    pub caller: Option<&'a C>,
    /// What was answered instead of the success.
    pub failure: Option<&'a Failure>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::RoomLimits;

    /// Its callers are their owners, but for those without a name.
    struct Shop(Option<Room>);

    impl Service for Shop {
        type Caller = String;

        fn api_url(&self) -> &str {
            "http://shop.example"
        }

        fn room(&self) -> Option<&Room> {
            self.0.as_ref()
        }

        fn owner<'c>(&self, caller: &'c String) -> Option<&'c str> {
            Some(caller.as_str()).filter(|name| !name.is_empty())
        }
    }

    fn shop() -> Shop {
        Shop(Some(Room::new(RoomLimits { requests: 4, body_bytes: 4096, patience: Duration::from_millis(20) })))
    }

    fn status(outcome: Result<Permit, Failure>) -> Option<u16> {
        outcome.err().map(|failure| failure.status())
    }

    #[tokio::test]
    async fn a_service_with_a_room_is_limited_by_it_and_its_callers_by_their_shares() {
        let shop = shop();
        let (ann, bob, nobody) = ("ann".to_owned(), "bob".to_owned(), String::new());
        let held: Vec<_> = (0..2).map(|_| shop.share(shop.admit().unwrap(), &ann).unwrap()).collect();
        assert_eq!(status(shop.share(shop.admit().unwrap(), &ann)), Some(429));
        assert_eq!(status(shop.readmit(Some(&ann)).await), Some(429));
        let _others = [shop.readmit(Some(&bob)).await.unwrap(), shop.share(shop.admit().unwrap(), &nobody).unwrap()];
        assert_eq!(status(shop.admit()), Some(429));
        drop(held);
        shop.readmit(Some(&ann)).await.unwrap();

        let memory = shop.reserve(Some(&ann), 2048).await.unwrap();
        assert_eq!(status(shop.reserve(Some(&ann), 1).await), Some(429));
        let _unknown = shop.reserve(None, 2048).await.unwrap();
        assert_eq!(status(shop.reserve(Some(&nobody), 1).await), Some(429));
        drop(memory);
        shop.reserve(Some(&bob), 2048).await.unwrap();
    }

    #[tokio::test]
    async fn who_has_no_owner_is_not_counted_as_anybodys() {
        let shop = shop();
        let nobody = String::new();
        let _held: Vec<_> = (0..4).map(|_| shop.share(shop.admit().unwrap(), &nobody).unwrap()).collect();
        assert_eq!(status(shop.admit()), Some(429));
    }

    #[tokio::test]
    async fn a_service_without_a_room_lets_everything_in() {
        let shop = Shop(None);
        let ann = "ann".to_owned();
        let mut held: Vec<_> = (0..1000).map(|_| shop.share(shop.admit().unwrap(), &ann).unwrap()).collect();
        held.push(shop.readmit(Some(&ann)).await.unwrap());
        shop.reserve(Some(&ann), u64::MAX).await.unwrap();
    }
}
