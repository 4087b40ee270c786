//! The edition for everyone: proposed by one member, approved by another, written where the front reads it.
//!
//! What is written is what the log held when it was approved, so writing it again after a failure writes the same. The
//! act comes first; if the machine stops before the file is there, sending the approval again writes it.

mod estimates;

use crate::door::{Done, NotDone};
use crate::fault::Fault;
use crate::office::Office;
use crate::session::Session;
use exchange::edition::{Day, Edition, Figure, Group, OwnCount, Source, Span};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use register::figures::claims::{Claimed, claimed_one, counts_deaths, groups};
use register::figures::facts::Number;
use register::publishing::facts::{EditionProposal, Ours};
use register::publishing::own::{PublicCount, own_counts};
use register::publishing::state as publishing;
use register::publishing::views::withheld;
use register::state::milliseconds;
use register::{Act, ActId, Kind, KnownBy, Refusal, Stamp, State, ThingId, When};
use std::cmp::Reverse;

/// The name of the published file.
pub const FILE: &str = "figures";

impl Office {
    /// Proposes figures as the next edition.
    pub fn propose_edition(
        &self,
        session: &Session,
        act: ActId,
        proposal: EditionProposal,
    ) -> Result<Done, NotDone> {
        self.act(session, act, Act::ProposeEdition(proposal))
    }

    /// Approves what another member proposed, and publishes it under the group's name.
    pub fn approve_edition(
        &self,
        session: &Session,
        act: ActId,
        edition: ActId,
        name: &str,
    ) -> Result<Done, NotDone> {
        let done = self.act(session, act, Act::ApproveEdition(edition))?;
        self.write_edition(name)?;
        Ok(done)
    }

    /// Takes an edition back; if it was public, nothing is from now on.
    pub fn withdraw_edition(
        &self,
        session: &Session,
        act: ActId,
        edition: ActId,
        reason: &str,
    ) -> Result<Done, NotDone> {
        let done = self.act(session, act, Act::WithdrawEdition { edition, reason: reason.to_owned() })?;
        self.write_edition("")?;
        Ok(done)
    }

    /// Writes what is public to where the front reads it, or takes it away when nothing is.
    fn write_edition(&self, name: &str) -> Result<(), NotDone> {
        let edition = self
            .read(|known| known.state.editions().public().map(|public| compile(&known.state, public, name)))
            .ok_or(NotDone::Closed)?;
        match edition {
            Some(edition) if !name.is_empty() => self.store().edition().publish(FILE, &edition.to_bytes()),
            // Something else is public still: its file stays as it is.
            Some(_) => Ok(()),
            None => self.store().edition().withdraw(FILE),
        }
        .map_err(|failed| Fault::from(failed).into())
    }

    /// What readers of the public pages see now; `None` when nothing is published.
    pub fn public_edition(&self) -> Result<Option<Edition>, Fault> {
        let bytes = self.store().edition().read(FILE)?;
        Ok(bytes.and_then(|bytes| Edition::read(&bytes).ok()))
    }

    /// Publishes every figure that may be public, proposed by one member and approved by another: for the demonstration.
    pub fn publish_sample(&self, proposer: &Session, approver: &Session, name: &str) -> Result<(), NotDone> {
        let figures = self.read(|known| offered(&known.state)).ok_or(NotDone::Closed)?;
        if figures.is_empty() {
            return Err(Refusal::NothingSaid.into());
        }
        let proposal =
            EditionProposal { figures, note: None, ours: Some(Ours::ByStatusAndRole), estimates: Vec::new() };
        let proposed = self.propose_edition(proposer, self.draw_act(), proposal)?;
        self.approve_edition(approver, self.draw_act(), proposed.act, name)?;
        Ok(())
    }
}

/// The figures that may be public.
pub fn offered(state: &State) -> Vec<ThingId> {
    let all: Vec<ThingId> = state.all_of(Kind::Figure).iter().map(|&number| state.thing(number).id).collect();
    let kept: Vec<ThingId> = withheld(state, &all).into_iter().map(|(id, _)| id).collect();
    all.into_iter().filter(|id| !kept.contains(id)).collect()
}

/// An edition as it is printed, from what the log held when it was approved.
fn compile(state: &State, edition: &publishing::Edition, name: &str) -> Edition {
    let approved = edition.approved.unwrap_or(edition.proposed);
    let known = KnownBy::EnteredBy(approved.time);
    let claims = edition.proposal.figures.iter().filter_map(|id| claimed_one(state, *id, known)).collect();
    let group = |group: register::figures::claims::Group<'_>| Group {
        differs: group.differs.iter().map(|difference| difference.code().to_owned()).collect(),
        figures: group.claims.iter().map(|claim| figure(state, claim, known)).collect(),
    };
    let mut groups = groups(state, claims);
    // The dead first; where more is claimed comes first among them and among the rest.
    groups.sort_by_key(|group| {
        let deaths = group.claims.iter().any(|claim| counts_deaths(claim.account));
        (!deaths, Reverse((group.claims.len(), group.largest())))
    });
    let groups = groups.into_iter().map(group).collect();
    let ours = edition.proposal.ours.map(|Ours::ByStatusAndRole| own(state, known));
    let estimates = estimates::printed(state, &edition.proposal.estimates);
    Edition { office: name.to_owned(), published: day_of(approved), groups, ours, estimates }
}

/// Our own counts that may be public.
fn own(state: &State, known: KnownBy) -> Vec<OwnCount> {
    let (statuses, roles) = own_counts(state, known);
    let number = |count: Option<usize>| count.map(|count| count as u64);
    let count = |by: &str, code: &str, count: PublicCount| OwnCount {
        by: by.to_owned(),
        code: code.to_owned(),
        named: number(count.named),
        unnamed: number(count.unnamed),
    };
    let statuses = statuses.into_iter().map(|(status, counted)| count("status", status.code(), counted));
    statuses.chain(roles.into_iter().map(|(role, counted)| count("role", role.code(), counted))).collect()
}

fn figure(state: &State, claim: &Claimed<'_>, known: KnownBy) -> Figure {
    let account = claim.account;
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    let number = |number: Option<Number>| number.map(Number::in_thousandths);
    Figure {
        measure: account.measure.to_string(),
        qualifier: account.qualifier.code().to_owned(),
        qualifier_printed: text(&account.qualifier_printed),
        value: number(account.value),
        low: number(account.low),
        high: number(account.high),
        unit: text(&account.unit),
        place: text(&account.place),
        scope: text(&account.scope),
        as_of: span(account.as_of),
        claimant: text(&account.claimant),
        publisher: text(&account.publisher),
        source: claim.told.by.source.and_then(|id| source(state, id, known)),
    }
}

fn source(state: &State, id: ThingId, known: KnownBy) -> Option<Source> {
    let (_, thing) = state.find(id)?;
    let account = state.source_account(thing, known)?;
    Some(Source {
        title: account.title.to_string(),
        publisher: account.publisher.as_deref().map(str::to_owned),
        published: span(account.published),
    })
}

fn span(when: When) -> Option<Span> {
    let (first, last) = when.first_day().zip(when.last_day())?;
    Some(Span { precision: when.precision().code().to_owned(), first: day(first), last: day(last) })
}

fn day(day: Date) -> Day {
    Day { year: day.year(), month: day.month(), day: day.day() }
}

fn day_of(stamp: Stamp) -> Day {
    day_of_time(stamp.time)
}

/// The day of a moment (hybrid logical time), as the clocks of Almaty show it.
fn day_of_time(time: u64) -> Day {
    let zone = TimeZone::get("Asia/Almaty").unwrap_or(TimeZone::UTC);
    let moment = jiff::Timestamp::from_millisecond(milliseconds(time)).unwrap_or_default();
    day(moment.to_zoned(zone).date())
}
