//! The one door: every change goes through `act`, whoever asks for it.
//!
//! An act is decided, sealed, signed and pushed towards the disk under one lock, so that the log has one order; it is
//! acknowledged when it is on the disk. Acts that wait together share one flush. When a write fails, the office closes:
//! what readers may have seen too early is forgotten, and opening again reads what the disk kept.

use crate::clock::NOT_BELIEVED;
use crate::fault::Fault;
use crate::keys::{CompartmentKeys, Keyring, SubjectKeys, sealed_in, subject_of};
use crate::membership::Change;
use crate::office::{Known, Office};
use crate::people::People;
use crate::session::Session;
use ledger::{Entry, EntryId, Header, Place, SealedFact, Time};
use register::{Act, ActId, Body, Compartment, Fact, MemberId, Refusal, Stamp, ThingId, decide};
use std::sync::Arc;
use store::{Group, NewEntry};

/// What the lock of the door guards: the end of our chain, and the keys to write with.
pub struct Door {
    pub(crate) previous: Option<EntryId>,
    pub(crate) sequence: u64,
    pub(crate) last: Time,
    pub(crate) compartments: CompartmentKeys,
    pub(crate) subjects: SubjectKeys,
    pub(crate) group: Arc<Group>,
    /// Up to where the snapshot has the log.
    pub(crate) covered: store::Position,
}

/// Why an act was not done.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// The member can mend it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The office is closed: sign in again. What was typed is kept by the page.
    #[error("the office is closed")]
    Closed,
    /// They cannot.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// What an act did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The act.
    pub act: ActId,
    /// The thing it was first about, where it was about one.
    pub thing: Option<ThingId>,
    /// True when it had been done before: a form sent twice.
    pub again: bool,
}

impl Office {
    /// Does an act for whoever is signed in, once however often it is sent.
    pub fn act(&self, session: &Session, id: ActId, act: Act) -> Result<Done, NotDone> {
        let signer = Signer { member: session.member, key: &session.signing, sources: &session.sources };
        self.act_as(&signer, id, act)
    }

    pub(crate) fn act_as(&self, signer: &Signer<'_>, id: ActId, act: Act) -> Result<Done, NotDone> {
        let (done, ticket, group) = {
            let mut guard = self.door();
            let door = guard.as_mut().ok_or(NotDone::Closed)?;
            let (done, ticket) = if let Some(done) = self.done_before(signer.member, id)? {
                // It may be on its way to the disk still: an empty push waits for all that was pushed before.
                (done, door.group.push(Vec::new()).map_err(Fault::from)?)
            } else {
                self.decide_and_push(door, signer, id, act)?
            };
            (done, ticket, Arc::clone(&door.group))
        };
        match ticket.wait() {
            Ok(_) => Ok(done),
            Err(failed) => {
                self.close_after_failure_of(&group);
                Err(Fault::from(failed).into())
            }
        }
    }

    /// Closes, unless that was done already and somebody has opened anew since.
    fn close_after_failure_of(&self, group: &Arc<Group>) {
        let is_ours = self.door().as_ref().is_some_and(|door| Arc::ptr_eq(&door.group, group));
        if is_ours {
            self.close();
        }
    }

    /// A form sent twice is answered as the first time, to the member who sent it and to nobody else.
    fn done_before(&self, member: MemberId, id: ActId) -> Result<Option<Done>, NotDone> {
        let done = self.read(|known| {
            let Some(line) = known.state.act(id) else { return Ok(None) };
            if known.state.members().role_of(member).is_none() {
                return Err(Refusal::NotAMember);
            }
            if line.stamp.member != member {
                return Err(Refusal::AlreadyPast);
            }
            let thing = line.things().next().map(|number| known.state.thing(number).id);
            Ok(Some(Done { act: id, thing, again: true }))
        });
        Ok(done.ok_or(NotDone::Closed)??)
    }

    fn decide_and_push(
        &self,
        door: &mut Door,
        signer: &Signer<'_>,
        id: ActId,
        act: Act,
    ) -> Result<(Done, store::Ticket), NotDone> {
        let (mut facts, turned) = self
            .read(|known| {
                let change = Change::of(&act, &known.state);
                let facts = decide(&known.state, signer.member, act)?;
                let turn = |change: &Change| self.turn_keys(door, &known.state, change);
                let turned = change.as_ref().map(turn).transpose()?.unwrap_or_default();
                Ok::<_, NotDone>((facts, turned))
            })
            .ok_or(NotDone::Closed)??;
        if !turned.made.is_empty() {
            let body = Body::KeysMade(turned.made);
            facts.push(Fact { thing: ThingId::OFFICE, compartment: Compartment::Control, body });
        }
        let now = Some(self.clock().now()).filter(|now| *now < NOT_BELIEVED);
        let time = Time::from_unix_millis(now.unwrap_or_default()).after(door.last);
        let header = self.header(door, signer, id, time);
        let entry = Entry { header, facts: self.seal(door, signer, &header, &facts)? };
        let signed = entry.sign(signer.key).map_err(Fault::from)?;
        let (entry_id, sequence) = (signed.id(), header.sequence);
        let new = NewEntry {
            node: header.node.0,
            sequence,
            id: entry_id.0,
            act: id.0,
            time: time.0,
            bytes: signed.into_bytes(),
        };
        let ticket = door.group.push(vec![new]).map_err(Fault::from)?;
        (door.previous, door.sequence, door.last) = (Some(entry_id), sequence + 1, time);
        if let Some(next) = turned.desk {
            door.compartments = next;
            door.subjects.forget_ahead();
        }
        door.subjects.tidy();
        let thing = facts.first().map(|fact| fact.thing);
        self.learn(Stamp { act: id, time: time.0, member: signer.member }, facts);
        Ok((Done { act: id, thing, again: false }, ticket))
    }

    fn header(&self, door: &Door, signer: &Signer<'_>, act: ActId, time: Time) -> Header {
        Header {
            node: ledger::NodeId(self.store().about().node),
            sequence: door.sequence,
            previous: door.previous,
            time,
            member: ledger::MemberId(signer.member.0),
            signer: *signer.key.verifying_key().as_bytes(),
            act: ledger::ActId(act.0),
        }
    }

    fn seal(
        &self,
        door: &mut Door,
        signer: &Signer<'_>,
        header: &Header,
        facts: &[Fact],
    ) -> Result<Vec<SealedFact>, Fault> {
        let (compartments, subjects) = (&door.compartments, &mut door.subjects);
        let of_the_desk = facts.iter().filter(|fact| fact.compartment != Compartment::Sources);
        let keyring = Keyring { store: self.store(), compartments, chance: self.chance() };
        subjects.make_missing(of_the_desk.map(|fact| (fact.thing, fact.compartment)), &keyring)?;
        let seal = |(index, fact): (u32, &Fact)| {
            // Only a source keeper's session holds the key of the sources.
            let compartments =
                if fact.compartment == Compartment::Sources { signer.sources } else { compartments };
            let keyring = Keyring { store: self.store(), compartments, chance: self.chance() };
            let subject = subject_of(fact.thing, fact.compartment);
            let compartment = sealed_in(fact.compartment);
            let place = Place { act: header.act, index, subject, compartment };
            let nonce = self.chance().bytes();
            subjects.with((fact.thing, fact.compartment), &keyring, |key| {
                Ok(ledger::seal(key, &place, &fact.encode_body(), nonce)?)
            })
        };
        (0..).zip(facts).map(seal).collect()
    }

    /// Takes what was decided into the state; who a hidden source is never goes there.
    fn learn(&self, stamp: Stamp, facts: Vec<Fact>) {
        let mut known = self.known_mut();
        if let Some(known) = known.as_mut() {
            let open = (0..).zip(facts).filter(|(_, fact)| fact.compartment != Compartment::Sources);
            known.apply(stamp, open);
        }
    }

    /// Ids for new things, to put into an act. Their keys are on the disk when this returns.
    pub fn draw_ids(&self, count: usize) -> Result<Vec<ThingId>, NotDone> {
        let mut guard = self.door();
        let door = guard.as_mut().ok_or(NotDone::Closed)?;
        let keyring =
            Keyring { store: self.store(), compartments: &door.compartments, chance: self.chance() };
        Ok(door.subjects.draw(count, &keyring)?)
    }

    /// A fresh token for a form: the act that it will become.
    pub fn draw_act(&self) -> ActId {
        ActId(self.chance().bytes())
    }
}

/// When an act touches more records than this that were listed before, the list is made anew.
const MANY: usize = 500;

/// Who signs an entry, and with what.
pub(crate) struct Signer<'a> {
    pub(crate) member: MemberId,
    pub(crate) key: &'a ledger::SigningKey,
    pub(crate) sources: &'a CompartmentKeys,
}

impl Known {
    fn apply(&mut self, stamp: Stamp, facts: impl Iterator<Item = (u32, Fact)>) {
        let touched = self.state.apply(stamp, facts);
        // Taking a name out of the index walks the whole index: many at once are cheaper made anew.
        if touched.iter().filter(|thing| self.people.holds(**thing)).count() > MANY {
            self.people = People::of(&self.state);
        } else {
            touched.into_iter().for_each(|thing| self.people.update(&self.state, thing));
        }
    }
}
