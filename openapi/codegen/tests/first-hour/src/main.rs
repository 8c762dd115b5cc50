//! Serves notes.yaml.

use dropshot::{ConfigDropshot, HttpServer, ServerBuilder};
use specbound_runtime::{Answered, Call, Failure, Operation, Problem, Room, RoomLimits, Service};

#[path = "../generated/api/mod.rs"]
mod api;

use api::errors::{GetNoteError, NotFound};
use api::{GetNoteOk, GetNotePath, KeyCredential, Note, NotesOperations, ServedSecurity};

pub(crate) struct Notes {
    room: Room,
}

impl Service for Notes {
    /// Whom a credential belongs to.
    type Caller = String;

    fn api_url(&self) -> &str {
        "http://127.0.0.1:8000"
    }

    /// Limits what is done at the same time, for everybody and for each owner.
    fn room(&self) -> Option<&Room> {
        Some(&self.room)
    }

    fn owner<'c>(&self, caller: &'c String) -> Option<&'c str> {
        Some(caller)
    }

    fn answered(&self, answered: &Answered<'_, String>) {
        println!("{} {}", answered.operation_id, answered.status);
    }
}

impl ServedSecurity for Notes {
    async fn authenticate_key(&self, KeyCredential(key): KeyCredential<'_>, _: &Operation) -> Result<String, Failure> {
        match key {
            "secret" => Ok("alice".to_owned()),
            _ => Err(Failure::unauthorized("The API key is not known.")),
        }
    }
}

impl NotesOperations for Notes {
    async fn get_note(&self, call: Call<String>, path: GetNotePath) -> Result<GetNoteOk, GetNoteError> {
        match path.note_id {
            1 => Ok(GetNoteOk { body: Note { text: format!("Hello, {}.", call.caller) } }),
            // An error that the document does not list for the operation does not compile.
            other => Err(NotFound { problem: Problem::new(format!("There is no note {other}.")) }.into()),
        }
    }
}

pub(crate) fn serve(address: &str) -> Result<HttpServer<Notes>, Box<dyn std::error::Error>> {
    let config = ConfigDropshot { bind_address: address.parse()?, ..ConfigDropshot::default() };
    let log = slog::Logger::root(slog::Discard, slog::o!());
    let notes = Notes { room: Room::new(RoomLimits::default()) };
    let server = ServerBuilder::new(api::api_description::<Notes>()?, notes, log).config(config);
    Ok(server.start()?)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    Ok(serve("127.0.0.1:8000")?.await?)
}
