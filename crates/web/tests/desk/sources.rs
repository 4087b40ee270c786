//! Sources and lists, and hidden sources: who sees that there is an origin, and who sees the origin.

use crate::world::{World, by_member};
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::sources::facts::{Copy, ListAccount, SourceAccount, SourceKind};
use register::{Basis, Claim, Kind, Provenance, When};
use web::words::Lang;

const WHO: &str = "Made-up Nurse of ward nine";

pub fn list(title: &str, made_up: bool) -> Claim {
    Claim::List(Box::new(ListAccount {
        title: title.into(),
        keeper: Some("Made-up Keeper".into()),
        definition: Some("everybody held in Taraz".into()),
        source: None,
        one_row_one_person: false,
        made_up,
    }))
}

#[test]
fn a_source_shows_what_it_is_and_everything_it_says() {
    let world = World::new();
    let told = SourceAccount {
        kind: SourceKind::Article,
        title: "Made-up Repost".into(),
        publisher: Some("Made-up Gazette".into()),
        authors: None,
        published: When::UNKNOWN,
        published_basis: Some("from the foot of the page".into()),
        language: Some("English".into()),
        copy: Copy::Paraphrased,
        address: Some("https://example.org/made-up".into()),
        note: Some("read overwhelmed as beaten".into()),
    };
    let id = world.enter(Kind::Source, vec![Claim::Source(Box::new(told))], by_member());
    let by = Provenance::from_source(id, "he was taken from home", Basis::Media);
    let person = world.person("Made-up Айша", Status::Held, by.clone());
    world.enter(Kind::Event, vec![crate::events::event("Made-up Storm", When::UNKNOWN, None)], by);
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let page = browser.see(&format!("/sources/{id}"));
        page.has_only_words().says("read overwhelmed as beaten").says("he was taken from home");
        page.says("Made-up Айша").says("Made-up Storm").says("https://example.org/made-up");
        assert!(page.body.contains("notice-warning"), "a copy rewritten by a machine warns");
        assert!(!page.body.contains("href=\"https:"), "an address outside is text and no link");
        assert!(page.body.contains(&format!("href=\"/people/{person}\"")));
        browser.see(&format!("/sources/{id}?kind=event")).says("Made-up Storm").says_not("Made-up Айша");
        browser.see("/sources?text=gazette").says("Made-up Repost").has_only_words();
        browser.see("/sources?kind=court-paper").says_not("Made-up Repost");
        assert!(browser.see("/sources.csv").body.contains("Made-up Repost"));
    }
}

#[test]
fn a_source_is_entered_and_a_title_is_asked_for() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see("/sources").has_only_words();
        let refused = browser.fill("/sources/new", "/sources/new", &[("publisher", "Made-up Gazette")]);
        assert_eq!(refused.status, 422);
        assert!(refused.has_only_words().body.contains("Made-up Gazette"));
        let typed = [("title", "Made-up Paper"), ("kind", "court-paper"), ("copy", "translated")];
        let sent = browser.fill("/sources/new", "/sources/new", &typed);
        browser.follow(&sent).says("Made-up Paper").has_only_words();
    }
}

#[test]
fn a_source_keeper_writes_down_and_opens_who_a_source_is_and_others_see_only_that_it_was_done() {
    let world = World::new();
    let id = world.source("A made-up witness", When::UNKNOWN);
    let keeper = world.add_member("Made-up Keeper", MemberRole::SourceKeeper);
    let documenter = world.add_member("Made-up Documenter", MemberRole::Documenter);
    let page = format!("/sources/{id}");
    let (origin, open) = (format!("{page}/origin"), format!("{page}/open"));
    for (number, lang) in Lang::ALL.into_iter().enumerate() {
        let keeper = world.browser_of(&keeper, lang);
        let sent = keeper.fill(&origin, &origin, &[("origin", WHO)]);
        keeper.follow(&sent).has_only_words().says_not(WHO);
        let refused = keeper.fill(&open, &open, &[("reason", " ")]);
        assert_eq!(refused.status, 422);
        refused.has_only_words().says_not(WHO);
        let opened = keeper.fill(&open, &open, &[("reason", "to warn her")]);
        assert_eq!(opened.status, 200);
        opened.has_only_words().says(WHO);
        for passphrase in [&documenter, &world.lead] {
            let other = world.browser_of(passphrase, lang);
            let seen = other.see(&page);
            seen.has_only_words().says("to warn her").says("Made-up Keeper").says_not(WHO);
            assert!(!seen.body.contains(&open), "no button that would be refused");
            for address in [&open, &origin] {
                assert_eq!(other.get(address).status, 403);
                assert_eq!(other.post(address, &[("reason", "to know"), ("origin", "x")]).status, 403);
            }
        }
        let openings =
            world.desk.office.read(|known| known.state.openings_of(known.state.find(id).unwrap().0).len());
        assert_eq!(openings, Some(number + 1), "each reading is noted once");
    }
}

#[test]
fn lists_show_their_rule_their_size_and_whether_they_are_made_up() {
    let world = World::new();
    for lang in Lang::ALL {
        world.browser(lang).see("/lists").has_only_words();
    }
    let id = world.enter(Kind::List, vec![list("Made-up List of Taraz", true)], by_member());
    let title = office::import::record::LIST;
    let record = world.enter(Kind::List, vec![list(title, false)], by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see("/lists").has_only_words().says("everybody held in Taraz").says("Made-up Keeper");
        let page = browser.see(&format!("/lists/{id}"));
        page.has_only_words().says("Made-up List of Taraz");
        assert!(page.body.contains(&format!("/people?list={id}")) && page.body.contains("notice-warning"));
        assert!(!page.body.contains("href=\"/sample\""));
        assert!(browser.see(&format!("/lists/{record}")).body.contains("href=\"/sample\""));
        let sample = browser.see("/sample");
        assert!(sample.has_only_words().body.contains(&format!("/people?list={record}")));
        let typed = [("title", "Made-up Ward"), ("one-row", "yes"), ("made-up", "yes")];
        let sent = browser.fill("/lists/new", "/lists/new", &typed);
        browser.follow(&sent).says("Made-up Ward").has_only_words();
    }
}

#[test]
fn a_volunteer_reads_no_source_and_an_operator_enters_no_event() {
    let world = World::new();
    let _open = world.browser(Lang::En);
    let volunteer = world.add_member("Made-up Volunteer", MemberRole::Volunteer);
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    let volunteer = world.browser_of(&volunteer, Lang::En);
    for address in ["/sources", "/events", "/deeds.csv", "/places.png", "/cases", "/lists", "/sample"] {
        assert_eq!(volunteer.get(address).status, 403, "{address}");
    }
    let operator = world.browser_of(&operator, Lang::En);
    assert_eq!(operator.get("/events/new").status, 403);
    assert!(!operator.see("/events").body.contains("href=\"/events/new\""));
    assert_eq!(operator.get("/sources/new").status, 200);
}
