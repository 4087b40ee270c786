//! The keys of an open office, in memory only: compartment keys, and the subject keys drawn ahead of use.
//!
//! A thing's id and its key are drawn together and are on the disk before anything is sealed with them; so an act needs
//! one flush, the log's. Everything here is wiped when it is dropped.

use crate::chance::Chance;
use crate::fault::Fault;
use ledger::keyring::{CompartmentKey, Identity, Recipient, unwrap_subject_key, wrap_subject_key};
use ledger::{SubjectId, SubjectKey};
use register::members::facts::KeyMade;
use register::{Compartment, ThingId};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::Store;

/// The compartment keys that whoever opened the office may use, every generation of them.
#[derive(Clone, Default)]
pub struct CompartmentKeys {
    keys: BTreeMap<(u8, u32), CompartmentKey>,
    /// The key with which each compartment that was compared seals what is new; none, if the newest stated one is not here.
    sealing: BTreeMap<u8, Option<u32>>,
}

/// The keys that members stated, by what they open and their number.
pub type Stated = BTreeMap<(Compartment, u32), [u8; 16]>;

/// What the keyring holds of one subject: compartment, generation, wrapped key.
pub type Wrapped = (u8, u32, [u8; ledger::keyring::WRAPPED]);

/// The compartment as the ledger knows it.
pub const fn sealed_in(compartment: Compartment) -> ledger::Compartment {
    match compartment {
        Compartment::Register => ledger::Compartment::Register,
        Compartment::Help => ledger::Compartment::Help,
        Compartment::Sources => ledger::Compartment::Sources,
        Compartment::Control => ledger::Compartment::Control,
    }
}

/// The compartment as the register knows it.
pub const fn known_as(compartment: ledger::Compartment) -> Compartment {
    match compartment {
        ledger::Compartment::Register => Compartment::Register,
        ledger::Compartment::Help => Compartment::Help,
        ledger::Compartment::Sources => Compartment::Sources,
        ledger::Compartment::Control => Compartment::Control,
    }
}

/// The subject whose key seals what is said of a thing in a compartment: a thing has a key for each, and its own id
/// names the one of the register.
pub fn subject_of(thing: ThingId, compartment: Compartment) -> SubjectId {
    let mut bytes = thing.0;
    bytes[15] ^= sealed_in(compartment).number() - 1;
    SubjectId(bytes)
}

/// The thing that a subject stands for in a compartment.
pub fn thing_of(subject: SubjectId, compartment: Compartment) -> ThingId {
    ThingId(subject_of(ThingId(subject.0), compartment).0)
}

impl CompartmentKeys {
    /// A first key for each compartment.
    pub fn fresh(chance: &Chance) -> CompartmentKeys {
        let keys = ledger::Compartment::ALL.map(|of| CompartmentKey::from_chance(of, 0, chance.bytes()));
        let mut all = CompartmentKeys::default();
        keys.into_iter().for_each(|key| all.add(key));
        all
    }

    /// All the keys in the store that this identity opens.
    pub fn open(store: &Store, identity: &Identity) -> Result<CompartmentKeys, Fault> {
        let mut keys = CompartmentKeys::default();
        for name in store.keyring().sealed_names()?.iter().filter(|name| name.starts_with(COMPARTMENT)) {
            // A damaged row is a key that does not open: it is missed below, and the others still open.
            let sealed = store.keyring().sealed(name).unwrap_or_default().unwrap_or_default();
            // A key that was not sealed to this member does not open; that is how roles are kept apart.
            if let Ok(key) = CompartmentKey::open(&sealed, identity) {
                keys.add(key);
            }
        }
        Ok(keys)
    }

    /// Keeps a key.
    pub fn add(&mut self, key: CompartmentKey) {
        self.keys.insert((key.compartment().number(), key.generation()), key);
    }

    /// Takes the keys of one compartment out, to be kept apart.
    pub fn take(&mut self, compartment: Compartment) -> CompartmentKeys {
        let number = sealed_in(compartment).number();
        let (keys, kept) = std::mem::take(&mut self.keys).into_iter().partition(|((of, _), _)| *of == number);
        self.keys = kept;
        CompartmentKeys { keys, sealing: BTreeMap::new() }
    }

    /// The key that seals what is new in a compartment: the newest; `None` when that is known to be missing.
    pub fn newest(&self, compartment: Compartment) -> Option<&CompartmentKey> {
        let number = sealed_in(compartment).number();
        match self.sealing.get(&number) {
            Some(generation) => self.keys.get(&(number, (*generation)?)),
            None => self.keys.range((number, 0)..=(number, u32::MAX)).next_back().map(|(_, key)| key),
        }
    }

    /// The names of these keys, to be stated by a member.
    pub fn made(&self) -> Vec<KeyMade> {
        self.keys.values().map(made).collect()
    }

    /// Compares the keys with those that members stated, and gives a sentence for each that does not fit. Whoever has the
    /// disk can put a key of their own there, or take one away; from here on only the newest stated key of each of these
    /// compartments seals anything, and if it is not here, none does. To read, any key is good: facts are signed.
    pub fn compare(&mut self, stated: &Stated, expected: &[Compartment]) -> Vec<String> {
        let is_stated = |key: &CompartmentKey| {
            stated.get(&(known_as(key.compartment()), key.generation())) == Some(&key.id().0)
        };
        let strange = self.keys.iter().filter(|(_, key)| !is_stated(key));
        let mut faults: Vec<String> = strange
            .map(|((of, generation), _)| {
                format!("the compartment key {of}-{generation} was made by no member and seals nothing")
            })
            .collect();
        for of in expected {
            let number = sealed_in(*of).number();
            let last = stated.range((*of, 0)..=(*of, u32::MAX)).next_back().map(|((_, last), _)| *last);
            let here = last.filter(|last| self.keys.get(&(number, *last)).is_some_and(is_stated));
            self.sealing.insert(number, here);
            if let (Some(last), None) = (last, here) {
                faults.push(format!(
                    "the compartment key {number}-{last} is missing: nothing new is sealed until it is back"
                ));
            }
        }
        faults
    }

    /// These keys and the next generation of every compartment that is here. The new ones rest nowhere yet: they are to
    /// be sealed and written down before anything is wrapped with them.
    pub fn with_next_generation(&self, store: &Store, chance: &Chance) -> Result<CompartmentKeys, Fault> {
        let mut keys = self.clone();
        for of in [Compartment::Register, Compartment::Help, Compartment::Control] {
            if self.newest(of).is_some() {
                let next = next_generation(store, of)?;
                keys.add(CompartmentKey::from_chance(sealed_in(of), next, chance.bytes()));
                keys.sealing.insert(sealed_in(of).number(), Some(next));
            }
        }
        Ok(keys)
    }

    /// Unwraps a subject's key; `None` when its compartment is closed to us.
    pub fn unwrap(&self, subject: SubjectId, wrapped: &Wrapped) -> Option<SubjectKey> {
        let key = self.keys.get(&(wrapped.0, wrapped.1))?;
        unwrap_subject_key(key, subject, &wrapped.2).ok()
    }

    /// Seals every key of a compartment to these people and writes it down.
    pub fn seal_to(&self, store: &Store, compartment: Compartment, to: &[Recipient]) -> Result<(), Fault> {
        let number = sealed_in(compartment).number();
        let mut keys = self.keys.range((number, 0)..=(number, u32::MAX));
        keys.try_for_each(|(_, key)| put_sealed(store, key, to))
    }

    /// True when no compartment can be opened.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

/// The name of a key, to be stated by a member.
pub fn made(key: &CompartmentKey) -> KeyMade {
    KeyMade { compartment: known_as(key.compartment()), generation: key.generation(), id: key.id().0 }
}

/// Names in the keyring: `compartment-<number>-<generation>`.
const COMPARTMENT: &str = "compartment-";

/// The first number that no key of this compartment has, those that do not open here included: none is written over.
pub fn next_generation(store: &Store, compartment: Compartment) -> Result<u32, Fault> {
    let prefix = format!("{COMPARTMENT}{}-", sealed_in(compartment).number());
    let names = store.keyring().sealed_names()?;
    let generations = names.iter().filter_map(|name| name.strip_prefix(&prefix)?.parse::<u32>().ok());
    Ok(generations.max().map_or(0, |last| last.saturating_add(1)))
}

/// Writes down a key, sealed to these people.
pub fn put_sealed(store: &Store, key: &CompartmentKey, to: &[Recipient]) -> Result<(), Fault> {
    let name = format!("{COMPARTMENT}{}-{}", key.compartment().number(), key.generation());
    Ok(store.keyring().put_sealed(&name, &key.seal_to_all(to)?)?)
}

/// Subject keys: those drawn ahead and not used yet, and the way to all others.
#[derive(Default)]
pub struct SubjectKeys {
    ahead: Vec<ThingId>,
    drawn: HashMap<SubjectId, SubjectKey>,
    next_lot: usize,
}

const FIRST_LOT: usize = 64;
const LARGEST_LOT: usize = 4096;

impl SubjectKeys {
    /// Ids for new things, each with its key on the disk already.
    pub fn draw(&mut self, count: usize, keyring: &Keyring<'_>) -> Result<Vec<ThingId>, Fault> {
        if self.ahead.len() < count {
            let lot = self.next_lot.clamp(FIRST_LOT, LARGEST_LOT).max(count - self.ahead.len());
            self.next_lot = lot.saturating_mul(2);
            let things: Vec<_> = (0..lot).map(|_| ThingId(keyring.chance.bytes())).collect();
            self.make(things.iter().map(|thing| (*thing, Compartment::Register)), keyring)?;
            self.ahead.extend(things);
        }
        Ok(self.ahead.split_off(self.ahead.len() - count))
    }

    /// Makes keys for these subjects and waits until they are on the disk.
    pub fn make(
        &mut self,
        subjects: impl Iterator<Item = (ThingId, Compartment)>,
        keyring: &Keyring<'_>,
    ) -> Result<(), Fault> {
        let (mut rows, mut made) = (Vec::new(), Vec::new());
        for (thing, compartment) in subjects {
            let of = keyring.compartments.newest(compartment).ok_or(Fault::NoKey)?;
            let subject = subject_of(thing, compartment);
            let key = SubjectKey::from_chance(keyring.chance.bytes());
            let wrapped = wrap_subject_key(of, subject, &key, keyring.chance.bytes())?;
            let (compartment, generation) = (of.compartment().number(), of.generation());
            rows.push(store::SubjectKey { subject: subject.0, compartment, generation, wrapped });
            made.push((subject, key));
        }
        keyring.store.keyring().put(&rows)?;
        // Only now: what is sealed with a key that is not on the disk is lost.
        self.drawn.extend(made);
        Ok(())
    }

    /// Makes the keys that are missing of these, all with one flush: a list with phone numbers needs one for each row.
    pub fn make_missing(
        &mut self,
        wanted: impl Iterator<Item = (ThingId, Compartment)>,
        keyring: &Keyring<'_>,
    ) -> Result<(), Fault> {
        let mut missing = BTreeSet::new();
        for (thing, compartment) in wanted {
            let subject = subject_of(thing, compartment);
            if !self.drawn.contains_key(&subject) && keyring.store.keyring().get(&subject.0)?.is_none() {
                missing.insert((thing, compartment));
            }
        }
        if missing.is_empty() { Ok(()) } else { self.make(missing.into_iter(), keyring) }
    }

    /// Hands the key of a subject to `with`; one that has none yet gets one first, for the register never ends.
    pub fn with<R>(
        &mut self,
        (thing, compartment): (ThingId, Compartment),
        keyring: &Keyring<'_>,
        with: impl FnOnce(&SubjectKey) -> Result<R, Fault>,
    ) -> Result<R, Fault> {
        let subject = subject_of(thing, compartment);
        if !self.drawn.contains_key(&subject) {
            match keyring.store.keyring().get(&subject.0)? {
                Some(row) => return with(&unwrap_row(&row, compartment, keyring.compartments)?),
                None => self.make(std::iter::once((thing, compartment)), keyring)?,
            }
        }
        let done = with(self.drawn.get(&subject).ok_or(Fault::NoKey)?);
        if compartment == Compartment::Sources {
            // It opens to a source keeper's session alone, and does not stay here.
            self.drawn.remove(&subject);
        }
        done
    }

    /// Forgets what was drawn ahead: it is wrapped with keys that somebody has who is to read nothing new.
    pub fn forget_ahead(&mut self) {
        self.ahead.clear();
    }

    /// Forgets the keys of what was erased.
    pub fn forget(&mut self, subjects: &[[u8; 16]]) {
        for subject in subjects {
            self.drawn.remove(&SubjectId(*subject));
        }
    }

    /// Forgets the keys that were used; those drawn ahead stay.
    pub fn tidy(&mut self) {
        if self.drawn.len() > 4 * LARGEST_LOT {
            let ahead: std::collections::HashSet<_> =
                self.ahead.iter().map(|thing| subject_of(*thing, Compartment::Register)).collect();
            self.drawn.retain(|subject, _| ahead.contains(subject));
        }
    }
}

/// The key in a row. One of another compartment would seal what its readers cannot open.
fn unwrap_row(
    row: &store::SubjectKey,
    compartment: Compartment,
    keys: &CompartmentKeys,
) -> Result<SubjectKey, Fault> {
    let wrapped = (row.compartment, row.generation, row.wrapped);
    let fits = row.compartment == sealed_in(compartment).number();
    fits.then(|| keys.unwrap(SubjectId(row.subject), &wrapped)).flatten().ok_or(Fault::NoKey)
}

/// What is needed to make and find subject keys.
pub struct Keyring<'a> {
    /// Where they rest.
    pub store: &'a Store,
    /// What wraps them.
    pub compartments: &'a CompartmentKeys,
    /// Where new ones come from.
    pub chance: &'a Chance,
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::About;

    #[test]
    fn a_key_that_did_not_reach_the_disk_seals_nothing_later() {
        let folder = tempfile::tempdir().unwrap();
        let about = About { office: [1; 16], node: [2; 16], created: 3 };
        let store = Store::create(&folder.path().join("office"), &about).unwrap();
        let chance = Chance::from_seed(1);
        let mut compartments = CompartmentKeys::fresh(&chance);
        let _sources = compartments.take(Compartment::Sources);
        let keyring = Keyring { store: &store, compartments: &compartments, chance: &chance };
        let (mut subjects, thing) = (SubjectKeys::default(), ThingId([9; 16]));
        // The second has no key to be wrapped with, so neither is kept.
        let both = [Compartment::Help, Compartment::Sources].map(|compartment| (thing, compartment));
        assert!(subjects.make(both.into_iter(), &keyring).is_err());
        subjects.with((thing, Compartment::Help), &keyring, |_| Ok(())).unwrap();
        let kept = store.keyring().get(&subject_of(thing, Compartment::Help).0).unwrap();
        assert!(kept.is_some(), "what is sealed with a key that is nowhere is lost");
    }

    #[test]
    fn a_key_of_hidden_sources_does_not_stay_and_no_key_serves_another_compartment() {
        let folder = tempfile::tempdir().unwrap();
        let about = About { office: [1; 16], node: [2; 16], created: 3 };
        let store = Store::create(&folder.path().join("office"), &about).unwrap();
        let chance = Chance::from_seed(1);
        let compartments = CompartmentKeys::fresh(&chance);
        let keyring = Keyring { store: &store, compartments: &compartments, chance: &chance };
        let (mut subjects, thing) = (SubjectKeys::default(), ThingId([9; 16]));
        subjects.with((thing, Compartment::Sources), &keyring, |_| Ok(())).unwrap();
        assert!(subjects.drawn.is_empty());
        // A thing whose id is the sealed subject of another would be sealed for its readers.
        let crossing = ThingId(subject_of(thing, Compartment::Sources).0);
        let crossed = subjects.with((crossing, Compartment::Register), &keyring, |_| Ok(()));
        assert!(matches!(crossed, Err(Fault::NoKey)));
    }
}
