use std::any::Any;
use std::future::Future;

use crate::{Credential, Failure, Operation};

/// Room for one request, or memory for one body; it is given back when this is dropped.
pub type Permit = Box<dyn Any + Send + Sync>;

/// Whom the pipeline asks while it accepts a request: who may come in, and whether there is room.
pub trait Gate: Sync {
    /// Who asks, as [`Gate::authenticate`] found out.
    type Caller: Clone + Send + Sync;

    /// Room for one more request.
    ///
    /// It is held while the request is worked on, and given back while its body is waited for.
    ///
    /// # Errors
    /// 429 or 503 where there is enough to do. It does not wait.
    fn admit(&self) -> Result<Permit, Failure>;

    /// Counts an admitted request as one of its caller's, now that it is known who asks; nothing is counted where this is
    /// not written.
    ///
    /// # Errors
    /// 429 where enough is done for this caller. It does not wait.
    fn share(&self, room: Permit, caller: &Self::Caller) -> Result<Permit, Failure> {
        let _ = caller;
        Ok(room)
    }

    /// Room for a request whose body has arrived. It may wait: the caller has done its part.
    ///
    /// # Errors
    /// 429 or 503 where there is still too much to do.
    fn readmit(&self, caller: Option<&Self::Caller>) -> impl Future<Output = Result<Permit, Failure>> + Send;

    /// Finds out who asks. `value` is that of the credential; nothing where it was not sent. Where an operation asks for
    /// several at once, this is called for each, and the last counts as the caller.
    ///
    /// # Errors
    /// 401 where the credential is missing or not known, 503 where that cannot be found out now.
    fn authenticate(
        &self,
        operation: &Operation,
        credential: &Credential,
        value: Option<&str>,
    ) -> impl Future<Output = Result<Self::Caller, Failure>> + Send;

    /// Memory for a body of so many bytes, of which the first have arrived. It may wait.
    ///
    /// # Errors
    /// 429 or 503 where there is too little.
    fn reserve(
        &self,
        caller: Option<&Self::Caller>,
        bytes: u64,
    ) -> impl Future<Output = Result<Permit, Failure>> + Send;
}
