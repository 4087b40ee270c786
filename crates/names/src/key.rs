//! The sound rules: spellings that different romanisations give one sound become one spelling.
//!
//! Invariant: the rules look only at letters of the current word, and a finished key passes through unchanged
//! (`fold(fold(x)) == fold(x)`), because every replacement is written through the same rules again.
//!
//! | written | becomes | because |
//! | --- | --- | --- |
//! | zh, dzh, dj, zj | j | ж in BGN/PCGN and passports; дж |
//! | kh, x before a consonant | h | х in BGN/PCGN; in GOST 7.79 B and Uzbek Latin |
//! | x after a vowel | ks | Alexander, Felix |
//! | gh | g | ғ in BGN/PCGN |
//! | q, c | k | қ in every Kazakh Latin; Cyril |
//! | y | i | ы, й, і have no separate letter in half of the tables |
//! | ie, io | e | Yevgeny, Тоқаев / Tokayev, Алёна / Alyona |
//! | sch, shch, shh | sh | щ; German sch |
//! | tch, tsch | ch | French and German ч |
//! | ph | f | Joseph |
//! | w | u | Rawan / Рауан, Williamson / Уильямсон |
//! | j after a vowel, before a consonant or at the end | i | й in ISO 9 and GOST 7.79 B |
//! | doubled letters | one | Kassym, Asset |

/// Writes the key of one word after another to the end of a text.
pub(crate) struct KeyWriter<'a> {
    out: &'a mut String,
    /// Where the current run of ASCII letters starts; rules never look before it.
    word: usize,
    /// A separator was met since the last letter.
    gap: bool,
}

impl<'a> KeyWriter<'a> {
    /// Starts writing into an emptied text.
    pub(crate) fn new(out: &'a mut String) -> Self {
        out.clear();
        Self { out, word: 0, gap: false }
    }

    /// Takes one lower-case ASCII letter.
    pub(crate) fn letter(&mut self, letter: u8) {
        self.open_gap();
        self.sound(letter);
    }

    /// Takes a digit, or a character of a script without rules, as it is.
    pub(crate) fn verbatim(&mut self, character: char) {
        self.open_gap();
        self.end_word();
        self.out.push(character);
        self.word = self.out.len();
    }

    /// Takes a separator: however many stand in a row, they make one space.
    pub(crate) fn separator(&mut self) {
        self.gap = true;
    }

    /// Settles the last word.
    pub(crate) fn finish(mut self) {
        self.end_word();
    }

    fn open_gap(&mut self) {
        if self.gap && !self.out.is_empty() {
            self.end_word();
            self.out.push(' ');
            self.word = self.out.len();
        }
        self.gap = false;
    }

    fn end_word(&mut self) {
        self.settle(None);
        while let Some(at) = self.glide() {
            let doubled = self.out.as_bytes().get(at - 1) == Some(&b'i');
            self.out.replace_range(at..=at, if doubled { "" } else { "i" });
        }
    }

    /// Where the word has a j that stands for й: after a vowel, with no vowel after it.
    fn glide(&self) -> Option<usize> {
        let word = self.out.as_bytes().get(self.word..)?;
        let after_vowel = |pair: &[u8]| matches!(pair, [vowel, b'j'] if is_vowel(*vowel));
        let before_none = |at: usize| !word.get(at + 2).copied().is_some_and(is_vowel);
        let found = word.windows(2).enumerate().find(|(at, pair)| after_vowel(pair) && before_none(*at));
        found.map(|(at, _)| self.word + at + 1)
    }

    fn sound(&mut self, letter: u8) {
        if letter == b'h' && self.last() == b'c' {
            return self.soft_c();
        }
        self.settle(Some(letter));
        match letter {
            b'h' => self.aspirate(),
            b'j' => self.zh(),
            b'e' | b'o' if self.last() == b'i' => {
                self.out.pop();
                self.append(b'e');
            }
            b'y' => self.append(b'i'),
            b'w' => self.append(b'u'),
            b'q' => self.append(b'k'),
            other => self.append(other),
        }
    }

    /// An `h` that is not after `c`: the second half of a digraph, or itself.
    fn aspirate(&mut self) {
        match self.last() {
            b'z' => {
                self.out.pop();
                self.zh();
            }
            b'k' => {
                self.out.pop();
                self.aspirate();
            }
            b'p' => {
                self.out.pop();
                self.append(b'f');
            }
            b's' if self.last_but_one() == b't' => {
                self.out.truncate(self.out.len().saturating_sub(2));
                self.sound(b'c');
                self.sound(b'h');
            }
            b'g' => {}
            _ => self.append(b'h'),
        }
    }

    /// The sound of ж, which swallows the д or з that romanisations put before it.
    fn zh(&mut self) {
        while matches!(self.last(), b'd' | b'z') {
            self.out.pop();
        }
        self.append(b'j');
    }

    /// `h` after `c`: ч, unless щ or German `sch`.
    fn soft_c(&mut self) {
        self.out.pop();
        while self.last() == b't' {
            self.out.pop();
        }
        match (self.last_but_one(), self.last()) {
            (_, b's') => self.aspirate(),
            (b's', b'h') => {}
            _ => self.out.push_str("ch"),
        }
    }

    /// Decides the letters whose sound hangs on the next one: c and x.
    fn settle(&mut self, next: Option<u8>) {
        match self.last() {
            b'c' if next != Some(b'c') => {
                self.out.pop();
                self.append(b'k');
            }
            b'x' if next != Some(b'x') => self.settle_x(next),
            _ => {}
        }
    }

    fn settle_x(&mut self, next: Option<u8>) {
        self.out.pop();
        if is_vowel(self.last()) && next.is_none_or(is_vowel) {
            self.append(b'k');
            self.append(b's');
        } else {
            self.aspirate();
        }
    }

    /// Writes a letter unless it only doubles the one before.
    fn append(&mut self, letter: u8) {
        if self.last() != letter {
            self.out.push(char::from(letter));
        }
    }

    /// The last letter of the current word, 0 at its start.
    fn last(&self) -> u8 {
        self.out.as_bytes().get(self.word..).and_then(<[u8]>::last).copied().unwrap_or(0)
    }

    fn last_but_one(&self) -> u8 {
        self.out.as_bytes().get(self.word..).and_then(|word| word.iter().nth_back(1)).copied().unwrap_or(0)
    }
}

/// `y` and `w` are vowels here because they are written as `i` and `u`.
fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'w')
}
