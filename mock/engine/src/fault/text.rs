use std::fmt;
use std::num::NonZeroU64;
use std::str::FromStr;
use std::time::Duration;

use thiserror::Error;

use super::{ConnectionFault, Delay, Fault};

/// Why a text is not a fault.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct FaultError(String);

const WORDS: &str = "ok, a status from 400 to 599, retry-after=SECONDS, delay=TIME, slow=BYTES a second, reset, empty, \
                     cut, stall, garbage, malformed, at=BYTES";

/// The longest delay: a caller that goes away meanwhile is not seen, and its connection stays for so long.
const LONGEST: Duration = Duration::from_secs(3_600);

impl FromStr for Fault {
    type Err = FaultError;

    /// Reads words with spaces, commas or semicolons between them, in any order.
    fn from_str(text: &str) -> Result<Fault, FaultError> {
        let mut reading = Reading::default();
        let mut words = text.split([' ', ',', ';']).filter(|word| !word.is_empty()).peekable();
        if words.peek().is_none() {
            return Err(FaultError(format!("an empty text is not a fault; words are {WORDS}")));
        }
        words.try_for_each(|word| {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            reading.word(name, value)
        })?;
        reading.finish()
    }
}

/// A fault of which some words are known.
#[derive(Debug, Default)]
pub(crate) struct Reading {
    fault: Fault,
    at: Option<u64>,
    fine: bool,
}

impl Reading {
    /// One word: `reset`, or with a value `delay`, `200ms`.
    pub(crate) fn word(&mut self, name: &str, value: &str) -> Result<(), FaultError> {
        let fault = &mut self.fault;
        match (name.to_ascii_lowercase().as_str(), value) {
            ("ok", "") => self.fine = true,
            ("retry-after", _) => once(&mut fault.retry_after, name, number(name, value)?)?,
            ("delay", _) => once(&mut fault.delay, name, delay(value)?)?,
            ("slow", _) => {
                let rate = NonZeroU64::new(number(name, value)?);
                once(&mut fault.slow, name, rate.ok_or_else(|| FaultError("slow=0 would never end".to_owned()))?)?;
            }
            ("at", _) => once(&mut self.at, name, number(name, value)?)?,
            (word, "") => match connection(word) {
                Some(connection) => once(&mut fault.connection, "reset, empty, cut, …", connection)?,
                None => once(&mut fault.status, "a status", status(word)?)?,
            },
            _ => return Err(unknown(&format!("{name}={value}"))),
        }
        Ok(())
    }

    pub(crate) fn finish(self) -> Result<Fault, FaultError> {
        let Reading { mut fault, at, fine } = self;
        if fine && !(fault.is_none() && at.is_none()) {
            return Err(FaultError("ok is not a fault: nothing can stand beside it".to_owned()));
        }
        if let Some(bytes) = at {
            match &mut fault.connection {
                Some(ConnectionFault::Reset { at } | ConnectionFault::Cut { at } | ConnectionFault::Stall { at }) => {
                    *at = Some(bytes)
                }
                _ => return Err(FaultError("at=BYTES stands beside reset, cut or stall".to_owned())),
            }
        }
        if fault.retry_after.is_some() && fault.status.is_none() {
            return Err(FaultError("retry-after=SECONDS stands beside a status".to_owned()));
        }
        Ok(fault)
    }
}

fn once<T>(place: &mut Option<T>, name: &str, value: T) -> Result<(), FaultError> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(FaultError(format!("{name} stands there twice"))),
    }
}

fn unknown(word: &str) -> FaultError {
    FaultError(format!("{word} is not a fault; words are {WORDS}"))
}

fn status(word: &str) -> Result<u16, FaultError> {
    word.parse().ok().filter(|status| (400..600).contains(status)).ok_or_else(|| unknown(word))
}

fn number(name: &str, value: &str) -> Result<u64, FaultError> {
    value.parse().map_err(|_| FaultError(format!("{name}={value}: a whole number from 0 is needed")))
}

fn connection(word: &str) -> Option<ConnectionFault> {
    Some(match word {
        "reset" => ConnectionFault::Reset { at: None },
        "empty" => ConnectionFault::Empty,
        "cut" => ConnectionFault::Cut { at: None },
        "stall" => ConnectionFault::Stall { at: None },
        "garbage" => ConnectionFault::Garbage,
        "malformed" => ConnectionFault::Malformed,
        _ => return None,
    })
}

fn delay(value: &str) -> Result<Delay, FaultError> {
    let of = |text: &str| duration(text).map_err(|why| FaultError(format!("delay={value}: {why}")));
    let (from, to) = match value.split_once("..") {
        Some((from, to)) => (of(from)?, of(to)?),
        None => (of(value)?, of(value)?),
    };
    if from > to {
        return Err(FaultError(format!("delay={value}: the longer time is the second")));
    }
    if to > LONGEST {
        return Err(FaultError(format!("delay={value}: no caller waits so long; 1h is the most")));
    }
    Ok(Delay { from, to })
}

/// A time: `250` and `250ms` are milliseconds, `1.5s` seconds, `2m` minutes, `1h` hours, `1d` days.
pub(crate) fn duration(text: &str) -> Result<Duration, String> {
    let end = text.find(|character: char| !(character.is_ascii_digit() || character == '.')).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let seconds = match unit {
        "" | "ms" => 0.001,
        "s" => 1.0,
        "m" => 60.0,
        "h" => 3_600.0,
        "d" => 86_400.0,
        _ => return Err(format!("{unit} is not a unit of time; units are ms, s, m, h and d")),
    };
    let number: f64 = number.parse().map_err(|_| format!("{text:?} is not a time, as 200ms is one"))?;
    Duration::try_from_secs_f64(number * seconds).map_err(|_| format!("{text} is too long"))
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = Vec::new();
        words.extend(self.status.map(|status| status.to_string()));
        words.extend(self.retry_after.map(|seconds| format!("retry-after={seconds}")));
        words.extend(self.delay.map(|delay| match delay.from == delay.to {
            true => format!("delay={}", millis(delay.from)),
            false => format!("delay={}..{}", millis(delay.from), millis(delay.to)),
        }));
        words.extend(self.slow.map(|rate| format!("slow={rate}")));
        let (word, at) = match self.connection {
            None => (None, None),
            Some(ConnectionFault::Reset { at }) => (Some("reset"), at),
            Some(ConnectionFault::Empty) => (Some("empty"), None),
            Some(ConnectionFault::Cut { at }) => (Some("cut"), at),
            Some(ConnectionFault::Stall { at }) => (Some("stall"), at),
            Some(ConnectionFault::Garbage) => (Some("garbage"), None),
            Some(ConnectionFault::Malformed) => (Some("malformed"), None),
        };
        words.extend(word.map(str::to_owned));
        words.extend(at.map(|at| format!("at={at}")));
        match words.is_empty() {
            true => f.write_str("ok"),
            false => f.write_str(&words.join(" ")),
        }
    }
}

fn millis(time: Duration) -> String {
    format!("{}ms", time.as_secs_f64() * 1_000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_written_as_it_is_read() {
        for text in [
            "ok",
            "503",
            "429 retry-after=1",
            "delay=200ms",
            "delay=100ms..400ms",
            "slow=1000",
            "503 delay=1.5ms slow=7",
            "reset",
            "reset at=100",
            "empty",
            "cut at=0",
            "stall",
            "garbage",
            "malformed",
        ] {
            assert_eq!(text.parse::<Fault>().map(|fault| fault.to_string()), Ok(text.to_owned()));
        }
        assert_eq!(
            "delay=1.5s,  cut;at=3".parse::<Fault>().map(|fault| fault.to_string()).as_deref(),
            Ok("delay=1500ms cut at=3")
        );
    }

    #[test]
    fn what_is_no_fault_says_why() {
        for (text, why) in [
            ("", "an empty text"),
            ("302", "302 is not a fault; words are ok"),
            ("explode", "explode is not a fault"),
            ("reset cut", "stands there twice"),
            ("503 429", "a status stands there twice"),
            ("at=3", "beside reset, cut or stall"),
            ("retry-after=3", "beside a status"),
            ("delay=3x", "x is not a unit of time"),
            ("delay=4s..3s", "the longer time is the second"),
            ("delay=61m", "1h is the most"),
            ("delay=1ms..9999999999d", "1h is the most"),
            ("slow=0", "never end"),
            ("slow=fast", "a whole number"),
            ("ok 503", "ok is not a fault"),
            ("reset=3", "reset=3 is not a fault"),
        ] {
            let message = text.parse::<Fault>().map_err(|error| error.to_string());
            assert!(message.as_ref().is_err_and(|message| message.contains(why)), "{text}: {message:?}");
        }
    }
}
