//! Person names across scripts: one search key for one name however it is spelled, names taken apart, and how likely two of
//! them are one person's.
//!
//! Invariant: everything here is a pure function of its arguments; no clock, no chance, no files.
//!
//! ```
//! use names::fold;
//! assert_eq!(fold("Жағыпаров"), fold("Zhagiparov"));
//! assert_eq!(fold("Jaǵyparov"), fold("Жагипаров"));
//! assert_eq!(fold("Қасым-Жомарт Тоқаев"), fold("“kassym  jomart” TOKAYEV"));
//! ```

mod alike;
mod compare;
mod dictionary;
mod edit;
mod families;
mod fold;
mod frequencies;
pub mod index;
mod key;
mod matching;
mod mend;
mod name;
mod parse;
mod romanise;
mod script;
pub mod sounds;
mod titles;
mod token;

pub use compare::{Comparison, Explained, Reason, Weights, compare, score, score_with};
pub use fold::{fold, fold_into, tokens};
pub use frequencies::Frequencies;
pub use matching::{Rank, matches};
pub use mend::mend;
pub use name::Name;
pub use parse::{Part, Role, Sex, parse};
pub use script::{Script, script_of};
pub use titles::is_title;
pub use token::{Token, token_likeness};

/// The examples of the README, run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
