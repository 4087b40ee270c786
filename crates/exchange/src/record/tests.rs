//! The reader against the real files.

use super::*;
use std::collections::HashMap;
use std::path::Path;

fn files() -> HashMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/record");
    FILES.iter().map(|name| (name.to_string(), std::fs::read(folder.join(name)).unwrap())).collect()
}

fn real() -> (Record, Vec<Found>) {
    let files = files();
    read(|name| files.get(name).map(Vec::as_slice))
}

#[test]
fn every_row_of_the_real_record_is_read_and_nothing_is_in_doubt() {
    let (record, found) = real();
    assert_eq!(found, []);
    let counts = [
        record.people.len(),
        record.unnamed.len(),
        record.acts.len(),
        record.events.len(),
        record.figures.len(),
        record.cases.len(),
        record.organisations.len(),
        record.places.len(),
        record.mentions.len(),
        record.help.len(),
        record.sources.len(),
    ];
    assert_eq!(counts, [43, 34, 141, 64, 110, 66, 57, 44, 27, 39, 5]);
}

fn find<'r, T>(rows: &'r [T], id: &str, of: fn(&T) -> &String) -> &'r T {
    rows.iter().find(|row| of(row) == id).unwrap()
}

fn span(timed: &Timed) -> String {
    let end = |end: Option<crate::written::Civil>| end.map_or("…".into(), |end| end.to_string());
    let about = if timed.when.about { "about " } else { "" };
    format!("{about}{:?} {} / {}", timed.when.precision, end(timed.when.from), end(timed.when.until))
}

#[test]
fn times_keep_what_they_leave_open() {
    let (record, _) = real();
    let act = |id: &str| span(&find(&record.acts, id, |act| &act.id).when);
    let event = |id: &str| span(&find(&record.events, id, |event| &event.id).when);
    let case = |id: &str| span(&find(&record.cases, id, |case| &case.id).when);
    assert_eq!(act("a001"), "Month 2022-01-01 00:00 / 2022-01-31 23:59");
    assert_eq!(act("a002"), "Day 2022-01-04 00:00 / 2022-01-04 23:59");
    assert_eq!(event("e001"), "Day 2022-01-02 00:00 / 2022-01-02 23:59");
    assert_eq!(event("e002"), "Range 2022-01-02 00:00 / 2022-01-31 23:59");
    assert_eq!(case("c001"), "about Day 2022-01-04 00:00 / 2022-01-04 23:59");
    assert_eq!(case("c003"), "about Month 2022-01-01 00:00 / 2022-01-31 23:59");
    let nights = record.acts.iter().filter(|act| act.when.precision == "night");
    let across = nights.clone().filter(|act| act.when.start != act.when.end);
    assert!(across.clone().count() > 5);
    assert!(across.into_iter().all(|act| act.when.when.from.is_some_and(|from| from.hour == 18)));
    let open = record.acts.iter().find(|act| act.when.start.is_empty() && !act.when.end.is_empty()).unwrap();
    assert_eq!(span(&open.when), "Range … / 2022-01-05 23:59");
}

#[test]
fn ages_figures_and_names_are_taken_apart() {
    let (record, _) = real();
    let ages = |id: &str| {
        let unnamed = find(&record.unnamed, id, |unnamed| &unnamed.id);
        let ages = unnamed.age.value.clone().unwrap_or_default();
        (unnamed.age.text.clone(), ages.iter().map(|age| (age.least, age.most)).collect::<Vec<_>>())
    };
    assert_eq!(ages("u-boy-11"), ("11".into(), vec![(11, Some(11))]));
    assert_eq!(ages("u-conscripts"), ("\"under 20\" for many".into(), vec![(0, Some(19))]));
    let several = record.unnamed.iter().find(|unnamed| unnamed.age.text == "8;6;0").unwrap();
    assert_eq!(several.age.value.as_ref().map(Vec::len), Some(3));
    let figure = |id: &str| {
        let figure = find(&record.figures, id, |figure| &figure.id);
        [figure.value, figure.value_min, figure.value_max]
            .map(|amount| amount.map(|amount| amount.thousandths))
    };
    assert_eq!(figure("f001"), [Some(238_000); 3]);
    assert_eq!(figure("f002"), [Some(4_500_000), Some(4_500_000), None]);
    assert_eq!(figure("f007"), [None, Some(200_000), Some(999_000)]);
    assert_eq!(figure("f017"), [Some(5_500); 3]);
    assert_eq!(find(&record.figures, "f001", |figure| &figure.id).conflicts_with, ["f060", "f064"]);
    let rakay = find(&record.people, "nuradin-rakay", |person| &person.id);
    assert_eq!(rakay.roles, ["journalist", "detained", "tortured", "released"]);
    assert_eq!(
        rakay.age_as_of.as_ref().map(|as_of| as_of.remark.as_str()),
        Some("birthday in custody; implies born 1987-01-12")
    );
    assert_eq!(
        rakay.status_parts[0].on.and_then(|on| on.from).map(|from| from.iso_day()).as_deref(),
        Some("2022-01-21")
    );
    let azattyq = find(&record.organisations, "o-azattyq", |organisation| &organisation.id);
    assert_eq!(
        azattyq.other_names[1],
        Remarked { text: "Azzatyq".into(), remark: "misprint in captions".into() }
    );
}

#[test]
fn every_text_of_the_files_is_somewhere_in_the_rows() {
    let files = files();
    let (record, _) = read(|name| files.get(name).map(Vec::as_slice));
    let all = format!("{record:?}");
    for (name, bytes) in &files {
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        for row in reader.records() {
            for cell in row.unwrap().iter() {
                // Lists and remarks are split; their words are what must be there.
                for piece in cell.split([';', '(', ')']).map(str::trim).filter(|piece| !piece.is_empty()) {
                    let shown = format!("{piece:?}");
                    let shown = &shown[1..shown.len() - 1];
                    let plain = shown.replace("\\'", "'");
                    let number = piece.parse::<f64>().is_ok()
                        || piece == "yes"
                        || piece == "no"
                        || ["male", "female"].contains(&piece);
                    assert!(number || all.contains(shown) || all.contains(&plain), "{name}: {piece}");
                }
            }
        }
    }
}

#[test]
fn broken_sets_are_read_as_far_as_they_go_and_every_break_is_named() {
    let mut files = files();
    let people = String::from_utf8(files["people.csv"].clone()).unwrap();
    let people =
        people.replacen("relation,", "kinship,", 1).replacen(",35,2022-01-12", ",elder,2022-01-12", 1);
    files.insert("people.csv".into(), people.replacen("\ndilara-isa,", "\nnuradin-rakay,", 1).into_bytes());
    files.remove("help.csv");
    let (record, found) = read(|name| files.get(name).map(Vec::as_slice));
    assert_eq!((record.people.len(), record.help.len()), (43, 0));
    let of = |file: &str| -> Vec<&str> {
        found.iter().filter(|found| found.file == file).map(|found| found.problem.key()).collect()
    };
    let expected =
        ["problem-age-unreadable", "problem-missing-column", "problem-extra-column", "problem-same-id"];
    assert_eq!(of("people.csv"), expected);
    assert_eq!(of("help.csv"), ["problem-empty"]);
    assert!(of("acts.csv").iter().all(|key| *key == "problem-dangling-id") && of("acts.csv").len() == 8);
}
