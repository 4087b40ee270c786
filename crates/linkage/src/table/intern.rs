//! Distinct texts and their codes.
//!
//! Invariant: codes count up from 0 in the order of first sight, so they do not depend on hashes; 0 is the empty text.

/// Distinct texts in one piece of memory.
#[derive(Clone, Debug)]
pub struct Texts {
    text: String,
    ends: Vec<u32>,
}

impl Default for Texts {
    fn default() -> Texts {
        Texts { text: String::new(), ends: vec![0] }
    }
}

impl Texts {
    /// How many there are, the empty one included.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no text but the empty one.
    pub fn is_empty(&self) -> bool {
        self.ends.len() <= 1
    }

    /// The text of a code; empty for a code that was never given.
    pub fn get(&self, code: u32) -> &str {
        let at = code as usize;
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// All texts in the order of their codes.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|code| self.get(code as u32))
    }

    /// The empty text and these, in this order.
    pub(super) fn picked(&self, codes: &[u32]) -> Texts {
        let mut texts = Texts::default();
        codes.iter().for_each(|code| texts.push(self.get(*code)));
        texts
    }

    fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len() as u32);
    }
}

/// How many texts are looked up together.
pub(super) const TOGETHER: usize = 64;

/// Gives codes to texts.
#[derive(Debug)]
pub struct Interner {
    texts: Texts,
    /// Open addressing with linear steps; `(upper half of the hash, code)`, code 0 where nothing is.
    slots: Vec<(u32, u32)>,
}

impl Default for Interner {
    fn default() -> Interner {
        Interner::new()
    }
}

impl Interner {
    /// With the empty text alone.
    pub fn new() -> Interner {
        Interner { texts: Texts::default(), slots: vec![(0, 0); 64] }
    }

    /// The code of a text, new when the text is.
    pub fn code(&mut self, text: &str) -> u32 {
        self.code_of(text, hash_bytes(text.as_bytes()))
    }

    /// The codes of up to `TOGETHER` texts, in their order. What they need of memory is asked for first, for all of them at
    /// once: waiting for it one by one is most of the time of a large table.
    pub(super) fn codes(&mut self, texts: &[&str], codes: &mut Vec<u32>) {
        let mut hashes = [0; TOGETHER];
        for (hash, text) in hashes.iter_mut().zip(texts) {
            *hash = hash_bytes(text.as_bytes());
        }
        let own = || hashes.iter().take(texts.len());
        let slot =
            |hash: &u64| self.slots.get(*hash as usize & (self.slots.len() - 1)).map_or(0, |slot| slot.1);
        let slots = own().fold(0, |sum, hash| sum ^ slot(hash));
        let ends =
            own().fold(0, |sum, hash| sum ^ self.texts.ends.get(slot(hash) as usize).copied().unwrap_or(0));
        std::hint::black_box((slots, ends));
        for (text, hash) in texts.iter().zip(hashes) {
            codes.push(self.code_of(text, hash));
        }
    }

    fn code_of(&mut self, text: &str, hash: u64) -> u32 {
        if text.is_empty() {
            return 0;
        }
        let (tag, mask) = ((hash >> 32) as u32, self.slots.len() - 1);
        let mut at = hash as usize & mask;
        while let Some((found, code)) = self.slots.get(at).copied().filter(|(_, code)| *code != 0) {
            if found == tag && self.texts.get(code) == text {
                return code;
            }
            at = (at + 1) & mask;
        }
        let code = self.texts.len() as u32;
        self.texts.push(text);
        if let Some(slot) = self.slots.get_mut(at) {
            *slot = (tag, code);
        }
        if self.texts.len() * 2 > self.slots.len() {
            self.grow();
        }
        code
    }

    /// The texts so far.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The texts, with the memory for looking them up given back.
    pub fn into_texts(self) -> Texts {
        self.texts
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 4;
        self.slots.clear();
        self.slots.resize(size, (0, 0));
        for code in 1..self.texts.len() as u32 {
            let hash = hash_bytes(self.texts.get(code).as_bytes());
            let mut at = hash as usize & (size - 1);
            while self.slots.get(at).is_some_and(|(_, code)| *code != 0) {
                at = (at + 1) & (size - 1);
            }
            if let Some(slot) = self.slots.get_mut(at) {
                *slot = ((hash >> 32) as u32, code);
            }
        }
    }
}

const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;

/// A quick hash of bytes, eight at a time (multiply and fold as in Wang Yi's wyhash); not for the hostile: a table made
/// to collide is slow, never wrong.
pub(crate) fn hash_bytes(bytes: &[u8]) -> u64 {
    let mut hash = SPREAD ^ bytes.len() as u64;
    let (words, tail) = bytes.as_chunks::<8>();
    for word in words {
        hash = fold(hash ^ u64::from_le_bytes(*word));
    }
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(tail) {
        *to = *from;
    }
    fold(fold(hash ^ u64::from_le_bytes(last)) ^ SPREAD)
}

/// Two numbers made into one that looks like chance.
pub(crate) fn mix(left: u64, right: u64) -> u64 {
    fold(fold(left ^ SPREAD) ^ right)
}

fn fold(word: u64) -> u64 {
    let wide = u128::from(word ^ 0xa076_1d64_78bd_642f) * u128::from(SPREAD | 1);
    (wide >> 64) as u64 ^ wide as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_count_up_and_find_their_texts() {
        let mut interner = Interner::new();
        let words: Vec<String> = (0..5000).map(|number| format!("word {number}")).collect();
        for (place, word) in words.iter().enumerate() {
            assert_eq!(interner.code(word) as usize, place + 1);
        }
        for (place, word) in words.iter().enumerate() {
            assert_eq!(interner.code(word) as usize, place + 1, "a second sight gives the same code");
            assert_eq!(interner.texts().get(place as u32 + 1), word);
        }
        assert_eq!(interner.texts().iter().count(), 5001);
    }

    #[test]
    fn texts_looked_up_together_get_the_codes_they_get_one_by_one() {
        let words: Vec<String> = (0..3000).map(|number| format!("{}", number * 7 % 1000)).collect();
        let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
        words.insert(5, "");
        let (mut together, mut alone, mut codes) = (Interner::new(), Interner::new(), Vec::new());
        words.chunks(TOGETHER).for_each(|some| together.codes(some, &mut codes));
        assert_eq!(codes, words.iter().map(|word| alone.code(word)).collect::<Vec<_>>());
    }

    #[test]
    fn a_hostile_memory_of_zeros_and_the_empty_text_are_different() {
        let mut interner = Interner::new();
        assert_eq!(interner.code(""), 0);
        assert_eq!(interner.code("\0"), 1);
        assert_eq!(interner.code("\0\0"), 2);
    }
}
