//! ECMAScript patterns in the syntax of the parser.

use std::iter::Peekable;
use std::str::Chars;

/// `pattern` without look-around, with ECMAScript's classes and escapes in the syntax of the parser.
pub(super) fn translate(pattern: &str) -> String {
    let mut translation = Translation { chars: pattern.chars().peekable(), text: String::new(), class: false };
    while let Some(next) = translation.chars.next() {
        translation.step(next);
    }
    translation.text
}

struct Translation<'p> {
    chars: Peekable<Chars<'p>>,
    text: String,
    /// Whether it is within brackets.
    class: bool,
}

impl Translation<'_> {
    fn step(&mut self, next: char) {
        match next {
            '\\' => self.escape(),
            '[' if self.class => self.text.push_str("\\["),
            '[' => self.open_class(),
            ']' if self.class => {
                self.class = false;
                self.text.push(']');
            }
            '&' | '~' if self.class => {
                self.text.push('\\');
                self.text.push(next);
            }
            '(' if !self.class => self.group(),
            '{' if !self.class && !self.is_count() => self.text.push_str("\\{"),
            '{' if !self.class => self.count(),
            '}' if !self.class => self.text.push_str("\\}"),
            _ => self.text.push(next),
        }
    }

    fn open_class(&mut self) {
        let rest: String = self.chars.clone().take(2).collect();
        if rest == "^]" {
            self.skip(2);
            self.text.push_str("(?s:.)");
        } else if rest.starts_with(']') {
            self.skip(1);
            self.text.push_str("[a&&b]");
        } else {
            self.class = true;
            self.text.push('[');
        }
    }

    fn skip(&mut self, count: usize) {
        for _ in 0..count {
            self.chars.next();
        }
    }

    /// Whether a count such as `{2,3}` begins.
    fn is_count(&self) -> bool {
        let inner: String = self.chars.clone().take_while(|next| *next != '}').collect();
        let ends = self.chars.clone().any(|next| next == '}');
        let is_number = |text: &str| text.chars().all(|next| next.is_ascii_digit());
        let (low, high) = inner.split_once(',').unwrap_or((&inner, ""));
        ends && !low.is_empty() && is_number(low) && is_number(high)
    }

    fn count(&mut self) {
        self.text.push('{');
        for next in self.chars.by_ref() {
            self.text.push(next);
            if next == '}' {
                return;
            }
        }
    }

    /// A group: look-around is left out.
    fn group(&mut self) {
        let rest: String = self.chars.clone().take(3).collect();
        let looks = ["?=", "?!", "?<=", "?<!"].iter().any(|start| rest.starts_with(start));
        if looks {
            self.skip_group();
        } else {
            self.text.push('(');
        }
    }

    /// Leaves out everything up to the end of the group.
    fn skip_group(&mut self) {
        let mut depth = 1;
        let mut class = false;
        while let Some(next) = self.chars.next() {
            match next {
                '\\' => self.skip(1),
                '[' => class = true,
                ']' => class = false,
                '(' if !class => depth += 1,
                ')' if !class => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return;
            }
        }
    }

    fn escape(&mut self) {
        let Some(next) = self.chars.next() else { return };
        match next {
            'd' => self.of_class("0-9", false),
            'D' => self.of_class("0-9", true),
            'w' => self.of_class("A-Za-z0-9_", false),
            'W' => self.of_class("A-Za-z0-9_", true),
            's' => self.of_class(r"\s", false),
            'S' => self.of_class(r"\s", true),
            'p' | 'P' | 'b' | 'B' | 't' | 'n' | 'r' | 'f' | 'v' | 'x'
                if !self.class || (next != 'b' && next != 'B') =>
            {
                self.text.push('\\');
                self.text.push(next);
            }
            'b' => self.text.push_str(r"\x08"),
            'u' => self.unicode(),
            'c' => self.control(),
            '0' => self.text.push_str(r"\x00"),
            '1'..='9' | 'k' if !self.class => self.text.push(next),
            _ if next.is_ascii_punctuation() && next != '<' && next != '>' => {
                self.text.push('\\');
                self.text.push(next);
            }
            _ => self.text.push(next),
        }
    }

    fn of_class(&mut self, characters: &str, negated: bool) {
        match (self.class, negated) {
            (true, false) => self.text.push_str(characters),
            (_, true) => self.text.push_str(&format!("[^{characters}]")),
            (false, false) => self.text.push_str(&format!("[{characters}]")),
        }
    }

    /// `\uXXXX` and `\u{X}`.
    fn unicode(&mut self) {
        let rest: String = self.chars.clone().take(4).collect();
        if rest.starts_with('{') {
            self.text.push_str("\\x");
            self.count_as_is();
        } else if rest.len() == 4 && rest.chars().all(|next| next.is_ascii_hexdigit()) {
            self.skip(4);
            self.text.push_str(&format!("\\x{{{rest}}}"));
        } else {
            self.text.push('u');
        }
    }

    fn count_as_is(&mut self) {
        for next in self.chars.by_ref() {
            self.text.push(next);
            if next == '}' {
                return;
            }
        }
    }

    fn control(&mut self) {
        let letter = self.chars.next().unwrap_or('A');
        self.text.push_str(&format!("\\x{:02X}", u32::from(letter) % 32));
    }
}
