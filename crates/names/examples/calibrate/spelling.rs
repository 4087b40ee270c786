//! How lists write a name in Latin letters, and how they get it wrong.
//!
//! Invariant: habits are whole tables; a slip changes one place.

use crate::people::Dice;

/// A Cyrillic letter and its Latin spellings by habit: BGN/PCGN, ISO 9, typing without marks, Kazakh Latin of 2021, German.
const LETTERS: &[(char, [&str; 5])] = &[
    ('а', ["a"; 5]),
    ('ә', ["a", "a̋", "a", "ä", "ä"]),
    ('б', ["b"; 5]),
    ('в', ["v", "v", "v", "v", "w"]),
    ('г', ["g"; 5]),
    ('ғ', ["gh", "ġ", "g", "ğ", "g"]),
    ('д', ["d"; 5]),
    ('е', ["ye", "e", "e", "e", "je"]),
    ('ё', ["yo", "ë", "e", "e", "jo"]),
    ('ж', ["zh", "ž", "j", "j", "sch"]),
    ('з', ["z", "z", "z", "z", "s"]),
    ('и', ["i"; 5]),
    ('й', ["y", "j", "i", "i", "j"]),
    ('к', ["k"; 5]),
    ('қ', ["q", "k̦", "k", "q", "k"]),
    ('л', ["l"; 5]),
    ('м', ["m"; 5]),
    ('н', ["n"; 5]),
    ('ң', ["ng", "ņ", "n", "ñ", "ng"]),
    ('о', ["o"; 5]),
    ('ө', ["o", "ô", "o", "ö", "ö"]),
    ('п', ["p"; 5]),
    ('р', ["r"; 5]),
    ('с', ["s", "s", "ss", "s", "s"]),
    ('т', ["t"; 5]),
    ('у', ["u"; 5]),
    ('ұ', ["u", "ù", "u", "ū", "u"]),
    ('ү', ["u", "ü", "u", "ü", "ü"]),
    ('ф', ["f"; 5]),
    ('х', ["kh", "h", "kh", "h", "ch"]),
    ('ц', ["ts", "c", "ts", "ts", "z"]),
    ('ч', ["ch", "č", "ch", "ch", "tsch"]),
    ('ш', ["sh", "š", "sh", "ş", "sch"]),
    ('ы', ["y", "y", "i", "y", "y"]),
    ('і', ["i", "ì", "i", "ı", "i"]),
    ('ь', ["", "ʹ", "", "", ""]),
    ('ю', ["yu", "û", "u", "iu", "ju"]),
    ('я', ["ya", "â", "ia", "ia", "ja"]),
];

/// A word in Latin letters.
pub fn latin(word: &str, habit: usize) -> String {
    let mut text = String::new();
    for (at, letter) in word.chars().enumerate() {
        let lower = letter.to_lowercase().next().unwrap_or(letter);
        let found =
            LETTERS.iter().find(|(cyrillic, _)| *cyrillic == lower).map_or("", |(_, habits)| habits[habit]);
        // BGN/PCGN writes ye at the beginning and after vowels only.
        let found =
            if found == "ye" && at > 0 && !text.ends_with(['a', 'o', 'u', 'i', 'e']) { "e" } else { found };
        let mut letters = found.chars();
        if let Some(first) = letters.next() {
            if at == 0 { text.extend(first.to_uppercase()) } else { text.push(first) }
        }
        text.extend(letters);
    }
    text
}

/// One slip: a letter changed for one that looks or sounds like it, left out, doubled, put in, or swapped.
pub fn slip(word: &mut String, dice: &mut Dice) {
    let mut letters: Vec<char> = word.chars().collect();
    if letters.len() < 4 {
        return;
    }
    let at = 1 + dice.below(letters.len() - 2);
    match dice.below(6) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        3 => letters.insert(at, letters[dice.below(letters.len())]),
        4 => letters[at] = alike(letters[at], dice),
        _ => letters[at] = letters[dice.below(letters.len())].to_lowercase().next().unwrap_or('a'),
    }
    *word = letters.into_iter().collect();
}

fn alike(letter: char, dice: &mut Dice) -> char {
    const GROUPS: &[&str] = &[
        "aeo", "iyj", "uo", "bp", "dt", "gk", "sz", "vw", "mn", "ce", "аоя", "еиэ", "ыиі", "уоұ", "бп", "дт",
        "гкғқ", "сз", "нпи", "шщ", "цу",
    ];
    let group = GROUPS.iter().find(|group| group.contains(letter));
    group.map_or(letter, |group| {
        let letters: Vec<char> = group.chars().collect();
        letters[dice.below(letters.len())]
    })
}
