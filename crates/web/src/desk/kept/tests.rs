//! What is kept, for whom, and for how long.

use super::*;
use crate::desk::routes::ROUTES;

const WRITER: MemberId = MemberId([1; 16]);
const OTHER: MemberId = MemberId([2; 16]);
const KEY: BrowserKey = BrowserKey([7; 32]);

fn form(act: &str) -> SentForm {
    let sent = Fields::default().with("act", Some(act)).with("name", Some("Үлгі & Co\nтөртінші жол"));
    let asked = Fields::default().with("what", Some("status"));
    SentForm { route: &ROUTES[0], path: "/people/new".into(), parts: Vec::new(), asked, sent }
}

fn at(now: u64) -> Moment {
    Moment { now, nonce: [(now % 251) as u8; 24] }
}

#[test]
fn what_was_typed_comes_back_to_its_writer_in_the_same_browser() {
    let kept = KeptForms::default();
    assert!(kept.keep(WRITER, KEY, form("a"), at(0)));
    let found = kept.of(WRITER, KEY, 1);
    assert_eq!(found.len(), 1);
    assert_eq!((&found[0].sent, &found[0].asked), (&form("a").sent, &form("a").asked));
}

#[test]
fn nobody_else_gets_it_and_no_other_browser() {
    let kept = KeptForms::default();
    kept.keep(WRITER, KEY, form("a"), at(0));
    assert!(kept.of(OTHER, KEY, 1).is_empty());
    assert!(kept.of(WRITER, BrowserKey([8; 32]), 1).is_empty());
}

#[test]
fn the_memory_of_the_desk_holds_nothing_readable() {
    let kept = KeptForms::default();
    kept.keep(WRITER, KEY, form("a"), at(0));
    let inner = kept.inner();
    let resting = &inner.kept[0];
    assert!(resting.form.sent.is_empty() && resting.form.asked.is_empty());
    let typed = "%D0%BB%D0%B3%D1%96".as_bytes();
    assert!(!resting.sealed.windows(typed.len()).any(|part| part == typed));
}

#[test]
fn it_is_forgotten_after_a_while_when_it_was_sent_and_when_the_office_is_closed_by_hand() {
    let kept = KeptForms::default();
    kept.keep(WRITER, KEY, form("a"), at(0));
    assert!(kept.of(WRITER, KEY, LASTS).is_empty(), "half an hour is over");
    kept.keep(WRITER, KEY, form("b"), at(LASTS));
    kept.keep(WRITER, KEY, form("c"), at(LASTS + 1));
    kept.forget_sent(OTHER, "b");
    assert_eq!(kept.of(WRITER, KEY, LASTS + 2).len(), 2);
    kept.forget_sent(WRITER, "b");
    assert_eq!(kept.of(WRITER, KEY, LASTS + 2).len(), 1);
    kept.forget_all();
    assert!(kept.of(WRITER, KEY, LASTS + 2).is_empty());
}

#[test]
fn a_clock_that_is_set_back_keeps_nothing_longer() {
    let kept = KeptForms::default();
    kept.keep(WRITER, KEY, form("a"), at(10 * LASTS));
    assert!(kept.of(WRITER, KEY, LASTS).is_empty());
}

#[test]
fn a_form_sent_twice_is_kept_once_and_one_too_long_is_not_kept() {
    let kept = KeptForms::default();
    kept.keep(WRITER, KEY, form("a"), at(0));
    kept.keep(WRITER, KEY, form("a"), at(1));
    assert_eq!(kept.of(WRITER, KEY, 2).len(), 1);
    let long = SentForm { sent: Fields::default().with("name", Some(&"x".repeat(LARGEST))), ..form("b") };
    assert!(!kept.keep(WRITER, KEY, long, at(3)));
    for number in 0..2 * MOST {
        kept.keep(WRITER, KEY, form(&number.to_string()), at(4));
    }
    assert_eq!(kept.of(WRITER, KEY, 5).len(), MOST, "the oldest go");
}
