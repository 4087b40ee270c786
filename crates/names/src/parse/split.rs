//! Where one word ends and the next begins, and which words are no names.
//!
//! Invariant: what stands in brackets, titles and small words go only while something else is left.

use super::{Role, Word, Words};
use crate::families::{Ending, Gender, Kind, child_word};
use crate::titles::{is_particle, is_titles_key, names_the_father};

/// Characters of a printed name that are looked at.
const MOST_CHARACTERS: usize = 400;

/// Initials of two letters that stand for one Cyrillic letter.
const DIGRAPHS: &[&str] =
    &["Zh", "Sh", "Ch", "Kh", "Gh", "Yu", "Ya", "Ye", "Yo", "Ts", "Ju", "Ja", "Th", "Ph"];

impl Words {
    /// Cuts the printed name into words.
    pub(super) fn split(&mut self, printed: &str) {
        let printed = match printed.char_indices().nth(MOST_CHARACTERS) {
            Some((end, _)) => printed.get(..end).unwrap_or(""),
            None => printed,
        };
        self.split_outside(printed, |depth| depth == 0);
        if self.list.is_empty() {
            self.split_outside(printed, |_| true);
        }
    }

    /// Cuts what stands at a wanted depth of brackets.
    fn split_outside(&mut self, printed: &str, wanted: fn(usize) -> bool) {
        let mut depth = 0usize;
        let mut start = None;
        let mut before = ' ';
        for (at, character) in printed.char_indices() {
            let capital_inside = before.is_lowercase()
                && character.is_uppercase()
                && start.is_some_and(|start| {
                    printed.get(start..at).is_some_and(|word| word.chars().count() >= 3)
                });
            if parts(character) || capital_inside {
                self.end_word(printed, start.take(), at);
                self.mark(character);
            }
            match character {
                '(' | '[' => depth += 1,
                ')' | ']' => depth = depth.saturating_sub(1),
                _ if !parts(character) && wanted(depth) => start = start.or(Some(at)),
                _ => {}
            }
            before = character;
        }
        self.end_word(printed, start, printed.len());
    }

    fn end_word(&mut self, printed: &str, start: Option<usize>, end: usize) {
        if let Some(word) = start.and_then(|start| printed.get(start..end)) {
            self.push(word);
        }
    }

    /// Notes on the last word what stands after it.
    fn mark(&mut self, character: char) {
        let Some(last) = self.list.last_mut() else { return };
        match character {
            ',' => last.comma = true,
            '.' => last.stop = true,
            _ => {}
        }
    }

    /// Leaves out what is no name, and joins what stands apart.
    pub(super) fn leave_out(&mut self) {
        self.spell_initials();
        self.join_children();
        self.mark_fathers();
        self.drop_while_others(|word| is_titles_key(word.hash));
        self.drop_while_others(|word| is_particle(word.hash) && word.role != Role::Initial);
    }

    /// `Zh.` is one initial; `JC` beside a word in small letters is two.
    fn spell_initials(&mut self) {
        for at in 0..self.list.len() {
            let Some(word) = self.list.get(at).copied() else { continue };
            if word.stop && DIGRAPHS.contains(&self.text(&word)) {
                self.set_role(at, Role::Initial);
            }
        }
        let capital = |words: &Self, word: &Word| words.text(word).chars().all(char::is_uppercase);
        let some_small = self.list.iter().any(|word| !capital(self, word));
        let Some(at) = self.list.iter().position(|word| some_small && self.is_pair_of_initials(word)) else {
            return;
        };
        let Some(pair) = self.list.get(at).copied() else { return };
        let middle = pair.text.0 + 1;
        let key = pair.key.0 + 1;
        let first = Word { text: (pair.text.0, middle), key: (pair.key.0, key), role: Role::Initial, ..pair };
        let second =
            Word { text: (middle, pair.text.1), key: (key, pair.key.1), role: Role::Initial, ..pair };
        self.list.splice(at..=at, [first, second]);
    }

    fn is_pair_of_initials(&self, word: &Word) -> bool {
        let text = self.text(word);
        let consonant = |letter: u8| letter.is_ascii_uppercase() && !b"AEIOUY".contains(&letter);
        text.len() == 2 && word.key.1 - word.key.0 == 2 && text.bytes().all(consonant)
    }

    /// `Серік ұлы` is one word.
    fn join_children(&mut self) {
        for at in (1..self.list.len()).rev() {
            let (Some(before), Some(word)) = (self.list.get(at - 1).copied(), self.list.get(at).copied())
            else {
                continue;
            };
            let Some(gender) =
                child_word(self.key(&word)).filter(|_| before.role != Role::Initial && !before.comma)
            else {
                continue;
            };
            let stem = Ending::bare(self.key(&before));
            let ending = Ending { kind: Kind::ChildOf, gender, stem };
            let joined = Word {
                text: (before.text.0, word.text.1),
                key: (before.key.0, word.key.1),
                ending: Some(ending),
                comma: word.comma,
                ..before
            };
            self.list.splice(at - 1..=at, [joined]);
        }
    }

    /// The word after `bin` is the father's name.
    fn mark_fathers(&mut self) {
        for at in 1..self.list.len() {
            let after_son_of = self
                .list
                .get(at - 1)
                .is_some_and(|before| names_the_father(before.hash) && (at > 1 || self.key(before) != "ben"));
            let only_word = self.list.len() == 2;
            if after_son_of && !only_word {
                self.set_father(at);
                if let Some(child) = at.checked_sub(2).filter(|child| *child == 0) {
                    self.set_role(child, Role::Given);
                }
            }
        }
    }

    fn set_father(&mut self, at: usize) {
        let Some(word) = self.list.get(at).copied().filter(|word| !is_particle(word.hash)) else {
            return;
        };
        let stem = Ending::bare(self.key(&word));
        let ending = Ending { kind: Kind::ChildOf, gender: Gender::Either, stem };
        if let Some(word) = self.list.get_mut(at) {
            word.ending = Some(ending);
            word.role = Role::FathersName;
        }
    }

    fn set_role(&mut self, at: usize, role: Role) {
        if let Some(word) = self.list.get_mut(at) {
            word.role = role;
        }
    }

    /// Drops the words that `unwanted` names, as long as a whole word is left.
    fn drop_while_others(&mut self, unwanted: fn(&Word) -> bool) {
        let whole = |word: &&Word| word.role != Role::Initial;
        let kept = self.list.iter().filter(whole).filter(|word| !unwanted(word)).count();
        let all = self.list.iter().filter(whole).count();
        if kept == 0 || kept == all {
            return;
        }
        self.list.retain(|word| !unwanted(word));
    }
}

/// Whether a character stands between words. Apostrophes do not: they are the soft sign, or part of O’Hara.
fn parts(character: char) -> bool {
    match character {
        'a'..='z' | 'A'..='Z' => false,
        '\'' | '`' => false,
        '\0'..='\u{7f}' => !character.is_ascii_digit(),
        '«' | '»' | '“' | '”' | '„' | '‟' | '·' | '・' | '،' | '、' => true,
        '\u{2010}'..='\u{2015}' | '\u{2212}' => true,
        _ => character.is_whitespace(),
    }
}
