//! A form that is sent after its session has ended: it comes back to whoever wrote it, and is never sent by itself.

use crate::tour::{Tour, canary};
use crate::world::{Browser, Page, World};
use register::Kind;
use register::members::facts::MemberRole;
use web::desk::{Method, ROUTES};
use web::words::Lang;

const QUARTER: u64 = 16 * 60 * 1000;
const TYPED: [(&str, &str); 3] =
    [("name", "Typed Before «The End»"), ("status", "held"), ("basis", "heard-by-phone")];

/// Opens the form of a new person, lets the session end, and sends what was typed.
fn sent_too_late(world: &World, browser: &mut Browser<'_>) -> Page {
    let form = browser.see("/people/new");
    world.clock.forward(QUARTER);
    world.desk.tick();
    assert!(!world.desk.office.is_open(), "nobody is signed in any more");
    let answer = browser.fill_shown(&form, "/people/new", &TYPED);
    browser.keep_cookies(&answer);
    answer
}

fn sign_in(browser: &mut Browser<'_>, passphrase: &str) -> String {
    browser.forget_cookie("desk");
    let answer = browser.post("/open", &[("passphrase", passphrase)]);
    browser.keep_cookies(&answer);
    answer.header("location").expect("a passphrase opens the office")
}

fn people(world: &World) -> usize {
    let people = |known: &office::Known| {
        known.state.things().filter(|(_, thing)| thing.kind() == Some(Kind::Person)).count()
    };
    world.desk.office.read(people).expect("the office is open")
}

#[test]
fn the_form_comes_back_to_its_writer_as_it_was_filled_in_and_is_sent_by_hand() {
    for lang in Lang::ALL {
        let world = World::new();
        let mut browser = world.browser(lang);
        let answer = sent_too_late(&world, &mut browser);
        assert_eq!(answer.header("location").as_deref(), Some("/open?kept=yes"));
        browser.see("/open?kept=yes").has_only_words();
        assert_eq!(sign_in(&mut browser, &world.lead), "/kept");
        assert_eq!(people(&world), 0, "nothing is sent by itself");
        let shown = browser.see("/kept");
        shown.has_only_words();
        assert!(shown.body.contains("Typed Before «The End»"), "{}", shown.text());
        let saved = browser.fill_shown(&shown, "/people/new", &TYPED);
        assert_eq!((saved.status, people(&world)), (303, 1));
        assert!(!browser.see("/kept").body.contains("Typed Before"), "what was sent is forgotten");
    }
}

#[test]
fn another_member_in_the_same_browser_does_not_see_it_and_the_writer_does_afterwards() {
    let world = World::new();
    let other = world.add_member("Made-up other", MemberRole::Lead);
    let mut browser = world.browser(Lang::En);
    sent_too_late(&world, &mut browser);
    assert_eq!(sign_in(&mut browser, &other), "/");
    browser.see("/kept").says("Nothing is kept").says_not("Typed Before");
    assert_eq!(sign_in(&mut browser, &world.lead), "/kept");
    assert!(browser.see("/kept").body.contains("Typed Before"));
}

fn sent_too_late_again(world: &World, browser: &mut Browser<'_>) {
    sign_in(browser, &world.lead);
    sent_too_late(world, browser);
}

#[test]
fn another_browser_of_the_writer_does_not_see_it() {
    let world = World::new();
    let mut browser = world.browser(Lang::En);
    sent_too_late(&world, &mut browser);
    world.browser(Lang::En).see("/kept").says("Nothing is kept");
}

#[test]
fn it_is_gone_after_half_an_hour_and_when_somebody_closes_the_office_by_hand() {
    let world = World::new();
    let mut browser = world.browser(Lang::En);
    sent_too_late(&world, &mut browser);
    world.clock.forward(2 * QUARTER);
    assert_eq!(sign_in(&mut browser, &world.lead), "/");
    sent_too_late_again(&world, &mut browser);
    let other = world.browser(Lang::En);
    let close = other.see("/people").hidden("/close");
    let close: Vec<_> = close.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    other.post("/close", &close);
    assert_eq!(sign_in(&mut browser, &world.lead), "/");
}

#[test]
fn a_form_of_nobody_we_know_is_not_kept() {
    let world = World::new();
    let stranger = world.stranger(Lang::En);
    let token = "00".repeat(32);
    let answer = stranger.post("/people/new", &[("token", &token), ("name", "Anybody")]);
    assert!(answer.header("location").is_some_and(|to| to.starts_with("/open?back=")));
    assert_eq!(answer.header("set-cookie"), None);
}

#[test]
fn a_form_of_an_earlier_session_is_shown_again_at_once() {
    let world = World::new();
    let form = world.browser(Lang::En).see("/people/new");
    let browser = world.browser(Lang::En);
    let answer = browser.fill_shown(&form, "/people/new", &TYPED);
    assert_eq!((answer.status, people(&world)), (422, 0));
    assert!(answer.body.contains("Typed Before"));
    browser.fill_shown(&answer, "/people/new", &TYPED);
    assert_eq!(people(&world), 1);
}

#[test]
fn no_form_that_is_shown_again_changes_anything() {
    let tour = Tour::new();
    let forms = ROUTES.iter().filter(|route| route.method == Method::Post);
    for route in forms.filter(|route| !["/open", "/close"].contains(&route.path)) {
        for (role, passphrase) in tour.members.iter().filter(|(role, _)| route.who.lets_in(*role)) {
            let old = tour.world.browser_of(passphrase, Lang::En).see("/closed").hidden("/close");
            let token = old.into_iter().find(|(name, _)| name == "token").map(|(_, token)| token).unwrap();
            let before = tour.state();
            let browser = tour.world.browser_of(passphrase, Lang::En);
            let typed = [
                ("token", &*token),
                ("reason", "shown again"),
                ("name", "Shown again"),
                ("role", "lead"),
                ("note", "x"),
            ];
            let page = browser.post(&tour.address(route), &typed);
            assert!([200, 404, 422].contains(&page.status), "{} for {role:?}: {}", route.path, page.status);
            assert!(tour.state() == before, "{} for {role:?} changed something", route.path);
            page.says_not(canary::ORIGIN);
        }
    }
    assert!(
        tour.browser(Some(MemberRole::Lead)).see("/import").body.contains("/import/"),
        "the job is there still"
    );
}

#[test]
fn whoever_waits_for_a_slow_opening_sees_how_far_it_is() {
    let world = World::impatient();
    for lang in Lang::ALL {
        let mut browser = world.stranger(lang);
        assert_eq!(sign_in(&mut browser, &world.lead), "/opening");
        let page = loop {
            let page = browser.get("/opening");
            if page.status == 303 {
                break page;
            }
            page.has_only_words();
            assert_eq!(page.header("refresh").as_deref(), Some("1"));
            assert!(page.body.contains("<progress"));
        };
        browser.keep_cookies(&page);
        browser.see("/people");
        assert_eq!(browser.get("/opening").header("location").as_deref(), Some("/"));
    }
    let mut browser = world.stranger(Lang::En);
    browser.keep_cookies(
        &browser.post("/open", &[("passphrase", "abacus abdomen abide able abnormal abrasive")]),
    );
    let refused = loop {
        let page = browser.get("/opening");
        if page.header("refresh").is_none() {
            break page;
        }
    };
    assert!([422, 303].contains(&refused.status), "{}", refused.status);
}
