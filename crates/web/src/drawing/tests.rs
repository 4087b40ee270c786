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

fn overlaps(lists: u32, patterns: u32) -> Overlaps {
    let lists = (0..lists).map(|at| (format!("Тізім {at}"), u64::from(1000 - at))).collect();
    Overlaps { lists, patterns: (1..=patterns).map(|mask| (mask, u64::from(3000 - mask))).collect() }
}

fn posterior(in95: (f64, f64)) -> Posterior {
    let bars = (0..30).map(|at| (f64::from(at) * 100.0, f64::from(at + 1) * 100.0, 1.0 / 30.0)).collect();
    Posterior { bars, documented: 400.0, point: 1500.0, in80: (900.0, 2100.0), in95 }
}

fn rows() -> Vec<IntervalRow> {
    let figure = |hi: f64| Says::Figure { point: 1500.0, in80: (900.0, 2100.0), in95: (700.0, hi) };
    [
        figure(2500.0),
        figure(f64::NAN),
        figure(1e9),
        Says::Point(1600.0),
        Says::Nothing("no number".to_owned()),
    ]
    .map(|says| IntervalRow { name: "a made-up method with a long name".to_owned(), says })
    .into()
}

fn places() -> Vec<OddsPlace> {
    let place = |odds: f64| OddsPlace { odds, people: 400.0 + 300.0 * odds, in95: (420.0, f64::NAN) };
    [0.25, 1.0 / 3.0, 0.5, 1.0, 2.0, 4.0].map(place).into()
}

#[test]
fn every_drawing_of_an_estimate_becomes_a_picture_in_every_language_and_width() {
    let ground = Ground { documented: 400.0, band: Some((700.0, 2500.0)) };
    for words in Lang::ALL.map(words) {
        for width in [Width::Phone, Width::Desk] {
            let drawings = [
                overlaps_chart(words, "t", &overlaps(3, 7), width),
                overlaps_chart(words, "t", &overlaps(20, 300), width),
                overlaps_chart(words, "t", &Overlaps::default(), width),
                posterior_chart(words, "t", &posterior((700.0, 2500.0)), width),
                posterior_chart(words, "t", &posterior((f64::NAN, f64::NAN)), width),
                intervals_chart(words, "t", (&rows(), ground), width),
                intervals_chart(words, "t", (&[], Ground { documented: 0.0, band: None }), width),
                odds_chart(words, "t", (&places(), 400.0), width),
                odds_chart(words, "t", (&[], 0.0), width),
            ];
            for drawing in drawings {
                let picture = png(&drawing.svg, 1.0).expect("our own drawing becomes a picture");
                assert_eq!(size_of(&picture), (drawing.width, drawing.height));
                assert!(!drawing.svg.contains("NaN") && !drawing.svg.contains("inf"), "{}", drawing.svg);
            }
        }
    }
}

#[test]
fn combinations_without_room_are_counted_in_a_sentence() {
    for width in [Width::Phone, Width::Desk] {
        let few = overlaps_chart(words(Lang::En), "t", &overlaps(3, 7), width).svg;
        assert!(!few.contains("largest combinations"), "{few}");
        let many = overlaps_chart(words(Lang::En), "t", &overlaps(20, 300), width).svg;
        let drawn = many.matches("fill=\"#1a566e\" stroke").count();
        assert!(many.contains("largest combinations are drawn.") && drawn > 20, "{drawn}");
        assert!(many.contains("2,999") && !many.contains("2,700"), "the largest are drawn, not the first");
    }
}

#[test]
fn the_documented_number_and_both_intervals_are_on_the_picture_however_far_apart() {
    for documented in [400.0, 3.0, 90_000.0] {
        let svg = posterior_chart(
            words(Lang::Ru),
            "t",
            &Posterior { documented, ..posterior((700.0, 2500.0)) },
            Width::Phone,
        )
        .svg;
        for text in ["80 %: от 900 до 2\u{a0}100", "95 %: от 700 до 2\u{a0}500", "записано: "]
        {
            assert!(svg.contains(text), "{text} at {documented}: {svg}");
        }
    }
}

#[test]
fn a_method_without_a_number_says_so_in_its_row() {
    let ground = Ground { documented: 400.0, band: None };
    for width in [Width::Phone, Width::Desk] {
        let svg = intervals_chart(words(Lang::En), "t", (&rows(), ground), width).svg;
        assert!(svg.contains(">no number</text>") && svg.contains("1,500 (700 to 2,500)"), "{svg}");
        assert!(svg.contains("1,500 (700 to ?)"), "an end that does not exist is not made up");
    }
}

#[test]
fn list_names_that_somebody_typed_stay_text_and_inside() {
    let long = Overlaps { lists: vec![("<b>&".repeat(60), 5)], patterns: vec![(1, 5)] };
    for width in [Width::Phone, Width::Desk] {
        let svg = overlaps_chart(words(Lang::En), "t", &long, width).svg;
        assert!(!svg.contains("<b>") && svg.contains('…'));
    }
}
