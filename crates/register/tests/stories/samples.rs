//! One statement of every variant, every field filled in: what the frozen bytes are made from.

use super::world::*;
use register::cases::facts::{CaseSide, StepAccount};
use register::events::facts::{
    DeedAccount, EventAccount, Exposure, Involvement, OrganisationAccount, PlaceAccount, Point,
};
use register::figures::definitions::facts::{
    Cause, Definition, DefinitionName, FigureMapping, Grade, Measure, Naming, Shipped, Who,
};
use register::figures::facts::{FigureAccount, FigureLink, FigureTie, Number, Qualifier};
use register::people::facts::{
    Acknowledgement, CustodyStep, LegalPosition, PersonClaim, Relation, Role, Verification,
};
use register::sources::facts::{ListAccount, Origin};
use register::{Claim, ThingId};

const THING: ThingId = ThingId([4; 16]);

fn text() -> Option<Box<str>> {
    Some("t".into())
}

pub fn claims() -> Vec<Claim> {
    let step = CustodyStep {
        place: "p".into(),
        place_id: Some(THING),
        body: text(),
        brought_by: text(),
        from: january(1),
        until: january(2),
        acknowledgement: Acknowledgement::Denied,
        details: text(),
    };
    let person = [
        PersonClaim::Description("d".into()),
        PersonClaim::Count(1, Some(2)),
        PersonClaim::Born(january(1)),
        PersonClaim::Age(1, 2, january(1)),
        PersonClaim::Occupation("o".into()),
        PersonClaim::Home("h".into()),
        PersonClaim::Role(Role::Bereaved),
        PersonClaim::Custody(Box::new(step)),
        PersonClaim::Relation(Box::new(Relation { to: THING, kind: "k".into() })),
        PersonClaim::IdentityNumber("1".into()),
        PersonClaim::Contact("c".into()),
        PersonClaim::Legal(LegalPosition::Amnestied, january(1)),
        PersonClaim::Verification(Verification::Rejected),
    ];
    let mut all: Vec<_> = person.into_iter().map(Claim::Person).collect();
    all.extend([source("Made-up Daily", january(1)), list(), event(), deed(), organisation(), place()]);
    let link = FigureLink { tie: FigureTie::ReadWith, other: THING, reason: text() };
    all.extend([figure(), Claim::FigureLink(Box::new(link)), case_step()]);
    all.push(Claim::Origin(Box::new(Origin { text: "o".into() })));
    let mapping = FigureMapping { definition: DefinitionName::Own(THING), reason: text() };
    let shipped = FigureMapping { definition: DefinitionName::Shipped(Shipped::Held), reason: None };
    all.push(definition());
    all.extend([mapping, shipped].map(|mapping| Claim::FigureMapping(Box::new(mapping))));
    all
}

fn definition() -> Claim {
    Claim::Definition(Box::new(Definition {
        title: "t".into(),
        measure: Measure::Tortured,
        who: Who::Civilians,
        place: text(),
        cause: Cause::Shot,
        period: january(1),
        grade: Grade::Probable,
        naming: Naming::Named,
        note: text(),
    }))
}

fn list() -> Claim {
    Claim::List(Box::new(ListAccount {
        title: "l".into(),
        keeper: text(),
        definition: text(),
        source: Some(THING),
        one_row_one_person: true,
        made_up: true,
    }))
}

fn event() -> Claim {
    Claim::Event(Box::new(EventAccount {
        title: "e".into(),
        when: january(1),
        city: text(),
        site: text(),
        place: Some(THING),
        description: text(),
    }))
}

fn deed() -> Claim {
    Claim::Deed(Box::new(DeedAccount {
        kind: "d".into(),
        code: text(),
        victims: vec![THING],
        victims_described: text(),
        perpetrators_described: text(),
        perpetrators: vec![THING],
        involvement: Some(Involvement::Suspected),
        methods: vec!["0301".into()],
        when: january(1),
        city: text(),
        site: text(),
        place: Some(THING),
        event: Some(THING),
    }))
}

fn organisation() -> Claim {
    Claim::Organisation(Box::new(OrganisationAccount {
        name: "o".into(),
        other_names: vec!["n".into()],
        kind: text(),
        role: text(),
    }))
}

fn place() -> Claim {
    Claim::Place(Box::new(PlaceAccount {
        name: "p".into(),
        other_names: vec!["n".into()],
        kind: text(),
        city: text(),
        region: text(),
        region_basis: text(),
        point: Some(Point { latitude: 1, longitude: -1 }),
        point_basis: text(),
        exposure: Exposure::Private,
    }))
}

fn figure() -> Claim {
    Claim::Figure(Box::new(FigureAccount {
        measure: "m".into(),
        qualifier: Qualifier::Range,
        qualifier_printed: text(),
        value: Some(Number::whole(1)),
        low: Some(Number::whole(2)),
        high: Some(Number::whole(3)),
        unit: text(),
        place: text(),
        scope: text(),
        as_of: january(1),
        as_of_basis: text(),
        claimant: text(),
        publisher: text(),
    }))
}

fn case_step() -> Claim {
    Claim::Step(Box::new(StepAccount {
        persons: vec![THING],
        subject: text(),
        kind: "k".into(),
        side: CaseSide::AgainstOfficials,
        when: january(1),
        body: text(),
        outcome: text(),
        ground: text(),
    }))
}
