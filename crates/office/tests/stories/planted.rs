//! Words that stand nowhere else, planted by number, and the search that finds them in bytes: as written, in capitals, in
//! small letters, in UTF-8 and in UTF-16.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";
const CYRILLIC: &str = "абвгғдежзийкқлмнңоөпрстуұүфхһцчшщыіэюя";

/// The word of this number: twelve letters with a capital, Latin and Cyrillic by turns.
pub fn word(number: usize) -> String {
    let letters: Vec<char> = if number.is_multiple_of(2) { LATIN } else { CYRILLIC }.chars().collect();
    let mut rest = (number as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut word = String::new();
    for place in 0..12 {
        let letter = letters[(rest % letters.len() as u64) as usize];
        rest = (rest / letters.len() as u64) ^ rest.rotate_left(17);
        if place == 0 { word.extend(letter.to_uppercase()) } else { word.push(letter) }
    }
    word
}

/// Every form of the first so many words.
pub struct Search {
    /// By the first eight bytes of a form: what follows them, and the word's number.
    forms: HashMap<[u8; 8], Vec<(Vec<u8>, usize)>>,
}

impl Search {
    pub fn for_words(count: usize) -> Search {
        let mut forms: HashMap<_, Vec<_>> = HashMap::new();
        for number in 0..count {
            let word = word(number);
            for text in [word.to_lowercase(), word.to_uppercase(), word] {
                for form in
                    [text.as_bytes().to_vec(), text.encode_utf16().flat_map(u16::to_le_bytes).collect()]
                {
                    let (start, rest) = form.split_first_chunk::<8>().unwrap();
                    forms.entry(*start).or_default().push((rest.to_vec(), number));
                }
            }
        }
        Search { forms }
    }

    /// The numbers of the words that stand in these bytes.
    pub fn in_bytes(&self, bytes: &[u8]) -> BTreeSet<usize> {
        let mut found = BTreeSet::new();
        for at in 0..bytes.len().saturating_sub(7) {
            let (start, rest) = bytes[at..].split_first_chunk::<8>().unwrap();
            for (end, number) in self.forms.get(start).map_or(&[][..], Vec::as_slice) {
                if rest.starts_with(end) {
                    found.insert(*number);
                }
            }
        }
        found
    }

    /// The files under a folder that hold a word, or have one in their name, and how many files there are.
    pub fn in_folder(&self, folder: &Path) -> (Vec<PathBuf>, usize) {
        let (mut folders, mut holding, mut count) = (vec![folder.to_path_buf()], Vec::new(), 0);
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                let named = !self.in_bytes(path.as_os_str().as_encoded_bytes()).is_empty();
                if path.is_dir() {
                    folders.push(path.clone());
                } else {
                    count += 1;
                }
                if named || (path.is_file() && !self.in_bytes(&std::fs::read(&path).unwrap()).is_empty()) {
                    holding.push(path);
                }
            }
        }
        (holding, count)
    }
}
