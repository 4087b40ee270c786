//! The lists are whole, the labels are right where others are wrong, our words point at codes that exist.

use super::deeds::FITTING;
use super::*;
use std::collections::BTreeSet;

const LISTS: [u8; 22] =
    [4, 5, 18, 19, 20, 24, 25, 26, 28, 30, 31, 34, 35, 36, 37, 38, 41, 42, 45, 46, 47, 48];

#[test]
fn every_list_is_sorted_and_holds_each_code_once() {
    for number in LISTS {
        let codes = list(number);
        assert!(!codes.is_empty(), "list {number}");
        assert!(codes.windows(2).all(|two| two[0].code < two[1].code), "list {number}");
    }
    assert_eq!(LISTS.iter().map(|number| list(*number).len()).sum::<usize>(), 922);
    assert!(list(99).is_empty());
}

#[test]
fn every_code_has_twelve_digits_and_an_english_label() {
    for code in LISTS.iter().flat_map(|number| list(*number)) {
        assert!(code.code.len() == 12 && code.code.bytes().all(|byte| byte.is_ascii_digit()), "{code:?}");
        assert!(!code.english.is_empty() && code.english.len() < 80, "{code:?}");
        assert_eq!(code.russian.is_some(), code.kazakh.is_some(), "{code:?}");
    }
}

#[test]
fn a_code_is_found_with_or_without_its_zeros_and_nothing_else_is() {
    assert_eq!(find(ACTS, "02011111").map(|code| code.english), Some("Torture"));
    assert_eq!(find(ACTS, "02011111"), find(ACTS, "020111110000"));
    for code in ["", "0", "0201111", "99", "torture", "0201111100000", "ұұ"] {
        assert_eq!(find(ACTS, code), None, "{code}");
    }
}

#[test]
fn the_labels_that_circulate_mixed_up_are_right_here() {
    let russian = |list, code| find(list, code).and_then(|code| code.russian);
    assert_eq!(russian(41, "02"), Some("Маловероятно"));
    assert_eq!(russian(41, "04"), Some("Вероятно"));
    assert_eq!(russian(30, "01010102"), Some("Связь с адвокатом разрешена"));
    assert_eq!(russian(48, "01"), Some("Приблизительно"));
    assert_eq!(russian(4, "010109"), Some("Покушение на убийство"));
    assert_eq!(find(26, "010202").map(|code| code.english), Some("In post: charged and detained"));
    assert_eq!(find(26, "010203").map(|code| code.english), Some("In post: charged and a fugitive"));
}

#[test]
fn enough_codes_are_labelled_in_all_three_languages() {
    let labelled = LISTS.iter().flat_map(|number| list(*number)).filter(|code| code.kazakh.is_some());
    assert!(labelled.count() >= 80);
}

#[test]
fn every_word_for_a_deed_names_codes_that_exist_and_stands_once() {
    let words: BTreeSet<_> = FITTING.iter().map(|(word, ..)| word).collect();
    assert_eq!(words.len(), FITTING.len());
    for (word, act, method) in FITTING {
        assert!(find(ACTS, act).is_some(), "{word}: {act}");
        assert!(method.is_empty() || find(METHODS, method).is_some(), "{word}: {method}");
    }
    let beating =
        for_deed("beating").map(|codes| (codes.act.map(|c| c.english), codes.method.map(|c| c.english)));
    assert_eq!(beating, Some((Some("Physical assault"), Some("Beating"))));
}

#[test]
fn a_word_that_no_code_fits_gets_none() {
    for word in ["killing", "secondary trauma", "communications shutdown", ""] {
        assert_eq!(for_deed(word), None, "{word}");
    }
}
