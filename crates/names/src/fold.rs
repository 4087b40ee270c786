//! The search key of a name: lower case, one script, no marks, one spelling for one sound.
//!
//! Invariant: folding a key gives the key; letter case, runs of spaces and quotation marks never change it.

use crate::key::KeyWriter;
use crate::romanise::romanise;
use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};

/// The search key of a name.
///
/// Hyphens, dots and other punctuation part words; quotes and apostrophes of every kind vanish.
///
/// ```
/// use names::fold;
/// assert_eq!(fold("Yevgeny Zhovtis"), fold("Евгений ЖОВТИС"));
/// assert_eq!(fold("  O’Hara–Smith "), "ohara smith");
/// assert_eq!(fold("Zh.E."), "j e");
/// ```
pub fn fold(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    fold_into(name, &mut key);
    key
}

/// The same as [`fold`], into a text that is emptied first: allocates nothing once the text has grown.
///
/// ```
/// let mut key = String::new();
/// names::fold_into("Toqaev", &mut key);
/// assert_eq!(key, "tokaev");
/// ```
pub fn fold_into(name: &str, key: &mut String) {
    let mut writer = KeyWriter::new(key);
    let mut held = None;
    for next in name.chars() {
        if ('\u{0300}'..='\u{036f}').contains(&next) {
            held = held.map(|base| compose(base, next).unwrap_or(base));
        } else if let Some(whole) = held.replace(next) {
            write_character(whole, &mut writer);
        }
    }
    if let Some(last) = held {
        write_character(last, &mut writer);
    }
    writer.finish();
}

/// The words of a key.
///
/// ```
/// let key = names::fold("Kassym-Jomart Tokayev");
/// assert_eq!(names::tokens(&key).collect::<Vec<_>>(), ["kasim", "jomart", "tokaev"]);
/// ```
pub fn tokens(key: &str) -> impl Iterator<Item = &str> {
    key.split(' ').filter(|token| !token.is_empty())
}

fn write_character(character: char, writer: &mut KeyWriter<'_>) {
    match character {
        'a'..='z' | 'A'..='Z' => writer.letter((character as u8).to_ascii_lowercase()),
        '0'..='9' => writer.verbatim(character),
        '\'' | '"' | '`' => {}
        '\0'..='\u{7f}' => writer.separator(),
        'А'..='Я' => write_known(char::from_u32(character as u32 + 0x20).unwrap_or(character), writer),
        'а'..='я' => write_known(character, writer),
        _ if is_quote(character) => {}
        _ => write_rare(character, writer),
    }
}

fn write_known(letter: char, writer: &mut KeyWriter<'_>) {
    match romanise(letter) {
        Some(sounds) => sounds.bytes().for_each(|sound| writer.letter(sound)),
        None => writer.verbatim(letter),
    }
}

/// Everything outside ASCII and basic Russian: lower case, then a table, then the base letter under the marks.
fn write_rare(character: char, writer: &mut KeyWriter<'_>) {
    for lower in character.to_lowercase() {
        match romanise(lower) {
            Some(sounds) => sounds.bytes().for_each(|sound| writer.letter(sound)),
            None => decompose_compatible(lower, |part| write_part(part, writer)),
        }
    }
}

fn write_part(part: char, writer: &mut KeyWriter<'_>) {
    for lower in part.to_lowercase() {
        if is_combining_mark(lower) || is_quote(lower) {
            continue;
        }
        match (lower, romanise(lower)) {
            ('a'..='z', _) => writer.letter(lower as u8),
            (_, Some(sounds)) => sounds.bytes().for_each(|sound| writer.letter(sound)),
            (_, None) if lower.is_alphanumeric() => writer.verbatim(lower),
            _ => writer.separator(),
        }
    }
}

/// Quotation marks, and the marks that stand for the soft and hard sign.
fn is_quote(character: char) -> bool {
    matches!(
        character,
        '\'' | '"' | '`' | '´' | '«' | '»' | '\u{02b9}'..='\u{02bf}' | '\u{02c8}' | '\u{02ca}' | '\u{02cb}' | '\u{02ee}'
            | '\u{2018}'..='\u{201f}' | '\u{2032}'..='\u{2037}' | '\u{2039}' | '\u{203a}' | '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}'
    )
}

#[cfg(test)]
mod tests;
