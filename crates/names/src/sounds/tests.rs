//! How words are cut, and that the learned table says what orthographies say.

use super::*;

fn pieces(word: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    cut_into(word, |piece| pieces.push(piece));
    pieces
}

#[test]
fn the_longest_group_is_taken_and_a_doubled_letter_counts_once() {
    use Piece::Latin;
    let cut = pieces("Tschatten");
    assert_eq!(cut[0], Latin("tsch", Place::Start));
    assert_eq!(cut[2], Latin("t", Place::Middle));
    assert_eq!(cut.len(), 5);
}

#[test]
fn case_marks_and_kazakh_letters_are_read() {
    assert_eq!(pieces("ŞAYAN"), pieces("s\u{327}ayan"));
    assert_eq!(pieces("Қасым"), pieces("КАСЫМ"));
    assert_eq!(pieces("قاسىم").len(), 5);
    assert_eq!(pieces("习近平").len(), 3);
    assert_eq!(pieces("'-. "), []);
}

#[test]
fn a_hostile_word_is_cut_to_its_first_letters() {
    let marks = format!("a{}b", "\u{301}".repeat(1_000_000));
    assert!(pieces(&marks).len() <= 2);
    assert_eq!(Sounds::of(&"ab".repeat(1_000_000)).codes().len(), LONGEST);
}

/// The cost of two words that are one sound each.
fn cost(left: &str, right: &str) -> u8 {
    let (left, right) = (Sounds::of(left), Sounds::of(right));
    Costs::shipped().change(left.codes()[0])[usize::from(right.codes()[0])]
}

#[test]
fn letters_of_one_sound_are_cheap_across_scripts() {
    for (latin, cyrillic) in [("b", "б"), ("sh", "ш"), ("š", "ш"), ("q", "қ"), ("ph", "ф"), ("ö", "ё")]
    {
        assert!(cost(latin, cyrillic) <= 4, "{latin} {cyrillic}: {}", cost(latin, cyrillic));
    }
    for (latin, cyrillic) in [("b", "ш"), ("m", "к"), ("sh", "л")] {
        assert!(cost(latin, cyrillic) >= 24, "{latin} {cyrillic}: {}", cost(latin, cyrillic));
    }
}

#[test]
fn letters_of_one_sound_are_cheap_within_a_script() {
    for (left, right) in [("š", "sh"), ("č", "tch"), ("f", "ph"), ("е", "э"), ("k", "c")] {
        assert!(cost(left, right) <= 8, "{left} {right}: {}", cost(left, right));
    }
    assert!(cost("б", "к") >= 24);
}

#[test]
fn costs_are_symmetric_and_nothing_against_themselves() {
    let costs = Costs::shipped();
    for left in 0..=u8::MAX {
        assert_eq!(costs.change(left)[usize::from(left)], 0);
        for right in 0..=u8::MAX {
            assert_eq!(costs.change(left)[usize::from(right)], costs.change(right)[usize::from(left)]);
        }
    }
}
