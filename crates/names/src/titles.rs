//! Words beside a name that are no part of it: titles, and the small words between the parts.
//!
//! Invariant: a title is ignored only where something else is left.
//!
//! Collected by hand from newspapers and sanction lists; there is no standard.

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

/// Whether a folded word stands between the parts of a name.
pub(crate) fn is_particle(token: &str) -> bool {
    token.len() <= 5 && PARTICLES.contains(&token)
}

/// Whether the word after this folded one is the father's.
pub(crate) fn names_the_father(token: &str) -> bool {
    token.len() <= 5 && CHILD_BEFORE.contains(&token)
}
