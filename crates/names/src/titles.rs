//! Words beside a name that are no part of it: titles, and the small words between the parts.
//!
//! Invariant: a title is ignored only where something else is left.
//!
//! Collected by hand from newspapers and sanction lists; there is no standard.

use crate::dictionary::ByKey;
use crate::token::hash;
use std::sync::LazyLock;

/// Folded titles of English, Russian, Kazakh, German, French and Muslim usage.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "professor",
    "president",
    "prezident",
    "gospodin",
    "gospoja",
    "mirza",
    "hanim",
    "herr",
    "frau",
    "monsieur",
    "madame",
    "mme",
    "sir",
    "lord",
    "ladi",
    "jr",
    "sr",
    "phd",
    "general",
    "polkovnik",
    "maior",
    "sheih",
    "shaih",
    "sheik",
    "shaikh",
    "haji",
    "hajji",
    "mullah",
    "mula",
    "kari",
    "maulavi",
    "mauli",
    "grajdanin",
    "grajdanka",
    "gr",
    "tovarish",
    "advokat",
    "llk",
    "prasident",
    "senor",
    "senora",
    "don",
    "kajakh",
    "kajahskii",
];

/// Folded small words: articles, `of`, and the words for "son of".
const PARTICLES: &[&str] = &[
    "al", "el", "ul", "ur", "bin", "ibn", "ben", "bint", "binti", "de", "da", "di", "do", "dos", "du", "del",
    "dela", "van", "von", "der", "den", "la", "le", "les", "las", "los", "zu", "i", "tegi",
];

/// Folded words after which the father is named.
const CHILD_BEFORE: &[&str] = &["bin", "ibn", "ben", "bint", "binti"];

/// Whether a folded word is a title.
///
/// ```
/// assert!(names::is_title("mr"));
/// assert!(!names::is_title("tokaev"));
/// ```
pub fn is_title(token: &str) -> bool {
    TITLES.contains(&token)
}

/// What a small word is, by the key of [`Token`](crate::Token).
#[derive(Clone, Copy, PartialEq, Eq)]
enum Small {
    Title,
    Particle,
    ChildBefore,
}

static BY_KEY: LazyLock<ByKey<Small>> = LazyLock::new(|| {
    let all = |words: &'static [&'static str], kind: Small| {
        words.iter().map(move |word| (hash(word.bytes()), kind))
    };
    // Later ones take the place of earlier ones.
    let words = all(TITLES, Small::Title)
        .chain(all(PARTICLES, Small::Particle))
        .chain(all(CHILD_BEFORE, Small::ChildBefore));
    words.collect()
});

/// The same as [`is_title`] for the key of a word.
pub(crate) fn is_titles_key(key: u64) -> bool {
    BY_KEY.get(&key) == Some(&Small::Title)
}

/// Whether the word with a key stands between the parts of a name.
pub(crate) fn is_particle(key: u64) -> bool {
    matches!(BY_KEY.get(&key), Some(Small::Particle | Small::ChildBefore))
}

/// Whether the word after the one with a key is the father's.
pub(crate) fn names_the_father(key: u64) -> bool {
    BY_KEY.get(&key) == Some(&Small::ChildBefore)
}
