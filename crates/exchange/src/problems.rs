//! What can be wrong with what was handed in, where, and how heavy it weighs.
//!
//! A problem carries a key and arguments; its sentence in three languages is made where pages are made. No kind is ever
//! dropped silently: a list that grows too long ends with [`ProblemKind::MoreProblems`] and their number.

use crate::wire::bytes::{Cursor, Wire};

/// One thing wrong with a file, at a place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The row as a spreadsheet counts them: the first is 1, empty rows and the header count.
    pub row: Option<u64>,
    /// The header of the column, or its letters when it has none.
    pub column: Option<String>,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What a problem does to the import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Read as it stands; worth knowing.
    Note,
    /// The value was kept as text or changed visibly; a person should look.
    Doubt,
    /// The whole file was not read.
    Refusal,
}

impl Problem {
    /// A problem of the file as a whole.
    pub fn of_file(kind: ProblemKind) -> Problem {
        Problem { row: None, column: None, kind }
    }

    /// A problem of one row.
    pub fn of_row(row: u64, kind: ProblemKind) -> Problem {
        Problem { row: Some(row), column: None, kind }
    }

    /// A problem of one cell.
    pub fn of_cell(row: u64, column: &str, kind: ProblemKind) -> Problem {
        Problem { row: Some(row), column: Some(column.to_owned()), kind }
    }

    /// The key of the sentence, the same for every language.
    pub fn key(&self) -> &'static str {
        self.kind.key()
    }

    /// The arguments of the sentence; `row` and `column` are among them where known.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let row = self.row.map(|row| ("row", row.to_string()));
        let column = self.column.clone().map(|column| ("column", column));
        row.into_iter().chain(column).chain(self.kind.arguments()).collect()
    }

    /// How heavy it weighs.
    pub fn weight(&self) -> Weight {
        self.kind.weight()
    }
}

impl Wire for Problem {
    fn put(&self, out: &mut Vec<u8>) {
        self.row.put(out);
        self.column.put(out);
        self.kind.put(out);
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Problem> {
        Some(Problem { row: Wire::fetch(from)?, column: Wire::fetch(from)?, kind: Wire::fetch(from)? })
    }
}

/// One definition from which the kinds, their keys, arguments, weights and wire form are generated.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $key:literal $weight:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* })*) => {
        /// What is wrong, with what a sentence needs to say it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum ProblemKind { $($(#[$doc])* $kind { $($(#[$field_doc])* $field: $type),* }),* }

        impl ProblemKind {
            /// The keys of all kinds, in the order of their definition: the words of every language must have them.
            pub const KEYS: &'static [&'static str] = &[$($key),*];

            /// The key of the sentence for this kind.
            pub fn key(&self) -> &'static str {
                match self { $(ProblemKind::$kind { .. } => $key),* }
            }

            /// The named values in the sentence.
            pub fn arguments(&self) -> Vec<(&'static str, String)> {
                match self { $(ProblemKind::$kind { $($field),* } => vec![$((stringify!($field), $field.to_string())),*]),* }
            }

            /// How heavy this kind weighs.
            pub fn weight(&self) -> Weight {
                match self { $(ProblemKind::$kind { .. } => Weight::$weight),* }
            }
        }

        impl Wire for ProblemKind {
            fn put(&self, out: &mut Vec<u8>) {
                match self { $(ProblemKind::$kind { $($field),* } => { $key.to_owned().put(out); $($field.put(out);)* }),* }
            }

            fn fetch(from: &mut Cursor<'_>) -> Option<ProblemKind> {
                let key = String::fetch(from)?;
                match key.as_str() {
                    $($key => Some(ProblemKind::$kind { $($field: Wire::fetch(from)?),* }),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    /// Nothing is in the file.
    Empty "problem-empty" Refusal {}
    /// The file is larger than we take.
    TooManyBytes "problem-too-many-bytes" Refusal { /// Bytes at most.
        limit: u64 }
    /// More rows than we take.
    TooManyRows "problem-too-many-rows" Refusal { /// Rows at most.
        limit: u64 }
    /// More columns than we take.
    TooManyColumns "problem-too-many-columns" Refusal { /// Columns at most.
        limit: u64 }
    /// More filled cells than we take.
    TooManyCells "problem-too-many-cells" Refusal { /// Cells at most.
        limit: u64 }
    /// All cells together hold more text than we take.
    TooMuchText "problem-too-much-text" Refusal { /// Bytes at most.
        limit: u64 }
    /// One row holds more text than we take.
    RowTooLong "problem-row-too-long" Refusal { /// Bytes at most.
        limit: u64 }
    /// One cell holds more text than we take and was cut.
    CellCut "problem-cell-cut" Doubt { /// Bytes kept at most.
        limit: u64 }
    /// The file is something else: a page, a picture, a document.
    NotATable "problem-not-a-table" Refusal { /// What it looks like: `html`, `pdf`, `image`, `archive`, `binary`, `document`, `json`, `xml`.
        likeness: String }
    /// A spreadsheet locked with a password.
    Locked "problem-locked" Refusal {}
    /// A spreadsheet that is damaged.
    Broken "problem-broken" Refusal {}
    /// A sheet was asked for that is not there.
    NoSuchSheet "problem-no-such-sheet" Refusal { /// The name asked for.
        sheet: String, /// The names there are, separated by commas.
        have: String }
    /// The workbook has further sheets that were not read.
    MoreSheets "problem-more-sheets" Note { /// The sheet that was read.
        sheet: String, /// The others.
        others: String }
    /// The encoding is a guess that may be wrong.
    EncodingUnsure "problem-encoding-unsure" Doubt { /// What was chosen.
        encoding: String, /// What else it might be.
        other: String }
    /// Bytes that the encoding does not know; shown as the replacement character.
    BadBytes "problem-bad-bytes" Doubt { /// The encoding.
        encoding: String, /// How many in this cell.
        count: u64 }
    /// Rows above the header that hold titles or remarks.
    RowsAboveHeader "problem-rows-above-header" Note { /// Their number.
        count: u64, /// The beginning of their text.
        text: String }
    /// No row looks like a header; columns are called by their letters.
    NoHeader "problem-no-header" Doubt {}
    /// Two columns have the same header; the later was numbered.
    SameHeader "problem-same-header" Note { /// The name it was given.
        renamed: String }
    /// A row of hashtags under the header was left out.
    TagRow "problem-tag-row" Note {}
    /// A row has more cells than the header.
    LongRow "problem-long-row" Doubt { /// Cells found.
        found: u64, /// Columns in the header.
        expected: u64 }
    /// A row has fewer cells than the header.
    ShortRow "problem-short-row" Doubt { /// Cells found.
        found: u64, /// Columns in the header.
        expected: u64 }
    /// A quotation mark was opened and never closed.
    OpenQuote "problem-open-quote" Doubt {}
    /// Text stands beside a closed quotation mark.
    StrayQuote "problem-stray-quote" Note {}
    /// NUL characters were taken out.
    Nuls "problem-nuls" Doubt { /// Their number.
        count: u64, /// The text with them made visible.
        shown: String }
    /// Characters that turn the direction of writing were taken out.
    Directions "problem-directions" Doubt { /// Their number.
        count: u64, /// The text with them made visible.
        shown: String }
    /// Invisible characters were taken out.
    Invisible "problem-invisible" Doubt { /// Their number.
        count: u64, /// The text with them made visible.
        shown: String }
    /// Control characters were taken out.
    Controls "problem-controls" Doubt { /// Their number.
        count: u64, /// The text with them made visible.
        shown: String }
    /// Apostrophes that kept texts from being run as formulas were taken off.
    ApostrophesTakenOff "problem-apostrophes-taken-off" Note { /// In so many cells.
        count: u64 }
    /// A column's name was cut.
    HeaderCut "problem-header-cut" Doubt { /// Characters kept.
        limit: u64 }
    /// A spreadsheet cell shows an error instead of a value.
    CellError "problem-cell-error" Doubt { /// The error as the spreadsheet writes it.
        text: String }
    /// A cell stands where a spreadsheet ends, or beyond what we take.
    FarCell "problem-far-cell" Refusal { /// Its row.
        at_row: u64, /// Its column.
        at_column: u64 }
    /// A date that could be two days.
    DateAmbiguous "problem-date-ambiguous" Doubt { /// The text.
        text: String, /// Read with the day first.
        day_first: String, /// Read with the month first.
        month_first: String }
    /// A date without a year.
    DateWithoutYear "problem-date-without-year" Doubt { /// The text.
        text: String }
    /// A date that is not in the calendar.
    DateNotInCalendar "problem-date-not-in-calendar" Doubt { /// The text.
        text: String }
    /// A number that may be a spreadsheet's own way to count days.
    DateSerial "problem-date-serial" Doubt { /// The text.
        text: String, /// The day it would be.
        day: String }
    /// A date that we cannot read.
    DateUnreadable "problem-date-unreadable" Doubt { /// The text.
        text: String }
    /// An age that we cannot read.
    AgeUnreadable "problem-age-unreadable" Doubt { /// The text.
        text: String }
    /// A sex that we cannot read.
    SexUnreadable "problem-sex-unreadable" Doubt { /// The text.
        text: String }
    /// An identity number that is not twelve digits.
    IdentityLength "problem-identity-length" Doubt { /// Digits found.
        digits: u64 }
    /// An identity number whose check digit is wrong: a digit was mistyped.
    IdentityCheck "problem-identity-check" Doubt {}
    /// An identity number whose first six digits are no date.
    IdentityDate "problem-identity-date" Doubt {}
    /// An identity number that lost its leading zeros in a spreadsheet; they were put back.
    IdentityZeros "problem-identity-zeros" Note {}
    /// The identity number and the column beside it disagree.
    IdentityDisagrees "problem-identity-disagrees" Doubt { /// The other column.
        with: String }
    /// A phone number that we cannot read.
    PhoneUnreadable "problem-phone-unreadable" Doubt {}
    /// A row without any name.
    NoName "problem-no-name" Doubt {}
    /// A number that we cannot read.
    NumberUnreadable "problem-number-unreadable" Doubt { /// The text.
        text: String }
    /// A word outside the list of words for this column.
    UnknownWord "problem-unknown-word" Doubt { /// The word.
        word: String }
    /// A column that the record's file should have.
    MissingColumn "problem-missing-column" Refusal { /// Its header.
        header: String }
    /// A column that the record's file does not have; its text was kept.
    ExtraColumn "problem-extra-column" Note { /// Its header.
        header: String }
    /// Two rows carry the same id.
    SameId "problem-same-id" Doubt { /// The id.
        id: String }
    /// An id that no row has.
    DanglingId "problem-dangling-id" Doubt { /// The id.
        id: String }
    /// Too long a text for the format that was asked for.
    TooLongForFormat "problem-too-long-for-format" Refusal { /// Characters at most.
        limit: u64 }
    /// Further problems that are not listed.
    MoreProblems "problem-more-problems" Note { /// Their number.
        count: u64 }
}

impl ProblemKind {
    /// A short piece of a text for a sentence: at most 80 characters.
    pub fn excerpt(text: &str) -> String {
        match text.char_indices().nth(80) {
            Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
            None => text.to_owned(),
        }
    }
}

/// A list of problems that stops growing at a bound and then counts.
#[derive(Debug)]
pub struct Problems {
    list: Vec<Problem>,
    limit: u64,
    beyond: u64,
}

impl Problems {
    /// An empty list that keeps at most `limit`, refusals always.
    pub fn up_to(limit: u64) -> Problems {
        Problems { list: Vec::new(), limit, beyond: 0 }
    }

    /// Adds one.
    pub fn push(&mut self, problem: Problem) {
        if (self.list.len() as u64) < self.limit || problem.weight() == Weight::Refusal {
            self.list.push(problem);
        } else {
            self.beyond += 1;
        }
    }

    /// How many there were, those beyond the bound too.
    pub fn count(&self) -> u64 {
        self.list.len() as u64 + self.beyond
    }

    /// Adds one that concerns the whole file.
    pub fn of_file(&mut self, kind: ProblemKind) {
        self.push(Problem::of_file(kind));
    }

    /// The list, closed by the number of those beyond the bound.
    pub fn into_list(mut self) -> Vec<Problem> {
        if self.beyond > 0 {
            self.list.push(Problem::of_file(ProblemKind::MoreProblems { count: self.beyond }));
        }
        self.list
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_problem_survives_the_wire_and_keeps_its_place() {
        let problem = Problem::of_cell(17, "Туған күні", ProblemKind::LongRow { found: 9, expected: 7 });
        let mut bytes = Vec::new();
        problem.put(&mut bytes);
        assert_eq!(Problem::fetch(&mut Cursor::over(&bytes)), Some(problem));
    }

    #[test]
    fn a_problem_of_an_unknown_kind_is_not_taken_from_the_wire() {
        let mut bytes = Vec::new();
        (None::<u64>).put(&mut bytes);
        (None::<String>).put(&mut bytes);
        "problem-invented".to_owned().put(&mut bytes);
        assert_eq!(Problem::fetch(&mut Cursor::over(&bytes)), None);
    }

    #[test]
    fn arguments_name_the_row_the_column_and_the_values() {
        let problem = Problem::of_cell(3, "Age", ProblemKind::AgeUnreadable { text: "ten-ish".into() });
        let said = problem.arguments();
        assert_eq!(said, [("row", "3".into()), ("column", "Age".into()), ("text", "ten-ish".into())]);
    }

    #[test]
    fn problems_beyond_the_bound_are_counted_and_refusals_are_always_kept() {
        let mut problems = Problems::up_to(2);
        for row in 1..=5 {
            problems.push(Problem::of_row(row, ProblemKind::OpenQuote {}));
        }
        problems.of_file(ProblemKind::Broken {});
        let keys: Vec<_> = problems.into_list().iter().map(Problem::key).collect();
        assert_eq!(
            keys,
            ["problem-open-quote", "problem-open-quote", "problem-broken", "problem-more-problems"]
        );
    }

    #[test]
    fn no_two_kinds_share_a_key() {
        let mut keys = ProblemKind::KEYS.to_vec();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), ProblemKind::KEYS.len());
    }
}
