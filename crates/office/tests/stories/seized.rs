//! F1: the disk of an office that was in use for a month, and whose program was killed twice, says nothing.
//!
//! The month is lived by this test itself, started again as a child with a temporary folder of its own; the child tells
//! on its standard output what the parent needs to go on.

use crate::planted::{Search, word};
use crate::world::{World, surroundings};
use office::clock::SetClock;
use office::{Founded, NotDone, Office, Progress, Session, Surroundings, chance::Chance, found, import};
use register::claim::{ClaimRef, FactRef};
use register::members::facts::MemberRole;
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::sources::facts::{Copy, Origin, SourceAccount, SourceKind};
use register::{Act, ActId, Basis, Claim, Kind, MemberId, NewThing, Provenance, Said, ThingId, When};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

const HALF: &str = "TIZIM_TEST_MONTH_HALF";
const PLACE: &str = "TIZIM_TEST_MONTH_PLACE";
const WORDS: &str = "TIZIM_TEST_MONTH_WORDS";
/// Words planted in a half.
const A_HALF: usize = 1_500;
const IMPORTED: usize = 110;

/// Half a month of use. Hands out planted words, each once.
struct Half {
    world: World,
    lead: Session,
    next: usize,
}

impl Half {
    fn word(&mut self) -> Box<str> {
        self.next += 1;
        word(self.next - 1).into()
    }

    fn by(&mut self) -> Provenance {
        Provenance {
            locator: self.word(),
            attributed_to: Some(self.word()),
            note: Some(self.word()),
            ..Provenance::from_member(Basis::HeardByPhone)
        }
    }

    fn person(&mut self, id: ThingId) -> NewThing {
        let note = StatusNote {
            status: Status::Missing,
            when: When::UNKNOWN,
            place: Some(self.word()),
            details: Some(self.word()),
        };
        let claims = [
            PersonClaim::Name(NameKind::Printed, self.word()),
            PersonClaim::Occupation(self.word()),
            PersonClaim::Home(self.word()),
            PersonClaim::Status(Box::new(note)),
            PersonClaim::Note(self.word()),
        ];
        let claims = claims.into_iter().map(Claim::Person).collect();
        let reference = Some(self.word());
        NewThing { id, kind: Kind::Person, list: None, reference, said: vec![Said { claims, by: self.by() }] }
    }

    fn act(&self, session: &Session, act: Act) -> ActId {
        self.world.office.act(session, self.world.office.draw_act(), act).unwrap().act
    }

    fn enter(&mut self) -> (ThingId, ActId) {
        let id = self.world.office.draw_ids(1).unwrap()[0];
        let person = self.person(id);
        (id, self.act(&self.lead, Act::Enter(person)))
    }

    fn import(&mut self) {
        let act = self.world.office.draw_act();
        let ids = import::ids(&self.world.office, act, IMPORTED).unwrap();
        let things: Vec<_> = ids.into_iter().map(|id| self.person(id)).collect();
        import::batch(&self.world.office, &self.lead, act, things, &Progress::default()).unwrap();
    }

    /// Statements, corrections, withdrawals, contacts, an act undone, a refusal.
    fn work(&mut self) {
        let (id, act) = self.enter();
        let (_, mistake) = self.enter();
        let contact = Claim::Person(PersonClaim::Contact(self.word()));
        let said = Said { claims: vec![contact], by: self.by() };
        self.act(&self.lead, Act::Say { thing: id, said });
        let at = |claim| ClaimRef { fact: FactRef { act, index: 0 }, claim };
        let with = Claim::Person(PersonClaim::Name(NameKind::Printed, self.word()));
        let (by, reason) = (self.by(), self.word().into());
        self.act(&self.lead, Act::Correct { claim: at(0), with, by, reason });
        let reason = self.word().into();
        self.act(&self.lead, Act::Withdraw { claim: at(1), reason });
        let reason = self.word().into();
        self.act(&self.lead, Act::Undo { act: mistake, reason });
        let nowhere = self.world.office.draw_ids(1).unwrap()[0];
        let said = Said { claims: vec![Claim::Person(PersonClaim::Note(self.word()))], by: self.by() };
        let refused = Act::Say { thing: nowhere, said };
        let refused = self.world.office.act(&self.lead, self.world.office.draw_act(), refused);
        assert!(matches!(refused, Err(NotDone::Refused(_))));
        self.world.office.note_read(&self.lead, id);
    }

    /// A hidden source, written down and opened by a member who comes and goes.
    fn hide_a_source(&mut self) {
        let name = self.word();
        let (done, words) = self
            .world
            .office
            .add_member(&self.lead, self.world.office.draw_act(), &name, MemberRole::SourceKeeper)
            .unwrap();
        let keeper = self.sign_in(words.words());
        let thing = self.world.office.draw_ids(1).unwrap()[0];
        let account = SourceAccount {
            kind: SourceKind::Testimony,
            title: self.word(),
            publisher: Some(self.word()),
            authors: Some(self.word()),
            published: When::UNKNOWN,
            published_basis: None,
            language: None,
            copy: Copy::Original,
            address: Some(self.word()),
            note: Some(self.word()),
        };
        let said = vec![Said { claims: vec![Claim::Source(Box::new(account))], by: self.by() }];
        let new = NewThing { id: thing, kind: Kind::Source, list: None, reference: None, said };
        self.act(&keeper, Act::Enter(new));
        let claims = vec![Claim::Origin(Box::new(Origin { text: self.word() }))];
        let said = Said { claims, by: self.by() };
        self.act(&keeper, Act::Say { thing, said });
        let reason = self.word();
        let office = &self.world.office;
        assert_eq!(office.open_origin(&keeper, office.draw_act(), thing, &reason).unwrap().len(), 1);
        let (member, reason) = (MemberId(done.thing.unwrap().0), self.word());
        self.world.office.remove_member(&self.lead, self.world.office.draw_act(), member, &reason).unwrap();
    }

    fn sign_in(&self, words: &str) -> Session {
        self.world.office.sign_in(words, &Progress::default()).unwrap()
    }

    /// The office closes for the night; somebody tries the door.
    fn night(&mut self) {
        self.world.clock.forward(60_000);
        self.world.office.tick();
        self.world.office.close();
        let stranger = "abandon ability able about above absent";
        assert!(self.world.office.sign_in(stranger, &Progress::default()).is_err());
        self.world.clock.forward(12 * 60 * 60 * 1000);
        self.lead = self.world.sign_in();
    }

    fn live(&mut self) {
        self.import();
        self.hide_a_source();
        self.work();
        self.world.office.write_snapshot().unwrap();
        self.night();
        self.work();
        self.night();
        self.enter();
    }

    /// How many planted words the office knows.
    fn known(&self) -> usize {
        let state = self.world.office.read(|known| known.state.canonical_bytes()).unwrap();
        Search::for_words(2 * A_HALF).in_bytes(&state).len()
    }
}

fn open(place: &Path, first: bool) -> Half {
    let (folder, clock) = (tempfile::tempdir().unwrap(), Arc::new(SetClock::at(1_700_000_000_000)));
    let chance = Arc::new(Chance::of_the_machine().unwrap());
    let surroundings = Surroundings { chance, ..surroundings(&clock) };
    let (office, lead) = if first {
        let name = word(0);
        let Founded { office, passphrase, .. } = found(place, &name, surroundings).unwrap();
        (office, passphrase.words().to_owned())
    } else {
        (Office::at(place, surroundings).unwrap(), std::env::var(WORDS).unwrap())
    };
    let world = World { folder, clock, office, lead };
    let lead = world.sign_in();
    Half { world, lead, next: if first { 1 } else { A_HALF } }
}

/// Lives a half of the month when it is told to, says so, and goes on until it is killed.
#[test]
fn half_a_month() {
    let Ok(half) = std::env::var(HALF) else { return };
    let first = half == "first";
    let mut half = open(&PathBuf::from(std::env::var(PLACE).unwrap()), first);
    half.live();
    assert!(half.next <= if first { A_HALF } else { 2 * A_HALF }, "{}", half.next);
    let mut out = std::io::stdout();
    writeln!(out, "\n@{} {}", half.known(), half.world.lead).unwrap();
    out.flush().unwrap();
    loop {
        let ids = half.world.office.draw_ids(1).unwrap();
        half.next = if first { A_HALF - 20 } else { 2 * A_HALF - 20 };
        let person = half.person(ids[0]);
        half.act(&half.lead, Act::Enter(person));
    }
}

/// Starts a half, waits until it is lived, lets it go on for a moment, and kills it. What the child told.
fn live_and_kill(place: &Path, half: &str, words: &str) -> (usize, String) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "seized::half_a_month", "--nocapture"])
        .env(HALF, half)
        .env(PLACE, place.join("office"))
        .env(WORDS, words)
        .env("TMPDIR", place.join("tmp"))
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let told = hear(&mut child);
    std::thread::sleep(std::time::Duration::from_millis(150));
    child.kill().unwrap();
    child.wait().unwrap();
    let told = told.unwrap();
    let (known, words) = told.split_once(' ').unwrap();
    (known.parse().unwrap(), words.to_owned())
}

fn hear(child: &mut Child) -> Option<String> {
    let lines = BufReader::new(child.stdout.take()?).lines();
    lines.map_while(Result::ok).find_map(|line| line.split_once('@').map(|(_, told)| told.to_owned()))
}

#[test]
fn a_seized_disk_says_nothing_after_a_month_of_use_and_two_kills() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("tmp")).unwrap();
    let search = Search::for_words(2 * A_HALF);
    let (_, words) = live_and_kill(folder.path(), "first", "");
    let (holding, files) = search.in_folder(folder.path());
    assert!(holding.is_empty() && files > 3, "{holding:?}");
    let (known, _) = live_and_kill(folder.path(), "second", &words);
    assert!(known >= 2_000, "the office knew {known} of the planted words");
    let (holding, files) = search.in_folder(folder.path());
    assert!(holding.is_empty() && files > 3, "{holding:?}");
}

#[test]
fn the_search_finds_a_planted_word_however_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let search = Search::for_words(100);
    let written: Vec<String> = (0..100).map(word).collect();
    assert_eq!(written.iter().collect::<std::collections::BTreeSet<_>>().len(), 100);
    let file = folder.path().join("a file");
    for number in [2, 3] {
        for text in [word(number), word(number).to_lowercase(), word(number).to_uppercase()] {
            let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            for form in [text.as_bytes(), &wide] {
                std::fs::write(&file, [b"before".as_slice(), form, b"after"].concat()).unwrap();
                assert_eq!(search.in_folder(folder.path()), (vec![file.clone()], 1), "{text}");
                assert_eq!(search.in_bytes(form).into_iter().collect::<Vec<_>>(), [number]);
            }
        }
    }
    std::fs::write(&file, "nothing of that").unwrap();
    assert_eq!(search.in_folder(folder.path()), (Vec::new(), 1));
}
