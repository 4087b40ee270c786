//! Which word of a name is what: by its column, by what the table's other rows call such a word, by its ending, by its place.
//!
//! Invariant: each distinct text is folded once; what a row says in several columns is counted once.

use super::{Names, WORDS};
use crate::recognise::Role;
use crate::table::{Column, Interner};

const SURNAME: usize = 0;
const GIVEN: usize = 1;
const MIDDLE: usize = 2;

/// The words of a name, `[surname, given, middle, other, other]`, 0 where there is none.
pub type Words = [u32; WORDS];

/// A column of names with the words of each of its values.
struct Source<'a> {
    role: Role,
    column: &'a Column,
    words: Vec<Words>,
}

/// The names of all rows, from all columns that hold names or parts of them.
pub fn build(columns: &[(Role, &Column)], rows: usize) -> (Names, Vec<Words>) {
    let mut interner = Interner::new();
    let sources: Vec<Source<'_>> = columns
        .iter()
        .map(|(role, column)| Source { role: *role, column, words: words_of(column, &mut interner) })
        .collect();
    let habits = Habits::of(&sources, &interner);
    let mut records = vec![0u32; interner.texts().len()];
    let mut names = Vec::with_capacity(rows);
    for row in 0..rows {
        let name = name_of(&sources, row, &habits);
        for word in name.iter().filter(|word| **word != 0) {
            if let Some(count) = records.get_mut(*word as usize) {
                *count += 1;
            }
        }
        names.push(name);
    }
    let named = names.iter().filter(|name| name.iter().any(|word| *word != 0)).count();
    (Names::new(interner.into_texts(), records, named), names)
}

/// Folds every distinct value once.
fn words_of(column: &Column, interner: &mut Interner) -> Vec<Words> {
    let mut key = String::new();
    let mut all = Vec::with_capacity(column.values.len());
    for text in column.values.iter() {
        names::fold_into(text, &mut key);
        let mut words = [0; WORDS];
        let only_titles = names::tokens(&key).all(names::is_title);
        let kept = names::tokens(&key).filter(|word| only_titles || !names::is_title(word));
        // A particle that makes a father's name belongs to the word before it.
        let kept = kept.filter(|word| !PARTICLES.contains(word));
        for (place, word) in words.iter_mut().zip(kept) {
            *place = interner.code(word);
        }
        all.push(words);
    }
    all
}

/// Folded words that say "son of" and "daughter of" when written apart.
const PARTICLES: &[&str] = &["uli", "kizi", "ogli", "oglu", "kizy"];

fn name_of(sources: &[Source<'_>], row: usize, habits: &Habits) -> Words {
    let mut name = [0; WORDS];
    let mut whole: Option<&Words> = None;
    for source in sources {
        let code = source.column.codes.get(row).copied().unwrap_or(0);
        let Some(words) = source.words.get(code as usize).filter(|_| code != 0) else { continue };
        match source.role {
            Role::Surname => put_part(&mut name, SURNAME, words),
            Role::GivenName => put_part(&mut name, GIVEN, words),
            Role::Patronymic => put_part(&mut name, MIDDLE, words),
            _ => whole = Some(words),
        }
    }
    if let Some(words) = whole {
        put_whole(&mut name, words, habits);
    }
    name
}

/// The words of a column that holds one part: the first is the part, others stand beside it.
fn put_part(name: &mut Words, part: usize, words: &Words) {
    for (place, word) in words.iter().filter(|word| **word != 0).enumerate() {
        if place == 0 && name[part] == 0 {
            name[part] = *word;
        } else {
            put_beside(name, *word);
        }
    }
}

fn put_beside(name: &mut Words, word: u32) {
    if name.contains(&word) {
        return;
    }
    if let Some(free) = name.iter_mut().skip(MIDDLE + 1).find(|place| **place == 0) {
        *free = word;
    }
}

/// The words of a whole name that no column of parts has said yet.
fn put_whole(name: &mut Words, words: &Words, habits: &Habits) {
    let (had_surname, had_given) = (name[SURNAME] != 0, name[GIVEN] != 0);
    let mut left: [u32; WORDS] = [0; WORDS];
    let new = words.iter().filter(|word| **word != 0 && !name.contains(word));
    left.iter_mut().zip(new).for_each(|(place, word)| *place = *word);
    for part in [MIDDLE, SURNAME, GIVEN] {
        let known = left.iter().position(|word| *word != 0 && habits.part(*word) == Some(part));
        if let Some(place) = known.filter(|_| name[part] == 0) {
            name[part] = std::mem::take(&mut left[place]);
        }
    }
    let mut rest = left.into_iter().filter(|word| *word != 0).collect::<smallest::Few>();
    if !had_surname && !had_given && name[GIVEN] == 0 {
        name[GIVEN] = rest.take_first();
    }
    if !had_surname && name[SURNAME] == 0 {
        name[SURNAME] = rest.take_last();
    }
    while let Some(word) = rest.next_first() {
        if name[MIDDLE] == 0 { name[MIDDLE] = word } else { put_beside(name, word) }
    }
}

/// A few words in order, without memory of their own.
mod smallest {
    use super::WORDS;

    #[derive(Default)]
    pub struct Few {
        words: [u32; WORDS],
        from: usize,
        to: usize,
    }

    impl FromIterator<u32> for Few {
        fn from_iter<I: IntoIterator<Item = u32>>(words: I) -> Few {
            let mut few = Few::default();
            for (place, word) in few.words.iter_mut().zip(words) {
                *place = word;
                few.to += 1;
            }
            few
        }
    }

    impl Few {
        pub fn next_first(&mut self) -> Option<u32> {
            let word = self.words.get(self.from).filter(|_| self.from < self.to).copied();
            self.from += usize::from(word.is_some());
            word
        }

        pub fn take_first(&mut self) -> u32 {
            self.next_first().unwrap_or(0)
        }

        pub fn take_last(&mut self) -> u32 {
            if self.from == self.to {
                return 0;
            }
            self.to -= 1;
            self.words.get(self.to).copied().unwrap_or(0)
        }
    }
}

/// What the columns of parts call each word, and what its ending says.
struct Habits {
    parts: Vec<u8>,
}

impl Habits {
    fn of(sources: &[Source<'_>], interner: &Interner) -> Habits {
        let mut counts = vec![[0u32; 3]; interner.texts().len()];
        for source in sources {
            let part = match source.role {
                Role::Surname => SURNAME,
                Role::GivenName => GIVEN,
                Role::Patronymic => MIDDLE,
                _ => continue,
            };
            for (words, count) in source.words.iter().zip(source.column.counts()).skip(1) {
                if let Some(seen) = counts.get_mut(words[0] as usize).and_then(|seen| seen.get_mut(part)) {
                    *seen += count;
                }
            }
        }
        let part = |(word, counts): (&str, &[u32; 3])| -> u8 {
            let most = (0..3).max_by_key(|part| (counts[*part], 2 - part)).unwrap_or(0);
            if counts[most] > 0 { most as u8 } else { by_ending(word).map_or(u8::MAX, |part| part as u8) }
        };
        Habits { parts: interner.texts().iter().zip(&counts).map(part).collect() }
    }

    fn part(&self, word: u32) -> Option<usize> {
        self.parts.get(word as usize).map(|part| usize::from(*part)).filter(|part| *part <= MIDDLE)
    }
}

/// What a folded word is by its ending: Russian and Kazakh fathers' names and surnames.
fn by_ending(word: &str) -> Option<usize> {
    let ends = |endings: &[&str]| word.len() > 5 && endings.iter().any(|ending| word.ends_with(ending));
    if ends(&["ovich", "evich", "ovna", "evna", "ichna", "uli", "kizi", "tegi"]) {
        Some(MIDDLE)
    } else if ends(&["ov", "ova", "ev", "eva", "enko", "skii", "skaia", "ski"]) {
        Some(SURNAME)
    } else {
        None
    }
}
