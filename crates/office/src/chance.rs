//! The one place of the program that takes randomness from the machine.

use rand::rngs::{StdRng, SysRng};
use rand::{Rng, SeedableRng, TryRng};
use std::sync::{Mutex, PoisonError};

/// Gives random bytes to whoever needs them; tests and the made-up population bring a seed.
pub struct Chance(Mutex<StdRng>);

impl std::fmt::Debug for Chance {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Chance")
    }
}

/// The machine gave no randomness: nothing secret may be made.
#[derive(Debug, thiserror::Error)]
#[error("the machine gives no randomness; restart it and try again")]
pub struct NoChance;

impl Chance {
    /// A cipher seeded by the operating system.
    pub fn of_the_machine() -> Result<Chance, NoChance> {
        let mut seed = [0; 32];
        SysRng.try_fill_bytes(&mut seed).map_err(|_| NoChance)?;
        Ok(Chance(Mutex::new(StdRng::from_seed(seed))))
    }

    /// The same bytes for the same seed.
    pub fn from_seed(seed: u64) -> Chance {
        Chance(Mutex::new(StdRng::seed_from_u64(seed)))
    }

    /// Fresh random bytes.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.0.lock().unwrap_or_else(PoisonError::into_inner).fill_bytes(&mut bytes);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_bytes_and_the_machine_does_not() {
        assert_eq!(Chance::from_seed(7).bytes::<16>(), Chance::from_seed(7).bytes::<16>());
        let (one, other) = (Chance::of_the_machine().unwrap(), Chance::of_the_machine().unwrap());
        assert_ne!(one.bytes::<32>(), other.bytes::<32>());
    }
}
