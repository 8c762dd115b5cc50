//! Who asks: the alternatives of an operation's `security`, and the credentials that were sent.

use super::gate::Gate;
use super::order::Pipeline;
use crate::{Credential, Failure, Operation};

impl<G: Gate> Pipeline<'_, '_, G> {
    pub(super) async fn authenticate(&self, operation: &Operation) -> Result<Option<G::Caller>, Failure> {
        let Some(first) = operation.security.first() else { return Ok(None) };
        let sent = |credential: &Credential| credential.value(&self.head).is_some();
        let is_whole = |alternative: &&Vec<Credential>| !alternative.is_empty() && alternative.iter().all(sent);
        let mut refused = None;
        let mut caller = None;
        for alternative in operation.security.iter().filter(is_whole) {
            match self.present(operation, alternative).await {
                Ok(known) => {
                    caller = Some(known);
                    break;
                }
                // A refused credential may stand beside one that is taken.
                Err(failure) => refused = Some(refused.unwrap_or(failure)),
            }
        }
        let caller = match (caller, refused) {
            (Some(caller), _) => caller,
            (None, Some(failure)) => return Err(failure),
            // Where nothing was sent, an alternative that asks for nothing lets it in; of the others the first is missed.
            (None, None) if operation.security.iter().any(Vec::is_empty) => None,
            (None, None) => self.present(operation, first).await?,
        };
        if let Some(caller) = &caller {
            // A second value cannot come: a request is accepted once.
            let _ = self.caller.set(caller.clone());
        }
        Ok(caller)
    }

    /// Presents all credentials of an alternative; the last counts as the caller.
    async fn present(&self, operation: &Operation, alternative: &[Credential]) -> Result<Option<G::Caller>, Failure> {
        let mut caller = None;
        for credential in alternative {
            let value = credential.value(&self.head);
            caller = Some(self.gate.authenticate(operation, credential, value.as_deref()).await?);
        }
        Ok(caller)
    }
}
