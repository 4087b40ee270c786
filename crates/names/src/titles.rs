//! Words that newspapers put before a name and that are no part of it.
//!
//! Invariant: a title is ignored in a query only where something else is left to search for.

/// Folded titles of English, Russian and Kazakh usage.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dr",
    "prof",
    "president",
    "prezident",
    "gospodin",
    "gospoja",
    "mirza",
    "hanim",
];

/// Whether a folded word is a title.
///
/// ```
/// assert!(names::is_title("mr"));
/// assert!(!names::is_title("tokaev"));
/// ```
pub fn is_title(token: &str) -> bool {
    TITLES.contains(&token)
}
