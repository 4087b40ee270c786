//! Files made to hurt, built on the spot: each with the verdict that it must get.
//!
//! The corpus is the same in every run: chance comes from a seed, and a case is named by its family and number.

mod archive;
mod books;
mod chance;
mod mutations;
mod texts;

pub use books::far_cell;

use std::sync::LazyLock;

/// One file of the corpus.
pub struct Case {
    /// Family and number.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// What must come of it.
    pub verdict: Verdict,
}

/// What must come of a file. Whatever it is, it must come within the limits, and in words.
#[derive(Clone, Copy, Debug)]
pub enum Verdict {
    /// A table of exactly so many rows.
    Rows(usize),
    /// A refusal with one of these keys, from the reader or from the child's death.
    Refused(&'static [&'static str]),
    /// Rows or a refusal: the file is damaged by chance.
    Answered,
}

/// Whether a file is text, which is read in this process too.
pub fn is_text(case: &Case) -> bool {
    case.name.starts_with("text")
}

/// The whole corpus: at least 2,000 cases, made once.
pub fn corpus() -> &'static [Case] {
    static CORPUS: LazyLock<Vec<Case>> = LazyLock::new(|| {
        let mut cases = texts::cases();
        cases.extend(books::cases());
        cases.extend(mutations::cases());
        cases
    });
    &CORPUS
}

fn case(name: impl Into<String>, bytes: impl Into<Vec<u8>>, verdict: Verdict) -> Case {
    Case { name: name.into(), bytes: bytes.into(), verdict }
}
