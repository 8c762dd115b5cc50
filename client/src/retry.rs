//! What is tried again, and when.

use std::time::{Duration, SystemTime};

use reqwest::header::{HeaderMap, RETRY_AFTER};
use reqwest::{Response, StatusCode};

/// An answer that is thrown away is read up to this length, so that its connection can be used again.
const WORTH_READING: u64 = 64 * 1024;

/// What is tried again, and when.
///
/// Tried again are connections that could not be made, and refusals: answers of 429, and of 503 with `Retry-After` that came
/// before the whole body was sent. Where a request that arrives twice does no harm (the document says so of reading,
/// deleting, publishing and unpublishing), also every other answer of 5xx, and connections that broke before an answer came.
/// A creation to which that happened may have happened, too, so its caller decides: [`creations`](RetryPolicy::creations).
/// A body that cannot be produced a second time (an upload from a stream) is not sent again once it was begun.
///
/// The wait is what `Retry-After` says and a little more at random, else `first_delay` and double that for each further
/// try, `longest_delay` at most, of which a random part of up to a half is left out.
///
/// ```
/// use std::time::Duration;
/// use images_client::RetryPolicy;
///
/// let patient = RetryPolicy { retries: 5, longest_wait: Duration::from_secs(300), ..RetryPolicy::default() };
/// # let _ = patient;
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetryPolicy {
    /// How many times at most after the first; 2 by default.
    pub retries: u32,
    /// The wait before the first retry where the server names none; half a second by default.
    pub first_delay: Duration,
    /// The longest wait where the server names none; 8 seconds by default.
    pub longest_delay: Duration,
    /// The longest `Retry-After` that is waited for; a longer one ends the tries, and the caller gets the answer. 60
    /// seconds by default.
    pub longest_wait: Duration,
    /// Whether a creation is sent again where it may have happened already, at the risk that there are two of it; not by
    /// default.
    pub creations: bool,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            retries: 2,
            first_delay: Duration::from_millis(500),
            longest_delay: Duration::from_secs(8),
            longest_wait: Duration::from_secs(60),
            creations: false,
        }
    }
}

impl RetryPolicy {
    /// Every call is made once.
    pub fn never() -> Self {
        Self { retries: 0, ..Self::default() }
    }

    /// The tries of one call; `idempotent` when a request that arrives twice does no harm.
    pub(crate) fn tries(&self, idempotent: bool) -> Tries<'_> {
        Tries { policy: self, again: idempotent || self.creations, made: 0 }
    }

    /// How long to wait after the answer to try `made` (from 0), `None` to give up. `random` is in 0..1.
    fn wait(&self, made: u32, asked: Option<Duration>, random: f64) -> Option<Duration> {
        match asked {
            Some(asked) if asked > self.longest_wait => None,
            // All who were sent away at once should not come back at once.
            Some(asked) => Some(asked + self.first_delay.mul_f64(random)),
            None => {
                let delay = self.first_delay.saturating_mul(2u32.saturating_pow(made)).min(self.longest_delay);
                Some(delay.mul_f64(1.0 - random / 2.0))
            }
        }
    }
}

/// The tries of one call.
#[derive(Debug)]
pub(crate) struct Tries<'p> {
    policy: &'p RetryPolicy,
    /// Whether the request is sent again where the server may have done what it asks for.
    again: bool,
    made: u32,
}

impl Tries<'_> {
    /// How long to wait before the next try, or `None` when this outcome is the last. `is_sent` when the server has the whole
    /// request, and so may have done what it asks for.
    pub(crate) fn wait_after(&mut self, outcome: &reqwest::Result<Response>, is_sent: bool) -> Option<Duration> {
        let asked = match outcome {
            Ok(answer) => {
                let asked = retry_after(answer.headers(), SystemTime::now());
                let is_refusal = match answer.status() {
                    StatusCode::TOO_MANY_REQUESTS => true,
                    StatusCode::SERVICE_UNAVAILABLE => asked.is_some() && !is_sent,
                    _ => false,
                };
                let is_again = self.again && answer.status().is_server_error();
                if !is_refusal && !is_again {
                    return None;
                }
                asked
            }
            Err(error) if error.is_connect() || (self.again && error.is_request()) => None,
            Err(_) => return None,
        };
        if self.made >= self.policy.retries {
            return None;
        }
        let wait = self.policy.wait(self.made, asked, random());
        self.made += 1;
        wait
    }
}

/// Waits, with the connection of the answer given back.
pub(crate) async fn pause(outcome: reqwest::Result<Response>, wait: Duration) {
    if let Ok(answer) = outcome
        && answer.content_length().is_some_and(|length| length <= WORTH_READING)
    {
        // What it says no longer matters, nor whether it arrives.
        let _ = answer.bytes().await;
    }
    tokio::time::sleep(wait).await;
}

/// `Retry-After` in seconds or as an HTTP date; a date that has passed is no wait at all.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<u64>() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(text).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

/// A number in 0..1; waits need no better than that, and a system without randomness gets the middle.
fn random() -> f64 {
    getrandom::u32().map_or(0.5, |bits| f64::from(bits) / (f64::from(u32::MAX) + 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(value: &str) -> HeaderMap {
        HeaderMap::from_iter([(RETRY_AFTER, value.parse().unwrap())])
    }

    #[test]
    fn retry_after_is_read_as_seconds_and_as_a_date() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        assert_eq!(retry_after(&headers("7"), now), Some(Duration::from_secs(7)));
        assert_eq!(retry_after(&headers("0"), now), Some(Duration::ZERO));
        assert_eq!(retry_after(&headers("Sun, 06 Nov 1994 08:50:07 GMT"), now), Some(Duration::from_secs(30)));
        assert_eq!(retry_after(&headers("Sun, 06 Nov 1994 08:00:00 GMT"), now), Some(Duration::ZERO));
        assert_eq!(retry_after(&headers("soon"), now), None);
        assert_eq!(retry_after(&headers("-1"), now), None);
        assert_eq!(retry_after(&HeaderMap::new(), now), None);
    }

    #[test]
    fn waits_grow_to_a_limit_and_lose_half_at_most_to_chance() {
        let policy = RetryPolicy::default();
        let longest: Vec<_> = (0..6).map(|made| policy.wait(made, None, 0.0).unwrap().as_millis()).collect();
        assert_eq!(longest, [500, 1000, 2000, 4000, 8000, 8000]);
        assert_eq!(policy.wait(0, None, 1.0).unwrap().as_millis(), 250);
        assert_eq!(policy.wait(u32::MAX, None, 0.0).unwrap(), policy.longest_delay);
    }

    #[test]
    fn what_the_server_asks_for_is_the_least_wait_or_the_end() {
        let policy = RetryPolicy::default();
        assert_eq!(policy.wait(0, Some(Duration::from_secs(3)), 0.0), Some(Duration::from_secs(3)));
        assert!(policy.wait(0, Some(Duration::from_secs(3)), 0.9).unwrap() > Duration::from_secs(3));
        assert_eq!(policy.wait(0, Some(Duration::from_secs(61)), 0.0), None);
    }
}
