//! The mapper against the real files: how many things, that nothing is lost, and who is said to be dead.

use super::*;
use exchange::record::{self, FILES};
use exchange::tables::{self, HeaderRow, Hint};
use register::cases::facts::CaseSide;
use register::events::facts::Exposure;
use register::figures::facts::{FigureTie, Qualifier};
use register::people::facts::{LegalPosition, NameKind, PersonClaim, Status};
use register::{Basis, Claim, Kind, When};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

fn files() -> HashMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/record");
    FILES.iter().map(|name| ((*name).to_owned(), std::fs::read(folder.join(name)).unwrap())).collect()
}

fn made() -> Vec<NewThing> {
    let files = files();
    let (record, doubts) = record::read(|name| files.get(name).map(Vec::as_slice));
    assert_eq!(doubts, []);
    let mut next = 0u128;
    let things = things(&record, &mut || {
        next += 1;
        ThingId(next.to_be_bytes())
    });
    assert_eq!(things.len(), count(&record));
    things
}

fn of<'t>(things: &'t [NewThing], reference: &str) -> &'t NewThing {
    things.iter().find(|thing| thing.reference.as_deref() == Some(reference)).unwrap()
}

fn claims(thing: &NewThing) -> impl Iterator<Item = &Claim> {
    thing.said.iter().flat_map(|said| &said.claims)
}

fn person_claims<'t>(things: &'t [NewThing], reference: &str) -> Vec<&'t PersonClaim> {
    let of = claims(of(things, reference));
    of.filter_map(|claim| if let Claim::Person(claim) = claim { Some(claim) } else { None }).collect()
}

fn statuses(things: &[NewThing], reference: &str) -> Vec<(Status, When)> {
    let status = |claim: &PersonClaim| match claim {
        PersonClaim::Status(note) => Some((note.status, note.when)),
        _ => None,
    };
    person_claims(things, reference).into_iter().filter_map(status).collect()
}

#[test]
fn every_row_becomes_one_thing_and_people_stand_on_the_list() {
    let things = made();
    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    things.iter().for_each(|thing| *kinds.entry(thing.kind).or_default() += 1);
    let expected = [
        (Kind::Person, 43),
        (Kind::Unnamed, 22),
        (Kind::Group, 12),
        (Kind::Source, 5),
        (Kind::List, 1),
        (Kind::Event, 64),
        (Kind::Deed, 141),
        (Kind::Organisation, 57),
        (Kind::Place, 44),
        (Kind::Figure, 110),
        (Kind::Step, 66),
    ];
    assert_eq!(kinds, BTreeMap::from(expected));
    let references: BTreeSet<_> = things.iter().map(|thing| thing.reference.clone()).collect();
    assert_eq!(references.len(), things.len(), "a reference leads to one thing");
    let list = of(&things, "list").id;
    assert!(things.iter().all(|thing| thing.list == thing.kind.is_record().then_some(list)));
}

#[test]
fn ids_are_drawn_in_the_order_of_the_things() {
    let things = made();
    assert!(things.iter().zip(1u128..).all(|(thing, number)| thing.id == ThingId(number.to_be_bytes())));
}

#[test]
fn every_statement_can_be_entered_and_names_its_source() {
    for thing in made() {
        for said in &thing.said {
            register::limits::provenance(&said.by).unwrap();
            assert!(!said.claims.is_empty(), "{:?}", thing.reference);
            for claim in &said.claims {
                assert!(claim.fits(thing.kind), "{claim:?}");
                register::limits::claim(claim).unwrap_or_else(|refusal| panic!("{refusal}: {claim:?}"));
            }
            let is_ours = matches!(thing.kind, Kind::Source | Kind::List);
            assert!(is_ours || said.by.source.is_some() && !said.by.locator.is_empty(), "{thing:?}");
        }
    }
}

/// Columns whose cells are numbers, codes or times, looked at apart.
const TIMES: &[&str] = &["date_start", "date_end", "precision", "date", "paraphrased"];
const NUMBERS: &[&str] = &["value", "value_min", "value_max", "lat", "lon"];
const REFERENCES: &[&str] = &[
    "victim_ids",
    "person_ids",
    "person_id",
    "relative_of",
    "conflicts_with",
    "compare_with",
    "source_file",
];

#[test]
fn no_word_of_any_cell_is_lost() {
    let things = made();
    let (mut looked_at, mut lost) = (0, Vec::new());
    for (name, bytes) in files().iter().filter(|(name, _)| *name != "help.csv") {
        let (table, _) = tables::read(bytes, &Hint { header: HeaderRow::At(1), ..Hint::default() });
        let column = |wanted: &str| table.header.iter().position(|name| name == wanted);
        let key = ["id", "file", "person_id"].iter().find_map(|key| column(key)).unwrap();
        for row in &table.rows {
            let thing = of(&things, row.cell(key));
            let text = format!("{thing:?}").to_lowercase();
            let cited = column("source_file")
                .map_or(String::new(), |at| format!("{:?}", of(&things, row.cell(at))).to_lowercase());
            for (at, column) in table.header.iter().enumerate() {
                let cell = row.cell(at);
                let is_kept = match column.as_str() {
                    column if REFERENCES.contains(&column) => leads(&things, cell, &text),
                    column if NUMBERS.contains(&column) => has_number(cell, &text),
                    column if TIMES.contains(&column) => true,
                    "outlet_title" => has_words(cell, &cited),
                    _ => has_words(cell, &text),
                };
                looked_at += usize::from(!cell.is_empty());
                if !is_kept {
                    lost.push(format!("{name} {} {column}: {cell}", row.cell(key)));
                }
            }
        }
    }
    assert!(looked_at > 5_000, "{looked_at}");
    assert_eq!(lost, Vec::<String>::new());
}

/// Each id of a cell is an id of a thing that the statements point at, or the thing itself.
fn leads(things: &[NewThing], cell: &str, text: &str) -> bool {
    cell.split(';').filter(|id| !id.is_empty()).all(|id| text.contains(&of(things, id).id.to_string()))
}

fn has_number(cell: &str, text: &str) -> bool {
    let Some(amount) = exchange::values::amount::read(cell) else { return cell.is_empty() };
    let thousandths = amount.thousandths.to_string();
    let millionths = (amount.thousandths * 1_000).to_string();
    let digits: BTreeSet<&str> = text.split(|c: char| !c.is_ascii_digit()).collect();
    digits.contains(thousandths.as_str()) || digits.contains(millionths.as_str())
}

/// Every word stands in the text, in roles and qualifiers as one word. Words for "nothing" say nothing; days are times.
fn has_words(cell: &str, text: &str) -> bool {
    if ["not stated", "(none in the copy)"].contains(&cell) {
        return true;
    }
    let known: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    cell.to_lowercase().split(';').all(|part| {
        let words: Vec<&str> = part.split(|c: char| !c.is_alphanumeric()).collect();
        known.contains(words.concat().as_str())
            || words.iter().all(|word| known.contains(word) || is_number(word))
    })
}

#[test]
fn these_are_said_to_be_dead_and_nobody_else() {
    let things = made();
    let dead = things.iter().filter(|thing| {
        let mut claims = claims(thing);
        claims.any(
            |claim| matches!(claim, Claim::Person(PersonClaim::Status(note)) if note.status == Status::Dead),
        )
    });
    let dead: Vec<_> = dead.map(|thing| thing.reference.as_deref().unwrap()).collect();
    let named =
        ["nurbolat-alpamys", "yerlan-zhagiparov", "jomart-baitkhan", "ruslan-usabayev", "vadim-korober"];
    let unnamed = ["u-shymkent-20", "u-boy-11", "u-shepherd", "u-cadet"];
    assert_eq!(dead, [&named[..], &unnamed[..]].concat());
}

#[test]
fn statuses_are_dated_as_the_text_dates_them() {
    use jiff::civil::date;
    let things = made();
    let day = |month, day| When::day(date(2022, month, day));
    let expected: &[(&str, &[(Status, When)])] = &[
        ("nuradin-rakay", &[(Status::Released, day(1, 21))]),
        ("nurbolat-alpamys", &[(Status::Dead, When::night(date(2022, 1, 5)))]),
        ("yerlan-zhagiparov", &[(Status::Dead, When::UNKNOWN), (Status::Dead, day(1, 12).about())]),
        ("vikram-ruzakhunov", &[(Status::Released, day(1, 24).about())]),
        ("dauren-dostyarev", &[(Status::Released, day(1, 31).about())]),
        ("timur-kim", &[(Status::Missing, day(1, 31))]),
        ("abzal-dostiyarov", &[(Status::Held, When::day(date(2023, 1, 5)))]),
        ("inga-imanbay", &[(Status::Safe, When::year(date(2023, 1, 1)))]),
        ("elmira-usabayeva", &[(Status::Safe, When::UNKNOWN)]),
        ("rashid-igisinov", &[(Status::Released, When::month(date(2022, 2, 1)))]),
        ("tokayev", &[]),
        ("u-rakay-wife", &[]),
        ("u-31-activists", &[(Status::Held, day(1, 22))]),
    ];
    for (who, expected) in expected {
        assert_eq!(statuses(&things, who), *expected, "{who}");
    }
    let ruslan = statuses(&things, "ruslan-usabayev");
    assert_eq!(ruslan[0], (Status::Dead, When::range(date(2022, 1, 5), date(2022, 1, 6))));
}

#[test]
fn ages_keep_the_day_on_which_they_were_true() {
    use jiff::civil::date;
    let things = made();
    let ages = |who: &str| -> Vec<PersonClaim> {
        let of = person_claims(&things, who).into_iter();
        of.filter(|claim| matches!(claim, PersonClaim::Age(..) | PersonClaim::Born(_))).cloned().collect()
    };
    let birthday = When::day(date(2022, 1, 12));
    let born = When::day(date(1987, 1, 12));
    assert_eq!(ages("nuradin-rakay"), [PersonClaim::Age(35, 35, birthday), PersonClaim::Born(born)]);
    let month = When::month(date(2022, 1, 1));
    assert_eq!(ages("u-kim-children"), [8, 6, 0].map(|age| PersonClaim::Age(age, age, month)));
    assert_eq!(ages("u-conscripts"), [PersonClaim::Age(0, 19, month)]);
}

#[test]
fn the_position_before_the_law_is_what_the_text_says() {
    let things = made();
    let position = |who: &str| {
        person_claims(&things, who).into_iter().find_map(|claim| match claim {
            PersonClaim::Legal(position, _) => Some(*position),
            _ => None,
        })
    };
    assert_eq!(position("galymbek-bisayev"), Some(LegalPosition::OnTrial));
    assert_eq!(position("mark-zlunyaev"), Some(LegalPosition::Convicted));
    assert_eq!(position("timur-kim"), Some(LegalPosition::Suspect));
    assert_eq!(position("ermek-abdreshev"), Some(LegalPosition::CaseClosed));
    assert_eq!(position("ruslan-kemelbayev"), None, "nobody was charged with shooting him");
}

#[test]
fn names_say_what_they_are() {
    let things = made();
    let names = |who: &str| -> Vec<(NameKind, String)> {
        let name = |claim: &PersonClaim| match claim {
            PersonClaim::Name(kind, name) => Some((*kind, name.to_string())),
            _ => None,
        };
        person_claims(&things, who).into_iter().filter_map(name).collect()
    };
    let tokayev = names("tokayev");
    for expected in [
        (NameKind::Printed, "Kassym-Jomart Tokayev"),
        (NameKind::Variant, "Qasym-Zhomart Toqaev"),
        (NameKind::SurnameOnly, "Mr. Tokayev"),
        (NameKind::Inferred, "Қасым-Жомарт Тоқаев"),
    ] {
        assert!(tokayev.contains(&(expected.0, expected.1.to_owned())), "{expected:?} in {tokayev:?}");
    }
    assert!(tokayev.iter().all(|(_, name)| !name.contains("President")), "an office is no name");
    assert!(names("galymbek-bisayev").contains(&(NameKind::Misprint, "Galymbeks".to_owned())));
    assert!(names("nuradin-rakay").contains(&(NameKind::GivenOnly, "Nuradin".to_owned())));
    assert!(
        names("nursultan-nazarbaev").iter().all(|(_, name)| !name.contains("Nazarbayev")),
        "that is a street"
    );
    let cyrillic =
        of(&things, "yerlan-zhagiparov").said.iter().find(|said| format!("{said:?}").contains("Жагипаров"));
    assert_eq!(cyrillic.map(|said| said.by.basis), Some(Basis::Inferred));
}

#[test]
fn homes_and_schools_stay_off_the_map_and_towns_are_on_it() {
    let things = made();
    let place = |reference: &str| match claims(of(&things, reference)).next() {
        Some(Claim::Place(place)) => (**place).clone(),
        other => panic!("{other:?}"),
    };
    for private in ["pl-kim-apartment", "pl-school", "pl-bisayev-home"] {
        assert_eq!(place(private).exposure, Exposure::Private, "{private}");
    }
    let taraz = place("pl-taraz");
    assert_eq!(taraz.exposure, Exposure::Mappable);
    assert_eq!(taraz.point.map(|point| (point.latitude, point.longitude)), Some((42_900_000, 71_370_000)));
}

#[test]
fn the_four_tolls_contradict_each_other_and_civilians_are_another_measure() {
    let things = made();
    let link = |one: &str, other: &str| {
        let other = of(&things, other).id;
        claims(of(&things, one)).find_map(|claim| match claim {
            Claim::FigureLink(link) if link.other == other => Some((link.tie, link.reason.clone())),
            _ => None,
        })
    };
    assert_eq!(link("f001", "f060"), Some((FigureTie::Conflicts, None)));
    let reason = Some("different measures: killed and civilians killed".into());
    assert_eq!(link("f060", "f110"), Some((FigureTie::NotComparable, reason)));
    let qualifier = |reference: &str| match claims(of(&things, reference)).next() {
        Some(Claim::Figure(figure)) => (figure.qualifier, figure.qualifier_printed.as_deref()),
        other => panic!("{other:?}"),
    };
    assert_eq!(qualifier("f060"), (Qualifier::AtLeast, None));
    assert_eq!(qualifier("f074"), (Qualifier::About, Some("almost")));
    assert_eq!(qualifier("f030"), (Qualifier::Other, Some("half a month")));
}

#[test]
fn cases_against_victims_and_against_officials_are_told_apart() {
    let things = made();
    let side = |reference: &str| match claims(of(&things, reference)).next() {
        Some(Claim::Step(step)) => step.side,
        other => panic!("{other:?}"),
    };
    let expected = [
        ("c001", CaseSide::AgainstVictim),
        ("c010", CaseSide::NotClear),
        ("c013", CaseSide::AgainstVictim),
        ("c014", CaseSide::AgainstOfficials),
        ("c024", CaseSide::AgainstOfficials),
        ("c025", CaseSide::AgainstVictim),
        ("c032", CaseSide::AgainstVictim),
        ("c033", CaseSide::AgainstOfficials),
        ("c037", CaseSide::AgainstOfficials),
        ("c049", CaseSide::AgainstOfficials),
        ("c056", CaseSide::Compensation),
        ("c016", CaseSide::Statement),
    ];
    for (reference, expected) in expected {
        assert_eq!(side(reference), expected, "{reference}");
    }
}

#[test]
fn custody_is_told_where_a_deed_names_the_place() {
    let things = made();
    let steps: Vec<_> = person_claims(&things, "galymbek-bisayev")
        .into_iter()
        .filter_map(|claim| if let PersonClaim::Custody(step) = claim { Some(step) } else { None })
        .collect();
    assert_eq!(steps.len(), 1);
    assert_eq!(&*steps[0].place, "police stations; a detention centre from 18 January");
    assert_eq!(steps[0].until, When::day(jiff::civil::date(2022, 3, 10)));
    let wife = person_claims(&things, "u-rakay-wife");
    assert!(wife.iter().all(|claim| !matches!(claim, PersonClaim::Custody(_))), "she was not held");
}
