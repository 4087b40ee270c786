//! Checkpoints: "this log had so many entries, and this root", signed.
//!
//! Invariant: what is signed is the text itself, in the form of C2SP tlog-checkpoint inside a C2SP signed-note, so that any
//! tool of that family reads it; a witness adds a cosignature (C2SP tlog-cosignature, version 1) with the time it looked.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};

use crate::damage::Damage;
use crate::id::write_hex;
use crate::signature::usable_key;
use crate::tree::Hash;

const LOG_KEY: u8 = 1;
const WITNESS_KEY: u8 = 4;
const FORM: Damage = Damage::Text("the checkpoint");
/// The most signatures a checkpoint may carry.
const MAX_SIGNATURES: usize = 64;

/// What a log says of itself at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name for good: no spaces, no plus sign, such as `tizim.example/0011…`.
    pub origin: String,
    /// How many entries it has.
    pub size: u64,
    /// The root over the ids of its entries, in its order.
    pub root: Hash,
}

impl Checkpoint {
    /// Signs with the log's key; the key's name is the origin.
    pub fn sign(&self, key: &SigningKey) -> Result<SignedCheckpoint, Damage> {
        let own = NoteKey::new(&self.origin, key.verifying_key())?;
        let text = self.to_string();
        let signature = key.sign(text.as_bytes()).to_bytes().to_vec();
        let line = Line { name: own.name.clone(), key_id: own.id(LOG_KEY), signature };
        Ok(SignedCheckpoint { checkpoint: self.clone(), text, lines: vec![line] })
    }

    /// Reads the text; further lines are allowed and left unread.
    fn parse(text: &str) -> Result<Self, Damage> {
        let mut lines = text.strip_suffix('\n').ok_or(FORM)?.split('\n');
        let origin = lines.next().filter(|origin| is_name(origin)).ok_or(FORM)?.to_owned();
        let size = lines.next().and_then(parse_decimal).ok_or(FORM)?;
        let root = lines.next().and_then(|root| STANDARD.decode(root).ok()).ok_or(FORM)?;
        if lines.any(str::is_empty) {
            return Err(FORM);
        }
        Ok(Self { origin, size, root: root.try_into().map_err(|_| FORM)? })
    }
}

impl fmt::Display for Checkpoint {
    /// The text that is signed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root))
    }
}

/// A public key and the name it signs under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteKey {
    name: String,
    key: VerifyingKey,
}

/// Whoever cosigns checkpoints of others: a partner, a court, an archive.
pub type Witness = NoteKey;

impl NoteKey {
    /// A key under a name without spaces and plus signs.
    pub fn new(name: &str, key: VerifyingKey) -> Result<Self, Damage> {
        let usable = usable_key(key.as_bytes()).ok_or(Damage::SignerKey)?;
        if is_name(name) { Ok(Self { name: name.to_owned(), key: usable }) } else { Err(FORM) }
    }

    /// The line to give to a partner: `name+id+key`, as signed-note tools take it.
    pub fn to_line(&self) -> String {
        let mut line = format!("{}+", self.name);
        // Writing to a string does not fail.
        let _ = write_hex(&self.id(LOG_KEY), &mut line);
        let typed: Vec<u8> = [LOG_KEY].into_iter().chain(*self.key.as_bytes()).collect();
        line + "+" + &STANDARD.encode(typed)
    }

    /// Reads a line made by [`NoteKey::to_line`].
    pub fn parse(line: &str) -> Result<Self, Damage> {
        let mut parts = line.splitn(3, '+');
        let (Some(name), Some(_), Some(typed)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(FORM);
        };
        let typed = STANDARD.decode(typed).map_err(|_| FORM)?;
        let key = match typed.split_first() {
            Some((&LOG_KEY, key)) => key.try_into().ok().and_then(usable_key).ok_or(Damage::SignerKey)?,
            _ => return Err(FORM),
        };
        let read = Self::new(name, key)?;
        if read.to_line() == line { Ok(read) } else { Err(FORM) }
    }

    /// Four bytes that tell keys of one name apart.
    fn id(&self, kind: u8) -> [u8; 4] {
        let hash = Sha256::new().chain_update(&self.name).chain_update([b'\n', kind]);
        let [first, second, third, fourth, ..]: [u8; 32] =
            hash.chain_update(self.key.as_bytes()).finalize().into();
        [first, second, third, fourth]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Line {
    name: String,
    key_id: [u8; 4],
    signature: Vec<u8>,
}

/// A checkpoint with the signatures that came with it. Reading one proves nothing; [`SignedCheckpoint::verify`] does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedCheckpoint {
    checkpoint: Checkpoint,
    text: String,
    lines: Vec<Line>,
}

impl SignedCheckpoint {
    /// Reads a signed note.
    pub fn parse(note: &str) -> Result<Self, Damage> {
        if note.chars().any(|c| c.is_ascii_control() && c != '\n') {
            return Err(FORM);
        }
        let (head, signatures) = note.rsplit_once("\n\n").ok_or(FORM)?;
        let signatures = signatures.strip_suffix('\n').ok_or(FORM)?.split('\n');
        let lines: Vec<Line> = signatures.map(parse_line).collect::<Result<_, _>>()?;
        let text = format!("{head}\n");
        if lines.len() > MAX_SIGNATURES {
            return Err(Damage::TooLarge("the number of signatures"));
        }
        Ok(Self { checkpoint: Checkpoint::parse(&text)?, text, lines })
    }

    /// The checkpoint, if the log's key signed it.
    pub fn verify(&self, log: &NoteKey) -> Result<&Checkpoint, Damage> {
        let line = self.line(log, LOG_KEY).ok_or(Damage::Signature)?;
        let signature = Signature::from_slice(&line.signature).map_err(|_| Damage::Signature)?;
        log.key.verify_strict(self.text.as_bytes(), &signature).map_err(|_| Damage::Signature)?;
        if self.checkpoint.origin == log.name { Ok(&self.checkpoint) } else { Err(Damage::OtherSigner) }
    }

    /// Adds a witness's cosignature: that it saw this checkpoint at this time, in Unix seconds.
    pub fn cosign(&mut self, name: &str, key: &SigningKey, unix_seconds: u64) -> Result<(), Damage> {
        let witness = NoteKey::new(name, key.verifying_key())?;
        let signature = key.sign(self.witnessed(unix_seconds).as_bytes()).to_bytes();
        let signature = unix_seconds.to_be_bytes().into_iter().chain(signature).collect();
        let key_id = witness.id(WITNESS_KEY);
        self.lines.retain(|line| line.name != name || line.key_id != key_id);
        self.lines.push(Line { name: name.to_owned(), key_id, signature });
        Ok(())
    }

    /// When a witness saw this checkpoint, in Unix seconds, if its cosignature is there and fits.
    pub fn cosigned_at(&self, witness: &Witness) -> Result<u64, Damage> {
        let line = self.line(witness, WITNESS_KEY).ok_or(Damage::Signature)?;
        let (time, signature) = line.signature.split_first_chunk::<8>().ok_or(Damage::Signature)?;
        let time = u64::from_be_bytes(*time);
        let signature = Signature::from_slice(signature).map_err(|_| Damage::Signature)?;
        witness
            .key
            .verify_strict(self.witnessed(time).as_bytes(), &signature)
            .map_err(|_| Damage::Signature)?;
        Ok(time)
    }

    fn line(&self, key: &NoteKey, kind: u8) -> Option<&Line> {
        let id = key.id(kind);
        self.lines.iter().find(|line| line.name == key.name && line.key_id == id)
    }

    fn witnessed(&self, unix_seconds: u64) -> String {
        format!("cosignature/v1\ntime {unix_seconds}\n{}", self.text)
    }
}

impl fmt::Display for SignedCheckpoint {
    /// The signed note.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.lines.iter().try_for_each(|line| {
            let bytes: Vec<u8> = line.key_id.iter().chain(&line.signature).copied().collect();
            writeln!(f, "\u{2014} {} {}", line.name, STANDARD.encode(bytes))
        })
    }
}

fn parse_line(line: &str) -> Result<Line, Damage> {
    let (name, bytes) = line.strip_prefix("\u{2014} ").and_then(|line| line.split_once(' ')).ok_or(FORM)?;
    let bytes = STANDARD.decode(bytes).map_err(|_| FORM)?;
    let (key_id, signature) = bytes.split_first_chunk::<4>().ok_or(FORM)?;
    if !is_name(name) || signature.is_empty() {
        return Err(FORM);
    }
    Ok(Line { name: name.to_owned(), key_id: *key_id, signature: signature.to_vec() })
}

fn parse_decimal(text: &str) -> Option<u64> {
    text.parse().ok().filter(|number: &u64| number.to_string() == text)
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c.is_control() || c == '+')
}

#[cfg(test)]
mod tests;
