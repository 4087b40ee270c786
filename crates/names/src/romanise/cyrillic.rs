//! Cyrillic letters of Russian, Kazakh and their neighbours.
//!
//! Sources: GOST 7.79-2000 system B and ISO 9:1995 for Russian; BGN/PCGN 1979 for Kazakh; ALA-LC tables
//! "Non-Slavic languages (in Cyrillic script)" for Uzbek, Uighur, Tatar and Tajik letters. Where a standard
//! writes a sound with a diacritic, the letter without it stands here.
//! Invariant: ж is `j` and х is `h`, because `key` brings `zh` and `kh` to the same letters.

/// One lower-case Cyrillic letter.
pub(super) fn letter(letter: char) -> Option<&'static str> {
    russian(letter).or_else(|| kazakh(letter)).or_else(|| neighbours(letter))
}

/// GOST 7.79-2000 system B, with й as `i` and ё as `e`, which is how people type them.
fn russian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'й' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' | 'щ' => "sh",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

/// BGN/PCGN 1979 for Kazakh; ң as `n`, since Russian lists write н for it.
fn kazakh(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "a",
        'ғ' => "g",
        'қ' => "k",
        'ң' => "n",
        'ө' => "o",
        'ұ' | 'ү' => "u",
        'һ' => "h",
        'і' => "i",
        _ => return None,
    })
}

/// Uzbek, Uighur, Tatar, Tajik, Kyrgyz, Ukrainian: ALA-LC.
fn neighbours(letter: char) -> Option<&'static str> {
    Some(match letter {
        'җ' | 'ҷ' => "j",
        'ў' => "o",
        'ҳ' => "h",
        'ӣ' | 'ї' => "i",
        'ӯ' => "u",
        'є' => "e",
        'ґ' => "g",
        _ => return None,
    })
}
