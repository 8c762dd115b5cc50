//! Which format a file is written in.

use std::path::Path;

use super::summary::Report;

impl Report {
    /// In the format that the end of a file's name means, in any case: `.json`, `.xml` (JUnit), `.md` (Markdown); of any
    /// other as text.
    pub fn for_file(&self, path: &Path) -> String {
        let end = path.extension().map(|end| end.to_string_lossy().to_ascii_lowercase());
        match end.as_deref() {
            Some("json") => format!("{:#}\n", self.json()),
            Some("xml") => self.junit(),
            Some("md") => self.markdown(),
            _ => self.text(),
        }
    }
}
