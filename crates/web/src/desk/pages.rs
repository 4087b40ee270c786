//! The desk's pages: one folder an area, one file a page. A page asks, shows and hands on; it holds no rules.

pub mod accounts;
pub mod cases;
pub mod deeds;
pub mod download;
pub mod erasing;
pub mod estimates;
pub mod events;
pub mod figures;
pub mod import;
mod listed;
pub mod lists;
pub mod log;
pub mod matching;
pub mod members;
pub mod open;
pub mod organisations;
mod paging;
pub mod people;
pub mod places;
pub mod publishing;
pub mod sources;
pub mod stored;
pub mod views;

use crate::look::Notice;
use crate::words::Words;
use register::Refusal;

/// A refusal as a notice: what is wrong, where, and what to do next.
pub fn refused(words: &Words, refusal: &Refusal) -> Notice {
    let subject = refusal.subject_key().map(|key| words.say(&key)).unwrap_or_default();
    let limit = match refusal {
        Refusal::TooLong { limit, .. } => *limit as i64,
        _ => 0,
    };
    let args = [("subject", subject.into()), ("limit", limit.into())];
    let notice = Notice::refused(&words.say_with(refusal.key(), &args));
    let next = format!("{}-next", refusal.key());
    if words.has(&next) { notice.next(words.say_with(&next, &args)) } else { notice }
}
