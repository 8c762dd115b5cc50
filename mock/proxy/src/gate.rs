use std::sync::{Mutex, PoisonError};

use specbound_document::pipeline::{Gate, Permit};
use specbound_document::{Credential, Failure, Operation};

/// Everybody may come in: the proxy knows no keys. That one is missing is noted.
pub(crate) struct OpenGate<'m> {
    pub(crate) missing: &'m Mutex<Vec<String>>,
}

impl Gate for OpenGate<'_> {
    type Caller = ();

    fn admit(&self) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn readmit(&self, _: Option<&()>) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn authenticate(&self, _: &Operation, credential: &Credential, value: Option<&str>) -> Result<(), Failure> {
        if value.is_none() {
            let line = format!("credential: the {} is missing", credential.place);
            self.missing.lock().unwrap_or_else(PoisonError::into_inner).push(line);
        }
        Ok(())
    }

    async fn reserve(&self, _: Option<&()>, _: u64) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }
}
