//! Erasing through the pages: one member asks, another agrees, and nothing shows what is gone.

use crate::world::{World, by_member};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{Basis, When};
use web::words::{Lang, words};

#[test]
fn a_record_is_asked_for_by_one_member_and_erased_by_another() {
    for lang in Lang::ALL {
        let world = World::new();
        let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
        let operator = world.add_member("Made-up Operator", MemberRole::Operator);
        let id = world.person("Made-up <Vanishing>", Status::Held, by_member());
        let (browser, other) = (world.browser_of(&operator, lang), world.browser_of(&reviewer, lang));
        let (person, page) = (format!("/people/{id}"), format!("/erase/{id}"));
        browser.see(&person).says(&words(lang).say("erasing-link"));
        let ask = format!("{page}/ask");
        browser.see(&page).has_only_words().says("Made-up <Vanishing>");
        let refused = browser.fill(&page, &ask, &[("reason", "Vanishing asked for it")]);
        assert_eq!(refused.status, 422);
        refused.has_only_words();
        assert!(refused.body.contains("Vanishing asked for it"), "what was typed is kept");
        let sent = browser.fill(&page, &ask, &[("reason", "the family asked")]);
        let waits = browser.follow(&sent);
        waits.has_only_words().says("the family asked").says(&words(lang).say("erasing-somebody-else"));
        other.see("/erase").has_only_words().says("the family asked").says_not("Vanishing");
        let sent = other.fill(&page, &format!("{page}/agree"), &[]);
        let gone = other.follow(&sent);
        gone.has_only_words().says(&words(lang).say("erasing-gone-record")).says("the family asked");
        gone.says("Made-up Operator").says("Made-up Reviewer").says_not("Vanishing");
        let there = browser.get(&person);
        assert_eq!(there.header("location"), Some(page.clone()), "links lead to what is left to say");
        for address in ["/people", "/erase", "/log", "/stored", "/matching"] {
            world.browser(lang).see(address).has_only_words().says_not("Vanishing");
        }
        assert_eq!(browser.get(&format!("{person}/say")).status, 404);
    }
}

#[test]
fn an_erasure_is_declined_with_a_reason_and_can_be_asked_for_again() {
    for lang in Lang::ALL {
        let world = World::new();
        let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
        let id = world.source("A made-up article", When::UNKNOWN);
        world.person(
            "Made-up Person",
            Status::Held,
            register::Provenance::from_source(id, "page 1", Basis::Media),
        );
        let (browser, other) = (world.browser(lang), world.browser_of(&reviewer, lang));
        let page = format!("/erase/{id}");
        browser.see(&format!("/sources/{id}")).has_only_words().says(&words(lang).say("erasing-link"));
        let sent = browser.fill(&page, &format!("{page}/ask"), &[("reason", "entered twice")]);
        browser.follow(&sent).has_only_words();
        let decline = format!("{page}/decline");
        assert_eq!(other.fill(&page, &decline, &[]).status, 422);
        let sent = other.fill(&page, &decline, &[("reason", "withdraw it instead")]);
        other.follow(&sent).has_only_words().says(&words(lang).say("erasing-ask-text"));
        other.see("/erase").has_only_words().says("withdraw it instead");
        assert_eq!(other.get("/erase/00000000000000000000000000000001").status, 404);
    }
}
