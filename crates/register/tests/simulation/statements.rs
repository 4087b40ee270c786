//! Any statement about any kind of thing, drawn by chance. Values come from small sets, so that sources agree and differ.

use super::acts::any_thing;
use super::chance::Chance;
use jiff::civil::date;
use register::cases::facts::{CaseSide, StepAccount};
use register::events::facts::{DeedAccount, EventAccount, Exposure, OrganisationAccount, PlaceAccount};
use register::figures::definitions::facts::{Definition, DefinitionName, FigureMapping, Measure, Shipped};
use register::figures::facts::{FigureAccount, FigureLink, FigureTie, Number, Qualifier};
use register::people::facts::{
    Acknowledgement, CustodyStep, LegalPosition, NameKind, PersonClaim, Relation, Role, Sex, Status,
    StatusNote, Verification,
};
use register::sources::facts::{Copy, ListAccount, Origin, SourceAccount, SourceKind};
use register::{Basis, Claim, Kind, Provenance, State, ThingId, When};

fn one_of<T: std::marker::Copy>(chance: &mut Chance, all: &[T], or: T) -> T {
    chance.pick(all).copied().unwrap_or(or)
}

fn words(chance: &mut Chance) -> Box<str> {
    one_of(chance, &["Almaty", "Тараз", "Қызылорда", "the square", "изолятор"], "").into()
}

fn when(chance: &mut Chance) -> When {
    let day = date(2022, 1, 2 + chance.below(9) as i8);
    match chance.below(6) {
        0 => When::UNKNOWN,
        1 => When::night(day),
        2 => When::month(day),
        3 => When::minute(day.at(chance.below(24) as i8, 15, 0, 0)),
        4 => When::range(day, date(2022, 2, 1)).about(),
        _ => When::day(day),
    }
}

/// Who says it.
pub fn provenance(chance: &mut Chance, state: &State) -> Provenance {
    let basis = one_of(chance, Basis::ALL, Basis::NotStated);
    if chance.one_in(3) {
        return Provenance::from_member(basis);
    }
    let source = any_thing(chance, state, |kind| kind == Kind::Source);
    if state.find(source).is_none() && !chance.one_in(5) {
        return Provenance::from_member(basis);
    }
    let attributed_to = chance.one_in(4).then(|| "a neighbour".into());
    Provenance { attributed_to, ..Provenance::from_source(source, "page 3", basis) }
}

/// What a thing of this kind cannot be entered without.
pub fn account(chance: &mut Chance, state: &State, kind: Kind) -> Claim {
    match kind {
        Kind::Person => {
            let name = one_of(chance, &["Айдос Үлгіұлы", "Made-up Name", "Иван Примеров"], "").into();
            Claim::Person(PersonClaim::Name(one_of(chance, NameKind::ALL, NameKind::Printed), name))
        }
        Kind::Unnamed | Kind::Group => Claim::Person(PersonClaim::Description(words(chance))),
        Kind::Source => source(chance),
        Kind::List => Claim::List(Box::new(ListAccount {
            title: words(chance),
            keeper: None,
            definition: None,
            source: known(chance, state, Kind::Source),
            one_row_one_person: chance.one_in(2),
            made_up: true,
        })),
        Kind::Event => Claim::Event(Box::new(EventAccount {
            title: words(chance),
            when: when(chance),
            city: Some(words(chance)),
            site: None,
            place: known(chance, state, Kind::Place),
            description: None,
        })),
        Kind::Deed => deed(chance, state),
        Kind::Organisation => Claim::Organisation(Box::new(OrganisationAccount {
            name: words(chance),
            other_names: vec![words(chance)],
            kind: None,
            role: None,
        })),
        Kind::Place => Claim::Place(Box::new(place(chance))),
        Kind::Figure => figure(chance),
        Kind::Definition => Claim::Definition(Box::new(definition(chance))),
        Kind::Step | Kind::Member => Claim::Step(Box::new(StepAccount {
            persons: known(chance, state, Kind::Person).into_iter().collect(),
            subject: None,
            kind: "complaint filed".into(),
            side: one_of(chance, CaseSide::ALL, CaseSide::NotClear),
            when: when(chance),
            body: None,
            outcome: None,
            ground: None,
        })),
    }
}

fn known(chance: &mut Chance, state: &State, kind: Kind) -> Option<ThingId> {
    let found = any_thing(chance, state, |other| other == kind);
    state.find(found).map(|_| found)
}

fn source(chance: &mut Chance) -> Claim {
    Claim::Source(Box::new(SourceAccount {
        kind: one_of(chance, SourceKind::ALL, SourceKind::Other),
        title: words(chance),
        publisher: chance.one_in(2).then(|| one_of(chance, &["Made-up Daily", "Example Post"], "").into()),
        authors: None,
        published: when(chance),
        published_basis: None,
        language: None,
        copy: Copy::Original,
        address: None,
        note: None,
    }))
}

fn deed(chance: &mut Chance, state: &State) -> Claim {
    Claim::Deed(Box::new(DeedAccount {
        kind: "beating".into(),
        code: None,
        victims: known(chance, state, Kind::Person).into_iter().collect(),
        victims_described: None,
        perpetrators_described: Some("men in masks".into()),
        perpetrators: known(chance, state, Kind::Organisation).into_iter().collect(),
        involvement: None,
        methods: Vec::new(),
        when: when(chance),
        city: None,
        site: None,
        place: known(chance, state, Kind::Place),
        event: known(chance, state, Kind::Event),
    }))
}

fn place(chance: &mut Chance) -> PlaceAccount {
    PlaceAccount {
        name: words(chance),
        other_names: Vec::new(),
        kind: None,
        city: None,
        region: None,
        region_basis: None,
        point: None,
        point_basis: None,
        exposure: one_of(chance, Exposure::ALL, Exposure::Private),
    }
}

fn figure(chance: &mut Chance) -> Claim {
    Claim::Figure(Box::new(FigureAccount {
        measure: "killed".into(),
        qualifier: one_of(chance, Qualifier::ALL, Qualifier::Exact),
        qualifier_printed: None,
        value: Some(Number::whole(chance.below(300) as i64)),
        low: None,
        high: None,
        unit: None,
        place: None,
        scope: None,
        as_of: when(chance),
        as_of_basis: None,
        claimant: None,
        publisher: None,
    }))
}

fn definition(chance: &mut Chance) -> Definition {
    let measure = one_of(chance, Measure::ALL, Measure::Dead);
    Definition { title: words(chance), period: when(chance), ..Definition::of(measure) }
}

/// Any statement about a thing of this kind.
pub fn statement(chance: &mut Chance, state: &State, kind: Kind) -> Claim {
    match kind {
        Kind::Person | Kind::Unnamed | Kind::Group => Claim::Person(about_person(chance, state)),
        Kind::Source if chance.one_in(4) => Claim::Origin(Box::new(Origin { text: words(chance) })),
        Kind::Figure if chance.one_in(4) => {
            let own = known(chance, state, Kind::Definition).map(DefinitionName::Own);
            let definition = own.unwrap_or(DefinitionName::Shipped(Shipped::Deaths));
            Claim::FigureMapping(Box::new(FigureMapping { definition, reason: Some(words(chance)) }))
        }
        Kind::Figure if chance.one_in(2) => {
            let other = any_thing(chance, state, |kind| kind == Kind::Figure);
            let tie = one_of(chance, FigureTie::ALL, FigureTie::Conflicts);
            Claim::FigureLink(Box::new(FigureLink { tie, other, reason: None }))
        }
        _ => account(chance, state, kind),
    }
}

fn about_person(chance: &mut Chance, state: &State) -> PersonClaim {
    match chance.below(22) {
        0 => PersonClaim::Name(NameKind::Variant, words(chance)),
        1 => PersonClaim::Description(words(chance)),
        2 => PersonClaim::Count(1 + chance.below(5) as u32, None),
        3 => PersonClaim::Sex(one_of(chance, Sex::ALL, Sex::Other)),
        4 => PersonClaim::Born(when(chance)),
        5 => PersonClaim::Age(20, 20 + chance.below(20) as u8, when(chance)),
        6 => PersonClaim::Occupation(words(chance)),
        7 => PersonClaim::Home(words(chance)),
        8 => PersonClaim::Role(one_of(chance, Role::ALL, Role::Other)),
        9 => PersonClaim::Custody(Box::new(custody(chance, state))),
        10 => {
            let to = any_thing(chance, state, Kind::is_record);
            PersonClaim::Relation(Box::new(Relation { to, kind: "brother of".into() }))
        }
        11 => PersonClaim::IdentityNumber(words(chance)),
        12 => PersonClaim::Contact("a made-up number".into()),
        13 => PersonClaim::Legal(one_of(chance, LegalPosition::ALL, LegalPosition::NoneKnown), when(chance)),
        14 => PersonClaim::Verification(one_of(chance, Verification::ALL, Verification::Pending)),
        15 => PersonClaim::Note(words(chance)),
        _ => {
            let status =
                if chance.one_in(2) { Status::Dead } else { one_of(chance, Status::ALL, Status::Held) };
            let place = chance.one_in(2).then(|| words(chance));
            PersonClaim::Status(Box::new(StatusNote { status, when: when(chance), place, details: None }))
        }
    }
}

fn custody(chance: &mut Chance, state: &State) -> CustodyStep {
    CustodyStep {
        place: words(chance),
        place_id: known(chance, state, Kind::Place),
        body: None,
        brought_by: None,
        from: when(chance),
        until: When::UNKNOWN,
        acknowledgement: one_of(chance, Acknowledgement::ALL, Acknowledgement::NotStated),
        details: None,
    }
}
