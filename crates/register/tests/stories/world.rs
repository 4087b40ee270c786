//! A small office: one member of each role and a second documenter; every act takes one minute, ids count up.

use jiff::civil::{Date, date};
use register::members::facts::{MemberAccount, MemberRole};
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::people::views::{AsOf, PersonView};
use register::sources::facts::{Copy, SourceAccount, SourceKind};
use register::{
    Act, ActId, Basis, Claim, ClaimRef, Fact, FactRef, Kind, MemberId, NewThing, Provenance, Refusal, Said,
    Stamp, State, ThingId, When, decide,
};

pub struct World {
    pub state: State,
    /// Hybrid logical time of the last act.
    pub time: u64,
    next: u128,
    pub log: Vec<(Stamp, Vec<Fact>)>,
}

pub const LEAD: MemberId = MemberId([1; 16]);
pub const DOCUMENTER: MemberId = MemberId([2; 16]);
pub const OPERATOR: MemberId = MemberId([3; 16]);
pub const VOLUNTEER: MemberId = MemberId([4; 16]);
pub const KEEPER: MemberId = MemberId([5; 16]);
pub const REVIEWER: MemberId = MemberId([6; 16]);
pub const OTHER_DOCUMENTER: MemberId = MemberId([7; 16]);

pub const MEMBERS: [(MemberId, MemberRole); 7] = [
    (LEAD, MemberRole::Lead),
    (DOCUMENTER, MemberRole::Documenter),
    (OPERATOR, MemberRole::Operator),
    (VOLUNTEER, MemberRole::Volunteer),
    (KEEPER, MemberRole::SourceKeeper),
    (REVIEWER, MemberRole::Reviewer),
    (OTHER_DOCUMENTER, MemberRole::Documenter),
];

impl World {
    pub fn new() -> World {
        let mut world =
            World { state: State::new(), time: 1_641_362_400_000 << 16, next: 1, log: Vec::new() };
        for (id, role) in MEMBERS {
            world.done(LEAD, Act::AddMember(id, account(&id.to_string(), role)));
        }
        world
    }

    pub fn id(&mut self) -> [u8; 16] {
        self.next += 1;
        (self.next << 64).to_be_bytes()
    }

    pub fn act(&mut self, by: MemberId, act: Act) -> Result<ActId, Refusal> {
        let facts = decide(&self.state, by, act)?;
        self.time += 60_000 << 16;
        let stamp = Stamp { act: ActId(self.id()), time: self.time, member: by };
        self.state.apply(stamp, (0..).zip(facts.clone()));
        self.log.push((stamp, facts));
        Ok(stamp.act)
    }

    pub fn done(&mut self, by: MemberId, act: Act) -> ActId {
        self.act(by, act).unwrap()
    }

    pub fn refused(&mut self, by: MemberId, act: Act) -> Refusal {
        let before = self.state.canonical_bytes();
        let refusal = self.act(by, act).unwrap_err();
        assert!(self.state.canonical_bytes() == before, "a refused act changes nothing");
        refusal
    }

    /// A thing with these statements, as the member's own knowledge; its id and the act.
    pub fn enter(&mut self, by: MemberId, kind: Kind, claims: Vec<Claim>) -> (ThingId, ActId) {
        let new = self.new_thing(kind, claims);
        let id = new.id;
        (id, self.done(by, Act::Enter(new)))
    }

    pub fn new_thing(&mut self, kind: Kind, claims: Vec<Claim>) -> NewThing {
        let said = vec![Said { claims, by: seen() }];
        NewThing { id: ThingId(self.id()), kind, list: None, reference: None, said }
    }

    pub fn person(&mut self, called: &str) -> ThingId {
        self.enter(DOCUMENTER, Kind::Person, vec![name(called)]).0
    }

    pub fn source(&mut self, publisher: &str, published: Date) -> ThingId {
        let claims = vec![source(publisher, When::day(published))];
        self.enter(DOCUMENTER, Kind::Source, claims).0
    }

    pub fn say(&mut self, by: MemberId, thing: ThingId, claim: Claim, how: Provenance) -> ClaimRef {
        first(self.done(by, Act::Say { thing, said: Said { claims: vec![claim], by: how } }))
    }

    pub fn view(&self, id: ThingId) -> PersonView<'_> {
        self.state.person(id, AsOf::NOW).unwrap()
    }

    pub fn status(&self, id: ThingId) -> Option<Status> {
        let shown = self.view(id).status.map(|shown| shown.note.status);
        let summary = self.state.find(id).unwrap().1.summary;
        assert_eq!(summary.status, shown, "a list of records shows what the record's page shows");
        shown
    }

    pub fn undo(&mut self, act: ActId) -> ActId {
        self.done(LEAD, Act::Undo { act, reason: "the wrong file".into() })
    }

    pub fn correct(&mut self, claim: ClaimRef, with: Claim) -> ActId {
        self.done(DOCUMENTER, Act::Correct { claim, with, by: seen(), reason: "misheard".into() })
    }

    pub fn withdraw(&mut self, claim: ClaimRef) -> ActId {
        self.done(DOCUMENTER, Act::Withdraw { claim, reason: "not about them".into() })
    }
}

pub fn account(name: &str, role: MemberRole) -> MemberAccount {
    MemberAccount { name: name.into(), role, signer: [0; 32], recipient: "age1example".into() }
}

/// The first statement of the first fact of an act.
pub fn first(act: ActId) -> ClaimRef {
    ClaimRef { fact: FactRef { act, index: 0 }, claim: 0 }
}

pub fn seen() -> Provenance {
    Provenance::from_member(Basis::Seen)
}

pub fn by(source: ThingId, basis: Basis) -> Provenance {
    Provenance::from_source(source, "page 3", basis)
}

pub fn name(name: &str) -> Claim {
    Claim::Person(PersonClaim::Name(NameKind::Printed, name.into()))
}

pub fn note(text: &str) -> Claim {
    Claim::Person(PersonClaim::Note(text.into()))
}

pub fn january(day: i8) -> When {
    When::day(date(2022, 1, day))
}

pub fn status(status: Status, when: When) -> Claim {
    Claim::Person(PersonClaim::Status(Box::new(StatusNote { status, when, place: None, details: None })))
}

pub fn source(publisher: &str, published: When) -> Claim {
    Claim::Source(Box::new(SourceAccount {
        kind: SourceKind::Article,
        title: "A made-up article".into(),
        publisher: Some(publisher.into()),
        authors: None,
        published,
        published_basis: None,
        language: None,
        copy: Copy::Original,
        address: None,
        note: None,
    }))
}
