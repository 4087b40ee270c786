//! What was typed into a form whose session had ended by the time it was sent: kept until its writer is back.
//!
//! It is in memory only, sealed under a key that the writer's browser holds and the desk forgets, for half an hour at
//! the most. Whoever has the desk's memory cannot read it, and whoever has the browser cannot without signing in as the
//! member who wrote it. Nothing of it is ever sent by itself.

use super::routes::Route;
use crate::fields::Fields;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use office::Session;
use register::MemberId;
use sha2::{Digest, Sha256};
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A form is kept for so many milliseconds: as long as it takes to find the passphrase.
pub const LASTS: u64 = 30 * 60 * 1000;
/// So many bytes of what was typed are kept of one form.
const LARGEST: usize = 256 << 10;
/// So many forms are kept; the oldest goes first.
const MOST: usize = 32;
/// So many sessions are remembered, so that their forms can be told from anybody's.
const SESSIONS: usize = 512;

/// What the writer's browser holds: with it, and signed in as the writer, the form can be read again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct BrowserKey(pub [u8; 32]);

/// A form as it was sent.
#[derive(Clone)]
pub struct SentForm {
    /// The page that it was sent to.
    pub route: &'static Route,
    /// Its address.
    pub path: String,
    /// The changing parts of the address, by name.
    pub parts: Vec<(String, String)>,
    /// What the address asked.
    pub asked: Fields,
    /// What was typed.
    pub sent: Fields,
}

struct Kept {
    member: MemberId,
    until: u64,
    /// The act that the form becomes: once it is sent, it need not be kept.
    act: String,
    sealed: Vec<u8>,
    nonce: [u8; 24],
    form: SentForm,
}

#[derive(Default)]
struct Inner {
    /// Digests of the keys of forms, and whose they are, oldest first.
    sessions: VecDeque<([u8; 32], MemberId)>,
    kept: VecDeque<Kept>,
}

/// The forms that wait for their writers, and whose forms there are.
#[derive(Default)]
pub struct KeptForms(Mutex<Inner>);

/// When something is kept, and chance for its seal.
#[derive(Clone, Copy)]
pub struct Moment {
    /// Now, in milliseconds.
    pub now: u64,
    /// Never used twice.
    pub nonce: [u8; 24],
}

impl KeptForms {
    /// Remembers whose forms a session writes: only a digest, and the member's number.
    pub fn remember(&self, session: &Session) {
        let mut inner = self.inner();
        if inner.sessions.len() >= SESSIONS {
            inner.sessions.pop_front();
        }
        inner.sessions.push_back((digest(&session.form_key), session.member));
    }

    /// Whose form holds this token; `None` when no session of this program wrote it.
    pub fn writer(&self, form_key: &[u8; 32]) -> Option<MemberId> {
        let digest = digest(form_key);
        self.inner().sessions.iter().find(|(of, _)| *of == digest).map(|(_, member)| *member)
    }

    /// Keeps a form for its writer; false when it is too long to be kept.
    pub fn keep(&self, member: MemberId, key: BrowserKey, form: SentForm, at: Moment) -> bool {
        let typed = format!("{}\n{}", form.asked.as_query(), form.sent.as_query());
        if typed.len() > LARGEST {
            return false;
        }
        let payload = Payload { msg: typed.as_bytes(), aad: &member.0 };
        let Ok(sealed) = cipher(key).encrypt(&XNonce::from(at.nonce), payload) else { return false };
        let act = form.sent.text("act").to_owned();
        let form = SentForm { asked: Fields::default(), sent: Fields::default(), ..form };
        let mut inner = self.inner();
        inner.kept.retain(|kept| act.is_empty() || kept.act != act || kept.member != member);
        if inner.kept.len() >= MOST {
            inner.kept.pop_front();
        }
        inner.kept.push_back(Kept { member, until: at.now + LASTS, act, sealed, nonce: at.nonce, form });
        true
    }

    /// The forms of a member that this browser can open, newest first.
    pub fn of(&self, member: MemberId, key: BrowserKey, now: u64) -> Vec<SentForm> {
        self.forget_old(now);
        let inner = self.inner();
        let own = inner.kept.iter().rev().filter(|kept| kept.member == member);
        own.filter_map(|kept| opened(kept, key)).collect()
    }

    /// Forgets the form that became this act.
    pub fn forget_sent(&self, member: MemberId, act: &str) {
        self.inner().kept.retain(|kept| kept.member != member || kept.act != act);
    }

    /// Forgets what has waited too long, or would by a clock that was set back.
    pub fn forget_old(&self, now: u64) {
        self.inner().kept.retain(|kept| now < kept.until && kept.until <= now.saturating_add(LASTS));
    }

    /// Forgets every form: the office was closed by hand.
    pub fn forget_all(&self) {
        self.inner().kept.clear();
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn opened(kept: &Kept, key: BrowserKey) -> Option<SentForm> {
    let payload = Payload { msg: kept.sealed.as_slice(), aad: &kept.member.0 };
    let typed = cipher(key).decrypt(&XNonce::from(kept.nonce), payload).ok()?;
    let typed = String::from_utf8(typed).ok()?;
    let (asked, sent) = typed.split_once('\n')?;
    let read = |written: &str| Fields::read(written.trim_start_matches('?').as_bytes());
    Some(SentForm { asked: read(asked), sent: read(sent), ..kept.form.clone() })
}

fn cipher(key: BrowserKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&key.0.into())
}

fn digest(key: &[u8; 32]) -> [u8; 32] {
    Sha256::digest(key).into()
}

#[cfg(test)]
mod tests;
