//! Texts that match a pattern.
//!
//! `translate.rs` turns ECMAScript syntax into that of the parser, without look-around; `sample.rs` makes texts of what
//! was parsed. What is lost on the way is checked by who takes the text.

mod sample;
mod translate;

use regex_syntax::ParserBuilder;
use regex_syntax::hir::Hir;

use super::random::Random;

/// A pattern that texts are made of.
pub(super) struct Pattern {
    parsed: Hir,
    /// Whether the text may go on after what is matched.
    open: bool,
}

impl Pattern {
    /// Nothing where the pattern is not understood.
    pub(super) fn new(pattern: &str) -> Option<Pattern> {
        let translated = translate::translate(pattern);
        let parsed = ParserBuilder::new().nest_limit(100).utf8(true).build().parse(&translated).ok()?;
        Some(Pattern { parsed, open: !pattern.ends_with('$') })
    }

    /// A text that matches, of `least` to `most` characters where that is possible.
    pub(super) fn sample(&self, least: usize, most: usize, random: &mut Random) -> String {
        let mut text = sample::sample(&self.parsed, least, most, random);
        let length = text.chars().count();
        if self.open && length < least {
            text.extend((length..least).map(|_| 'a'));
        }
        text
    }
}
