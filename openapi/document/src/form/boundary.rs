use bytes::{Buf, Bytes};
use memchr::memmem::Finder;
use memchr::memrchr;

/// Finds the boundary in a body that arrives in chunks, and hands on what stands before it.
///
/// What is looked for is CRLF, `--` and the boundary. It has one CR only, its first byte. So a beginning of it at the end
/// of a chunk needs no buffer: it is known by its length, and where it turns out to be content, the bytes are those of the
/// delimiter.
pub(crate) struct Boundary {
    delimiter: Bytes,
    finder: Finder<'static>,
    /// So many bytes of the delimiter ended what was looked at.
    held: usize,
    /// So many of them were no content: a line end that was there before.
    before: usize,
}

pub(crate) enum Scanned {
    /// The next bytes of the content, never none.
    Content(Bytes),
    /// The boundary: what follows it is in the input.
    Boundary,
    /// All of the input was looked at.
    More,
}

const LINE_END: usize = 2;

impl Boundary {
    /// Nothing where it cannot be a boundary. Beyond the characters of RFC 2046 all printable ones are taken.
    pub(crate) fn new(boundary: &str) -> Option<Boundary> {
        let printable = boundary.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if boundary.is_empty() || boundary.len() > 70 || !printable || boundary.ends_with(' ') {
            return None;
        }
        let delimiter = Bytes::from(format!("\r\n--{boundary}"));
        let finder = Finder::new(&delimiter).into_owned();
        let mut this = Boundary { delimiter, finder, held: 0, before: 0 };
        this.begin_line();
        Some(this)
    }

    /// What comes next begins a line, so that the boundary may stand right there.
    pub(crate) fn begin_line(&mut self) {
        (self.held, self.before) = (LINE_END, LINE_END);
    }

    /// The boundary itself.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.delimiter[LINE_END + "--".len()..]).into_owned()
    }

    pub(crate) fn scan(&mut self, input: &mut Bytes) -> Scanned {
        if input.is_empty() {
            return Scanned::More;
        }
        if self.held > 0 {
            let missing = &self.delimiter[self.held..];
            let same = missing.iter().zip(input.iter()).take_while(|(wanted, found)| wanted == found).count();
            if same == missing.len() {
                (self.held, self.before) = (0, 0);
                input.advance(same);
                return Scanned::Boundary;
            }
            if same == input.len() {
                self.held += same;
                input.clear();
                return Scanned::More;
            }
            // The bytes that are the same are looked at again as input: none of them is CR, so nothing begins there.
            let content = self.delimiter.slice(self.before..self.held);
            (self.held, self.before) = (0, 0);
            if !content.is_empty() {
                return Scanned::Content(content);
            }
        }
        match self.finder.find(input) {
            Some(0) => {
                input.advance(self.delimiter.len());
                return Scanned::Boundary;
            }
            Some(at) => return Scanned::Content(input.split_to(at)),
            None => {}
        }
        let window = input.len().saturating_sub(self.delimiter.len() - 1);
        let content = match memrchr(b'\r', &input[window..]).map(|at| window + at) {
            Some(at) if self.delimiter.starts_with(&input[at..]) => {
                self.held = input.len() - at;
                input.split_to(at)
            }
            _ => std::mem::take(input),
        };
        input.clear();
        if content.is_empty() { Scanned::More } else { Scanned::Content(content) }
    }
}
