//! Founding an office: a store, four compartment keys, a first member who leads it, two paper keys.

use crate::chance::Chance;
use crate::door::{Door, Signer};
use crate::fault::Fault;
use crate::keys::{CompartmentKeys, SubjectKeys};
use crate::office::{Known, Office, Surroundings};
use crate::recovery::keep_for_paper;
use crate::sign_in::MEMBER;
use ledger::keyring::{Lock, MemberSecrets, PaperKey, Passphrase, Recipient};
use register::members::facts::{MemberAccount, MemberRole};
use register::{Act, ActId, Compartment, MemberId};
use std::path::Path;
use store::{About, Group, Store};
use zeroize::Zeroizing;

/// A new office and what is shown once: it is in no file.
pub struct Founded {
    /// The office, closed.
    pub office: Office,
    /// The first member's passphrase.
    pub passphrase: Passphrase,
    /// The two paper keys, either of which opens everything when all passphrases are lost.
    pub paper: [PaperKey; 2],
}

/// A member with the secrets that will be theirs.
pub(crate) struct NewMember {
    pub id: MemberId,
    pub account: MemberAccount,
    pub secrets: MemberSecrets,
    pub passphrase: Passphrase,
    seed: Zeroizing<[u8; 64]>,
}

impl NewMember {
    pub(crate) fn draw(name: &str, role: MemberRole, chance: &Chance) -> Result<NewMember, Fault> {
        let seed = Zeroizing::new(chance.bytes());
        let secrets = MemberSecrets::from_chance(&seed);
        let account = MemberAccount {
            name: name.trim().into(),
            role,
            signer: *secrets.signing.verifying_key().as_bytes(),
            recipient: secrets.identity.recipient()?.to_string().into(),
        };
        let passphrase = Passphrase::from_chance(&chance.bytes());
        Ok(NewMember { id: MemberId(chance.bytes()), account, secrets, passphrase, seed })
    }

    /// Writes down the member's secrets, locked under their passphrase and sealed to the paper keys.
    pub(crate) fn keep(&self, office: &Office, salt: [u8; 16]) -> Result<(), Fault> {
        let lock = Lock { cost: office.cost(), salt, nonce: office.chance().bytes() };
        let locked = self.secrets.lock(ledger::MemberId(self.id.0), &self.passphrase, lock)?;
        keep_for_paper(office, self.id, &self.seed)?;
        Ok(office.store().keyring().put_sealed(&format!("{MEMBER}{}", self.id), &locked.to_bytes())?)
    }
}

/// Names in the keyring: the recipients of the two paper keys, which are no secret.
pub(crate) const PAPER: [&str; 2] = ["paper-1", "paper-2"];

/// Founds an office in a folder that does not exist yet or is empty.
pub fn found(folder: &Path, lead: &str, surroundings: Surroundings) -> Result<Founded, crate::NotDone> {
    let chance = surroundings.chance.clone();
    let about = About { office: chance.bytes(), node: chance.bytes(), created: surroundings.clock.now() };
    let office = Office::of(Store::create(folder, &about).map_err(Fault::from)?, surroundings);
    let paper = [PaperKey::from_chance(chance.bytes()), PaperKey::from_chance(chance.bytes())];
    let lead = NewMember::draw(lead, MemberRole::Lead, &chance)?;
    let compartments = CompartmentKeys::fresh(&chance);
    write_keys(&office, &compartments, &lead, &paper)?;
    *office.door() = Some(Door {
        previous: None,
        sequence: 0,
        last: ledger::Time::default(),
        compartments,
        subjects: SubjectKeys::default(),
        group: Group::new(office.shared_store()).map_err(Fault::from)?,
        covered: store::Position::START,
    });
    *office.known_mut() = Some(Known::default());
    let none = CompartmentKeys::default();
    let signer = Signer { member: lead.id, key: &lead.secrets.signing, sources: &none };
    office.act_as(&signer, ActId(chance.bytes()), Act::AddMember(lead.id, lead.account.clone()))?;
    office.close();
    Ok(Founded { office, passphrase: lead.passphrase, paper })
}

fn write_keys(
    office: &Office,
    compartments: &CompartmentKeys,
    lead: &NewMember,
    paper: &[PaperKey; 2],
) -> Result<(), Fault> {
    let mut recipients = vec![lead.secrets.identity.recipient()?];
    for (name, key) in PAPER.iter().zip(paper) {
        office.store().keyring().put_sealed(name, key.recipient()?.to_string().as_bytes())?;
        recipients.push(key.recipient()?);
    }
    lead.keep(office, office.chance().bytes())?;
    for compartment in [Compartment::Register, Compartment::Help, Compartment::Control] {
        compartments.seal_to(office.store(), compartment, &recipients)?;
    }
    // Hidden sources open to source keepers alone; until there is one, to the paper keys.
    compartments.seal_to(office.store(), Compartment::Sources, &recipients[1..])
}

/// The recipients of the paper keys.
pub(crate) fn paper_recipients(office: &Office) -> Result<Vec<Recipient>, Fault> {
    let read = |name: &&str| {
        let text = office.store().keyring().sealed(name)?.unwrap_or_default();
        let text = String::from_utf8(text).map_err(|_| ledger::Damage::Shape("paper key"))?;
        Ok(text.parse::<Recipient>()?)
    };
    PAPER.iter().map(read).collect()
}
