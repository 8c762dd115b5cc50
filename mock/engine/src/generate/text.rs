//! Texts: by format, by pattern, or by name, within the allowed lengths.

use super::checker::Checker;
use super::error::Ungeneratable;
use super::format;
use super::part::Flat;
use super::pattern::Pattern;
use super::plausible;
use super::random::Random;

/// Longer texts are not made.
const LONGEST: usize = 200_000;

/// How many texts are tried.
const TRIES: usize = 60;

/// A text that meets what `flat` says.
pub(super) fn text<'s>(
    flat: &Flat<'s>,
    name: &str,
    checker: &Checker<'s>,
    random: &mut Random,
) -> Result<String, Ungeneratable> {
    let wanted = Wanted {
        least: flat.at_least("minLength").unwrap_or(0),
        most: flat.at_most("maxLength").unwrap_or(usize::MAX),
        formats: flat.texts("format").into_iter().filter(|format| format::is_known(format)).collect(),
        patterns: flat.texts("pattern"),
        checker,
    };
    if wanted.least > wanted.most {
        return Err(flat.error("maxLength", "more characters are required than are allowed"));
    }
    if wanted.least > LONGEST {
        return Err(flat.error("minLength", "so many characters are not made"));
    }
    let hint = flat.texts("format").into_iter().find(|format| !format::is_known(format)).unwrap_or("");
    let keyword = if wanted.patterns.is_empty() { "format" } else { "pattern" };
    wanted.find(name, hint, random).ok_or_else(|| flat.error(keyword, "no text was found that is valid"))
}

/// What a text has to meet.
struct Wanted<'w, 's> {
    least: usize,
    most: usize,
    formats: Vec<&'s str>,
    patterns: Vec<&'s str>,
    checker: &'w Checker<'s>,
}

impl Wanted<'_, '_> {
    fn find(&self, name: &str, hint: &str, random: &mut Random) -> Option<String> {
        self.by_format(random)
            .or_else(|| if self.formats.is_empty() { self.by_name(name, hint, random) } else { None })
            .or_else(|| self.by_pattern(random))
    }

    fn by_format(&self, random: &mut Random) -> Option<String> {
        let tries = if self.patterns.is_empty() { TRIES / 3 } else { TRIES / 6 };
        let (format, others) = self.formats.split_first()?;
        let texts = (0..tries).filter_map(|attempt| format::text(format, self.least, self.most, attempt, random));
        let is_of = |text: &String| others.iter().all(|format| self.checker.has_format(format, text));
        texts.filter(|text| self.is_valid(text)).find(is_of)
    }

    /// What is likely by the name, where it is valid.
    fn by_name(&self, name: &str, hint: &str, random: &mut Random) -> Option<String> {
        let likely = plausible::text(name, random).or_else(|| plausible::text(hint, random));
        if self.patterns.is_empty() {
            let text = likely.unwrap_or_else(|| plausible::words(random));
            return Some(fit(&text, self.least, self.most, random));
        }
        likely.filter(|text| self.is_valid(text))
    }

    fn by_pattern(&self, random: &mut Random) -> Option<String> {
        let is_of = |text: &String| self.formats.iter().all(|format| self.checker.has_format(format, text));
        for pattern in &self.patterns {
            let Some(pattern) = Pattern::new(pattern) else { continue };
            let texts = (0..TRIES).map(|_| pattern.sample(self.least, self.most.min(LONGEST), random));
            if let Some(text) = texts.filter(|text| self.is_valid(text)).find(is_of) {
                return Some(text);
            }
        }
        let texts = (0..TRIES).map(|_| fit(&plausible::odd(random), self.least, self.most, random));
        texts.filter(|text| self.is_valid(text)).find(is_of)
    }

    fn is_valid(&self, text: &str) -> bool {
        let length = text.chars().count();
        let is_of_length = length >= self.least && length <= self.most;
        is_of_length && self.patterns.iter().all(|pattern| self.checker.matches(pattern, text))
    }
}

/// `text`, cut or continued until its length is allowed.
fn fit(text: &str, least: usize, most: usize, random: &mut Random) -> String {
    let mut fitted = text.to_owned();
    let mut length = fitted.chars().count();
    while length < least {
        let more = plausible::words(random);
        let gap = if length == 0 { "" } else { " " };
        length += gap.len() + more.chars().count();
        fitted = fitted + gap + &more;
    }
    let target = if text.chars().count() < least { least } else { most };
    if length > target {
        fitted = fitted.chars().take(target).collect();
        fitted = solid(fitted);
    }
    fitted
}

/// `text` without a space at its end.
fn solid(text: String) -> String {
    match text.strip_suffix(' ') {
        Some(rest) => format!("{rest}s"),
        None => text,
    }
}
