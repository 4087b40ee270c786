//! How a Cyrillic name comes out in each way of writing that the sources use.
//!
//! Invariant: these tables are the generator's own, from the standards named below and from habits seen in print; the
//! matcher has its own, so neither hides the other's mistakes.

#[path = "latin.rs"]
mod latin;

use crate::dice::Dice;

/// A way of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// Kazakh Cyrillic, 42 letters.
    Kazakh,
    /// Kazakh letters by the Russian ones that stand nearest, as in Soviet and Russian papers.
    Russian,
    /// The same, as one who hears the name writes it: ы for і, а or э for ә.
    RussianByEar,
    /// Kazakh Latin with apostrophes (decree 569 of 26 October 2017).
    Latin2017,
    /// Kazakh Latin with acutes (decree 637 of 19 February 2018).
    Latin2018,
    /// Kazakh Latin as presented on 28 January 2021.
    Latin2021,
    /// BGN/PCGN 1979 for Kazakh, 1947 for Russian, without the marks, as agencies print it.
    Press,
    /// RFE/RL's habit: q, gh, ae, no y after a vowel (Toqaev, Nazarbaev).
    Broadcaster,
    /// Passports of Kazakhstan since 2009: k, g, n, u; y for ы and й.
    Passport,
    /// ICAO Doc 9303-3, table 6 B: iu, ia, kh, shch, ie for ъ.
    Icao,
    /// Soviet passports, after French: ou, tch, ch, j, gu.
    French,
    /// Turkish papers: ş, ç, c, ı, v, y.
    Turkish,
    /// German papers: sch, tsch, w, j, s for ж.
    German,
    /// Typed on a telephone: j, h, i, x, w as they come.
    Typed,
}

impl Spelling {
    /// What the column `lang` says.
    pub fn language(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Latin2017 | Self::Latin2018 | Self::Latin2021 => "kk-Latn",
            Self::Russian | Self::RussianByEar => "ru",
            Self::Press | Self::Broadcaster | Self::Passport | Self::Icao | Self::Typed => "en",
            Self::French => "fr",
            Self::Turkish => "tr",
            Self::German => "de",
        }
    }

    /// Whether it is Cyrillic.
    pub fn is_cyrillic(self) -> bool {
        matches!(self, Self::Kazakh | Self::Russian | Self::RussianByEar)
    }
}

/// Writes a name; where habits waver within one way of writing, the dice decide.
pub fn spell(name: &str, spelling: Spelling, dice: &mut Dice) -> String {
    let mut written = String::with_capacity(name.len() + 8);
    let wavering = dice.happens(300);
    let mut before = ' ';
    for letter in name.chars() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        match letter_in(lower, before, spelling, wavering) {
            Some(sounds) if letter == lower => written.push_str(sounds),
            Some(sounds) => {
                let mut letters = sounds.chars();
                written.extend(letters.next().into_iter().flat_map(char::to_uppercase).chain(letters));
            }
            None => written.push(letter),
        }
        before = lower;
    }
    if !spelling.is_cyrillic() {
        shorten_ending(&mut written, spelling, dice);
    }
    written
}

/// -iy, -yy and -ii at the end become y or i with most writers (Zhovtis, Zlunyaev: as the record prints them).
fn shorten_ending(written: &mut String, spelling: Spelling, dice: &mut Dice) {
    let ends = ["iy", "yy", "ii", "yi", "ij", "iı"].iter().any(|end| written.ends_with(end));
    if ends && dice.happens(600) {
        written.truncate(written.char_indices().rev().nth(1).map_or(0, |(at, _)| at));
        written.push(if spelling == Spelling::Press || dice.happens(500) { 'y' } else { 'i' });
    }
}

fn letter_in(letter: char, before: char, spelling: Spelling, wavering: bool) -> Option<&'static str> {
    let own = match spelling {
        Spelling::Kazakh => return None,
        Spelling::Russian => return russian(letter),
        Spelling::RussianByEar => return by_ear(letter, before, wavering),
        Spelling::Latin2017 => latin_2017(letter),
        Spelling::Latin2018 => latin_2018(letter),
        Spelling::Latin2021 => latin_2021(letter),
        Spelling::Press => press(letter, before, wavering),
        Spelling::Broadcaster => broadcaster(letter),
        Spelling::Passport => passport(letter, wavering),
        Spelling::Icao => icao(letter),
        Spelling::French => french(letter),
        Spelling::Turkish => turkish(letter),
        Spelling::German => german(letter, wavering),
        Spelling::Typed => typed(letter, wavering),
    };
    own.or_else(|| latin::letter(letter))
}

fn russian(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "а",
        'ғ' => "г",
        'қ' => "к",
        'ң' => "н",
        'ө' => "о",
        'ұ' | 'ү' => "у",
        'һ' => "х",
        'і' => "и",
        _ => return None,
    })
}

fn by_ear(letter: char, before: char, wavering: bool) -> Option<&'static str> {
    Some(match letter {
        'ә' if wavering => "э",
        'ә' if before != ' ' => "я",
        'ө' if wavering => "у",
        'ү' => "ю",
        'і' if wavering => "ы",
        'ы' if !wavering => "и",
        'һ' => "г",
        'ё' => "е",
        'ң' if wavering => "нг",
        _ => return russian(letter),
    })
}

fn latin_2017(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "a'",
        'ғ' => "g'",
        'и' | 'й' => "i'",
        'ж' => "j",
        'қ' => "q",
        'ң' => "n'",
        'ө' => "o'",
        'ұ' => "u",
        'ү' => "u'",
        'у' => "y'",
        'ы' => "y",
        'і' => "i",
        'х' | 'һ' => "h",
        'ш' => "s'",
        'ч' => "c'",
        _ => return None,
    })
}

fn latin_2018(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "á",
        'ғ' => "ǵ",
        'и' | 'й' => "ı",
        'ж' => "j",
        'қ' => "q",
        'ң' => "ń",
        'ө' => "ó",
        'ұ' => "u",
        'ү' => "ú",
        'у' => "ý",
        'ы' => "y",
        'і' => "i",
        'х' | 'һ' => "h",
        _ => return None,
    })
}

fn latin_2021(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "ä",
        'ғ' => "ğ",
        'и' | 'й' => "i",
        'ж' => "j",
        'қ' => "q",
        'ң' => "ñ",
        'ө' => "ö",
        'ұ' => "ū",
        'ү' => "ü",
        'у' => "u",
        'ы' => "y",
        'і' => "ı",
        'х' | 'һ' => "h",
        'ш' => "ş",
        _ => return None,
    })
}

fn press(letter: char, before: char, wavering: bool) -> Option<&'static str> {
    Some(match letter {
        'е' if matches!(before, ' ' | '-' | 'а' | 'е' | 'и' | 'о' | 'у' | 'ь' | 'й') => "ye",
        'қ' if wavering => "q",
        'ғ' => "gh",
        'ң' if wavering => "ng",
        'й' if before == 'а' && wavering => "i",
        'ё' => "yo",
        _ => return None,
    })
}

fn broadcaster(letter: char) -> Option<&'static str> {
    Some(match letter {
        'қ' => "q",
        'ғ' => "gh",
        'ә' => "ae",
        'ө' => "oe",
        'ң' => "ng",
        'ё' => "yo",
        _ => return None,
    })
}

fn passport(letter: char, wavering: bool) -> Option<&'static str> {
    Some(match letter {
        'ю' if wavering => "iu",
        'я' if wavering => "ia",
        'й' if wavering => "i",
        'ё' => "e",
        'х' if wavering => "h",
        _ => return None,
    })
}

fn icao(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ю' => "iu",
        'я' => "ia",
        'й' => "i",
        'ё' => "e",
        'ъ' => "ie",
        'һ' => "c",
        'ә' => "a",
        _ => return None,
    })
}

fn french(letter: char) -> Option<&'static str> {
    Some(match letter {
        'у' | 'ұ' | 'ү' => "ou",
        'ч' => "tch",
        'ш' => "ch",
        'ж' => "j",
        'ё' => "e",
        'ю' => "iou",
        'я' => "ia",
        'й' => "i",
        'щ' => "chtch",
        _ => return None,
    })
}

fn turkish(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "e",
        'ж' => "j",
        'й' => "y",
        'ы' => "ı",
        'ө' => "ö",
        'ү' => "ü",
        'х' | 'һ' => "h",
        'ш' | 'щ' => "ş",
        'ч' => "ç",
        'ғ' => "ğ",
        _ => return None,
    })
}

fn german(letter: char, wavering: bool) -> Option<&'static str> {
    Some(match letter {
        'в' => "w",
        'ж' if wavering => "sch",
        'ж' => "sh",
        'й' => "j",
        'ө' => "ö",
        'ү' => "ü",
        'ә' => "ä",
        'х' | 'һ' => "ch",
        'ч' => "tsch",
        'ш' => "sch",
        'щ' => "schtsch",
        'ц' => "z",
        'ю' => "ju",
        'я' => "ja",
        'з' => "s",
        _ => return None,
    })
}

fn typed(letter: char, wavering: bool) -> Option<&'static str> {
    Some(match letter {
        'х' | 'һ' if wavering => "x",
        'х' | 'һ' => "h",
        'ж' if wavering => "zh",
        'ж' => "j",
        'й' | 'ы' => "i",
        'қ' if wavering => "q",
        'ш' if wavering => "w",
        'ё' => "e",
        'ю' => "u",
        'я' => "ya",
        _ => return None,
    })
}
