//! Cutting a word into letter groups, and the code of each group.
//!
//! Invariant: the longest group that fits is taken, from the left; a doubled letter that is no group of its own counts once.

use super::groups::{CYRILLIC, LATIN};
use super::letters::{self, Letter};
use super::{MOST_LETTERS, Piece, Place};
use std::collections::HashMap;
use std::sync::LazyLock;

/// A group: its number in the Latin list, then in the Cyrillic one, then by hash for other scripts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Group(u16);

const FIRST_CYRILLIC: u16 = LATIN.len() as u16;
const FIRST_FOREIGN: u16 = FIRST_CYRILLIC + CYRILLIC.len() as u16;
/// Characters without a table share this many codes.
pub(super) const FOREIGN: u16 = 64;

/// Characters below this have their letter in a direct table.
const DIRECT: usize = 0x530;

/// A letter's number: 0 for none, then those of the alphabet, then foreign ones.
type LetterId = u8;

/// Everything that cutting needs, built once from the lists.
pub(super) struct Table {
    /// By character: the letters it is, packed as up to three numbers.
    direct: Vec<[LetterId; 3]>,
    ids: HashMap<char, LetterId>,
    letters: usize,
    front: Vec<bool>,
    back: Vec<bool>,
    /// A trie: by node and letter the next node, 0 for none; and by node its group.
    next: Vec<u16>,
    ends: Vec<Option<Group>>,
    /// By group and place the code.
    codes: Vec<[u8; 5]>,
}

/// The table, built at first use.
pub(super) fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(Table::new);
    &TABLE
}

/// Gives the pieces of a word one after another: what the table of correspondences is learned from.
pub fn cut_into(word: &str, mut each: impl FnMut(Piece)) {
    table().cut(word, |group, place| each(piece(group, place)));
}

fn piece(group: Group, place: Place) -> Piece {
    let latin = LATIN.get(usize::from(group.0));
    let cyrillic = CYRILLIC.get(usize::from(group.0.saturating_sub(FIRST_CYRILLIC)));
    match (latin, cyrillic) {
        (Some(text), _) => Piece::Latin(text, place),
        (None, Some(text)) => Piece::Cyrillic(text),
        (None, None) => Piece::Foreign(char::REPLACEMENT_CHARACTER),
    }
}

impl Table {
    fn new() -> Self {
        let mut ids = HashMap::new();
        let singles = LATIN.iter().chain(CYRILLIC).filter_map(|group| single(group));
        for letter in singles {
            let id = ids.len() as LetterId + 1;
            ids.entry(letter).or_insert(id);
        }
        let letters = ids.len() + 1;
        let vowels = |list: &str| {
            let mut set = vec![false; 256];
            for id in list.chars().filter_map(|vowel| ids.get(&vowel)) {
                if let Some(flag) = set.get_mut(usize::from(*id)) {
                    *flag = true;
                }
            }
            set
        };
        let (front, back) = (vowels("eiyéèêëēěėęíîïıīýäæöøőüə"), vowels("aouáâãåāăóôōúū"));
        let mut table = Self {
            direct: Vec::new(),
            letters,
            front,
            back,
            next: vec![0; letters],
            ends: vec![None],
            codes: Vec::new(),
            ids,
        };
        table.direct = (0..DIRECT as u32).map(|code| table.look_up(code)).collect();
        (0..).zip(LATIN.iter().chain(CYRILLIC)).for_each(|(number, group)| table.plant(group, Group(number)));
        table.codes = super::costs::codes();
        table
    }

    fn plant(&mut self, text: &str, group: Group) {
        let mut node = 0usize;
        for letter in text.chars().filter_map(|letter| self.ids.get(&letter).copied()) {
            let new = self.ends.len() as u16;
            let Some(next) = self.next.get_mut(node * self.letters + usize::from(letter)) else { return };
            let old = *next;
            if old == 0 {
                *next = new;
                self.next.resize(self.next.len() + self.letters, 0);
                self.ends.push(None);
            }
            node = usize::from(if old == 0 { new } else { old });
        }
        if let Some(end) = self.ends.get_mut(node) {
            *end = Some(group);
        }
    }

    fn look_up(&self, code: u32) -> [LetterId; 3] {
        let mut found = [0; 3];
        let mut free = found.iter_mut();
        for lower in char::from_u32(code).into_iter().flat_map(char::to_lowercase) {
            self.letters_of(lower, |id| {
                if let Some(place) = free.next() {
                    *place = id;
                }
            });
        }
        found
    }

    fn letters_of(&self, lower: char, mut each: impl FnMut(LetterId)) {
        match letters::letter(lower, |letter| self.ids.contains_key(&letter)) {
            Letter::Known(letter) => self.ids.get(&letter).into_iter().for_each(|id| each(*id)),
            Letter::Spelled(text) => {
                text.chars().filter_map(|letter| self.ids.get(&letter)).for_each(|id| each(*id));
            }
            Letter::Foreign(character) => each(self.foreign(character)),
            Letter::Silent => {}
        }
    }

    fn foreign(&self, character: char) -> LetterId {
        let kinds = (255 - self.letters) as u32;
        (self.letters as u32 + (character as u32).wrapping_mul(0x9e37_79b1) % kinds) as LetterId
    }

    /// The code of a group at its place.
    pub(super) fn code(&self, group: Group, place: Place) -> u8 {
        self.codes
            .get(usize::from(group.0))
            .and_then(|places| places.get(place as usize))
            .copied()
            .unwrap_or(0)
    }

    /// Gives the groups of a word one after another.
    pub(super) fn cut(&self, word: &str, mut each: impl FnMut(Group, Place)) {
        let mut letters = [0; MOST_LETTERS];
        let count = self.spell(word, &mut letters);
        let letters = letters.get(..count).unwrap_or(&[]);
        let mut at = 0;
        let mut before = None;
        while let Some(rest) = letters.get(at..).filter(|rest| !rest.is_empty()) {
            let (group, length) = self.longest(rest);
            if length > 1 || before != Some(group) {
                each(group, self.place(letters, at, length));
            }
            before = (length == 1 && group.0 < FIRST_FOREIGN).then_some(group);
            at += length;
        }
    }

    /// Writes the letters of a word, composed marks included, and says how many there are.
    fn spell(&self, word: &str, letters: &mut [LetterId; MOST_LETTERS]) -> usize {
        let mut count = 0;
        let mut push = |id: LetterId| {
            if let Some(free) = letters.get_mut(count).filter(|_| id != 0) {
                *free = id;
                count += 1;
            }
        };
        let mut write = |character: char| match self.direct.get(character as usize) {
            Some(ids) => ids.iter().for_each(|id| push(*id)),
            None => character.to_lowercase().for_each(|lower| self.letters_of(lower, &mut push)),
        };
        let mut held: Option<char> = None;
        for next in word.chars().take(MOST_LETTERS * 4) {
            if ('\u{0300}'..='\u{036f}').contains(&next) {
                held = held.map(|base| letters::with_mark(base, next));
            } else if let Some(whole) = held.replace(next) {
                write(whole);
            }
        }
        held.into_iter().for_each(write);
        count
    }

    fn longest(&self, letters: &[LetterId]) -> (Group, usize) {
        let mut node = 0;
        let mut best = None;
        for (at, letter) in letters.iter().enumerate() {
            let letter = usize::from(*letter);
            let known = letter < self.letters;
            node = self.next.get(node * self.letters + letter).filter(|_| known).copied().unwrap_or(0).into();
            if node == 0 {
                break;
            }
            best = self.ends.get(node).copied().flatten().map(|group| (group, at + 1)).or(best);
        }
        best.unwrap_or_else(|| {
            (Group(FIRST_FOREIGN + u16::from(letters.first().copied().unwrap_or(0)) % FOREIGN), 1)
        })
    }

    fn place(&self, letters: &[LetterId], at: usize, length: usize) -> Place {
        let has = |set: &[bool], letter: LetterId| set.get(usize::from(letter)).copied().unwrap_or(false);
        match letters.get(at + length) {
            _ if at == 0 => Place::Start,
            None => Place::End,
            Some(next) if has(&self.front, *next) => Place::BeforeFront,
            Some(next) if has(&self.back, *next) => Place::BeforeBack,
            Some(_) => Place::Middle,
        }
    }
}

fn single(group: &str) -> Option<char> {
    let mut letters = group.chars();
    letters.next().filter(|_| letters.next().is_none())
}
