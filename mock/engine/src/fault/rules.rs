//! Faults of a session by rule: of which requests, in which order, how often.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::Fault;
use crate::matching::{Matcher, Subject};
use crate::media::mixed;

/// What a rule does to the requests that it is about.
#[derive(Debug)]
pub(crate) struct Rule {
    pub(crate) matcher: Matcher,
    /// One for each request, in this order.
    pub(crate) steps: Vec<Fault>,
    /// After the last one it begins again; else the rule is over.
    pub(crate) repeat: bool,
    /// How likely it is for a request, from 0 to 1.
    pub(crate) probability: Option<f64>,
    /// How many requests it still goes wrong for; any number where there is none.
    pub(crate) left: Option<u64>,
    /// Requests so far that it was about.
    pub(crate) met: u64,
    /// Those of them that went wrong.
    pub(crate) applied: u64,
}

impl Rule {
    pub(crate) fn new(matcher: Matcher, steps: Vec<Fault>) -> Rule {
        Rule { matcher, steps, repeat: false, probability: None, left: None, met: 0, applied: 0 }
    }

    /// Whether nothing goes wrong by it any more.
    pub(crate) fn is_over(&self) -> bool {
        let steps = self.steps.len() as u64;
        self.left == Some(0) || (steps > 1 && !self.repeat && self.met >= steps)
    }

    /// The fault of the next request, and a number that decides what is left open in it.
    fn next(&mut self, seed: u64) -> (Fault, u64) {
        let number = mixed(seed ^ mixed(self.met));
        let step = usize::try_from(self.met % self.steps.len().max(1) as u64).unwrap_or_default();
        self.met += 1;
        // 53 bits, as many as a fraction of that type has.
        let chance = (number >> 11) as f64 / (1_u64 << 53) as f64;
        let fault = self.steps.get(step).filter(|_| self.probability.is_none_or(|probability| chance < probability));
        let fault = fault.cloned().unwrap_or_default();
        if !fault.is_none() {
            self.applied += 1;
            self.left = self.left.map(|left| left.saturating_sub(1));
        }
        (fault, mixed(number))
    }
}

/// From so many rules on, those that are over are forgotten.
const MOST_OVER: usize = 200;

/// The rules of a session, by numbers from 1.
#[derive(Debug, Default)]
pub(crate) struct Rules {
    rules: Mutex<(u64, Vec<(u64, Rule)>)>,
    /// How many there are: most sessions have none, and no request waits for the list then.
    count: AtomicUsize,
}

impl Rules {
    /// Adds a rule, and tells its number. The newest that is about a request and is not over decides.
    pub(crate) fn add(&self, rule: Rule) -> u64 {
        let mut rules = self.rules();
        if rules.1.len() >= MOST_OVER {
            // A long-lived mock has many that are over; each costs every request a look.
            rules.1.retain(|(_, rule)| !rule.is_over());
        }
        rules.0 += 1;
        let number = rules.0;
        rules.1.push((number, rule));
        self.count.store(rules.1.len(), Release);
        number
    }

    /// Removes the rule of a number; says whether there was one.
    pub(crate) fn remove(&self, number: u64) -> bool {
        let mut rules = self.rules();
        let before = rules.1.len();
        rules.1.retain(|(own, _)| *own != number);
        self.count.store(rules.1.len(), Release);
        rules.1.len() < before
    }

    pub(crate) fn clear(&self) {
        let mut rules = self.rules();
        *rules = (0, Vec::new());
        self.count.store(0, Release);
    }

    /// Looks at all of them.
    pub(crate) fn each<T>(&self, mut look: impl FnMut(u64, &Rule) -> T) -> Vec<T> {
        self.rules().1.iter().map(|(number, rule)| look(*number, rule)).collect()
    }

    /// Looks at the rule of a number.
    pub(crate) fn look<T>(&self, number: u64, look: impl FnOnce(u64, &Rule) -> T) -> Option<T> {
        let rules = self.rules();
        // Numbers only rise.
        let place = rules.1.binary_search_by_key(&number, |(own, _)| *own).ok()?;
        rules.1.get(place).map(|(number, rule)| look(*number, rule))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.count.load(Acquire) == 0
    }

    /// What goes wrong with a request, and a number that decides what is left open in it.
    pub(crate) fn take(&self, subject: &Subject<'_>, seed: u64) -> Option<(Fault, u64)> {
        let mut rules = self.rules();
        let mut meant = rules.1.iter_mut().rev().filter(|(_, rule)| !rule.is_over() && rule.matcher.meets(subject));
        let (number, rule) = meant.next()?;
        Some(rule.next(seed ^ mixed(*number)))
    }

    fn rules(&self) -> MutexGuard<'_, (u64, Vec<(u64, Rule)>)> {
        self.rules.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
