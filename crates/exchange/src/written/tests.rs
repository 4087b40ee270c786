//! Written dates in the forms that lists, papers and people use.

use super::*;
use proptest::prelude::*;

/// Precision and both ends in short, or the trouble.
fn said(text: &str) -> String {
    said_in(text, Manner { order: Order::Unknown, year: Some(2022) })
}

fn said_in(text: &str, manner: Manner) -> String {
    match read(text, manner) {
        Err(trouble) => format!("{trouble:?}").chars().take_while(|letter| letter.is_alphabetic()).collect(),
        Ok(Written { precision, from, until, about }) => {
            let end = |end: Option<Civil>| end.map_or("…".into(), |end| end.to_string());
            format!("{}{precision:?} {} / {}", if about { "about " } else { "" }, end(from), end(until))
        }
    }
}

const FIFTH: &str = "Day 2022-01-05 00:00 / 2022-01-05 23:59";

#[test]
fn one_day_in_three_languages_is_the_same_day() {
    for text in [
        "2022-01-05",
        "2022.01.05",
        "05.01.2022",
        "5.1.2022",
        "05.01.22",
        "05.01.2022 г.",
        "5 января 2022",
        "5 января 2022 г.",
        "5 января 2022 года",
        "5-го января 2022",
        "5 янв. 2022",
        "5 января",
        "2022 жылғы 5 қаңтар",
        "5 қаңтар 2022 жыл",
        "2022 жылдың 5 қаңтарында",
        "2022 ж. 5 қаңтарда",
        "5 қаңтар",
        "January 5, 2022",
        "Jan 5, 2022",
        "Jan. 5, 2022",
        "5 January 2022",
        "5th of January 2022",
        "on 5 Jan 2022",
    ] {
        assert_eq!(said(text), FIFTH, "{text}");
    }
}

#[test]
fn the_night_across_midnight_is_one_night() {
    let night = "Night 2022-01-05 18:00 / 2022-01-06 06:59";
    for text in [
        "ночь с 5 на 6 января",
        "в ночь с 5 на 6 января 2022 года",
        "ночь на 6 января",
        "5 қаңтардан 6 қаңтарға қараған түні",
        "2022 жылғы 5-нен 6-на қараған түні қаңтар",
        "night of 5 to 6 January 2022",
        "night of January 5-6, 2022",
        "the night from 5 to 6 Jan",
    ] {
        assert_eq!(said(text), night, "{text}");
    }
    assert_eq!(said("ночью 5 января"), "Night 2022-01-05 00:00 / 2022-01-05 23:59");
}

#[test]
fn months_years_and_ranges_leave_open_what_they_leave_open() {
    for (text, expected) in [
        ("январь 2022", "Month 2022-01-01 00:00 / 2022-01-31 23:59"),
        ("2022 жылғы қаңтар", "Month 2022-01-01 00:00 / 2022-01-31 23:59"),
        ("February 2024", "Month 2024-02-01 00:00 / 2024-02-29 23:59"),
        ("01.2022", "Month 2022-01-01 00:00 / 2022-01-31 23:59"),
        ("2022-01", "Month 2022-01-01 00:00 / 2022-01-31 23:59"),
        ("2022", "Year 2022-01-01 00:00 / 2022-12-31 23:59"),
        ("1987 г.", "Year 1987-01-01 00:00 / 1987-12-31 23:59"),
        ("1987 жыл", "Year 1987-01-01 00:00 / 1987-12-31 23:59"),
        ("4–6 января 2022", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("с 4 по 6 января 2022 г.", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("2022 жылғы 4-6 қаңтар", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("4-6 Jan 2022", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("Jan 4-6, 2022", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("between 4 and 6 January 2022", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("2022-01-04 – 2022-01-06", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("2022-01-04/2022-01-06", "Range 2022-01-04 00:00 / 2022-01-06 23:59"),
        ("31 декабря 2021 – 2 января 2022", "Range 2021-12-31 00:00 / 2022-01-02 23:59"),
        ("2021–2022", "Range 2021-01-01 00:00 / 2022-12-31 23:59"),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
}

#[test]
fn times_and_doubt_are_kept() {
    for (text, expected) in [
        ("5 января 2022, 14:30", "Minute 2022-01-05 14:30 / 2022-01-05 14:30"),
        ("05.01.2022 14:30:00", "Minute 2022-01-05 14:30 / 2022-01-05 14:30"),
        ("2022-01-05T14:30", "Minute 2022-01-05 14:30 / 2022-01-05 14:30"),
        ("около 5 января 2022", "about Day 2022-01-05 00:00 / 2022-01-05 23:59"),
        ("шамамен 2022 жылғы 5 қаңтар", "about Day 2022-01-05 00:00 / 2022-01-05 23:59"),
        ("~2022-01", "about Month 2022-01-01 00:00 / 2022-01-31 23:59"),
        ("5 января 2022?", "about Day 2022-01-05 00:00 / 2022-01-05 23:59"),
        ("неизвестно", "Unknown … / …"),
        ("белгісіз", "Unknown … / …"),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
}

#[test]
fn an_order_that_figures_do_not_tell_is_asked_for() {
    let day = |year, month, day| Civil::day(year, month, day).unwrap();
    let both = Trouble::Ambiguous { day_first: day(2022, 4, 3), month_first: day(2022, 3, 4) };
    assert_eq!(read("03/04/2022", Manner::default()), Err(both));
    assert_eq!(said("13/01/2022"), "Day 2022-01-13 00:00 / 2022-01-13 23:59");
    assert_eq!(said("01/13/2022"), "Day 2022-01-13 00:00 / 2022-01-13 23:59");
    assert_eq!(said("05/05/2022"), "Day 2022-05-05 00:00 / 2022-05-05 23:59");
    let american = Manner { order: Order::MonthFirst, year: None };
    assert_eq!(said_in("01/05/2022", american), FIFTH);
    assert_eq!(order_of(["01/05/2022", "01/13/2022"].into_iter()), Order::MonthFirst);
    assert_eq!(order_of(["01/05/2022", "13/01/2022"].into_iter()), Order::DayFirst);
    assert_eq!(order_of(["13/01/2022", "01/13/2022"].into_iter()), Order::Unknown);
}

#[test]
fn what_cannot_be_read_says_why() {
    for (text, expected) in [
        ("30.02.2022", "NotInCalendar"),
        ("5 января 25:00", "NotInCalendar"),
        ("6-4 января 2022", "NotInCalendar"),
        ("44566", "Serial"),
        ("во время протестов", "Unreadable"),
        ("5 января 6 февраля 2022", "Unreadable"),
        ("примерно", "Unreadable"),
        ("1.2.3.4", "Unreadable"),
        ("2022-01-05 =1+1", "Unreadable"),
    ] {
        assert_eq!(said(text), expected, "{text}");
    }
    assert_eq!(said_in("5 января", Manner::default()), "NoYear");
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_without_a_panic(text in ".{0,40}") {
        let _ = read(&text, Manner::default());
    }

    #[test]
    fn texts_made_of_the_parts_of_dates_never_panic_and_never_end_before_they_start(
        parts in prop::collection::vec(prop::sample::select(vec![
            "5", "6", "05.01.2022", "2022", "января", "қаңтардан", "ночь", "на", "-", "с", "14:30", "2022-13-45", "99", "около", "5-нен", "Jan", "31.12.9999",
        ]), 0..7),
    ) {
        let text = parts.join(" ");
        if let Ok(Written { from: Some(from), until: Some(until), .. }) = read(&text, Manner { order: Order::DayFirst, year: Some(2022) }) {
            prop_assert!(from <= until, "{}", text);
        }
    }

    #[test]
    fn every_day_is_read_back_from_each_way_of_writing_it(year in 1900i16..2100, month in 1u8..=12, day in 1u8..=31) {
        prop_assume!(Civil::day(year, month, day).is_some());
        let russian = ["января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"];
        let kazakh = ["қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"];
        let english = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
        let at = usize::from(month) - 1;
        let expected = Civil::day(year, month, day).map(|day| Written::spanning(Precision::Day, day, day));
        for text in [
            format!("{year:04}-{month:02}-{day:02}"),
            format!("{day:02}.{month:02}.{year:04}"),
            format!("{day} {} {year} г.", russian[at]),
            format!("{year} жылғы {day} {}", kazakh[at]),
            format!("{} {day}, {year}", english[at]),
            format!("{day} {} {year}", &english[at][..3]),
        ] {
            prop_assert_eq!(read(&text, Manner::default()).ok(), expected, "{}", text);
        }
    }
}
