//! How far apart two spellings are.
//!
//! Invariant: symmetric, and bounded: nothing costs more than a few hundred steps, whatever the texts.

/// Letters that occur, one bit for each kind; two spellings `k` slips apart differ in at most `2 k` bits.
pub fn letters(text: &[u8]) -> u32 {
    text.iter().fold(0, |set, byte| set | 1 << (byte & 31))
}

/// Optimal string alignment distance (Boytsov 2011, section 2.2): letters put in, left out, changed, or swapped with their
/// neighbour; `None` when it is more than `most`, which is at most 3.
pub fn slips(left: &[u8], right: &[u8], most: usize) -> Option<usize> {
    let same = left.iter().zip(right).take_while(|(l, r)| l == r).count();
    let (left, right) = (left.get(same..).unwrap_or(&[]), right.get(same..).unwrap_or(&[]));
    let tail = left.iter().rev().zip(right.iter().rev()).take_while(|(l, r)| l == r).count();
    let left = left.get(..left.len() - tail).unwrap_or(&[]);
    let right = right.get(..right.len() - tail).unwrap_or(&[]);
    if left.len().abs_diff(right.len()) > most {
        return None;
    }
    if left.is_empty() || right.is_empty() {
        return Some(left.len().max(right.len()));
    }
    if left.len() > LONGEST || right.len() > LONGEST {
        return None;
    }
    banded(left, right, most)
}

/// Longer differences are never a slip of the pen.
const LONGEST: usize = 40;

/// The usual table, of which only the band around the diagonal is filled.
fn banded(left: &[u8], right: &[u8], most: usize) -> Option<usize> {
    let far = most as u8 + 1;
    let mut rows = [[far; LONGEST + 2]; 3];
    let [mut before, mut above, mut row] = rows.each_mut();
    for (place, cell) in above.iter_mut().enumerate().take(right.len() + 1) {
        *cell = place.min(far.into()) as u8;
    }
    let mut last = 0u8;
    for (at, letter) in left.iter().enumerate() {
        let (from, to) = (at.saturating_sub(most), (at + most + 1).min(right.len()));
        row.fill(far);
        let mut least = far;
        if from == 0 {
            row[0] = (at + 1).min(far.into()) as u8;
            least = row[0];
        }
        for place in from..to {
            let other = right[place];
            let mut cost = above[place] + u8::from(*letter != other);
            cost = cost.min(above[place + 1] + 1).min(row[place] + 1);
            if at > 0 && place > 0 && *letter == right[place - 1] && left[at - 1] == other {
                cost = cost.min(before[place - 1] + 1);
            }
            let cost = cost.min(far);
            row[place + 1] = cost;
            least = least.min(cost);
        }
        if least >= far {
            return None;
        }
        last = row[right.len()];
        (before, above, row) = (above, row, before);
    }
    (usize::from(last) <= most).then_some(usize::from(last))
}

/// The consonants of a folded word, at most five, with its first letter: what is left when vowels are misheard.
/// Paired sounds that lists mix up are one (b p, d t, z s, v f, g k h).
pub fn skeleton(word: &[u8]) -> u32 {
    let mut code = 0u32;
    let (mut count, mut before) = (0, 0);
    for (place, letter) in word.iter().enumerate() {
        let sound = match letter {
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' if place == 0 => 1,
            b'a' | b'e' | b'i' | b'o' | b'u' | b'y' => 0,
            b'b' | b'p' => 2,
            b'd' | b't' => 3,
            b'z' | b's' | b'c' => 4,
            b'v' | b'f' | b'w' => 5,
            b'g' | b'k' | b'h' | b'q' | b'x' => 6,
            b'j' => 7,
            b'l' => 8,
            b'm' => 9,
            b'n' => 10,
            b'r' => 11,
            other => 12 + u32::from(other & 3),
        };
        if sound != 0 && sound != before {
            code = code << 4 | sound;
            count += 1;
        }
        before = sound;
        if count == 5 {
            break;
        }
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn slips_are_counted_up_to_the_bound() {
        for (left, right, most, expect) in [
            ("omarov", "omarov", 0, Some(0)),
            ("omarov", "omarova", 1, Some(1)),
            ("omarov", "moarov", 1, Some(1)),
            ("omarov", "umarof", 1, None),
            ("omarov", "umarof", 2, Some(2)),
            ("kitten", "sitting", 3, Some(3)),
            ("kitten", "sitting", 2, None),
            ("", "ab", 2, Some(2)),
            ("abc", "", 2, None),
        ] {
            assert_eq!(slips(left.as_bytes(), right.as_bytes(), most), expect, "{left} {right} {most}");
        }
    }

    #[test]
    fn vowels_and_paired_sounds_do_not_change_a_skeleton() {
        assert_eq!(skeleton(b"jagiparov"), skeleton(b"jagaparov"));
        assert_eq!(skeleton(b"toktarov"), skeleton(b"tohtarof"));
        assert_ne!(skeleton(b"omarov"), skeleton(b"asanov"));
    }

    /// The whole table, as in the paper.
    fn reference(left: &[u8], right: &[u8]) -> usize {
        let mut table = vec![vec![0; right.len() + 1]; left.len() + 1];
        for l in 0..=left.len() {
            for r in 0..=right.len() {
                table[l][r] = if l == 0 || r == 0 {
                    l.max(r)
                } else {
                    let change = table[l - 1][r - 1] + usize::from(left[l - 1] != right[r - 1]);
                    let mut least = change.min(table[l - 1][r] + 1).min(table[l][r - 1] + 1);
                    if l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1] {
                        least = least.min(table[l - 2][r - 2] + 1);
                    }
                    least
                };
            }
        }
        table[left.len()][right.len()]
    }

    proptest! {
        #[test]
        fn the_band_finds_what_the_whole_table_finds(left in "[ab ]{0,9}", right in "[abc]{0,9}", most in 0usize..4) {
            let (left, right) = (left.as_bytes(), right.as_bytes());
            let expect = Some(reference(left, right)).filter(|slips| *slips <= most);
            prop_assert_eq!(slips(left, right, most), expect);
            prop_assert_eq!(slips(right, left, most), expect);
            if let Some(found) = expect {
                prop_assert!((letters(left) ^ letters(right)).count_ones() as usize <= 2 * found);
            }
        }
    }
}
