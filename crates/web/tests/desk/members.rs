//! Members come, change and go through the pages; what is stored is told.

use crate::world::World;
use register::members::facts::MemberRole;
use web::words::{Lang, words};

/// The six words on the page.
fn six_words(body: &str) -> String {
    let (_, rest) = body.split_once("translate=\"no\"").expect("the passphrase is shown");
    let (_, rest) = rest.split_once('>').unwrap();
    rest.split('<').next().unwrap().to_owned()
}

#[test]
fn a_member_is_let_in_and_their_words_open_the_office_once_shown() {
    for lang in Lang::ALL {
        let world = World::new();
        let browser = world.browser(lang);
        browser.see("/members").has_only_words().says("Made-up Lead");
        let refused = browser.fill("/members/new", "/members/new", &[("role", "operator")]);
        assert_eq!(refused.status, 422);
        let form = browser.see("/members/new");
        let typed = [("name", "Made-up <Operator>"), ("role", "operator")];
        let shown = browser.fill_shown(&form, "/members/new", &typed);
        shown.has_only_words().says("Made-up <Operator>").says(&words(lang).say("members-added-once"));
        let passphrase = six_words(&shown.body);
        assert_eq!(passphrase.split(' ').count(), 6);
        let again = browser.fill_shown(&form, "/members/new", &typed);
        assert_eq!(again.status, 422, "the same form shows no other words");
        world.browser_of(&passphrase, lang).see("/people").has_only_words();
        browser.see("/members").says("Made-up <Operator>").says(&words(lang).code("member-role", "operator"));
    }
}

#[test]
fn a_role_is_changed_and_a_membership_ends_with_a_reason() {
    for lang in Lang::ALL {
        let world = World::new();
        let passphrase = world.add_member("Made-up Other", MemberRole::Operator);
        let id = world
            .desk
            .office
            .read(|known| {
                known.state.members().all().find(|(_, m)| &*m.account.name == "Made-up Other").unwrap().0
            })
            .unwrap();
        let browser = world.browser(lang);
        let other = world.browser_of(&passphrase, lang);
        assert_eq!(other.get("/members/new").status, 403);
        let (role, remove) = (format!("/members/{id}/role"), format!("/members/{id}/remove"));
        browser.see(&role).has_only_words();
        browser.fill(&role, &role, &[("role", "reviewer")]);
        browser.see("/members").says(&words(lang).code("member-role", "reviewer"));
        browser.see("/log").has_only_words().says(&words(lang).code("member-role", "reviewer"));
        let refused = browser.fill(&remove, &remove, &[]);
        assert_eq!(refused.status, 422);
        refused.has_only_words();
        let sent = browser.fill(&remove, &remove, &[("reason", "moved away")]);
        browser.follow(&sent).has_only_words().says("moved away");
        let closed = world.stranger(lang).post("/open", &[("passphrase", &passphrase)]);
        assert_eq!(closed.status, 422, "the words open nothing any more");
    }
}

#[test]
fn the_last_lead_stays_and_a_lost_lock_is_named() {
    let world = World::new();
    let browser = world.browser(Lang::En);
    let remove = format!("/members/{}/remove", world.session.member);
    browser.fill(&remove, &remove, &[("reason", "tired")]).says("The office needs a lead");
    browser.see("/members").says("There is one lead");
    let office = &world.desk.office;
    let account = register::members::facts::MemberAccount {
        name: "Made-up Lockless".into(),
        role: MemberRole::Operator,
        signer: [3; 32],
        recipient: "".into(),
    };
    let act = register::Act::AddMember(register::MemberId([3; 16]), account);
    office.act(&world.session, office.draw_act(), act).unwrap();
    browser.see("/members").says("opens nothing");
}

#[test]
fn what_is_stored_is_told_in_three_languages_with_what_cannot_be_done() {
    let world = World::new();
    for lang in Lang::ALL {
        let page = world.browser(lang).see("/stored");
        page.has_only_words().says("log.sqlite").says("keys.sqlite");
        page.says(&words(lang).say("members-stored-erase-text"))
            .says(&words(lang).say("members-stored-faults-none"));
        page.says_not(&words(lang).say("members-stored-about-other"));
    }
}
