//! What the ending of a word says: a surname and whose, a father's name, and the stem that its family shares.
//!
//! Invariant: the stem is what is left without the ending and without the vowels before it, so that Сергей, Сергеев, Сергеевна
//! and Сергейұлы have one.
//!
//! Sources: Unbegaun, *Russian Surnames* (1972), chapters 2 to 5, for -ов, -ев, -ин, -ский and the father's names; the decree of
//! the President of Kazakhstan No. 2923 of 2 April 1996 for -ұлы and -қызы in place of the Russian endings. Here they stand as
//! `fold` writes them.

use crate::token::hash;

/// What a word with an ending is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// -ович, -овна, and their like.
    FathersName,
    /// -ұлы, -қызы, oğlu: a father's name, or a surname made of it.
    ChildOf,
    /// -ов, -ова, -ский, -тегі.
    Surname,
}

/// Whom the ending fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Man,
    Woman,
    Either,
}

/// The ending of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ending {
    pub(crate) kind: Kind,
    pub(crate) gender: Gender,
    /// Key of the stem.
    pub(crate) stem: u64,
}

/// Folded endings, longer ones before what they end in.
const ENDINGS: &[(&str, Kind, Gender)] = &[
    ("ovich", Kind::FathersName, Gender::Man),
    ("evich", Kind::FathersName, Gender::Man),
    ("ouich", Kind::FathersName, Gender::Man),
    ("euich", Kind::FathersName, Gender::Man),
    ("ovits", Kind::FathersName, Gender::Man),
    ("inichna", Kind::FathersName, Gender::Woman),
    ("ichna", Kind::FathersName, Gender::Woman),
    ("ovna", Kind::FathersName, Gender::Woman),
    ("evna", Kind::FathersName, Gender::Woman),
    ("ouna", Kind::FathersName, Gender::Woman),
    ("euna", Kind::FathersName, Gender::Woman),
    ("uli", Kind::ChildOf, Gender::Man),
    ("ulu", Kind::ChildOf, Gender::Man),
    ("ogli", Kind::ChildOf, Gender::Man),
    ("ugli", Kind::ChildOf, Gender::Man),
    ("oglu", Kind::ChildOf, Gender::Man),
    ("kizi", Kind::ChildOf, Gender::Woman),
    ("tegi", Kind::Surname, Gender::Either),
    ("skaia", Kind::Surname, Gender::Woman),
    ("skaja", Kind::Surname, Gender::Woman),
    ("ova", Kind::Surname, Gender::Woman),
    ("eva", Kind::Surname, Gender::Woman),
    ("ina", Kind::Surname, Gender::Woman),
    ("skoi", Kind::Surname, Gender::Man),
    ("ski", Kind::Surname, Gender::Man),
    ("ov", Kind::Surname, Gender::Man),
    ("ev", Kind::Surname, Gender::Man),
    ("of", Kind::Surname, Gender::Man),
    ("ef", Kind::Surname, Gender::Man),
    ("ou", Kind::Surname, Gender::Man),
    ("eu", Kind::Surname, Gender::Man),
    ("in", Kind::Surname, Gender::Man),
    ("enko", Kind::Surname, Gender::Either),
    ("shvili", Kind::Surname, Gender::Either),
    ("ian", Kind::Surname, Gender::Either),
];

/// Folded words that make a father's name of the word before them.
const CHILD_WORDS: &[(&str, Gender)] = &[
    ("uli", Gender::Man),
    ("ulu", Gender::Man),
    ("ogli", Gender::Man),
    ("ugli", Gender::Man),
    ("oglu", Gender::Man),
    ("kizi", Gender::Woman),
];

/// Vowels of a folded key.
const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

/// A stem is at least so long: Ли, Ян, Ева are no endings.
const SHORTEST_STEM: usize = 2;

impl Ending {
    /// The ending of a folded word, if it has one.
    pub(crate) fn of(key: &str) -> Option<Self> {
        Self::cut(key).map(|(ending, stem)| Self { stem: Self::bare(stem), ..ending })
    }

    /// What the family of a folded word shares, as letters, and whether the word has more than that.
    pub(crate) fn family(key: &str) -> (&str, bool) {
        let (stem, has_ending) = Self::cut(key).map_or((key, false), |(_, stem)| (stem, true));
        (stem.trim_end_matches(VOWELS), has_ending)
    }

    /// The ending and the letters before it.
    fn cut(key: &str) -> Option<(Self, &str)> {
        // Most words end in none of these.
        if !matches!(key.as_bytes().last()?, b'h' | b'a' | b'i' | b'u' | b'v' | b'f' | b'n' | b'o' | b's') {
            return None;
        }
        let (ending, kind, gender) = ENDINGS.iter().find(|(ending, ..)| key.ends_with(ending))?;
        let stem = key.get(..key.len() - ending.len())?;
        // Short words in -in and -an are names of their own more often than not.
        let shortest = if matches!(*ending, "in" | "ina" | "ian" | "ou" | "eu") {
            SHORTEST_STEM + 2
        } else {
            SHORTEST_STEM
        };
        let long_enough = stem.len() >= shortest;
        long_enough.then_some((Self { kind: *kind, gender: *gender, stem: 0 }, stem))
    }

    /// The key of a folded stem or whole name without its last vowels.
    pub(crate) fn bare(stem: &str) -> u64 {
        hash(stem.trim_end_matches(VOWELS).bytes())
    }
}

/// Whether a folded word standing apart makes a father's name of the one before it.
pub(crate) fn child_word(key: &str) -> Option<Gender> {
    CHILD_WORDS.iter().find(|(word, _)| *word == key).map(|(_, gender)| *gender)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    fn stem(word: &str) -> u64 {
        let key = fold(word);
        Ending::of(&key).map_or_else(|| Ending::bare(&key), |ending| ending.stem)
    }

    #[track_caller]
    fn family(words: &[&str]) {
        words.iter().for_each(|word| assert_eq!(stem(word), stem(words[0]), "{word}"));
    }

    #[test]
    fn a_family_has_one_stem() {
        family(&[
            "Ахмет",
            "Ахметов",
            "Ахметова",
            "Ахметұлы",
            "Ахметқызы",
            "Akhmetovich",
            "Ахметовна",
            "Akhmetoff",
        ]);
        family(&["Сергей", "Сергеев", "Сергеевна", "Sergeevich", "Сергейұлы"]);
        family(&["Дмитрий", "Дмитриевич", "Dmitriyeva", "Дмитриевна"]);
        family(&["Назарбай", "Назарбаев", "Nazarbayeva"]);
        family(&["Құнанбайұлы", "Кунанбаев", "Qunanbaiuli"]);
        family(&["Зеленский", "Зеленская", "Zelenskyy"]);
    }

    #[test]
    fn endings_say_what_a_word_is_and_whose() {
        let of = |word: &str| Ending::of(&fold(word)).map(|ending| (ending.kind, ending.gender));
        assert_eq!(of("Серикович"), Some((Kind::FathersName, Gender::Man)));
        assert_eq!(of("Серікқызы"), Some((Kind::ChildOf, Gender::Woman)));
        assert_eq!(of("Umarova"), Some((Kind::Surname, Gender::Woman)));
        assert_eq!(of("Ким"), None);
        assert_eq!(of("Ева"), None);
        assert_eq!(of("Ян"), None);
    }
}
