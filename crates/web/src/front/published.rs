//! What is published now, read anew for every page; pictures of it are drawn once and kept until it changes.

use crate::words::Lang;
use exchange::edition::Edition;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use store::StoreError;

/// The name of the published file.
const FILE: &str = "figures";

/// What was published, and the pictures drawn of it.
pub struct Published {
    store: store::Front,
    drawn: Mutex<Drawn>,
}

#[derive(Default)]
struct Drawn {
    of: Vec<u8>,
    pictures: HashMap<(Lang, String), Vec<u8>>,
}

impl Published {
    /// Reads from the public side of a store.
    pub fn of(store: store::Front) -> Published {
        Published { store, drawn: Mutex::default() }
    }

    /// What is published; `None` when nothing is, or when a newer program wrote it.
    pub fn edition(&self) -> Result<Option<Edition>, StoreError> {
        let bytes = self.store.read(FILE)?;
        Ok(bytes.and_then(|bytes| Edition::read(&bytes).ok()))
    }

    /// A picture of what is published, drawn when nobody has asked for it since that changed.
    pub fn picture(
        &self,
        (lang, name): (Lang, &str),
        draw: impl FnOnce(&Edition) -> Option<Vec<u8>>,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let Some(bytes) = self.store.read(FILE)? else { return Ok(None) };
        // Held while drawing: many who ask at once cost one drawing.
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.of != bytes {
            *drawn = Drawn { of: bytes, pictures: HashMap::new() };
        }
        let key = (lang, name.to_owned());
        if let Some(picture) = drawn.pictures.get(&key) {
            return Ok(Some(picture.clone()));
        }
        let picture = Edition::read(&drawn.of).ok().and_then(|edition| draw(&edition));
        if let Some(picture) = &picture {
            drawn.pictures.insert(key, picture.clone());
        }
        Ok(picture)
    }
}
