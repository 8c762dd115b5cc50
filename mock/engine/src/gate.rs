use regress::Regex;
use specbound_document::pipeline::{Gate, Permit};
use specbound_document::{Credential, Failure, Operation};

/// The gate of a mock: it has room for everybody, and takes every credential that has the right form.
pub(crate) struct OpenGate<'a> {
    pub(crate) credentials: Option<&'a Regex>,
}

impl Gate for OpenGate<'_> {
    type Caller = String;

    fn admit(&self) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn readmit(&self, _: Option<&String>) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }

    async fn authenticate(
        &self,
        _: &Operation,
        credential: &Credential,
        value: Option<&str>,
    ) -> Result<String, Failure> {
        match (value, self.credentials) {
            (None, _) => Err(Failure::unauthorized(format!("The {} is missing.", credential.place))),
            (Some(value), Some(known)) if known.find(value).is_none() => {
                Err(Failure::unauthorized("The API key is not known."))
            }
            (Some(value), _) => Ok(value.to_owned()),
        }
    }

    async fn reserve(&self, _: Option<&String>, _: u64) -> Result<Permit, Failure> {
        Ok(Box::new(()))
    }
}
