//! An office with one thing of every kind and a member of every role, and every address of the table in it.

use crate::world::{Browser, World, by_member, name_of, status_of};
use register::cases::facts::CaseSide;
use register::events::facts::{DeedAccount, Exposure, OrganisationAccount};
use register::matching::facts::Verdict;
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Status};
use register::{Act, ActId, Claim, ClaimRef, FactRef, Kind, MemberId, ThingId, When};
use web::desk::{Method, ROUTES, Route};
use web::words::Lang;

/// The texts that must not turn up where they do not belong.
pub mod canary {
    pub const NAME: &str = "Canaryname";
    pub const CONTACT: &str = "canarycontact";
    /// A made-up number with a right check digit.
    pub const IDENTITY: &str = "870105300129";
    pub const NOTE: &str = "canarynote";
    pub const REASON: &str = "canaryreason";
    pub const ORIGIN: &str = "canaryorigin";
    /// A row of a list that the lead has read and not entered.
    pub const ROW: &str = "canaryrow";
}

pub struct Tour {
    pub world: World,
    /// Every role with a member's passphrase.
    pub members: Vec<(MemberRole, String)>,
    things: Vec<(&'static str, ThingId)>,
    claim: ClaimRef,
    act: ActId,
    job: String,
    figure: ThingId,
    /// Another record of the same made-up name, judged the same, and a comparison of two lists.
    other: ThingId,
    judgement: ThingId,
    comparison: ThingId,
}

impl Tour {
    pub fn new() -> Tour {
        let world = World::new();
        let mut members = vec![(MemberRole::Lead, world.lead.clone())];
        for role in MemberRole::ALL.iter().skip(1) {
            members.push((*role, world.add_member(&format!("Made-up {}", role.code()), *role)));
        }
        let (person, act) = entered_person(&world);
        let claim = ClaimRef { fact: FactRef { act, index: 0 }, claim: 0 };
        let source = hidden_source(&world, &members);
        let other = enter_others(&world, person);
        let [figure, ..] = crate::figures::killed(&world);
        let list = "Name;Note\n".to_owned() + canary::ROW + ";x\n";
        let browser = world.browser(Lang::En);
        let job = browser.upload("/import", "/import", ("list.csv", list.as_bytes()), &[]).header("location");
        let things =
            [("people", person), ("phone", person), ("sources", source)].into_iter().chain(other).collect();
        let job = job.expect("the list is read").replace("/import/", "");
        let other_record = world.person("Other Made-up", Status::Held, by_member());
        let judgement = crate::matching::judge(&world, (person, other_record), Verdict::Same);
        let comparison = crate::matching::comparison(&world);
        let other = other_record;
        Tour { world, members, things, claim, act, job, figure, other, judgement, comparison }
    }

    /// Somebody in a role; nobody for none.
    pub fn browser(&self, role: Option<MemberRole>) -> Browser<'_> {
        let found = self.members.iter().find(|(of, _)| Some(*of) == role);
        found.map_or_else(
            || self.world.stranger(Lang::En),
            |(_, words)| self.world.browser_of(words, Lang::En),
        )
    }

    /// An address of a route, about things that are there.
    pub fn address(&self, route: &Route) -> String {
        let area = route.path.split('/').nth(1).unwrap_or_default();
        let thing = match area {
            "members" => ThingId(self.other_member().0),
            "figures" => self.figure,
            "matching" => {
                self.things.iter().find(|(of, _)| *of == "people").map_or(self.other, |(_, id)| *id)
            }
            _ => self.things.iter().find(|(of, _)| *of == area).map_or(self.things[0].1, |(_, id)| *id),
        };
        route
            .path
            .replace("{id}", &thing.to_string())
            .replace("{claim}", &self.claim.to_string())
            .replace("{other}", &self.other.to_string())
            .replace("{judgement}", &self.judgement.to_string())
            .replace("{comparison}", &self.comparison.to_string())
            .replace("{act}", &self.act.to_string())
            .replace("{job}", &self.job)
            .replace("{lang}", "en")
            .replace("{*name}", "tizim.css")
            .replace("{name}", "killed")
    }

    fn other_member(&self) -> MemberId {
        let lead = self.world.session.member;
        self.world
            .desk
            .office
            .read(|known| known.state.members().active().map(|(id, _)| id).find(|id| *id != lead))
            .flatten()
            .expect("there are six members")
    }

    /// Everything that the state knows, to see whether anything changed.
    pub fn state(&self) -> Vec<u8> {
        self.world.desk.office.read(|known| known.state.canonical_bytes()).expect("the office is open")
    }
}

/// Every role, and nobody.
pub fn visitors() -> impl Iterator<Item = Option<MemberRole>> {
    MemberRole::ALL.iter().copied().map(Some).chain([None])
}

/// The routes that are asked for.
pub fn pages() -> impl Iterator<Item = &'static Route> {
    ROUTES.iter().filter(|route| route.method == Method::Get)
}

fn entered_person(world: &World) -> (ThingId, ActId) {
    let person = |claim: PersonClaim| Claim::Person(claim);
    let claims = vec![
        name_of(&format!("{} Made-up", canary::NAME)),
        status_of(Status::Held, When::UNKNOWN),
        person(PersonClaim::Contact(canary::CONTACT.into())),
        person(PersonClaim::IdentityNumber(canary::IDENTITY.into())),
        person(PersonClaim::Note(canary::NOTE.into())),
        person(PersonClaim::Occupation("made-up baker".into())),
    ];
    let id = world.enter(Kind::Person, claims, by_member());
    let entered = world.desk.office.read(|known| known.state.log(Default::default())[0]).unwrap();
    let last = ClaimRef { fact: FactRef { act: entered, index: 0 }, claim: 4 };
    world.act(Act::Withdraw { claim: last, reason: canary::REASON.into() });
    (id, entered)
}

fn hidden_source(world: &World, members: &[(MemberRole, String)]) -> ThingId {
    let source = world.source("A made-up witness", When::UNKNOWN);
    let (_, words) = members.iter().find(|(role, _)| *role == MemberRole::SourceKeeper).unwrap();
    let keeper = world.browser_of(words, Lang::En);
    let (origin, open) = (format!("/sources/{source}/origin"), format!("/sources/{source}/open"));
    keeper.fill(&origin, &origin, &[("origin", canary::ORIGIN)]);
    let opened = keeper.fill(&open, &open, &[("reason", canary::REASON)]);
    opened.says(canary::ORIGIN);
    source
}

fn enter_others(world: &World, person: ThingId) -> Vec<(&'static str, ThingId)> {
    let event = world.enter(
        Kind::Event,
        vec![crate::events::event("Made-up storm", When::UNKNOWN, None)],
        by_member(),
    );
    let list = world.enter(Kind::List, vec![crate::sources::list("Made-up list", false)], by_member());
    let deed = DeedAccount { victims: vec![person], ..crate::events::deed("beaten", When::UNKNOWN, None) };
    let place = crate::events::place("Made-up Taraz", Exposure::Mappable);
    vec![
        ("events", event),
        ("lists", list),
        ("deeds", crate::events::enter_deed(world, deed, by_member())),
        ("organisations", world.enter(Kind::Organisation, vec![organisation()], by_member())),
        ("places", world.enter(Kind::Place, vec![place], by_member())),
        (
            "cases",
            crate::cases::step(world, "complaint", CaseSide::AgainstOfficials, (vec![person], When::UNKNOWN)),
        ),
    ]
}

fn organisation() -> Claim {
    let account =
        OrganisationAccount { name: "Made-up court".into(), other_names: vec![], kind: None, role: None };
    Claim::Organisation(Box::new(account))
}
