//! `sources.csv`: a publication that the record was made from in each row.

use super::fields::Fields;
use super::parts::AsOf;

/// A publication that the record was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The row in the file.
    pub row: u64,
    /// The file of the text, its key.
    pub file: String,
    /// The outlet.
    pub outlet: String,
    /// The title.
    pub title: String,
    /// Authors and other credits.
    pub author_credits: String,
    /// The date of publication.
    pub date: Option<AsOf>,
    /// How the date is known.
    pub date_basis: String,
    /// The language.
    pub language: String,
    /// Whether the copy is a machine paraphrase.
    pub paraphrased: bool,
    /// Where the original was found.
    pub lookup_url: String,
    /// A remark.
    pub note: String,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Source {
    Source {
        row: fields.row(),
        file: fields.text("file"),
        outlet: fields.text("outlet"),
        title: fields.text("title"),
        author_credits: fields.text("author_credits"),
        date: fields.as_of("date"),
        date_basis: fields.text("date_basis"),
        language: fields.text("language"),
        paraphrased: fields.text("paraphrased") == "yes",
        lookup_url: fields.text("lookup_url"),
        note: fields.text("note"),
    }
}
