//! Latin letters with marks whose sound is not that of the bare letter.
//!
//! Sources: Kazakh Latin of 2018 (Decree No. 637 of 19 February 2018: á ǵ ı ń ó ú ý), of 2021 (version shown on
//! 28 January 2021: ä ğ ñ ö ş ü ū), ISO 9:1995 (ž č š ŝ û â è), Turkish and Azerbaijani ş ç ə.
//! Invariant: a letter that is absent here sounds like its base letter, and `fold` strips the mark.
//!
//! The Latin of 2017 (Decree No. 569 of 26 October 2017) writes ш, ч, у as s', c', y'. An apostrophe also stands for
//! the soft sign in every other system, so `fold` drops it and those three letters come out as s, k, i.

/// One lower-case Latin letter outside ASCII.
pub(super) fn letter(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ş' | 'š' | 'ŝ' | 'ș' => "sh",
        'č' | 'ç' => "ch",
        'ž' => "j",
        'ý' => "u",
        'û' => "iu",
        'â' => "ia",
        'ə' => "a",
        'ı' => "i",
        'ŋ' => "n",
        'ß' => "s",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'æ' => "a",
        _ => return None,
    })
}
