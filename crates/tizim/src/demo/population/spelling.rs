//! How a Cyrillic name is written in each list.
//!
//! Invariant: these tables are the generator's own and share nothing with the ones the search uses, so that neither
//! hides the other's mistakes.

#[path = "../../../../linkage/examples/made_up_people/latin.rs"]
mod latin;

use super::Script;
use rand::RngExt;
use rand::rngs::StdRng;

/// What the keeper of a list writes in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Habit {
    Russian,
    Kazakh,
    Latin,
    /// Each row in whatever its writer uses.
    Any,
}

/// How one row is spelled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelling {
    KazakhCyrillic,
    RussianCyrillic,
    /// BGN/PCGN, as in the foreign press.
    Press,
    /// As in passports: k for қ, y for ы and й.
    Passport,
    /// Kazakh Latin of 2021.
    NewLatin,
    /// As a telephone without Kazakh letters is typed on.
    Typed,
}

impl Spelling {
    pub(super) fn for_row(habit: Habit, dice: &mut StdRng) -> Self {
        const LATIN: [Spelling; 5] =
            [Spelling::Passport, Spelling::Passport, Spelling::Press, Spelling::NewLatin, Spelling::Typed];
        match habit {
            Habit::Russian => Self::RussianCyrillic,
            Habit::Kazakh => Self::KazakhCyrillic,
            Habit::Latin => LATIN[dice.random_range(0..LATIN.len())],
            Habit::Any => match dice.random_range(0..3) {
                0 => Self::KazakhCyrillic,
                1 => Self::RussianCyrillic,
                _ => Self::for_row(Habit::Latin, dice),
            },
        }
    }

    pub(super) fn script(self) -> Script {
        match self {
            Self::KazakhCyrillic | Self::RussianCyrillic => Script::Cyrillic,
            Self::Press | Self::Passport | Self::NewLatin | Self::Typed => Script::Latin,
        }
    }
}

/// Writes a Cyrillic name in a spelling, capitals kept.
pub(super) fn spell(name: &str, spelling: Spelling) -> String {
    let mut written = String::with_capacity(name.len() + 8);
    let mut before = ' ';
    for letter in name.chars() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        match letter_in(lower, before, spelling) {
            Some(sounds) if letter == lower => written.push_str(sounds),
            Some(sounds) => written
                .extend(sounds.chars().take(1).flat_map(char::to_uppercase).chain(sounds.chars().skip(1))),
            None => written.push(letter),
        }
        before = lower;
    }
    written
}

/// One letter, or `None` where it stays as it is.
fn letter_in(letter: char, before: char, spelling: Spelling) -> Option<&'static str> {
    match spelling {
        Spelling::KazakhCyrillic => None,
        Spelling::RussianCyrillic => russian(letter),
        Spelling::Press => press(letter, before).or_else(|| latin::letter(letter)),
        Spelling::Passport => passport(letter).or_else(|| latin::letter(letter)),
        Spelling::NewLatin => new_latin(letter).or_else(|| latin::letter(letter)),
        Spelling::Typed => typed(letter).or_else(|| latin::letter(letter)),
    }
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

fn press(letter: char, before: char) -> Option<&'static str> {
    Some(match letter {
        'е' if matches!(before, ' ' | '-' | 'а' | 'е' | 'и' | 'о' | 'у' | 'ь') => "ye",
        'қ' => "q",
        'ғ' => "gh",
        'ң' => "ng",
        _ => return None,
    })
}

fn passport(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ю' => "iu",
        'я' => "ia",
        'й' => "i",
        _ => return None,
    })
}

fn new_latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ә' => "ä",
        'ғ' => "ğ",
        'ж' => "j",
        'й' => "i",
        'қ' => "q",
        'ң' => "ñ",
        'ө' => "ö",
        'ұ' => "ū",
        'ү' => "ü",
        'х' | 'һ' => "h",
        'ш' => "ş",
        'і' => "ı",
        _ => return None,
    })
}

fn typed(letter: char) -> Option<&'static str> {
    Some(match letter {
        'х' | 'һ' => "h",
        'ж' => "j",
        'й' => "i",
        'ы' => "i",
        _ => return None,
    })
}
