//! The command line: serving, and the work on keys beside a running server.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgMatches};

use super::key::{CONFIG, KEYS};
use super::settings::Settings;
use super::{Config, ConfigError};
use crate::keys::{DEFAULT_OWNER, KeyId, Stage};

/// The command for the work on keys.
const KEYS_COMMAND: &str = "keys";
/// What it does.
const ACTIONS: [&str; 3] = ["create", "list", "revoke"];

/// What the program is to do.
#[derive(Debug)]
pub enum Command {
    /// Serve.
    Serve(Box<Config>),
    /// Make, list or revoke a key.
    Keys(KeysCommand),
}

/// Work on the keys of a database, which a server may use meanwhile.
#[derive(Debug)]
pub struct KeysCommand {
    /// File of the database.
    pub database: PathBuf,
    /// What to do there.
    pub action: KeysAction,
}

/// What to do with keys.
#[derive(Debug)]
pub enum KeysAction {
    /// Make one and show it.
    Create {
        /// Whose it is.
        owner: Arc<str>,
        /// Which of the owner's images it sees.
        stage: Stage,
    },
    /// Show what there is to know of all keys, without the keys.
    List,
    /// Take one back.
    Revoke {
        /// As a list shows it.
        id: KeyId,
    },
}

impl Command {
    /// What this process is to do.
    ///
    /// # Errors
    /// The first flag or setting that is wrong, by its name, with what to do.
    pub fn from_process() -> Result<Command, ConfigError> {
        Command::read(std::env::args_os(), std::env::vars_os())
    }

    /// What to do by a command line (the program's name first) and an environment.
    ///
    /// # Errors
    /// The first flag or setting that is wrong, by its name, with what to do.
    pub fn read(
        arguments: impl IntoIterator<Item = OsString>,
        environment: impl IntoIterator<Item = (OsString, OsString)>,
    ) -> Result<Command, ConfigError> {
        let arguments: Vec<OsString> = arguments.into_iter().collect();
        let matches = serving().subcommand(keys()).try_get_matches_from(&arguments);
        let mut matches =
            matches.map_err(|error| before_command(&error, &arguments).unwrap_or_else(|| error.into()))?;
        let Some((_, mut matches)) = matches.remove_subcommand() else {
            let settings = Settings::read(matches, environment)?;
            return Ok(Command::Serve(Box::new(Config::of(settings)?)));
        };
        let (name, mut matches) = matches.remove_subcommand().unwrap_or_default();
        let action = action(&name, &mut matches)?;
        let config = Config::of_places(&mut Settings::read(matches, environment)?)?;
        Ok(Command::Keys(KeysCommand { database: config.database_path(), action }))
    }
}

/// What is wrong where a flag stands before `keys`, which is all that can conflict.
fn before_command(error: &clap::Error, arguments: &[OsString]) -> Option<ConfigError> {
    let Some(ContextValue::String(flag)) = error.get(ContextKind::PriorArg) else { return None };
    let flag = flag.split_whitespace().next().filter(|_| error.kind() == ErrorKind::ArgumentConflict)?.to_owned();
    let place = arguments.iter().position(|argument| argument == KEYS_COMMAND)?;
    let name = arguments[place + 1..].iter().find_map(|word| ACTIONS.into_iter().find(|name| word == name));
    let command = match name {
        Some(name) => format!("`{KEYS_COMMAND} {name}`"),
        None => "`keys create`, `keys list` or `keys revoke`".to_owned(),
    };
    let fix = match flag.strip_prefix("--").is_some_and(is_of_keys) {
        false => format!("{command} does not take it; remove it"),
        true => {
            format!(
                "it stands before the command; put it behind {command}: images-server {KEYS_COMMAND} {} {flag} …",
                name.unwrap_or(ACTIONS[1])
            )
        }
    };
    Some(ConfigError::BeforeCommand { flag, fix })
}

fn action(name: &str, matches: &mut ArgMatches) -> Result<KeysAction, ConfigError> {
    let mut text = |name| matches.remove_one::<String>(name).unwrap_or_default();
    match name {
        "create" => {
            let owner: Arc<str> = text("owner").into();
            if owner.trim() != &*owner || owner.is_empty() || owner.len() > 100 || owner.chars().any(char::is_control) {
                return Err(ConfigError::Owner);
            }
            Ok(KeysAction::Create { owner, stage: Stage::from_name(&text("stage")).unwrap_or(Stage::Live) })
        }
        // The text is not repeated: it may be the key itself.
        "revoke" => text("id").parse().map(|id| KeysAction::Revoke { id }).map_err(ConfigError::KeyId),
        _ => Ok(KeysAction::List),
    }
}

/// Whether the work on keys takes this setting.
fn is_of_keys(name: &str) -> bool {
    matches!(name, CONFIG | "data-dir" | "database")
}

fn flags<'k>(taken: impl Fn(&str) -> bool + 'k) -> impl Iterator<Item = Arg> + 'k {
    let keys = KEYS.iter().filter(move |key| taken(key.name));
    keys.map(|key| Arg::new(key.name).long(key.name).value_name(key.placeholder).help(key.help))
}

/// The flags of a server.
pub(super) fn serving() -> clap::Command {
    clap::Command::new("images-server")
        .about("Serves the Images API and the images that are published with it")
        .after_help(
            "Each setting is also an environment variable (IMAGES_DATA_DIR for --data-dir) and a key of the TOML file; \
             a flag is stronger than the environment, and the environment than the file.",
        )
        .version(env!("CARGO_PKG_VERSION"))
        .args_conflicts_with_subcommands(true)
        .args(flags(|_| true))
}

fn keys() -> clap::Command {
    let command = |name, about| {
        let command = clap::Command::new(name).about(about);
        command.args(flags(is_of_keys))
    };
    let owner = Arg::new("owner").long("owner").value_name("NAME").default_value(DEFAULT_OWNER);
    let stage = Arg::new("stage").long("stage").value_name("STAGE").default_value(Stage::Live.as_str());
    let stages = PossibleValuesParser::new([Stage::Live, Stage::Test].map(Stage::as_str));
    let id = Arg::new("id").value_name("ID").required(true).help("The key's id, as `keys list` shows it");
    clap::Command::new(KEYS_COMMAND)
        .about("Makes, lists and revokes the API keys of a database; a running server follows within a second")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(
            command("create", "Makes a key and prints it, this once")
                .arg(owner.help("Whose images the key sees; the keys of the first start are those of `default`"))
                .arg(stage.value_parser(stages).help("Stage of the key")),
        )
        .subcommand(command("list", "Prints id, stage, owner and time of every key, without the keys"))
        .subcommand(command("revoke", "Revokes a key; its owner's images stay").arg(id))
}
