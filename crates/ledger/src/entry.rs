//! An entry: what one act did, as its node signed it into its chain.
//!
//! Invariant: a [`Signed`] exists only if its signature was made or checked here, and its bytes are the one canonical
//! encoding of its content. Its id covers every byte, the signature included: one id, one byte string.

use ed25519_dalek::{Signer, SigningKey};
use sha2::{Digest, Sha256};

use crate::cbor::Writer;
use crate::damage::Damage;
use crate::id::{ActId, EntryId, MemberId, NodeId};
use crate::pad;
use crate::seal::{FactView, Place, SealedFact, TAG};
use crate::signature::Signers;
use crate::time::Time;
use crate::view::EntryView;

/// The version of the format that this crate writes and reads.
pub(crate) const VERSION: u64 = 1;
/// The most facts one entry may hold. Larger acts are written as several.
pub const MAX_FACTS: usize = 65_536;

/// What an entry says about itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The desk whose chain this entry continues.
    pub node: NodeId,
    /// Its number in that chain, from 0.
    pub sequence: u64,
    /// The id of the entry before it; `None` exactly for number 0.
    pub previous: Option<EntryId>,
    /// When, as the node saw it.
    pub time: Time,
    /// Who acted.
    pub member: MemberId,
    /// The Ed25519 public key that signs.
    pub signer: [u8; 32],
    /// The act.
    pub act: ActId,
}

/// An entry that is not signed yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What the entry says about itself.
    pub header: Header,
    /// What it states; at least one fact.
    pub facts: Vec<SealedFact>,
}

impl Entry {
    /// Signs with the key that the header names.
    pub fn sign(self, key: &SigningKey) -> Result<Signed, Damage> {
        if key.verifying_key().as_bytes() != &self.header.signer {
            return Err(Damage::OtherSigner);
        }
        self.check()?;
        let mut bytes = Vec::with_capacity(self.encoded_length());
        bytes.push(OUTER);
        self.write_body(&mut bytes);
        let digest = body_digest(bytes.get(1..).unwrap_or_default());
        let signature = key.sign(&signed_message(&digest)).to_bytes();
        Writer(&mut bytes).bytes(&signature);
        Ok(Signed { entry: self, id: entry_id(&digest, &signature), bytes })
    }

    fn check(&self) -> Result<(), Damage> {
        check_start(&self.header)?;
        check_count(self.facts.len() as u64)?;
        self.facts.iter().try_for_each(|fact| check_body(&fact.body))
    }

    fn encoded_length(&self) -> usize {
        256 + self.facts.iter().map(|fact| fact.body.len() + 56).sum::<usize>()
    }

    fn write_body(&self, out: &mut Vec<u8>) {
        let header = &self.header;
        let mut writer = Writer(out);
        writer.array(9);
        writer.unsigned(VERSION);
        writer.bytes(&header.node.0);
        writer.unsigned(header.sequence);
        match &header.previous {
            Some(previous) => writer.bytes(&previous.0),
            None => writer.null(),
        }
        writer.unsigned(header.time.0);
        writer.bytes(&header.member.0);
        writer.bytes(&header.signer);
        writer.bytes(&header.act.0);
        writer.array(self.facts.len());
        self.facts.iter().for_each(|fact| write_fact(&mut writer, fact));
    }
}

fn write_fact(writer: &mut Writer<'_>, fact: &SealedFact) {
    writer.array(4);
    writer.bytes(&fact.subject.0);
    writer.unsigned(u64::from(fact.compartment.number()));
    writer.bytes(&fact.nonce);
    writer.bytes(&fact.body);
}

/// An entry whose signature fits: the only kind that belongs in a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    entry: Entry,
    bytes: Vec<u8>,
    id: EntryId,
}

impl Signed {
    pub(crate) fn from_checked(view: &EntryView<'_>) -> Self {
        let facts = view.facts().iter().map(|fact| fact.to_fact()).collect();
        Self { entry: Entry { header: *view.header(), facts }, bytes: view.bytes().to_vec(), id: view.id() }
    }

    /// The content.
    pub fn entry(&self) -> &Entry {
        &self.entry
    }

    /// What the entry says about itself.
    pub fn header(&self) -> &Header {
        &self.entry.header
    }

    /// The facts, sealed.
    pub fn facts(&self) -> &[SealedFact] {
        &self.entry.facts
    }

    /// The bytes to store and to send.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The id.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// The bytes alone, for storing.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

impl Header {
    /// The place of the fact with this index.
    pub fn place(&self, index: u32, fact: FactView<'_>) -> Place {
        Place { act: self.act, index, subject: fact.subject, compartment: fact.compartment }
    }
}

/// Reads an entry and checks its signature by itself. For many entries of few signers see [`EntryView`].
pub fn decode(bytes: &[u8]) -> Result<Signed, Damage> {
    EntryView::read(bytes)?.verify(&mut Signers::default())
}

/// The head of the outer array: body and signature.
pub(crate) const OUTER: u8 = 0x82;

pub(crate) fn check_start(header: &Header) -> Result<(), Damage> {
    if (header.sequence == 0) == header.previous.is_none() { Ok(()) } else { Err(Damage::Shape("previous")) }
}

pub(crate) fn check_count(count: u64) -> Result<(), Damage> {
    match count {
        0 => Err(Damage::Shape("facts")),
        _ if count > MAX_FACTS as u64 => Err(Damage::TooLarge("the number of facts")),
        _ => Ok(()),
    }
}

pub(crate) fn check_body(body: &[u8]) -> Result<(), Damage> {
    let padded = body.len().checked_sub(TAG).filter(|length| pad::is_size_class(*length));
    padded.map(|_| ()).ok_or(Damage::Shape("body"))
}

pub(crate) fn body_digest(body: &[u8]) -> [u8; 32] {
    Sha256::new().chain_update(b"tizim/entry/1/body\n").chain_update(body).finalize().into()
}

pub(crate) fn entry_id(digest: &[u8; 32], signature: &[u8; 64]) -> EntryId {
    let hash = Sha256::new().chain_update(b"tizim/entry/1/id\n").chain_update(digest).chain_update(signature);
    EntryId(hash.finalize().into())
}

pub(crate) fn signed_message(digest: &[u8; 32]) -> [u8; 56] {
    let mut message = [0; 56];
    let parts = b"tizim/entry/1/signature\n".iter().chain(digest);
    message.iter_mut().zip(parts).for_each(|(to, from)| *to = *from);
    message
}

#[cfg(test)]
mod tests;
