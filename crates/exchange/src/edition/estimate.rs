//! A published estimate: everything that a page needs to be quoted without a mistake, as numbers and codes.
//!
//! It has no place for a part of the people, for a pattern of lists or for a person: only for all together. Numbers of
//! people are in thousandths, like those of figures, and count those on the lists; a small count is not there.

use super::{Day, Span};
use minicbor::{Decode, Encode};

/// An estimate that two members agreed to publish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Estimate {
    /// Names it: 32 hexadecimal letters.
    #[n(0)]
    pub id: String,
    /// What the group calls it.
    #[n(1)]
    pub name: String,
    /// Who counts.
    #[n(2)]
    pub definition: Definition,
    /// What the lists are called.
    #[n(3)]
    pub lists: Vec<String>,
    /// By what the people were divided before they were estimated: a code of a division.
    #[n(4)]
    pub by: Option<String>,
    /// The documented minimum: people on the lists.
    #[n(5)]
    pub documented: u64,
    /// The last day whose knowledge is in it.
    #[n(6)]
    pub cut_off: Day,
    /// The answer that is said first.
    #[n(7)]
    pub answer: Answer,
    /// The answers of the other methods.
    #[n(8)]
    pub others: Vec<Answer>,
    /// What it takes for granted: codes.
    #[n(9)]
    pub assumptions: Vec<String>,
    /// The distribution, in bars of one width; empty where the method has none.
    #[n(10)]
    pub bars: Vec<Bar>,
    /// The figure without each list.
    #[n(11)]
    pub without: Vec<Without>,
    /// How the number moves with the odds ratio that no list can test.
    #[n(12)]
    pub curve: Vec<CurvePlace>,
    /// Who is the same, and how sure that is.
    #[n(13)]
    pub linkage: Linkage,
    /// What was left out.
    #[n(14)]
    pub left_out: LeftOut,
    /// How to repeat it.
    #[n(15)]
    pub repeat: Repeat,
}

/// Who counts: codes as in the words, but for a title and a note of the group's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Definition {
    /// The code of a definition of the program, when it is one.
    #[n(0)]
    pub shipped: Option<String>,
    /// What the group calls its own.
    #[n(1)]
    pub title: Option<String>,
    /// What happened to those who count.
    #[n(2)]
    pub measure: String,
    /// Of whom.
    #[n(3)]
    pub who: String,
    /// Where; `None` for everywhere.
    #[n(4)]
    pub place: Option<String>,
    /// By what.
    #[n(5)]
    pub cause: String,
    /// In which time; `None` for any.
    #[n(6)]
    pub period: Option<Span>,
    /// The least sure that counts.
    #[n(7)]
    pub grade: String,
    /// What a reader must know.
    #[n(8)]
    pub note: Option<String>,
}

/// What a method answered about all together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Answer {
    /// The method: a code of `tizim estimate`.
    #[n(0)]
    pub method: String,
    /// The median, or the most likely number.
    #[n(1)]
    pub point: Option<i64>,
    /// Lower end of the 95 % interval.
    #[n(2)]
    pub lo95: Option<i64>,
    /// Upper end of the 95 % interval.
    #[n(3)]
    pub hi95: Option<i64>,
    /// Lower end of the 80 % interval.
    #[n(4)]
    pub lo80: Option<i64>,
    /// Upper end of the 80 % interval.
    #[n(5)]
    pub hi80: Option<i64>,
    /// What to know.
    #[n(6)]
    pub warnings: Vec<Warning>,
}

/// One thing to know: a code, and the numbers (thousandths) and texts that its sentence needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Warning {
    /// What.
    #[n(0)]
    pub code: String,
    /// Its numbers.
    #[n(1)]
    pub numbers: Vec<i64>,
    /// Its texts.
    #[n(2)]
    pub texts: Vec<String>,
}

/// A bar of the distribution.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Bar {
    /// From so many people.
    #[n(0)]
    pub from: i64,
    /// To so many, not included.
    #[n(1)]
    pub until: i64,
    /// Its share, in thousandths of all.
    #[n(2)]
    pub share: i64,
}

/// The figure without one list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Without {
    /// What the list is called.
    #[n(0)]
    pub list: String,
    /// The figure; `None` when there is none.
    #[n(1)]
    pub point: Option<i64>,
}

/// A place of the curve: an odds ratio in thousandths, and the people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct CurvePlace {
    /// The odds ratio.
    #[n(0)]
    pub odds: i64,
    /// People.
    #[n(1)]
    pub people: Option<i64>,
    /// Lower end of the 95 % interval.
    #[n(2)]
    pub lo95: Option<i64>,
    /// Upper end of the 95 % interval.
    #[n(3)]
    pub hi95: Option<i64>,
}

/// Who is the same, and how sure that is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Linkage {
    /// Whether a computer had compared the records.
    #[n(0)]
    pub compared: bool,
    /// Pairs that may be one person and that nobody has judged; `None` when they are few.
    #[n(1)]
    pub open: Option<u64>,
    /// How many linkages were drawn from them.
    #[n(2)]
    pub draws: u16,
    /// Share of the variance that comes from the linkage, in thousandths.
    #[n(3)]
    pub share: Option<i64>,
}

/// What was left out; `None` for nobody or for few.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct LeftOut {
    /// People who count and stand on no chosen list.
    #[n(0)]
    pub nowhere: Option<u64>,
    /// People without a name who count.
    #[n(1)]
    pub unnamed: Option<u64>,
    /// Lines of the lists that cannot be placed or are in doubt.
    #[n(2)]
    pub unplaced: Option<u64>,
}

/// How to repeat it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode)]
pub struct Repeat {
    /// SHA-256 of the tables that went in.
    #[n(0)]
    pub input: String,
    /// SHA-256 of the full answers.
    #[n(1)]
    pub result: String,
    /// The seed.
    #[n(2)]
    pub seed: u64,
    /// The command, with the file of the table as TABLE.csv.
    #[n(3)]
    pub command: String,
}
