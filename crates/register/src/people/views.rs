//! What is shown of a person, why it was chosen, and what else was said.
//!
//! A view never hides a statement: it names one to show and lists the rest beside it.

use crate::claim::{Claim, Kind};
use crate::id::{MemberId, ThingId};
use crate::people::facts::{
    CustodyStep, LegalPosition, NameKind, PersonClaim, PersonField, Relation, Role, Status, StatusNote,
    Verification,
};
use crate::state::{Approval, KnownBy, RecordSummary, Standing, State, StoredClaim, Thing, ThingNo};
use crate::told::Told;
use crate::when::When;
use jiff::civil::Date;

/// On what knowledge, and as of which day, a person is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// What is known.
    pub known: KnownBy,
    /// Statuses that began after this day are left out.
    pub on: Option<Date>,
}

impl AsOf {
    /// All that is known, as things stand.
    pub const NOW: AsOf = AsOf { known: KnownBy::Now, on: None };
}

/// Why a status is the one shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Only one was given.
    OnlyOne,
    /// All that were given agree.
    AllAgree,
    /// It is the newest.
    Newest,
    /// It rests on the better ground, or on more sources, among the newest.
    BetterGround,
    /// Nothing tells them apart but that it was entered last.
    EnteredLast,
}

/// How far a death may be stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeathStanding {
    /// Nobody says that this person is dead.
    NotSaid,
    /// Said, and not yet supported and approved as rule 3 asks.
    Reported,
    /// Two independent sources or one document, and a second member's approval.
    Confirmed,
}

/// What supports a death.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeathGrounds {
    /// How many sources say so, each publisher counted once; coerced statements do not count.
    pub sources: usize,
    /// How many of them are papers of a court or an authority, leaked ones included.
    pub documents: usize,
}

impl DeathGrounds {
    /// Two independent sources, or one document.
    pub const fn are_enough(self) -> bool {
        self.sources >= 2 || self.documents >= 1
    }
}

/// The status shown of a person.
#[derive(Clone, Debug)]
pub struct ShownStatus<'a> {
    /// The note that was chosen.
    pub note: &'a StatusNote,
    /// Who says it.
    pub told: Told<'a>,
    /// Why it was chosen.
    pub why: Why,
}

/// One person, as one page shows them.
#[derive(Clone, Debug)]
pub struct PersonView<'a> {
    /// The record that stands for the person: the oldest.
    pub id: ThingId,
    /// Every record that tells of the person, the oldest first.
    pub records: Vec<ThingId>,
    /// Named, unnamed, a group.
    pub kind: Kind,
    /// The name or description shown.
    pub name: &'a str,
    /// The status shown.
    pub status: Option<ShownStatus<'a>>,
    /// How far a death may be stated.
    pub death: DeathStanding,
    /// Every statement, current and past, in the order of the log.
    pub told: Vec<Told<'a>>,
}

impl State {
    /// The person of whom a record tells, from all their records; `None` when there is no such record.
    pub fn person(&self, id: ThingId, as_of: AsOf) -> Option<PersonView<'_>> {
        let (number, _) = self.find(id).filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record))?;
        self.view_of(&self.records_of(number, as_of.known), as_of)
    }

    /// One record alone, whoever it was joined with.
    pub fn record(&self, id: ThingId, as_of: AsOf) -> Option<PersonView<'_>> {
        let (number, _) = self.find(id).filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record))?;
        self.view_of(&[number], as_of)
    }

    fn view_of(&self, records: &[ThingNo], as_of: AsOf) -> Option<PersonView<'_>> {
        let things: Vec<&Thing> = records.iter().map(|number| self.thing(*number)).collect();
        let first = things.first()?;
        // Whoever any record names is named.
        let named = things.iter().find(|thing| thing.kind() == Some(Kind::Person)).unwrap_or(first);
        let mut told: Vec<_> = things.iter().flat_map(|thing| self.told(thing, as_of.known)).collect();
        if things.len() > 1 {
            told.sort_by_key(|told| (told.entered.order(), told.at));
        }
        Some(PersonView {
            id: first.id,
            records: things.iter().map(|thing| thing.id).collect(),
            kind: named.kind()?,
            name: self.name_of(named),
            status: status_of(self, &things, as_of),
            death: death_of(self, records, as_of.known),
            told,
        })
    }

    /// The records of the person of whom a thing tells.
    fn things_of<'a>(&'a self, thing: &'a Thing, known: KnownBy) -> Vec<&'a Thing> {
        if self.matching().is_empty() {
            return vec![thing];
        }
        let number = self.find(thing.id).map(|(number, _)| number);
        let records = number.map_or_else(Vec::new, |number| self.records_of(number, known));
        if records.is_empty() { vec![thing] } else { records.iter().map(|one| self.thing(*one)).collect() }
    }

    /// The name or description shown of a record: the first printed name that counts, else any name, else what
    /// describes it, else nothing.
    pub fn name_of<'a>(&'a self, thing: &'a Thing) -> &'a str {
        let current = || self.current(thing, KnownBy::Now);
        let name = current().find_map(|claim| match &claim.claim {
            Claim::Person(PersonClaim::Name(NameKind::Printed, name)) => Some(&**name),
            _ => None,
        });
        let name = name.or_else(|| current().find_map(|claim| any_name(&claim.claim)));
        // A record that was withdrawn altogether still has to be called something on the log's page.
        name.or_else(|| thing.claims.iter().find_map(|claim| any_name(&claim.claim))).unwrap_or("")
    }
}

impl<'a> PersonView<'a> {
    /// Every statement of one kind.
    pub fn said(&self, field: PersonField) -> impl Iterator<Item = &Told<'a>> {
        self.told
            .iter()
            .filter(move |told| matches!(told.claim, Claim::Person(claim) if claim.field() == field))
    }

    /// True when two statements that count give different values of what can have only one.
    pub fn contradicts_itself_on(&self, field: PersonField) -> bool {
        let mut values = self.said(field).filter(|told| told.is_current()).map(|told| told.claim);
        let first = values.next();
        field.is_single() && values.any(|value| Some(value) != first)
    }

    /// The places of custody that count, in the order of time.
    pub fn custody(&self) -> Vec<(&'a CustodyStep, &Told<'a>)> {
        let mut steps: Vec<_> = self.said(PersonField::Custody).filter(|told| told.is_current()).collect();
        steps.sort_by_key(|told| custody_of(told.claim).map(|step| step.from.order()));
        steps.into_iter().filter_map(|told| custody_of(told.claim).map(|step| (step, told))).collect()
    }

    /// Ties to other records that count, as this record tells them.
    pub fn relations(&self) -> impl Iterator<Item = (&'a Relation, &Told<'a>)> {
        self.said(PersonField::Relation).filter(|told| told.is_current()).filter_map(|told| {
            match told.claim {
                Claim::Person(PersonClaim::Relation(relation)) => Some((&**relation, told)),
                _ => None,
            }
        })
    }

    /// Statuses and custody in the order of time, unknown times first: the person's timeline.
    pub fn timeline(&self) -> Vec<(When, &Told<'a>)> {
        let mut line: Vec<_> =
            self.told.iter().filter_map(|told| dated(told.claim).map(|when| (when, told))).collect();
        line.sort_by_key(|(when, _)| when.order());
        line
    }
}

fn any_name(claim: &Claim) -> Option<&str> {
    match claim {
        Claim::Person(PersonClaim::Name(_, name) | PersonClaim::Description(name)) => Some(name),
        _ => None,
    }
}

fn custody_of(claim: &Claim) -> Option<&CustodyStep> {
    match claim {
        Claim::Person(PersonClaim::Custody(step)) => Some(step),
        _ => None,
    }
}

fn dated(claim: &Claim) -> Option<When> {
    match claim {
        Claim::Person(PersonClaim::Status(note)) => Some(note.when),
        Claim::Person(PersonClaim::Custody(step)) => Some(step.from),
        Claim::Person(PersonClaim::Legal(_, when)) => Some(*when),
        _ => None,
    }
}

fn note_of(claim: &StoredClaim) -> Option<&StatusNote> {
    match &claim.claim {
        Claim::Person(PersonClaim::Status(note)) => Some(note),
        _ => None,
    }
}

/// The status shown: the best supported of the newest, and why.
///
/// "Newest" compares the last moment at which each can have been true. Among equally new ones the ground decides
/// ([`crate::provenance::Basis::support`]), then the number of statements that agree, then the later beginning, then the
/// order of entry. A coerced statement is shown only when there is nothing else, and supports nobody.
///
/// Every record of the person speaks.
pub fn shown_status<'a>(state: &'a State, thing: &'a Thing, as_of: AsOf) -> Option<ShownStatus<'a>> {
    status_of(state, &state.things_of(thing, as_of.known), as_of)
}

fn status_of<'a>(state: &'a State, things: &[&'a Thing], as_of: AsOf) -> Option<ShownStatus<'a>> {
    let begun = |note: &StatusNote| as_of.on.is_none_or(|day| note.when.begun_by(day));
    let all: Vec<_> = things
        .iter()
        .flat_map(|thing| state.current(thing, as_of.known))
        .filter_map(|claim| note_of(claim).filter(|note| begun(note)).map(|note| (claim, note)))
        .collect();
    let rank = |claim: &StoredClaim, note: &StatusNote| {
        let support = state.basis_of(claim.fact).support();
        let agrees = |other: &&(&StoredClaim, &StatusNote)| {
            other.1.status == note.status && state.basis_of(other.0.fact).support() > 0
        };
        let (until, from) = note.when.order();
        (support > 0, until, support, all.iter().filter(agrees).count(), from)
    };
    let (chosen, note) = *all.iter().max_by_key(|(claim, note)| rank(claim, note))?;
    let rivals = all.iter().filter(|(_, other)| other.status != note.status);
    let why = if all.len() == 1 {
        Why::OnlyOne
    } else {
        let chosen_rank = rank(chosen, note);
        rivals
            .map(|(claim, other)| rank(claim, other))
            .max()
            .map_or(Why::AllAgree, |best| why(chosen_rank, best))
    };
    Some(ShownStatus { note, told: state.told_one(chosen, as_of.known), why })
}

/// Not coerced; the end; the ground; how many agree; the beginning.
type Rank = (bool, i32, u8, usize, i32);

fn why(chosen: Rank, rival: Rank) -> Why {
    if chosen.0 != rival.0 {
        Why::BetterGround
    } else if chosen.1 != rival.1 {
        Why::Newest
    } else if (chosen.2, chosen.3) != (rival.2, rival.3) {
        Why::BetterGround
    } else if chosen.4 != rival.4 {
        Why::Newest
    } else {
        Why::EnteredLast
    }
}

/// What supports that this person is dead.
pub fn death_grounds(state: &State, number: ThingNo, known: KnownBy) -> DeathGrounds {
    grounds_of(state, &supporting_deaths(state, state.thing(number), known))
}

/// The statements that count that this person is dead; a coerced one supports nothing.
pub(crate) fn supporting_deaths<'a>(
    state: &'a State,
    thing: &'a Thing,
    known: KnownBy,
) -> Vec<&'a StoredClaim> {
    state.things_of(thing, known).into_iter().flat_map(|thing| deaths_said(state, thing, known)).collect()
}

fn deaths_said<'a>(
    state: &'a State,
    thing: &'a Thing,
    known: KnownBy,
) -> impl Iterator<Item = &'a StoredClaim> {
    state.current(thing, known).filter(|claim| {
        note_of(claim).is_some_and(|note| note.status == Status::Dead)
            && state.basis_of(claim.fact).support() > 0
    })
}

pub(crate) fn grounds_of(state: &State, dead: &[&StoredClaim]) -> DeathGrounds {
    let mut voices: Vec<Voice> = dead.iter().map(|claim| voice(state, claim)).collect();
    voices.sort_unstable();
    voices.dedup();
    let documents = dead.iter().filter(|claim| is_document(state, claim)).count();
    DeathGrounds { sources: voices.len(), documents }
}

/// Who speaks in a statement: two sources of one publisher are one voice, and so are two notes of one member.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Voice {
    Publisher(String),
    Source(ThingId),
    Member(MemberId),
}

fn voice(state: &State, claim: &StoredClaim) -> Voice {
    let Some(source) = state.source_of(claim.fact) else {
        return Voice::Member(state.stamp_of(claim.fact).member);
    };
    let publisher = state.source(source).and_then(|account| account.publisher.as_deref()).map(str::trim);
    let publisher = publisher.filter(|publisher| !publisher.is_empty());
    publisher.map_or(Voice::Source(source), |publisher| Voice::Publisher(publisher.to_lowercase()))
}

fn is_document(state: &State, claim: &StoredClaim) -> bool {
    use crate::provenance::Basis;
    matches!(state.basis_of(claim.fact), Basis::OfficialPaper | Basis::Court | Basis::LeakedPaper)
}

/// How far a death may be stated: grounds and a second member's approval, both as known then.
///
/// An approval counts for what its giver could see: statements entered later, or the approver's own alone, do not become
/// confirmed by it.
pub fn death_standing(state: &State, number: ThingNo, known: KnownBy) -> DeathStanding {
    death_of(state, &state.records_of(number, known), known)
}

fn death_of(state: &State, records: &[ThingNo], known: KnownBy) -> DeathStanding {
    let things = records.iter().map(|number| state.thing(*number));
    let dead: Vec<_> = things.flat_map(|thing| deaths_said(state, thing, known)).collect();
    if dead.is_empty() {
        return DeathStanding::NotSaid;
    }
    let confirms = |approval: &Approval| {
        let entered = |claim: &&&StoredClaim| state.stamp_of(claim.fact).order() <= approval.stamp.order();
        let seen: Vec<_> = dead.iter().filter(entered).copied().collect();
        let of_others = |claim: &&StoredClaim| state.stamp_of(claim.fact).member != approval.stamp.member;
        seen.iter().any(of_others) && grounds_of(state, &seen).are_enough()
    };
    let made = |approval: &&Approval| match known {
        KnownBy::Now => true,
        KnownBy::EnteredBy(moment) | KnownBy::PublishedBy(_, moment) => approval.stamp.time <= moment,
    };
    if records.iter().flat_map(|number| state.approvals_of(*number)).filter(made).any(confirms) {
        DeathStanding::Confirmed
    } else {
        DeathStanding::Reported
    }
}

/// What a list of records shows of one, kept up with every fact: of all records of the person, and whether another one
/// stands for them.
pub(crate) fn summary(state: &State, number: ThingNo) -> RecordSummary {
    let is_part = state.head_of(number) != number;
    let mut summary = RecordSummary { is_withdrawn: true, is_part, ..RecordSummary::default() };
    let mut notes = 0;
    let mut firsts: [Option<&PersonClaim>; PersonField::ALL.len()] = [None; _];
    let things = state.things_of(state.thing(number), KnownBy::Now);
    for claim in things.iter().flat_map(|thing| &thing.claims) {
        if state.standing(claim, KnownBy::Now) != Standing::Current {
            continue;
        }
        let Claim::Person(said) = &claim.claim else { continue };
        summary.is_withdrawn = false;
        match said {
            PersonClaim::Role(role) => summary.roles |= role_bit(*role),
            PersonClaim::Verification(verification) => summary.verification = Some(*verification),
            PersonClaim::Status(note) => {
                notes += 1;
                summary.status = Some(note.status);
            }
            _ if said.field().is_single() => {
                let first = firsts[said.field() as usize].get_or_insert(said);
                summary.is_contradicted |= *first != said;
            }
            _ => {}
        }
    }
    if notes > 1 {
        summary.status = status_of(state, &things, AsOf::NOW).map(|shown| shown.note.status);
    }
    summary
}

/// The bit of a role in [`RecordSummary::roles`].
pub fn role_bit(role: Role) -> u64 {
    1 << role as u32
}

/// The legal position shown: the newest that counts.
pub fn legal_position<'a>(view: &PersonView<'a>) -> Option<(LegalPosition, When)> {
    let positions = view.said(PersonField::Legal).filter(|told| told.is_current());
    let dated = positions.filter_map(|told| match told.claim {
        Claim::Person(PersonClaim::Legal(position, when)) => Some((*position, *when)),
        _ => None,
    });
    dated.max_by_key(|(_, when)| when.order())
}

/// How far the record has been checked: the last word on it, or "unverified".
pub fn verification(view: &PersonView<'_>) -> Verification {
    let words = view.said(PersonField::Verification).filter(|told| told.is_current());
    let last = words.filter_map(|told| match told.claim {
        Claim::Person(PersonClaim::Verification(word)) => Some(*word),
        _ => None,
    });
    last.last().unwrap_or(Verification::Unverified)
}
