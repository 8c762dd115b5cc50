use std::sync::{Mutex, PoisonError};

use crate::message::Violation;
use crate::pipeline::{Gate, Permit};
use crate::{Credential, Failure, Operation};

/// Everybody may come in: nobody here knows the keys. That one is missing is noted.
#[derive(Default)]
pub(super) struct OpenGate {
    missing: Mutex<Vec<Violation>>,
}

impl OpenGate {
    /// What was noted so far.
    pub(super) fn take_missing(&self) -> Vec<Violation> {
        std::mem::take(&mut *self.missing.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Gate for &OpenGate {
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
            self.missing.lock().unwrap_or_else(PoisonError::into_inner).push(line.into());
        }
        Ok(())
    }

    async fn reserve(&self, _: Option<&()>, _: u64) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }
}
