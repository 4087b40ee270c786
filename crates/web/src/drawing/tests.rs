//! Drawings are well-formed, escape what they are given, keep what must not be compared apart, and become pictures.

use super::*;
use crate::words::{Lang, words};
use jiff::civil::date;

fn claim(measure: &str, claimant: &str, amount: Amount) -> ClaimedNumber {
    let days = Some((date(2022, 1, 1), date(2022, 1, 31)));
    ClaimedNumber { measure: measure.to_owned(), claimant: claimant.to_owned(), days, amount }
}

fn rival_claims() -> Vec<ClaimedNumber> {
    vec![
        claim("killed", "government", Amount::AtLeast(225.0)),
        claim("killed", "rights lawyers' list", Amount::Exact(227.0)),
        claim("civilians killed", "Prosecutor General's Office", Amount::Exact(206.0)),
        claim("tortured", "reportedly", Amount::Range(200.0, 999.0)),
        ClaimedNumber { days: None, ..claim("killed", "nobody named", Amount::About(10_000.0)) },
    ]
}

#[test]
fn every_drawing_is_an_svg_that_becomes_a_picture_in_every_language_and_width() {
    let values = [(Region::Almaty, 47), (Region::Zhambyl, 21), (Region::Shymkent, 3)];
    let points = [MapPoint { latitude: 43.34, longitude: 52.86, label: "Жаңаөзен".to_owned() }];
    for words in Lang::ALL.map(words) {
        for width in [Width::Phone, Width::Desk] {
            let drawings = [
                claims_chart(words, "t", &rival_claims(), &[], width),
                claims_chart(words, "t", &[], &[], width),
                days_chart(words, "t", &[(date(2022, 1, 5), 9), (date(2022, 12, 23), 2)], "", width),
                days_chart(words, "t", &[], "нет", width),
                bars(words, "t", &[("ұстау".to_owned(), 15), ("азаптау".to_owned(), 0)], width),
                bars(words, "t", &[], width),
                map(words, "t", &MapContent { values: &values, points: &points }, width),
                map(words, "t", &MapContent::default(), width),
            ];
            for drawing in drawings {
                let picture = png(&drawing.svg, 1.0).expect("our own drawing becomes a picture");
                assert_eq!(size_of(&picture), (drawing.width, drawing.height));
                assert!(!drawing.svg.contains("NaN") && !drawing.svg.contains("inf"), "{}", drawing.svg);
            }
        }
    }
}

/// Width and height as the head of a PNG gives them.
fn size_of(picture: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"));
    (number(16), number(20))
}

#[test]
fn numbers_that_must_not_be_compared_never_share_an_axis() {
    let svg = claims_chart(words(Lang::En), "t", &rival_claims(), &[], Width::Desk).svg;
    let panel = |title: &str| svg.find(&format!(">{title}</text>")).expect("each measure has its panel");
    let (killed, civilians, tortured) = (panel("killed"), panel("civilians killed"), panel("tortured"));
    assert!(killed < civilians && civilians < tortured);
    let at = |number: &str| svg.rfind(&format!(">{number}</text>")).expect("the number is written");
    assert!((killed..civilians).contains(&at("227")));
    assert!((civilians..tortured).contains(&at("206")));
}

#[test]
fn a_bound_is_written_as_a_bound() {
    let svg = claims_chart(words(Lang::Ru), "t", &rival_claims(), &[], Width::Phone).svg;
    for text in ["≥\u{a0}225", "≈\u{a0}10\u{a0}000", "200–999"] {
        assert!(svg.contains(text), "{text}");
    }
}

#[test]
fn claimants_have_different_shapes() {
    let shape_of = |claimant: usize| {
        let mut canvas = canvas::Canvas::new(Width::Phone);
        marks::draw(&mut canvas, canvas::At(50.0, 50.0), claimant);
        canvas
            .finish(100.0, "")
            .svg
            .replace(['#'], "")
            .replace(marks::colour_of(claimant).trim_start_matches('#'), "")
    };
    let shapes: std::collections::BTreeSet<String> = (0..12).map(shape_of).collect();
    assert_eq!(shapes.len(), 12);
}

#[test]
fn what_somebody_typed_cannot_leave_its_text() {
    let claims = [claim("<script>", "a\"&\u{202e}b\u{0}", Amount::Exact(1.0))];
    let svg =
        claims_chart(words(Lang::En), "</title><image href=\"http://x\"/>", &claims, &[], Width::Phone).svg;
    assert!(!svg.contains("<script>") && !svg.contains("<image") && !svg.contains('\u{202e}'));
    assert!(png(&svg, 1.0).is_some());
}

#[test]
fn what_is_no_svg_or_too_large_becomes_no_picture() {
    assert_eq!(png("<html>", 1.0), None);
    assert_eq!(
        png("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90000\" height=\"90000\"/>", 1.0),
        None
    );
}

#[test]
fn kazakh_letters_are_in_the_font_that_pictures_carry() {
    let drawn = |text: &str| {
        let svg = |text: &str| {
            format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"30\" height=\"30\"><text x=\"4\" y=\"20\" font-family=\"Noto Sans\">{text}</text></svg>"
            )
        };
        png(&svg(text), 1.0).expect("a letter becomes a picture")
    };
    let missing = drawn("\u{4e00}");
    let empty = drawn("");
    for letter in "әғқңөұүһіӘҒҚҢӨҰҮҺІЁё№₸≥≈−".chars() {
        let picture = drawn(&letter.to_string());
        assert!(picture != missing && picture != empty, "{letter}");
    }
}

#[test]
fn every_shade_of_the_map_carries_its_number_in_readable_ink() {
    let values: Vec<(Region, u32)> = Region::ALL.iter().copied().zip(1..).collect();
    let svg = map(words(Lang::Kk), "t", &MapContent { values: &values, points: &[] }, Width::Desk).svg;
    for (region, value) in values {
        assert!(svg.contains(&format!(">{value}</text>")), "{region:?}");
    }
}
