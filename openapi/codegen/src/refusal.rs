pub use specbound_document::source::Position;

/// Why nothing can be generated from a document: the rule, the place, what is wrong there, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where it stands.
    pub place: Position,
    /// Name of the rule, for tests and for searching.
    pub rule: &'static str,
    /// The operation or the schema that it is about.
    pub subject: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub fix: String,
}

impl Refusal {
    /// The line that a person reads: `images.yaml:212:9: getImage: two success responses; keep one`.
    pub fn line(&self, file: &str) -> String {
        let Refusal { place, subject, problem, fix, .. } = self;
        format!("{file}:{place}: {subject}: {problem}; {fix}")
    }
}

/// All refusals of a document, collected while it is read, so that none hides another.
#[derive(Debug, Default)]
pub(crate) struct Refusals(Vec<Refusal>);

impl Refusals {
    pub(crate) fn add(
        &mut self,
        place: Position,
        rule: &'static str,
        subject: impl Into<String>,
        problem: impl Into<String>,
        fix: impl Into<String>,
    ) {
        let refusal = Refusal { place, rule, subject: subject.into(), problem: problem.into(), fix: fix.into() };
        // A component that many operations use is wrong once, and so is what an alias stands for.
        let is_alias = |known: &Refusal| known.place == place && known.rule == "no-alias";
        if !self.0.contains(&refusal) && !self.0.iter().any(is_alias) {
            self.0.push(refusal);
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In the order of the document.
    pub(crate) fn into_sorted(mut self) -> Vec<Refusal> {
        self.0.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.rule.cmp(b.rule)));
        self.0
    }
}
