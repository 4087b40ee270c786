//! Who can open what is sealed with `age`: X25519 identities and their public recipients.
//!
//! Invariant: an identity is its 32 bytes of chance; it prints nothing and is wiped when dropped.

use std::fmt;
use std::io::{Read, Write};
use std::str::FromStr;

use bech32::{Bech32, Hrp};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::damage::Damage;

const PREFIX: Hrp = Hrp::parse_unchecked("age-secret-key-");

/// A secret key that opens what was sealed to its [`Recipient`].
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct Identity([u8; 32]);

impl Identity {
    /// An identity from 32 bytes of chance.
    pub fn from_chance(chance: [u8; 32]) -> Self {
        Self(chance)
    }

    /// The public half.
    pub fn recipient(&self) -> Result<Recipient, Damage> {
        Ok(Recipient(self.age()?.to_public()))
    }

    /// Opens what was sealed to this identity among others.
    pub fn open(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Damage> {
        let identity = self.age()?;
        let decryptor = age::Decryptor::new_buffered(sealed).map_err(|_| Damage::Seal)?;
        let mut reader =
            decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).map_err(|_| Damage::Seal)?;
        // Room for everything at once: a vector that grows leaves unwiped copies behind.
        let mut text = Zeroizing::new(Vec::with_capacity(sealed.len()));
        reader.read_to_end(&mut text).map_err(|_| Damage::Seal)?;
        Ok(text)
    }

    /// The form that every `age` program reads.
    pub(crate) fn to_text(&self) -> Result<Zeroizing<String>, Damage> {
        let text = bech32::encode_upper::<Bech32>(PREFIX, &self.0).map_err(|_| Damage::Text("the key"))?;
        Ok(Zeroizing::new(text))
    }

    pub(crate) fn from_text(text: &str) -> Result<Self, Damage> {
        let refused = Damage::Text("the key");
        let checked =
            bech32::primitives::decode::CheckedHrpstring::new::<Bech32>(text).map_err(|_| refused)?;
        if checked.hrp() != PREFIX {
            return Err(refused);
        }
        let bytes: Zeroizing<Vec<u8>> = Zeroizing::new(checked.byte_iter().collect());
        bytes.as_slice().try_into().map(Self).map_err(|_| refused)
    }

    pub(crate) fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    fn age(&self) -> Result<age::x25519::Identity, Damage> {
        age::x25519::Identity::from_str(&self.to_text()?).map_err(|_| Damage::Text("the key"))
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity")
    }
}

/// A public key that things are sealed to. Prints as `age1…`.
#[derive(Clone)]
pub struct Recipient(age::x25519::Recipient);

impl Recipient {
    /// Seals `text` so that each of `recipients` alone can open it. Draws chance from the operating system (see the
    /// notes of [`crate::keyring`]).
    pub fn seal_to_all(recipients: &[Self], text: &[u8]) -> Result<Vec<u8>, Damage> {
        let all = recipients.iter().map(|recipient| &recipient.0 as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(all).map_err(|_| Damage::Shape("recipients"))?;
        let mut sealed = Vec::new();
        let mut writer = encryptor.wrap_output(&mut sealed).map_err(|_| Damage::Seal)?;
        writer.write_all(text).map_err(|_| Damage::Seal)?;
        writer.finish().map_err(|_| Damage::Seal)?;
        Ok(sealed)
    }
}

impl FromStr for Recipient {
    type Err = Damage;

    fn from_str(text: &str) -> Result<Self, Damage> {
        age::x25519::Recipient::from_str(text).map(Self).map_err(|_| Damage::Text("the recipient"))
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({self})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_recipient_alone_opens_what_was_sealed_to_all() {
        let identities = [1, 2, 3].map(|number| Identity::from_chance([number; 32]));
        let recipients: Vec<_> = identities.iter().map(|identity| identity.recipient().unwrap()).collect();
        let sealed = Recipient::seal_to_all(&recipients, b"a compartment key").unwrap();
        for identity in &identities {
            assert_eq!(identity.open(&sealed).unwrap().as_slice(), b"a compartment key");
        }
        assert_eq!(Identity::from_chance([4; 32]).open(&sealed), Err(Damage::Seal));
    }

    #[test]
    fn sealing_to_nobody_is_refused() {
        assert_eq!(Recipient::seal_to_all(&[], b"text"), Err(Damage::Shape("recipients")));
    }

    #[test]
    fn a_turned_bit_in_what_was_sealed_is_noticed() {
        let identity = Identity::from_chance([1; 32]);
        let sealed = Recipient::seal_to_all(&[identity.recipient().unwrap()], b"text").unwrap();
        for at in 0..sealed.len() {
            let mut altered = sealed.clone();
            altered[at] ^= 1;
            assert_eq!(identity.open(&altered), Err(Damage::Seal), "byte {at}");
        }
    }

    #[test]
    fn a_recipient_comes_back_from_its_text() {
        let recipient = Identity::from_chance([1; 32]).recipient().unwrap();
        assert!(recipient.to_string().starts_with("age1"));
        assert_eq!(recipient.to_string().parse::<Recipient>().unwrap().to_string(), recipient.to_string());
        assert!("age1".parse::<Recipient>().is_err());
    }

    #[test]
    fn a_secret_prints_nothing() {
        assert_eq!(format!("{:?}", Identity::from_chance([1; 32])), "Identity");
    }
}
