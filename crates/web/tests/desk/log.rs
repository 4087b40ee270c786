//! The log and what was read: who did what about whom, filtered by member and day, for whom it is meant.

use crate::world::{World, by_member, name_of};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{Act, Kind};
use web::words::{Lang, words};

#[test]
fn the_log_tells_who_did_what_about_whom_in_three_languages() {
    let world = World::new();
    let documenter = world.add_member("Made-up Documenter", MemberRole::Documenter);
    let id = world.person("Made-up Vera", Status::Held, by_member());
    let browser = world.browser_of(&documenter, Lang::En);
    let typed = [("kind", "person"), ("name", "Made-up Ali"), ("status", "missing")];
    browser.fill("/people/new", "/people/new", &typed);
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let page = browser.see("/log");
        page.has_only_words().says("Made-up Vera").says("Made-up Documenter");
        page.says(&words(lang).say("change-entered")).says(&words(lang).say("change-member-joined"));
        assert!(page.body.contains(&format!("href=\"/people/{id}\"")));
        browser.see("/log?day=2022-01-20").says("Made-up Vera");
        browser.see("/log?day=2022-01-19").says_not("Made-up Vera").has_only_words();
        let lead = world.session.member;
        browser.see(&format!("/log?member={lead}")).says("Made-up Vera").says_not("Made-up Ali");
    }
}

#[test]
fn an_entry_that_cannot_be_undone_says_so_and_operators_have_no_button() {
    let world = World::new();
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    world.person("Made-up Vera", Status::Held, by_member());
    let acts = world.desk.office.read(|known| known.state.log(Default::default())).unwrap();
    let browser = world.browser(Lang::En);
    browser.see(&format!("/log/{}", acts[1])).says("cannot be undone").has_only_words();
    let entered = format!("/log/{}", acts[0]);
    assert!(browser.see(&entered).body.contains(&format!("{entered}/undo")));
    let operator = world.browser_of(&operator, Lang::En);
    assert!(!operator.see(&entered).body.contains(&format!("{entered}/undo")));
    assert_eq!(operator.get("/log/reads").status, 403);
    assert_eq!(browser.get("/log/00000000000000000000000000000000").status, 404);
}

#[test]
fn who_read_what_is_shown_to_the_lead() {
    let world = World::new();
    let id = world.person("Made-up Vera", Status::Held, by_member());
    let office = &world.desk.office;
    office.act(&world.session, office.draw_act(), Act::NoteReads(vec![id])).unwrap();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see("/log/reads").has_only_words().says("Made-up Vera").says("Made-up Lead");
        let rows = browser.see("/log").body.matches("<tr>").count();
        assert_eq!(rows, 3, "the heading, who joined, who was entered; reads have their own page");
    }
}

#[test]
fn a_long_log_has_pages_and_a_name_that_is_markup_stays_text() {
    let world = World::new();
    for number in 0..60 {
        let name = format!("Made-up <i>{number}</i> {}", "ұ".repeat(900));
        world.enter(Kind::Person, vec![name_of(&name)], by_member());
    }
    let browser = world.browser(Lang::Kk);
    let first = browser.see("/log");
    assert!(!first.body.contains("<i>59") && first.body.contains("/log?page=2"));
    browser.see("/log?page=2").says("<i>0</i>").has_only_words();
    browser.see("/stored").has_only_words();
}
