//! Reading an entry without copying it.
//!
//! Invariant: reading accepts exactly the canonical encoding; the signature is *not* checked by reading, so a view is
//! no proof. [`EntryView::verify`] makes the proof, [`crate::faulty_signatures`] checks many views at once.

use crate::cbor::Reader;
use crate::damage::Damage;
use crate::entry::{
    Header, OUTER, Signed, VERSION, body_digest, check_body, check_count, check_start, entry_id,
    signed_message,
};
use crate::id::{ActId, EntryId, MemberId, NodeId, SubjectId};
use crate::seal::{Compartment, FactView, SubjectKey, open_into};
use crate::signature::Signers;
use crate::time::Time;

/// The fewest bytes a fact can take: its share of an array's promise that must be there.
const LEAST_FACT: usize = 127;

/// An entry borrowed from its bytes, canonical but unproven.
#[derive(Clone, Debug)]
pub struct EntryView<'a> {
    header: Header,
    facts: Vec<FactView<'a>>,
    bytes: &'a [u8],
    digest: [u8; 32],
    signature: &'a [u8; 64],
    id: EntryId,
}

impl<'a> EntryView<'a> {
    /// Reads the bytes of one entry, all of them.
    pub fn read(bytes: &'a [u8]) -> Result<Self, Damage> {
        let (outer, inner) = bytes.split_first().ok_or(Damage::Short)?;
        if *outer != OUTER {
            return Err(Damage::Shape("entry"));
        }
        let mut reader = Reader(inner);
        let header = read_header(&mut reader)?;
        let facts = read_facts(&mut reader)?;
        let body = inner.get(..inner.len() - reader.0.len()).ok_or(Damage::Short)?;
        let signature = reader.fixed("signature")?;
        reader.end()?;
        let digest = body_digest(body);
        Ok(Self { header, facts, bytes, digest, signature, id: entry_id(&digest, signature) })
    }

    /// Checks the signature and copies the entry into a proof.
    pub fn verify(&self, signers: &mut Signers) -> Result<Signed, Damage> {
        signers.check(&self.header.signer, &self.message(), self.signature)?;
        Ok(Signed::from_checked(self))
    }

    /// What the entry says about itself.
    pub fn header(&self) -> &Header {
        &self.header
    }

    /// The facts, sealed.
    pub fn facts(&self) -> &[FactView<'a>] {
        &self.facts
    }

    /// The bytes that were read.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The id.
    pub fn id(&self) -> EntryId {
        self.id
    }

    /// Opens the fact with this index inside `buffer`, whose former content is dropped, and lends the text.
    pub fn open<'b>(
        &self,
        index: u32,
        key: &SubjectKey,
        buffer: &'b mut Vec<u8>,
    ) -> Result<&'b [u8], Damage> {
        let fact = self.facts.get(index as usize).ok_or(Damage::Shape("index"))?;
        open_into(key, &self.header.place(index, *fact), *fact, buffer)
    }

    pub(crate) fn message(&self) -> [u8; 56] {
        signed_message(&self.digest)
    }

    pub(crate) fn signature(&self) -> &'a [u8; 64] {
        self.signature
    }
}

fn read_header(reader: &mut Reader<'_>) -> Result<Header, Damage> {
    let length = reader.array("entry")?;
    let version = reader.unsigned("version")?;
    if version > VERSION {
        return Err(Damage::NewerVersion(version));
    }
    if length != 9 || version != VERSION {
        return Err(Damage::Shape("entry"));
    }
    let header = Header {
        node: NodeId(*reader.fixed("node")?),
        sequence: reader.unsigned("sequence")?,
        previous: if reader.null() { None } else { Some(EntryId(*reader.fixed("previous")?)) },
        time: Time(reader.unsigned("time")?),
        member: MemberId(*reader.fixed("member")?),
        signer: *reader.fixed("signer")?,
        act: ActId(*reader.fixed("act")?),
    };
    check_start(&header)?;
    Ok(header)
}

fn read_facts<'a>(reader: &mut Reader<'a>) -> Result<Vec<FactView<'a>>, Damage> {
    let count = reader.array("facts")?;
    check_count(count)?;
    // Room only for as many facts as the bytes could hold, whatever the array promises.
    let room = (count as usize).min(reader.0.len() / LEAST_FACT);
    let mut facts = Vec::with_capacity(room);
    for _ in 0..count {
        facts.push(read_fact(reader)?);
    }
    Ok(facts)
}

fn read_fact<'a>(reader: &mut Reader<'a>) -> Result<FactView<'a>, Damage> {
    reader.array_of(4, "fact")?;
    let subject = SubjectId(*reader.fixed("subject")?);
    let compartment =
        Compartment::from_number(reader.unsigned("compartment")?).ok_or(Damage::Shape("compartment"))?;
    let nonce = reader.fixed("nonce")?;
    let body = reader.bytes("body")?;
    check_body(body)?;
    Ok(FactView { subject, compartment, nonce, body })
}
