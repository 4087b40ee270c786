//! When a passphrase is lost: a paper key opens what the office keeps for this, and a new passphrase takes its place.
//!
//! A member's secrets are sealed twice: under their passphrase, and to the two paper keys. Whoever holds a paper key can
//! be anybody in the office; that is why both lie in places that are not the office.

use crate::door::{NotDone, Signer};
use crate::fault::Fault;
use crate::founding::paper_recipients;
use crate::keys::CompartmentKeys;
use crate::office::Office;
use crate::progress::Progress;
use crate::sign_in::{MEMBER, NotIn};
use ledger::keyring::{Lock, MemberSecrets, PaperKey, Passphrase, Recipient};
use register::{Act, Compartment, MemberId};
use zeroize::Zeroizing;

/// What a member's secrets are made of.
type Seed = Zeroizing<[u8; 64]>;

/// Names in the keyring: `recovery-<member>`.
pub(crate) const RECOVERY: &str = "recovery-";

/// Why no new passphrase was made.
#[derive(Debug, thiserror::Error)]
pub enum NotRecovered {
    /// It is a paper key, and not one of this office.
    #[error("this paper key belongs to another office")]
    AnotherOffice,
    /// Nobody active in the office has this name.
    #[error("no member of this office is called that")]
    NoSuchMember,
    /// It is not in the holder's hands.
    #[error(transparent)]
    Fault(#[from] Fault),
}

/// Seals what a member's secrets are made of to the paper keys.
pub(crate) fn keep_for_paper(office: &Office, member: MemberId, seed: &[u8; 64]) -> Result<(), Fault> {
    let sealed = Recipient::seal_to_all(&paper_recipients(office)?, seed)?;
    Ok(office.store().keyring().put_sealed(&format!("{RECOVERY}{member}"), &sealed)?)
}

impl Office {
    /// Gives a member a new passphrase in place of a lost one, and closes the office.
    pub fn recover(&self, paper: &PaperKey, name: &str) -> Result<Passphrase, NotRecovered> {
        let mut keys = CompartmentKeys::open(self.store(), paper.identity())?;
        let _not_needed = keys.take(Compartment::Sources);
        if keys.is_empty() {
            return Err(NotRecovered::AnotherOffice);
        }
        let _until_it_is_done = self.turn();
        // An office that is open goes on writing where this one would.
        self.close();
        self.open(keys, &Progress::default()).map_err(|not_in| match not_in {
            NotIn::Fault(fault) => NotRecovered::Fault(fault),
            NotIn::NotAPassphrase(_) | NotIn::NobodyHasIt | NotIn::HasLeft | NotIn::CannotOpen => {
                NotRecovered::AnotherOffice
            }
        })?;
        let noted = self.note_recovery(paper, name);
        self.close();
        let (member, seed) = noted?;
        self.replace_lock(&seed, member)
    }

    /// The log says it first, in the name of the member whose secrets these are.
    fn note_recovery(&self, paper: &PaperKey, name: &str) -> Result<(MemberId, Seed), NotRecovered> {
        let member = self.member_called(name).ok_or(NotRecovered::NoSuchMember)?;
        let sealed = self.store().keyring().sealed(&format!("{RECOVERY}{member}")).map_err(Fault::from)?;
        let seed = paper.identity().open(&sealed.unwrap_or_default()).map_err(Fault::from)?;
        let seed: Seed = Zeroizing::new(seed.as_slice().try_into().map_err(|_| NotRecovered::NoSuchMember)?);
        let none = CompartmentKeys::default();
        let signing = MemberSecrets::from_chance(&seed).signing;
        let signer = Signer { member, key: &signing, sources: &none };
        match self.act_as(&signer, self.draw_act(), Act::NoteRecovery) {
            Ok(_) => Ok((member, seed)),
            Err(NotDone::Fault(fault)) => Err(fault.into()),
            Err(NotDone::Refused(_) | NotDone::Closed) => Err(NotRecovered::NoSuchMember),
        }
    }

    fn member_called(&self, name: &str) -> Option<MemberId> {
        let wanted = name.trim().to_lowercase();
        self.read(|known| {
            let mut members = known.state.members().active();
            members.find(|(_, member)| member.account.name.to_lowercase() == wanted).map(|(id, _)| id)
        })?
    }

    fn replace_lock(&self, seed: &Seed, member: MemberId) -> Result<Passphrase, NotRecovered> {
        let keyring = self.store().keyring();
        let passphrase = Passphrase::from_chance(&self.chance().bytes());
        let salt = self.locks()?.first().map_or_else(|| self.chance().bytes(), |lock| lock.salt());
        let lock = Lock { cost: self.cost(), salt, nonce: self.chance().bytes() };
        let locked = MemberSecrets::from_chance(seed)
            .lock(ledger::MemberId(member.0), &passphrase, lock)
            .map_err(Fault::from)?;
        keyring.put_sealed(&format!("{MEMBER}{member}"), &locked.to_bytes()).map_err(Fault::from)?;
        Ok(passphrase)
    }
}
