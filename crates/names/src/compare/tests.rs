//! Who is taken for whom, and who is not.

use super::*;
use proptest::prelude::*;

fn scored(left: &str, right: &str) -> f32 {
    let told = Frequencies::default();
    let (left, right) = (Name::prepare(left), Name::prepare(right));
    let answer = score(&left, &right, &told);
    assert_eq!(answer.to_bits(), score(&right, &left, &told).to_bits(), "symmetric");
    assert_eq!(
        answer.to_bits(),
        compare(&left, &right, &told).score.to_bits(),
        "the explained score is the score"
    );
    answer
}

#[track_caller]
fn one(pairs: &[(&str, &str)]) {
    for (left, right) in pairs {
        assert!(scored(left, right) > 0.7, "{left} / {right}: {}", scored(left, right));
    }
}

#[track_caller]
fn two(pairs: &[(&str, &str)]) {
    for (left, right) in pairs {
        assert!(scored(left, right) < 0.4, "{left} / {right}: {}", scored(left, right));
    }
}

#[test]
fn one_person_survives_script_order_and_a_missing_fathers_name() {
    one(&[
        ("Ерлан Жағыпаров", "ZHAGIPAROV, Yerlan"),
        ("Жағыпаров Ерлан Серікұлы", "Yerlan Jaǵyparov"),
        ("Жагипаров Ерлан Серикович", "Жағыпаров Ерлан Серікұлы"),
        ("Қасым-Жомарт Тоқаев", "President Kassym-Jomart Tokayev"),
        ("Kassymjomart Tokayev", "Касым-Жомарт Кемелевич Токаев"),
        ("Bahytzhan Toreghozhina", "Торегожина Бахытжан"),
        ("Dauren Dostyarev", "Даурен Достияров"),
    ]);
}

#[test]
fn short_forms_are_their_names() {
    one(&[
        ("Саша Петренко", "Александр Петренко"),
        ("Нұреке Жағыпаров", "Нурлан Жагипаров"),
        ("Bibi Netanyahu", "Benjamin Netanyahu"),
        ("Volodymyr Zelenskyy", "Владимир Зеленский"),
    ]);
}

#[test]
fn near_names_of_two_people_are_refused() {
    two(&[
        ("Омаров Аскар", "Умаров Аскар"),
        ("Omarov Askar", "Умаров Аскар"),
        ("Жагипаров Ерлан", "Жагипаров Нурлан"),
        ("Жагипаров Ерлан Серикович", "Жагипаров Нурлан Серикович"),
        ("Серик Ахметов", "Ахмет Сериков"),
        ("Омаров Серик Ахметович", "Омаров Ахмет Серикович"),
        ("Омаров Серик Ахметович", "Омаров Серик Болатович"),
        ("Ainur Baitkhanova", "Jomart Baitkhan"),
        ("Айнур Байтханова", "Айнур Сериков"),
        ("Mr. Zhagiparov", "Nurlan Omarov"),
    ]);
}

#[test]
fn initials_alone_and_a_surname_alone_do_not_decide() {
    assert!(scored("Zh. E.", "Ерлан Жағыпаров") < 0.5);
    assert!(scored("Mr. Zhagiparov", "Ерлан Жағыпаров") < 0.7);
    assert!(scored("Aliya", "Алия") < 0.7, "one word says little, however alike");
    assert!(scored("Е. Жағыпаров", "Ерлан Жағыпаров") > scored("Н. Жағыпаров", "Ерлан Жағыпаров"));
    two(&[("Н. Жағыпаров", "Ерлан Жағыпаров"), ("Aliya", "Алия Серикова Нурлановна")]);
}

#[test]
fn a_rare_part_says_more_than_a_common_one() {
    assert!(scored("Ерлан Жағыпаров", "Yerlan Zhagiparov") > scored("Ерлан Ким", "Yerlan Kim"));
    let mut told = Frequencies::default();
    let pair = |surname: &str| {
        (Name::prepare(&format!("Ерлан {surname}")), Name::prepare(&format!("Yerlan {surname}")))
    };
    let (left, right) = pair("Байтасов");
    let before = score(&left, &right, &told);
    (0..5_000).for_each(|_| told.count("Мурат Байтасов"));
    assert!(score(&left, &right, &told) < before, "what the register has often counts less");
}

#[test]
fn the_reasons_say_what_was_seen() {
    let told = Frequencies::default();
    let reasons = |left: &str, right: &str| -> Vec<Reason> {
        let comparison = compare(&Name::prepare(left), &Name::prepare(right), &told);
        comparison.parts.iter().map(|part| part.reason).collect()
    };
    use Reason::{
        Different, InitialFits, NearSpelling, OneFamily, OnlyOneHasIt, OtherSex, Same, ShortForm,
        WrittenTogether,
    };
    assert_eq!(reasons("Ерлан Жағыпаров", "Zhagiparov Yerlan Serikovich"), [Same, Same, OnlyOneHasIt]);
    assert_eq!(reasons("Е. Жағыпаров", "Ерлан Жагнпаров"), [InitialFits, NearSpelling]);
    assert_eq!(reasons("Саша Ким", "Александр Ким"), [ShortForm, Same]);
    assert_eq!(reasons("Ерлан Ахмет", "Ерлан Ахметов"), [Same, OneFamily]);
    assert_eq!(reasons("Женя Ахметова", "Женя Ахметов"), [Same, OtherSex]);
    assert_eq!(reasons("Ерлан Ким", "Нурлан Ким"), [Different, Same]);
    assert_eq!(reasons("Kassymjomart Tokayev", "Касым Жомарт Токаев"), [WrittenTogether, Same]);
}

#[test]
fn nothing_is_nobody() {
    assert_eq!(scored("", ""), 0.0);
    assert_eq!(scored("", "Ким"), 0.0);
    assert_eq!(scored("\0\u{202e}", "Ким"), 0.0);
}

const GIVEN: &[(&str, &str)] = &[
    ("Ерлан", "Yerlan"),
    ("Нурлан", "Nurlan"),
    ("Айгуль", "Aigul"),
    ("Тимур", "Timur"),
    ("Данияр", "Daniyar"),
];
const SURNAMES: &[(&str, &str)] = &[
    ("Жагипаров", "Zhagiparov"),
    ("Омаров", "Omarov"),
    ("Ким", "Kim"),
    ("Достияров", "Dostiyarov"),
    ("Байтасов", "Baitasov"),
];
const FATHERS: &[(&str, &str)] =
    &[("Серикович", "Serikovich"), ("Ахметұлы", "Akhmetuly"), ("Болатович", "Bolatovich")];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn order_case_and_script_change_nothing(
        (given, surname, father) in (0..GIVEN.len(), 0..SURNAMES.len(), 0..FATHERS.len()),
        (other_given, other_surname) in (0..GIVEN.len(), 0..SURNAMES.len()),
    ) {
        let (g, s, f) = (GIVEN[given], SURNAMES[surname], FATHERS[father]);
        let other = format!("{} {}", GIVEN[other_given].0, SURNAMES[other_surname].0);
        let plain = scored(&format!("{} {} {}", s.0, g.0, f.0), &other);
        prop_assert_eq!(scored(&format!("{} {} {}", g.0, f.0, s.0), &other), plain, "order");
        prop_assert_eq!(scored(&format!("{} {} {}", s.0, g.0, f.0).to_uppercase(), &other), plain, "case");
        prop_assert_eq!(scored(&format!("{} {} {}", s.1, g.1, f.1), &other), plain, "script");
    }

    #[test]
    fn more_agreement_never_lowers_the_score((given, surname, father) in (0..GIVEN.len(), 0..SURNAMES.len(), 0..FATHERS.len())) {
        let (g, s, f) = (GIVEN[given].0, SURNAMES[surname].1, FATHERS[father].0);
        let without = scored(&format!("{g} {s}"), &format!("{s} {g}"));
        let with = scored(&format!("{g} {f} {s}"), &format!("{s} {g} {f}"));
        prop_assert!(with >= without);
        prop_assert!(scored(s, s) <= without);
    }

    #[test]
    fn any_text_has_a_score((left, right) in ("\\PC{0,40}", "\\PC{0,40}")) {
        prop_assert!((0.0..=1.0).contains(&scored(&left, &right)));
    }
}
