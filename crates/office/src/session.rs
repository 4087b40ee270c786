//! Who is signed in: in memory only, ended by a button, by 15 idle minutes, by 8 hours, and with the office.

use crate::chance::Chance;
use crate::keys::CompartmentKeys;
use ledger::SigningKey;
use register::MemberId;
use std::collections::HashMap;
use std::sync::Arc;

/// After so many idle milliseconds a session ends.
pub const IDLE: u64 = 15 * 60 * 1000;
/// After so many milliseconds a session ends, busy or not.
pub const LONGEST: u64 = 8 * 60 * 60 * 1000;

/// What a browser shows to say who it is: 32 random bytes, drawn anew with every sign-in.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token(pub [u8; 32]);

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token")
    }
}

/// Somebody who is signed in.
#[derive(Clone)]
pub struct Session {
    /// The member.
    pub member: MemberId,
    /// Their browser's token.
    pub token: Token,
    /// Ties forms to this session.
    pub form_key: [u8; 32],
    pub(crate) signing: Arc<SigningKey>,
    pub(crate) sources: Arc<CompartmentKeys>,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Session({})", self.member)
    }
}

#[derive(Clone)]
struct Seat {
    session: Session,
    began: u64,
    last_seen: u64,
}

/// Everybody who is signed in.
#[derive(Default)]
pub struct Sessions {
    seats: HashMap<[u8; 32], Seat>,
    /// What the clock showed last, and how long it has gone forward since the office began: a clock that is set back
    /// keeps nobody in.
    shown: u64,
    elapsed: u64,
}

impl Sessions {
    /// Begins a session.
    pub fn begin(
        &mut self,
        member: MemberId,
        secrets: (SigningKey, CompartmentKeys),
        chance: &Chance,
        now: u64,
    ) -> Session {
        let session = Session {
            member,
            token: Token(chance.bytes()),
            form_key: chance.bytes(),
            signing: Arc::new(secrets.0),
            sources: Arc::new(secrets.1),
        };
        let now = self.elapsed_at(now);
        self.seats.insert(session.token.0, Seat { session: session.clone(), began: now, last_seen: now });
        session
    }

    fn elapsed_at(&mut self, now: u64) -> u64 {
        self.elapsed = self.elapsed.saturating_add(now.saturating_sub(self.shown));
        self.shown = now;
        self.elapsed
    }

    /// The session of a token, if it has not ended; looking it up keeps it from idling.
    pub fn find(&mut self, token: Token, now: u64) -> Option<Session> {
        self.end_old(now);
        let seat = self.seats.get_mut(&token.0)?;
        seat.last_seen = self.elapsed;
        Some(seat.session.clone())
    }

    /// Ends one session.
    pub fn end(&mut self, token: Token) {
        self.seats.remove(&token.0);
    }

    /// Ends the sessions of one member.
    pub fn end_of(&mut self, member: MemberId) {
        self.seats.retain(|_, seat| seat.session.member != member);
    }

    /// Ends what has idled or lasted too long.
    pub fn end_old(&mut self, now: u64) {
        let now = self.elapsed_at(now);
        self.seats.retain(|_, seat| {
            now.saturating_sub(seat.last_seen) < IDLE && now.saturating_sub(seat.began) < LONGEST
        });
    }

    /// Ends all.
    pub fn end_all(&mut self) {
        self.seats.clear();
    }

    /// True when nobody is signed in.
    pub fn is_empty(&self) -> bool {
        self.seats.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn begin(sessions: &mut Sessions, now: u64) -> Token {
        let key = SigningKey::from_bytes(&[1; 32]);
        let secrets = (key, CompartmentKeys::default());
        sessions.begin(MemberId([1; 16]), secrets, &Chance::from_seed(now), now).token
    }

    #[test]
    fn a_session_ends_after_fifteen_idle_minutes() {
        let mut sessions = Sessions::default();
        let token = begin(&mut sessions, 0);
        assert!(sessions.find(token, IDLE - 1).is_some());
        assert!(sessions.find(token, 2 * IDLE - 2).is_some(), "looking keeps it awake");
        assert!(sessions.find(token, 3 * IDLE).is_none());
    }

    #[test]
    fn a_session_ends_after_eight_hours_however_busy() {
        let mut sessions = Sessions::default();
        let token = begin(&mut sessions, 0);
        let mut now = 0;
        while now < LONGEST - IDLE {
            now += IDLE - 1;
            assert!(sessions.find(token, now).is_some(), "at {now}");
        }
        assert!(sessions.find(token, LONGEST).is_none());
    }

    #[test]
    fn a_clock_that_is_set_back_keeps_nobody_in() {
        let mut sessions = Sessions::default();
        let year = 365 * 24 * 60 * 60 * 1000;
        begin(&mut sessions, 10 * year);
        sessions.end_old(year);
        sessions.end_old(year + IDLE - 1);
        assert!(!sessions.is_empty());
        sessions.end_old(year + IDLE);
        assert!(sessions.is_empty());
    }

    #[test]
    fn every_sign_in_has_another_token() {
        let mut sessions = Sessions::default();
        assert_ne!(begin(&mut sessions, 1), begin(&mut sessions, 2));
    }
}
