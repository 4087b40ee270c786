//! From our own words for a deed to HURIDOCS codes, where one fits honestly.
//!
//! `None` says that the word covers more, or less, than any code: then a person chooses, or nobody does.

use super::{ACTS, Code, METHODS, find};

/// The codes that fit a word for a deed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeedCodes {
    /// What was done (list 4).
    pub act: Option<&'static Code>,
    /// How (list 5).
    pub method: Option<&'static Code>,
}

/// The codes of a word for a deed, as the sample and the forms use them.
pub fn for_deed(kind: &str) -> Option<DeedCodes> {
    let kind = kind.trim().to_lowercase();
    let (_, act, method) = FITTING.iter().find(|(word, ..)| *word == kind)?;
    Some(DeedCodes { act: find(ACTS, act), method: find(METHODS, method) })
}

/// Word, code of list 4, code of list 5; empty where none fits.
///
/// Left out on purpose: "killing" and "death, cause not stated" (the codes ask who and how, or call the cause
/// unknown to all), "surveillance of a place", patterns ("false confessions pattern"), consequences ("secondary
/// trauma"), and deeds by or against the security forces for which the lists have no word.
pub(super) const FITTING: &[(&str, &str, &str)] = &[
    ("arbitrary detention", "030102", ""),
    ("wrongful detention", "030102", ""),
    ("incommunicado detention", "030102", "0318"),
    ("detention of a child", "030102", ""),
    ("arrest from hospital", "030101", ""),
    ("enforced disappearance", "030103", ""),
    ("torture", "02011111", ""),
    ("beating", "020101", "0301"),
    ("abuse in detention", "360102", ""),
    ("inhuman conditions", "360102", ""),
    ("injury in custody", "020101", ""),
    ("shooting-injury", "020101", ""),
    ("official violence", "020101", ""),
    ("threat", "02010301", "0322"),
    ("psychological pressure", "020103", "0320"),
    ("surveillance", "02010303", ""),
    ("forced confession", "350118", ""),
    ("denial of lawyer", "350109", ""),
    ("denial of medical care", "530107", "031503"),
    ("house search", "040101", ""),
    ("house raid", "040101", ""),
    ("restriction of movement", "050106", ""),
    ("displacement", "050104", ""),
    ("withholding of information", "090101", ""),
    ("official denial", "090102", ""),
    ("looting", "130101", ""),
    ("theft of weapons and equipment", "130101", ""),
    ("arson", "130103", "0404"),
    ("vehicle burning", "130103", "0404"),
    ("property damage", "130103", ""),
    ("stigmatisation", "140101", ""),
];
