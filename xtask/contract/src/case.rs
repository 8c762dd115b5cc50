//! The table of cases: what each is called, what it is about, and what it needs.

use std::fmt;

use anyhow::Result;
use futures::future::BoxFuture;

use crate::capability::Capability;
use crate::case_context::CaseContext;

type Work = Box<dyn for<'t> Fn(&'t CaseContext) -> BoxFuture<'t, Result<()>> + Send + Sync>;

/// One case of the suite.
pub struct Case {
    pub(crate) name: String,
    pub(crate) operation: String,
    pub(crate) needs: Vec<Capability>,
    pub(crate) alone: bool,
    /// Inputs of its operation whose effect it checks, as `inputs.rs` names them.
    shows: Vec<String>,
    file: &'static str,
    pub(crate) work: Work,
}

impl Case {
    pub(crate) fn new<F>(name: impl Into<String>, operation: &str, needs: &[Capability], work: F) -> Self
    where
        F: for<'t> Fn(&'t CaseContext) -> BoxFuture<'t, Result<()>> + Send + Sync + 'static,
    {
        Self {
            name: name.into(),
            operation: operation.to_owned(),
            needs: needs.to_vec(),
            alone: false,
            shows: Vec::new(),
            file: "",
            work: Box::new(work),
        }
    }

    /// Not beside other cases: it looks at everything that the key's owner has.
    pub(crate) fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    /// It checks the effect of these inputs of its operation, words such as `query.take`; `change` stands for a change that
    /// it reads back.
    pub(crate) fn shows(mut self, inputs: &str) -> Self {
        self.shows.extend(inputs.split_whitespace().map(str::to_owned));
        self
    }

    /// The inputs whose effect it says that it checks.
    pub fn shown(&self) -> impl Iterator<Item = &str> {
        self.shows.iter().map(String::as_str)
    }

    /// It stands in this file.
    pub(crate) fn in_file(mut self, file: &'static str) -> Self {
        self.file = file;
        self
    }

    /// The file whose table it stands in; empty where it is made of the document.
    pub fn file(&self) -> &'static str {
        self.file
    }

    /// Whether no other case may run beside it.
    pub fn is_alone(&self) -> bool {
        self.alone
    }

    /// What it is called, its module first.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The operation that it is about; empty where it is about none.
    pub fn operation(&self) -> &str {
        &self.operation
    }

    /// What it needs of its target.
    pub fn needs(&self) -> &[Capability] {
        &self.needs
    }
}

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Case").field("name", &self.name).field("needs", &self.needs).finish_non_exhaustive()
    }
}

/// The name of a case: the path of its file below `cases/`, and its function. The modules of operations are made of the
/// document.
pub(crate) fn name_of(module: &str, function: &str) -> String {
    let path = ["::cases::", "::generated::"].iter().find_map(|folder| module.split_once(folder));
    let path = path.map_or(module, |(_, path)| path);
    format!("{path}::{function}")
}

/// Makes a module's `cases()` of its functions: `operation: function [needs] shows "inputs", function [needs]; …`.
/// Inputs are those of `inputs.rs`, with spaces between them. A function that is not in the table is dead code, which the
/// compiler names.
///
/// `alone:` before the table: no other case may run beside them.
macro_rules! cases {
    (@list $($operation:literal: $($name:ident [$($need:ident),*] $(shows $shows:literal)?),+;)*) => {
        vec![$($($crate::case::Case::new(
            $crate::case::name_of(module_path!(), stringify!($name)),
            $operation,
            &[$($crate::capability::Capability::$need),*],
            |context| Box::pin($name(context)),
        ).in_file(file!())$(.shows($shows))?),+),*]
    };
    (alone: $($table:tt)*) => {
        pub(super) fn cases() -> Vec<$crate::case::Case> {
            $crate::case::cases!(@list $($table)*).into_iter().map($crate::case::Case::alone).collect()
        }
    };
    ($($table:tt)*) => {
        pub(super) fn cases() -> Vec<$crate::case::Case> {
            $crate::case::cases!(@list $($table)*)
        }
    };
}
pub(crate) use cases;
