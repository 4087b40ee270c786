//! The kinds of difference that a row can have from the plain truth, so that recall can be told kind by kind.
//!
//! Invariant: a kind is noted on a row when it was written, never guessed from its text.

/// A set of kinds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(u32);

macro_rules! kinds {
    ($($name:ident $at:literal $text:literal;)*) => {
        impl Kinds {
            $(#[doc = $text] pub const $name: Kinds = Kinds(1 << $at);)*
            /// Every kind with the word that the file uses.
            pub const ALL: &'static [(Kinds, &'static str)] = &[$((Kinds::$name, $text),)*];
        }
    };
}

kinds! {
    KAZAKH 0 "kazakh cyrillic";
    RUSSIAN 1 "russian cyrillic";
    LATIN 2 "latin";
    TYPING 3 "typing slip";
    TRANSPOSED 4 "letters transposed";
    HEARING 5 "written by ear";
    SCAN 6 "scan slip";
    LOOK_ALIKE 7 "look-alike letter";
    INITIALS 8 "initials";
    SHORT_FORM 9 "short form";
    WESTERN_FORM 10 "western form";
    OTHER_ENDING 11 "other ending of the surname";
    PARTS_SWAPPED 12 "parts in each other's column";
    WHOLE_ONLY 13 "whole name only";
    NO_FATHER 14 "no father's name";
    TITLE 15 "title before the name";
    AGE 16 "age for a birth date";
    YEAR 17 "year for a birth date";
    NO_BIRTH 18 "no birth date or age";
    DATE_SLIP 19 "slip in date or age";
    REGION 20 "region for a town";
    OTHER_PLACE 21 "another place";
    NO_PLACE 22 "no place";
    EVENT_SLIP 23 "another day of the event";
    NO_EVENT 24 "no day of the event";
    KAZAKH_FATHER 25 "father's name with -uly";
    SPLIT_WORD 26 "word split or joined";
}

impl Kinds {
    /// Adds a kind.
    pub fn note(&mut self, kind: Kinds) {
        self.0 |= kind.0;
    }

    /// Whether a kind is in the set.
    pub fn has(self, kind: Kinds) -> bool {
        self.0 & kind.0 != 0
    }
}

impl std::fmt::Display for Kinds {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let words: Vec<&str> =
            Self::ALL.iter().filter(|(kind, _)| self.has(*kind)).map(|(_, word)| *word).collect();
        to.write_str(&words.join(";"))
    }
}
