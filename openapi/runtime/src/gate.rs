//! A service as the gate of the pipeline.

use std::marker::PhantomData;

use specbound_document::pipeline::{Gate, Permit};
use specbound_document::{Credential, Operation};

use crate::{Authenticator, Failure, Service};

/// The service as the gate of the pipeline.
pub(crate) struct ServiceGate<'a, S, A>(pub(crate) &'a S, pub(crate) PhantomData<fn() -> A>);

impl<S: Service, A: Authenticator<S>> Gate for ServiceGate<'_, S, A> {
    type Caller = S::Caller;

    fn admit(&self) -> Result<Permit, Failure> {
        self.0.admit()
    }

    fn share(&self, room: Permit, caller: &S::Caller) -> Result<Permit, Failure> {
        self.0.share(room, caller)
    }

    async fn readmit(&self, caller: Option<&S::Caller>) -> Result<Permit, Failure> {
        self.0.readmit(caller).await
    }

    async fn authenticate(
        &self,
        operation: &Operation,
        credential: &Credential,
        value: Option<&str>,
    ) -> Result<S::Caller, Failure> {
        let Some(value) = value else {
            return Err(Failure::unauthorized(format!("The {} is missing.", credential.place)));
        };
        A::authenticate(self.0, operation, &credential.scheme, value).await
    }

    async fn reserve(&self, caller: Option<&S::Caller>, bytes: u64) -> Result<Permit, Failure> {
        self.0.reserve(caller, bytes).await
    }
}
