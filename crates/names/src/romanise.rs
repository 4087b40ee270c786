//! A letter of any script we know as plain ASCII letters, the raw matter of a search key.
//!
//! Invariant: every answer is lower-case ASCII (or empty for signs without a sound); what the letters of one
//! table share with another table is made equal later, in `key`, so that the tables stay as their standards print them.

mod arabic;
mod caucasus;
mod cyrillic;
mod latin;

/// The ASCII spelling of one lower-case letter, or `None` where no table knows it.
pub(crate) fn romanise(letter: char) -> Option<&'static str> {
    match letter {
        '\u{0400}'..='\u{052f}' => cyrillic::letter(letter),
        '\u{0080}'..='\u{02ff}' | '\u{1e00}'..='\u{1eff}' => latin::letter(letter),
        '\u{0600}'..='\u{06ff}' => arabic::letter(letter),
        '\u{0370}'..='\u{03ff}' | '\u{0561}'..='\u{0587}' | '\u{10d0}'..='\u{10ff}' => {
            caucasus::letter(letter)
        }
        _ => None,
    }
}
