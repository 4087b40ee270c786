//! The word files of each language, part of the program itself.
//!
//! A file's name is the first part of all its keys: `people-title` lives in `people.ftl`.

use super::Lang;

/// Writes the list of files of one language.
macro_rules! files {
    ($lang:literal: $($area:literal)+) => {
        &[$(($area, include_str!(concat!("../../words/", $lang, "/", $area, ".ftl"))),)+]
    };
}

/// Writes the files of all languages from one list of areas.
macro_rules! languages {
    ($($area:literal)+) => {
        /// The word files of a language: the area and its text.
        pub(super) fn of(lang: Lang) -> &'static [(&'static str, &'static str)] {
            match lang {
                Lang::Kk => files!("kk": $($area)+),
                Lang::Ru => files!("ru": $($area)+),
                Lang::En => files!("en": $($area)+),
            }
        }
    };
}

languages! {
    "desk" "front" "people" "sources" "events" "matching" "link" "figures" "estimates" "cases" "help" "erasing" "publishing" "members"
    "import" "accounts" "refusals" "codes" "dates" "drawing"
    "names"
}
