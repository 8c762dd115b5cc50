//! Numbers that look random and are the same for the same seed (splitmix64).

/// A sequence of numbers.
#[derive(Clone, Debug)]
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Random {
        Random(seed)
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    /// A number from 0 to `end`, without `end`; 0 where `end` is 0.
    pub(super) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        self.next().checked_rem(end).and_then(|number| usize::try_from(number).ok()).unwrap_or(0)
    }

    /// A number from `low` to `high`, with both; `low` where there is none.
    pub(super) fn between(&mut self, low: i128, high: i128) -> i128 {
        let span = high.saturating_sub(low).saturating_add(1);
        if span <= 1 {
            return low;
        }
        let wide = (i128::from(self.next() >> 1) << 63) | i128::from(self.next() >> 1);
        low.saturating_add(wide.rem_euclid(span))
    }

    /// One of `choices`; nothing where there are none.
    pub(super) fn pick<'c, T: ?Sized>(&mut self, choices: &[&'c T]) -> Option<&'c T> {
        let index = self.below(choices.len());
        choices.get(index).copied()
    }

    /// One of `words`; an empty text where there are none.
    pub(super) fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.pick(words).unwrap_or("")
    }
}

/// The seed of something within what `seed` is for, which `salt` tells from what stands beside it.
pub(super) fn derive(seed: u64, salt: &str) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325;
    let hash = salt.bytes().fold(start, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    mix(seed ^ mix(hash))
}

/// The seed of the `index`-th of several alike.
pub(super) fn nth(seed: u64, index: usize) -> u64 {
    let index = u64::try_from(index).unwrap_or(u64::MAX);
    mix(seed.rotate_left(17) ^ mix(index.wrapping_add(0x51ed_270b)))
}

fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}
