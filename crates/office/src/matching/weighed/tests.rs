//! New records weighed with the rarity of their values: held against comparing the whole register anew.

use crate::import::{batch, ids};
use crate::made_up::open_office;
use crate::{Office, Progress, Session};
use jiff::civil::date;
use register::people::facts::{NameKind, PersonClaim};
use register::{ActId, Basis, Claim, Kind, NewThing, Provenance, Said, ThingId, When};

const SYLLABLES: [&str; 12] = ["ба", "ке", "ми", "ду", "са", "то", "ри", "ле", "жа", "ну", "го", "пи"];

/// A made-up name of the ones that a number stands for: few surnames are common, most are rare.
fn name(number: usize) -> String {
    let word = |mut number: usize| {
        let mut word = String::from("Ү");
        for _ in 0..4 {
            word.push_str(SYLLABLES[number % 12]);
            number /= 12;
        }
        word
    };
    let surname = if number.is_multiple_of(3) { 7 } else { number * 131 + 1_000 };
    format!("{} {}", word(surname), word(number % 40 * 17 + 3))
}

/// Enters these people, each with a day of birth.
fn enter(office: &Office, session: &Session, (act, numbers): (u8, &[usize])) -> Vec<ThingId> {
    let act = ActId([act; 16]);
    let ids = ids(office, act, numbers.len()).unwrap();
    let person = |(id, number): (&ThingId, &usize)| -> NewThing {
        let born =
            When::day(date(1960 + (number % 45) as i16, 1 + (number % 12) as i8, 1 + (number % 28) as i8));
        let claims = [PersonClaim::Name(NameKind::Printed, name(*number).into()), PersonClaim::Born(born)];
        let claims: Vec<Claim> = claims.into_iter().map(Claim::Person).collect();
        let said = vec![Said { claims, by: Provenance::from_member(Basis::Media) }];
        NewThing { id: *id, kind: Kind::Person, list: None, reference: None, said }
    };
    let things: Vec<NewThing> = ids.iter().zip(numbers).map(person).collect();
    batch(office, session, act, things, &Progress::default()).unwrap();
    ids
}

#[test]
fn a_rare_name_weighs_more_than_a_common_one_and_as_much_as_among_the_records_compared() {
    let (_folder, office, session) = open_office();
    let all: Vec<usize> = (0..400).collect();
    let old = enter(&office, &session, (1, &all));
    let again = enter(&office, &session, (2, &all[..200]));
    office.suggest();
    let (common, rare) = (102, 100);
    let new = enter(&office, &session, (3, &[common, rare]));
    let bits = |new: ThingId, of: usize| {
        office.twins(new).into_iter().find(|twin| twin.record == old[of]).map(|twin| twin.bits).unwrap()
    };
    let one_by_one = (bits(new[0], common), bits(new[1], rare));
    assert!(one_by_one.1 > one_by_one.0 + 1.0, "{one_by_one:?}");
    // Who was compared with the others says the same as who came after, so weighs the same.
    let among = |of: usize| office.explain_pair(again[of], old[of]).unwrap().bits;
    for (now, among) in [(one_by_one.0, among(common)), (one_by_one.1, among(rare))] {
        assert!((now - among).abs() < 0.001, "one by one {now}, among the others {among}");
    }
}
