//! Which format is meant by a name.

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

    /// In the format of that name: `text`, `json`, `junit`, `markdown`; with its media type. Nothing for other names.
    pub fn in_format(&self, name: &str) -> Option<(&'static str, String)> {
        Some(match name {
            "text" => ("text/plain; charset=utf-8", self.text()),
            "json" => ("application/json", format!("{}\n", self.json())),
            "junit" => ("application/xml; charset=utf-8", self.junit()),
            "markdown" => ("text/markdown; charset=utf-8", self.markdown()),
            _ => return None,
        })
    }
}
