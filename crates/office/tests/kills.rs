//! A1 at the level of the office: killed at any moment under eight members' browsers, a snapshot being written, and an
//! office that is closed and opened in between. What was acknowledged is in the log, what is in the log was asked for,
//! nothing is damaged, and the state is the same with the snapshot and without.
//!
//! `TIZIM_KILLS=10000 cargo test -p office --test kills` kills so many times; without it, 40. `TIZIM_KILLS_SEED` plays a
//! run again as far as the machine lets it; the seed of each run is printed when it fails.

#![expect(clippy::unwrap_used, reason = "a test whose setting fails has failed")]

use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::MachineClock;
use office::{Fault, Founded, NotDone, Office, Progress, Session, Surroundings, found};
use register::claim::{ClaimRef, FactRef};
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::provenance::Basis;
use register::{Act, ActId, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Arc, RwLock};
use std::time::Duration;

const PLACE: &str = "TIZIM_TEST_KILLED_PLACE";
const WORDS: &str = "TIZIM_TEST_KILLED_WORDS";
const WRITERS: usize = 8;
/// After so many kills the next ones go to a new office, so that opening stays short.
const KILLS_AN_OFFICE: u64 = 10;

fn surroundings() -> Surroundings {
    Surroundings {
        clock: Arc::new(MachineClock),
        chance: Arc::new(Chance::of_the_machine().unwrap()),
        cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
    }
}

/// The office in this place. The program before may still be letting go of it.
fn at(place: &Path) -> Office {
    for _ in 0..500 {
        match Office::at(place, surroundings()) {
            Err(Fault::Unreadable(store::Unreadable::InUse(_))) => {
                std::thread::sleep(Duration::from_millis(10))
            }
            opened => return opened.unwrap(),
        }
    }
    unreachable!("a program that was killed holds nothing")
}

fn say(word: char, act: ActId) {
    let line = format!("@{word}{act}\n");
    std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
}

/// What one browser does, over and over: enters, says more, corrects. Tells of each act before and after.
struct Browser<'a> {
    office: &'a Office,
    session: &'a RwLock<Session>,
}

impl Browser<'_> {
    fn act(&self, act: Act) -> Option<ActId> {
        let id = self.office.draw_act();
        say('?', id);
        let session = self.session.read().unwrap().clone();
        match self.office.act(&session, id, act) {
            Ok(_) => {
                say('!', id);
                Some(id)
            }
            Err(NotDone::Closed) => None,
            Err(other) => unreachable!("{other:?}"),
        }
    }

    fn enter(&self) -> Option<(ThingId, ActId)> {
        let id = *self.office.draw_ids(1).ok()?.first()?;
        let note = StatusNote { status: Status::Missing, when: When::UNKNOWN, place: None, details: None };
        let claims = vec![name("Made-up One"), Claim::Person(PersonClaim::Status(Box::new(note)))];
        let said = vec![Said { claims, by: by() }];
        let new = NewThing { id, kind: Kind::Person, list: None, reference: None, said };
        Some((id, self.act(Act::Enter(new))?))
    }

    fn work(&self) -> Option<()> {
        let (thing, entered) = self.enter()?;
        let contact = Claim::Person(PersonClaim::Contact("+7 000 made-up".into()));
        self.act(Act::Say { thing, said: Said { claims: vec![contact], by: by() } })?;
        let claim = ClaimRef { fact: FactRef { act: entered, index: 0 }, claim: 0 };
        let reason = "misspelt".to_owned();
        self.act(Act::Correct { claim, with: name("Made-up Two"), by: by(), reason })?;
        Some(())
    }
}

fn name(text: &str) -> Claim {
    Claim::Person(PersonClaim::Name(NameKind::Printed, text.into()))
}

fn by() -> Provenance {
    Provenance::from_member(Basis::HeardByPhone)
}

/// Works until it is killed, when it is told where.
#[test]
fn works_until_it_is_killed() {
    let (Ok(place), Ok(words)) = (std::env::var(PLACE), std::env::var(WORDS)) else { return };
    let office = at(Path::new(&place));
    let sign_in = || office.sign_in(&words, &Progress::default()).unwrap();
    let session = RwLock::new(sign_in());
    std::thread::scope(|scope| {
        for _ in 0..WRITERS {
            let browser = Browser { office: &office, session: &session };
            scope.spawn(move || {
                loop {
                    browser.work();
                }
            });
        }
        for round in 1_u32.. {
            std::thread::sleep(Duration::from_millis(15));
            office.write_snapshot().unwrap();
            if round.is_multiple_of(3) {
                office.close();
                *session.write().unwrap() = sign_in();
            }
        }
    });
}

/// What a child told before it was killed.
#[derive(Default)]
struct Told {
    asked: BTreeSet<ActId>,
    acknowledged: BTreeSet<ActId>,
}

impl Told {
    /// Starts a child, lets it work for so long after its first act, and kills it.
    fn by_a_child(&mut self, place: &Path, words: &str, moment: Duration) {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "works_until_it_is_killed", "--nocapture"])
            .env(PLACE, place)
            .env(WORDS, words)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        while !self.hears(&lines.next().unwrap()) {}
        // Somebody must listen meanwhile, or the child waits for the pipe.
        let child = std::thread::scope(|scope| {
            let kill = scope.spawn(move || {
                std::thread::sleep(moment);
                child.kill().unwrap();
                child
            });
            lines.for_each(|line| {
                self.hears(&line);
            });
            kill.join().unwrap()
        });
        assert!(ended_by_a_kill(child), "the child ended by itself");
    }

    /// True when the line told of an acknowledgement.
    fn hears(&mut self, line: &str) -> bool {
        let Some((_, told)) = line.split_once('@') else { return false };
        let Some(act) = told.get(1..).and_then(ActId::from_hex) else { return false };
        match told.as_bytes()[0] {
            b'!' => self.acknowledged.insert(act),
            _ => !self.asked.insert(act),
        }
    }
}

fn ended_by_a_kill(mut child: std::process::Child) -> bool {
    use std::os::unix::process::ExitStatusExt;
    child.wait().unwrap().signal() == Some(9)
}

fn judge(place: &Path, words: &str, told: &Told) {
    let office = at(place);
    office.sign_in(words, &Progress::default()).unwrap();
    let (acts, faults, with_snapshot) = known(&office);
    drop(office);
    assert_eq!(faults, Vec::<String>::new());
    let lost: Vec<_> = told.acknowledged.difference(&acts).collect();
    assert!(lost.is_empty(), "acknowledged and lost: {lost:?}");
    let phantoms: Vec<_> = acts.difference(&told.asked).collect();
    assert!(phantoms.is_empty(), "nobody asked for: {phantoms:?}");
    let (snapshot, aside) = (place.join("snapshot"), place.with_extension("snapshot"));
    let is_there = std::fs::rename(&snapshot, &aside).is_ok();
    let office = at(place);
    office.sign_in(words, &Progress::default()).unwrap();
    assert!(with_snapshot == known(&office).2, "the snapshot says something else");
    drop(office);
    if is_there {
        std::fs::rename(&aside, &snapshot).unwrap();
    }
}

fn known(office: &Office) -> (BTreeSet<ActId>, Vec<String>, Vec<u8>) {
    let read = |known: &office::Known| {
        let acts = known.state.acts().map(|act| act.stamp.act).collect();
        (acts, known.faults.clone(), known.state.canonical_bytes())
    };
    office.read(read).unwrap()
}

/// Kills so many children of one office, one after the other.
fn kill(times: u64, chance: &Chance) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("office");
    let Founded { office, passphrase, .. } = found(&place, "Made-up Lead", surroundings()).unwrap();
    let words = passphrase.words();
    office.sign_in(words, &Progress::default()).unwrap();
    let mut told = Told { asked: known(&office).0, ..Told::default() };
    drop(office);
    for _ in 0..times {
        let moment = u64::from(u16::from_be_bytes(chance.bytes())) % 120;
        told.by_a_child(&place, words, Duration::from_millis(moment));
        judge(&place, words, &told);
    }
    told.acknowledged.len()
}

fn number(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

#[test]
fn killed_at_any_moment_the_office_loses_nothing_acknowledged() {
    let kills = number("TIZIM_KILLS").unwrap_or(40);
    let seed = number("TIZIM_KILLS_SEED").unwrap_or_else(|| u64::from(std::process::id()));
    println!("TIZIM_KILLS_SEED={seed}");
    let chance = Chance::from_seed(seed);
    let (mut left, mut acknowledged) = (kills, 0);
    while left > 0 {
        let now = left.min(KILLS_AN_OFFICE);
        acknowledged += kill(now, &chance);
        left -= now;
    }
    println!("{kills} kills, {acknowledged} acts acknowledged, none lost");
    assert!(acknowledged as u64 >= kills, "the children did nothing");
}
