/// A pattern of the form `^prefix[a-z0-9]{24}$`: texts that fit it can be made without knowing regular expressions.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SimplePattern {
    pub(super) prefix: String,
    /// The characters of the set, in order, each once.
    pub(super) alphabet: String,
    pub(super) count: usize,
}

impl SimplePattern {
    /// Nothing where the pattern says more, or less.
    pub(super) fn of(pattern: &str) -> Option<SimplePattern> {
        let rest = pattern.strip_prefix('^')?.strip_suffix('$')?;
        let (prefix, rest) = rest.split_once('[')?;
        let (set, count) = rest.split_once(']')?;
        let count = count.strip_prefix('{')?.strip_suffix('}')?.parse().ok()?;
        let is_plain = |text: &str| text.chars().all(|sign| sign.is_ascii_alphanumeric() || "_- :".contains(sign));
        if !is_plain(prefix) {
            return None;
        }
        let mut alphabet: Vec<char> = Vec::new();
        let mut signs = set.chars().peekable();
        while let Some(first) = signs.next() {
            let last = match signs.peek() {
                Some('-') => {
                    signs.next();
                    signs.next()?
                }
                _ => first,
            };
            if !(first.is_ascii_alphanumeric() || first == '_')
                || !(last.is_ascii_alphanumeric() || last == '_')
                || first > last
            {
                return None;
            }
            alphabet.extend(first..=last);
        }
        alphabet.sort_unstable();
        alphabet.dedup();
        let alphabet: String = alphabet.into_iter().collect();
        (!alphabet.is_empty()).then(|| SimplePattern { prefix: prefix.to_owned(), alphabet, count })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_and_so_many_characters_of_a_set() {
        let simple = SimplePattern::of("^image_[a-c0-1]{24}$");
        let wanted = SimplePattern { prefix: "image_".to_owned(), alphabet: "01abc".to_owned(), count: 24 };
        assert_eq!(simple, Some(wanted));
        for other in [
            "^[a-z]+$",
            "image_[a-z]{2}",
            "^a.b[a-z]{2}$",
            "^a[^a]{2}$",
            "^a[a-z]{2,3}$",
            "^a[z-a]{2}$",
            "^a[a-z]{2}b$",
        ] {
            assert_eq!(SimplePattern::of(other), None, "{other}");
        }
    }
}
