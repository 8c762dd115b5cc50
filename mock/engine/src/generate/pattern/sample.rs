//! Texts of a parsed pattern.

use regex_syntax::hir::{Class, ClassUnicode, Hir, HirKind, Repetition};

use crate::generate::random::Random;

/// Longer texts are not made of a pattern.
const LONGEST: usize = 20_000;

/// How many characters there are beyond those that must be where nothing is said.
const USUAL: usize = 8;

/// Characters that are taken where a class has them, in this order.
const PREFERRED: [(char, char); 5] = [('a', 'z'), ('A', 'Z'), ('0', '9'), ('!', '~'), (' ', ' ')];

/// A text that matches `parsed`, of `least` to `most` characters where that is possible.
pub(super) fn sample(parsed: &Hir, least: usize, most: usize, random: &mut Random) -> String {
    let shortest = shortest(parsed);
    let usual = shortest.saturating_add(random.below(USUAL + 1)).max(1);
    let target = usual.max(least).min(most).min(LONGEST);
    let spare = target.saturating_sub(shortest);
    let mut sampling = Sampling { random, text: String::new(), length: 0, spare, greedy: false };
    sampling.greedy = sampling.random.below(2) == 0;
    sampling.add(parsed);
    sampling.text
}

/// The length of the shortest text, in bytes, which are characters nearly always.
fn shortest(parsed: &Hir) -> usize {
    parsed.properties().minimum_len().unwrap_or(0)
}

struct Sampling<'r> {
    random: &'r mut Random,
    text: String,
    length: usize,
    /// How many characters there may be beyond those that must be.
    spare: usize,
    /// Whether the first repetition takes all that is to spare.
    greedy: bool,
}

impl Sampling<'_> {
    fn add(&mut self, parsed: &Hir) {
        match parsed.kind() {
            HirKind::Empty | HirKind::Look(_) => {}
            HirKind::Literal(literal) => self.push(&String::from_utf8_lossy(&literal.0)),
            HirKind::Class(class) => {
                if let Some(character) = self.character(class) {
                    self.push(character.encode_utf8(&mut [0; 4]));
                }
            }
            HirKind::Repetition(repetition) => self.repeat(repetition),
            HirKind::Capture(capture) => self.add(&capture.sub),
            HirKind::Concat(parts) => parts.iter().for_each(|part| self.add(part)),
            HirKind::Alternation(branches) => self.one_of(branches),
        }
    }

    fn push(&mut self, text: &str) {
        self.length += text.chars().count();
        self.text.push_str(text);
    }

    /// A branch that is not longer than what is to spare allows.
    fn one_of(&mut self, branches: &[Hir]) {
        let least = branches.iter().map(shortest).min().unwrap_or(0);
        let fits = |branch: &&Hir| shortest(branch) <= least.saturating_add(self.spare);
        let fitting: Vec<&Hir> = branches.iter().filter(fits).collect();
        if let Some(branch) = self.random.pick(&fitting) {
            self.spare = self.spare.saturating_sub(shortest(branch).saturating_sub(least));
            self.add(branch);
        }
    }

    fn repeat(&mut self, repetition: &Repetition) {
        let least = usize::try_from(repetition.min).unwrap_or(usize::MAX);
        let most = repetition.max.and_then(|most| usize::try_from(most).ok()).unwrap_or(usize::MAX);
        let size = shortest(&repetition.sub).max(1);
        let room = (self.spare / size).min(most.saturating_sub(least));
        let more = if self.greedy { room } else { self.random.below(room.saturating_add(1)) };
        self.spare = self.spare.saturating_sub(more.saturating_mul(size));
        for _ in 0..least.saturating_add(more) {
            if self.length > LONGEST {
                return;
            }
            let before = self.length;
            self.add(&repetition.sub);
            if self.length == before {
                return;
            }
        }
    }

    fn character(&mut self, class: &Class) -> Option<char> {
        match class {
            Class::Unicode(class) => self.of_unicode(class),
            Class::Bytes(class) => {
                let ranges = class.ranges();
                let range = ranges.get(self.random.below(ranges.len()))?;
                Some(char::from(range.start()))
            }
        }
    }

    /// A character of `class`: a letter or a digit of ASCII where it has one.
    fn of_unicode(&mut self, class: &ClassUnicode) -> Option<char> {
        let ranges: Vec<(char, char)> = class.ranges().iter().map(|range| (range.start(), range.end())).collect();
        let groups: Vec<Vec<(char, char)>> = PREFERRED.iter().map(|part| overlaps(&ranges, *part)).collect();
        let letters: Vec<&[(char, char)]> =
            groups.iter().take(3).filter(|group| !group.is_empty()).map(Vec::as_slice).collect();
        let preferred = self.random.pick(&letters);
        let other = groups.iter().find(|group| !group.is_empty()).map(Vec::as_slice);
        // Patterns that demand a sign, by a look-ahead, get one now and then.
        let any = if self.random.below(10) == 0 { groups.get(3).filter(|group| !group.is_empty()) } else { None };
        let ranges = any.map(Vec::as_slice).or(preferred).or(other).unwrap_or(&ranges);
        let (start, end) = *ranges.get(self.random.below(ranges.len()))?;
        let point = self.random.between(i128::from(u32::from(start)), i128::from(u32::from(end)));
        Some(u32::try_from(point).ok().and_then(char::from_u32).unwrap_or(start))
    }
}

/// What of `ranges` is within `part`.
fn overlaps(ranges: &[(char, char)], part: (char, char)) -> Vec<(char, char)> {
    let within = ranges.iter().map(|(start, end)| ((*start).max(part.0), (*end).min(part.1)));
    within.filter(|(start, end)| start <= end).collect()
}
