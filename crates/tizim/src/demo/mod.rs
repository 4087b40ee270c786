//! What `tizim demo` shows: the real record, and a made-up population beside it on request.
//!
//! Invariant: made-up rows carry made-up list titles and are never mixed into the record's sources.

mod made_up;
pub mod population;
mod sample;

use crate::commands::Trouble;
use ledger::keyring::Passphrase;
use office::import::{self, record};
use office::{Founded, Office, Progress, Session, Surroundings, found};
use register::members::facts::MemberRole;
use std::path::Path;

/// A member of the demonstration and their six words.
pub struct Member {
    /// A bird's name.
    pub name: &'static str,
    /// What they may do.
    pub role: MemberRole,
    /// Their passphrase.
    pub passphrase: Passphrase,
}

const LEAD: &str = "Tyrna";
const OTHERS: [(&str, MemberRole); 2] =
    [("Torghai", MemberRole::Documenter), ("Qarlygash", MemberRole::Operator)];
const APPROVER: (&str, MemberRole) = ("Baiqus", MemberRole::SourceKeeper);

/// What the demonstration's group calls itself.
pub const NAME: &str = "Tizim demo";

/// Founds the office in `folder`, brings in the record and so many made-up people, and closes it again.
pub fn prepare(folder: &Path, people: u64, progress: &Progress) -> Result<Vec<Member>, Trouble> {
    let Founded { office, passphrase, .. } = found(folder, LEAD, Surroundings::of_the_machine()?)?;
    let session = office.sign_in(passphrase.words(), progress)?;
    let mut members = vec![Member { name: LEAD, role: MemberRole::Lead, passphrase }];
    // A lock takes a fifth of a second on purpose: they are made side by side while the record comes in, and whoever approves
    // what the front shows signs in meanwhile.
    let approver = std::thread::scope(|scope| {
        let (office, session) = (&office, &session);
        let approver = scope.spawn(move || {
            let member = let_in(office, session, APPROVER)?;
            let signed_in = office.sign_in(member.passphrase.words(), &Progress::default())?;
            Ok::<_, Trouble>((member, signed_in))
        });
        let others = OTHERS.map(|one| scope.spawn(move || let_in(office, session, one)));
        bring_in_record(office, session, progress)?;
        let failed = |_| Trouble::new("A member could not be let in.", "");
        for other in others {
            members.push(other.join().map_err(failed)??);
        }
        let (member, signed_in) = approver.join().map_err(failed)??;
        members.push(member);
        Ok::<Session, Trouble>(signed_in)
    })?;
    // What the front shows: the lead proposes the figures, the source keeper approves them.
    office.publish_sample(&session, &approver, NAME)?;
    made_up::bring_in(&office, &session, (people, progress))?;
    office.close();
    Ok(members)
}

fn let_in(
    office: &Office,
    session: &Session,
    (name, role): (&'static str, MemberRole),
) -> Result<Member, Trouble> {
    let (_, passphrase) = office.add_member(session, office.draw_act(), name, role)?;
    Ok(Member { name, role, passphrase })
}

fn bring_in_record(office: &Office, session: &Session, progress: &Progress) -> Result<(), Trouble> {
    let record = sample::record();
    let act = office.draw_act();
    let mut ids = import::ids(office, act, record::count(&record))?.into_iter();
    let mut draw = || ids.next().unwrap_or(register::ThingId::OFFICE);
    let things = record::things(&record, &mut draw);
    import::batch(office, session, act, things, progress)?;
    Ok(())
}
