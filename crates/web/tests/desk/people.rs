//! Pages of people, from the list to a correction, as members in their roles meet them.

use crate::world::{Browser, Page, World, by_member, name_of, status_of};
use jiff::civil::date;
use register::events::facts::DeedAccount;
use register::members::facts::MemberRole;
use register::people::facts::{
    Acknowledgement, CustodyStep, NameKind, PersonClaim, PersonField, Relation, Status,
};
use register::{Basis, Claim, Kind, Provenance, ThingId, When};
use web::words::{Lang, words};

fn day(day: i8) -> When {
    When::day(date(2022, 1, day))
}

fn person(claim: PersonClaim) -> Claim {
    Claim::Person(claim)
}

/// A person of whom two sources tell different things, with custody, a tie, a deed and something taken back.
fn a_told_person(world: &World) -> ThingId {
    let one = world.source("Made-up Newsroom", day(7));
    let other = world.source("Made-up Daily", day(12));
    let by = |source, locator: &str, basis| Provenance::from_source(source, locator, basis);
    let id = world.person("Айша Үлгіқызы", Status::Missing, by(one, "row 4", Basis::Media));
    let say = |claim, by| world.say(id, person(claim), by);
    world.say(id, status_of(Status::Held, day(9)), by(other, "paragraph 2", Basis::Hearsay));
    say(PersonClaim::Born(When::year(date(1990, 1, 1))), by(one, "row 4", Basis::Media));
    say(PersonClaim::Born(When::year(date(1991, 1, 1))), by(other, "", Basis::Coerced));
    say(PersonClaim::Name(NameKind::Variant, "Aisha Ulgikyzy".into()), by(other, "", Basis::Media));
    say(PersonClaim::Contact("+7 700 000 00 00".into()), by_member());
    for (place, from, until) in [("Made-up station", 6, 7), ("Made-up prison", 10, 12)] {
        let step = CustodyStep {
            place: place.into(),
            place_id: None,
            body: Some("police".into()),
            brought_by: None,
            from: day(from),
            until: day(until),
            acknowledgement: Acknowledgement::Denied,
            details: None,
        };
        say(PersonClaim::Custody(Box::new(step)), by(one, "", Basis::OwnAccount));
    }
    let sister = world.person("Made-up Sister", Status::Safe, by_member());
    say(
        PersonClaim::Relation(Box::new(Relation { to: sister, kind: "older sister of".into() })),
        by_member(),
    );
    world.enter(Kind::Deed, vec![Claim::Deed(Box::new(beating(id)))], by(one, "row 9", Basis::Seen));
    id
}

fn beating(victim: ThingId) -> DeedAccount {
    DeedAccount {
        kind: "beating at a made-up station".into(),
        code: None,
        victims: vec![victim],
        victims_described: None,
        perpetrators_described: Some("four men in masks".into()),
        perpetrators: Vec::new(),
        involvement: None,
        methods: Vec::new(),
        when: day(6),
        city: None,
        site: None,
        place: None,
        event: None,
    }
}

#[test]
fn a_closed_desk_leads_to_the_page_that_opens_it() {
    let world = World::new();
    let page = world.stranger(Lang::En).get("/people");
    assert_eq!((page.status, page.header("location").as_deref()), (303, Some("/open?back=%2Fpeople")));
}

#[test]
fn a_wrong_passphrase_says_what_to_do_in_every_language() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.stranger(lang);
        for (typed, key) in [
            ("one two", "desk-open-not-six-words"),
            ("abandon ability able about above absent", "desk-open-refused"),
        ] {
            let page = browser.post("/open", &[("passphrase", typed)]);
            assert_eq!(page.status, 422);
            page.says(&words(lang).say(key)).has_only_words();
        }
    }
}

#[test]
fn a_page_that_is_not_there_says_so_and_a_volunteer_reads_no_register() {
    let world = World::new();
    let volunteer = world.add_member("Made-up Volunteer", MemberRole::Volunteer);
    for lang in Lang::ALL {
        let page = world.browser(lang).get("/nowhere");
        assert_eq!(page.status, 404);
        page.says(&words(lang).say("desk-nowhere")).has_only_words();
        let page = world.browser_of(&volunteer, lang).get("/people");
        assert_eq!(page.status, 403);
        page.says(&words(lang).say("desk-not-for-this-role")).has_only_words();
    }
}

#[test]
fn a_form_without_its_token_changes_nothing() {
    let world = World::new();
    let page = world.browser(Lang::En).post("/report", &[("name", "Made-up One")]);
    assert_eq!(page.status, 403);
    page.says("nothing was changed");
    world.browser(Lang::En).see("/people").says("Nobody is in the register yet");
}

#[test]
fn the_list_says_when_it_is_empty_and_when_nothing_fits() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see("/people").says(&words(lang).say("people-none-text")).has_only_words();
    }
    world.person("Made-up One", Status::Held, by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see("/people?text=nobody").says(&words(lang).say("desk-found-none")).has_only_words();
    }
}

#[test]
fn the_list_is_searched_in_any_script_filtered_and_ordered() {
    let world = World::new();
    let id = a_told_person(&world);
    world.person("Made-up Dead", Status::Dead, by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let page = browser.see("/people?text=aisha");
        page.says("Айша Үлгіқызы")
            .says(&words(lang).say("status-held"))
            .says_not("Made-up Dead")
            .has_only_words();
        assert!(page.body.contains(&format!("href=\"/people/{id}\"")));
        let page = browser.see("/people?status=dead");
        page.says("Made-up Dead").says(&words(lang).say("people-death-reported")).says_not("Айша");
        browser.see("/people?contradicted=1").says("Айша").says_not("Made-up Sister");
        browser.see("/people?kind=group").says(&words(lang).say("desk-found-none"));
    }
    let text = world.browser(Lang::En).see("/people?order=name").text();
    assert!(text.find("Made-up Dead") < text.find("Made-up Sister"), "{text}");
}

#[test]
fn the_list_is_cut_into_pages_of_fifty() {
    let world = World::new();
    (0..51).for_each(|number| {
        world.person(&format!("Made-up N{number}"), Status::Held, by_member());
    });
    let browser = world.browser(Lang::En);
    let first = browser.see("/people?status=held");
    first.says("51 records").says("Page 1 of 2").says("Made-up N50").says_not("Made-up N0 ");
    assert!(first.body.contains("/people?status=held&amp;page=2"), "the filter is kept");
    browser.see("/people?status=held&page=2").says("Made-up N0");
}

#[test]
fn a_file_of_the_list_holds_the_same_rows_and_runs_no_formula() {
    let world = World::new();
    world.person("=1+1 Made-up", Status::Held, by_member());
    world.person("Made-up Other", Status::Safe, by_member());
    let browser = world.browser(Lang::En);
    let file = browser.see("/people.csv?status=held");
    assert_eq!(file.header("content-disposition").as_deref(), Some("attachment; filename=\"people.csv\""));
    assert!(file.body.contains("\"'=1+1 Made-up\"") && !file.body.contains("Made-up Other"), "{}", file.body);
    assert!(browser.see("/people.xlsx").bytes.starts_with(b"PK"));
}

#[test]
fn a_person_s_page_tells_everything_with_who_says_it() {
    let world = World::new();
    let id = a_told_person(&world);
    for lang in Lang::ALL {
        let page = world.browser(lang).see(&format!("/people/{id}"));
        page.has_only_words();
        for said in ["Айша Үлгіқызы", "Aisha Ulgikyzy", "Made-up Newsroom", "row 4", "Made-up Lead", "police"]
        {
            page.says(said);
        }
        for key in ["people-why-newest", "desk-contradictions-lead", "basis-hearsay", "desk-coerced"] {
            page.says(&words(lang).say(key));
        }
        page.says("Made-up prison").says(&words(lang).say("desk-chain-gap"));
        page.says("older sister of").says("Made-up Sister");
        page.says("beating at a made-up station").says("four men in masks");
        page.says(&words(lang).range(date(2022, 1, 8), date(2022, 1, 9)));
        page.says_not("+7 700");
    }
}

#[test]
fn a_tie_is_told_from_both_ends() {
    let world = World::new();
    a_told_person(&world);
    let browser = world.browser(Lang::En);
    let list = browser.see("/people?text=sister");
    let address = link_to(&list, "Made-up Sister");
    browser.see(&address).says("Айша Үлгіқызы — older sister of → Made-up Sister");
}

fn link_to(page: &Page, name: &str) -> String {
    let before = page.body.split_once(name).map(|(before, _)| before).expect("the name is on the page");
    let (_, address) = before.rsplit_once("href=\"").expect("the name is a link");
    address.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn a_contact_is_on_a_page_of_its_own_for_those_who_call() {
    let world = World::new();
    let id = a_told_person(&world);
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    let address = format!("/people/{id}/contact");
    world.browser_of(&operator, Lang::Kk).see(&address).says("+7 700 000 00 00").has_only_words();
    assert_eq!(world.browser_of(&reviewer, Lang::En).get(&address).status, 403);
}

#[test]
fn opening_a_page_is_noted_in_the_log() {
    let world = World::new();
    let id = a_told_person(&world);
    world.browser(Lang::En).see(&format!("/people/{id}"));
    world.clock.forward(60_000);
    world.desk.office.tick();
    let noted =
        world.desk.office.read(|known| known.state.reads().iter().any(|(_, _, things)| things.contains(&id)));
    assert_eq!(noted, Some(true));
}

#[test]
fn a_day_can_be_asked_for_in_three_ways() {
    let world = World::new();
    let id = a_told_person(&world);
    for lang in Lang::ALL {
        let (browser, words) = (world.browser(lang), words(lang));
        let ask = |question: &str, day: &str| browser.see(&format!("/people/{id}?as={question}&day={day}"));
        // The statuses are of 9 January and of an unknown day; everything was entered on the 20th.
        ask("on", "2022-01-08").says(&words.say("people-why-only-one")).has_only_words();
        ask("said", "2022-01-10").says_not("Aisha Ulgikyzy").says(&words.day(date(2022, 1, 10)));
        ask("known", "2022-01-19").says(&words.say("people-status-none")).says_not("Made-up Newsroom");
        ask("known", "2022-01-20").says("Made-up Newsroom");
    }
}

#[test]
fn somebody_is_entered_and_a_likely_twin_is_named_without_blocking() {
    let world = World::new();
    let twin = world.person("Aisha Ulgikyzy", Status::Held, by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see("/people/new").has_only_words();
        let typed = [("kind", "person"), ("name", "Айша Ульгикызы"), ("age", "31"), ("code", "missing")];
        let done = browser.fill("/people/new", "/people/new", &typed);
        let page = browser.follow(&done);
        page.says("Айша Ульгикызы").says("31").says(&words(lang).say("status-missing")).has_only_words();
        page.says(&words(lang).say("people-possible-twins"));
        assert!(page.body.contains(&format!("/people/{twin}")));
    }
}

#[test]
fn a_refused_form_says_why_and_keeps_what_was_typed() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let typed = [("kind", "person"), ("note", "typed & kept"), ("age", "31")];
        let page = browser.fill("/people/new", "/people/new", &typed);
        assert_eq!(page.status, 422);
        page.says(&words(lang).say("refusal-no-name-no-description")).has_only_words();
        assert!(page.body.contains("typed &amp; kept") && page.body.contains("value=\"31\""));
        let done = browser.fill_shown(&page, "/people/new", &[("name", "Made-up Late"), ("kind", "person")]);
        browser.follow(&done).says("Made-up Late");
    }
}

#[test]
fn a_form_sent_twice_enters_one_record() {
    let world = World::new();
    let browser = world.browser(Lang::En);
    let form = browser.see("/people/new");
    let typed = [("kind", "person"), ("name", "Made-up Once")];
    let sent = [0; 2].map(|_| browser.fill_shown(&form, "/people/new", &typed).header("location"));
    assert!(sent[0].is_some());
    assert_eq!(sent[0], sent[1]);
    browser.see("/people").says("1 record");
}

#[test]
fn every_kind_of_statement_has_a_form_in_every_language() {
    let world = World::new();
    let id = a_told_person(&world);
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see(&format!("/people/{id}/say")).has_only_words();
        for field in PersonField::ALL {
            let page = browser.see(&format!("/people/{id}/say?what={}", field.code()));
            page.says(&words(lang).say("desk-source-none")).has_only_words();
        }
    }
}

fn say(browser: &Browser<'_>, id: ThingId, what: &str, typed: &[(&str, &str)]) -> Page {
    browser.fill(&format!("/people/{id}/say?what={what}"), &format!("/people/{id}/say"), typed)
}

#[test]
fn what_a_source_says_is_added_with_where_it_stands() {
    let world = World::new();
    let id = world.person("Made-up One", Status::Missing, by_member());
    let source = world.source("Made-up Newsroom", day(7)).to_string();
    let browser = world.browser(Lang::En);
    let typed = [
        ("code", "held"),
        ("place", "Made-up prison"),
        ("when-precision", "night"),
        ("when-from", "2022-01-06"),
        ("source", &source),
        ("locator", "page 3"),
        ("basis", "official-paper"),
        ("reliability", "B"),
        ("credibility", "2"),
        ("attributed-to", "Made-up Clerk"),
    ];
    let page = browser.follow(&say(&browser, id, "status", &typed));
    for said in ["in custody", "Made-up prison", "night of 6 to 7 January 2022", "page 3", "official paper"] {
        page.says(said);
    }
    page.says("usually reliable source; probably true").says("quoting Made-up Clerk");
}

#[test]
fn a_tie_is_searched_by_name_and_chosen() {
    let world = World::new();
    let id = world.person("Made-up One", Status::Missing, by_member());
    let other = world.person("Айбек Үлгі", Status::Safe, by_member()).to_string();
    let browser = world.browser(Lang::Ru);
    let page = say(&browser, id, "relation", &[("relation", "брат"), ("to-name", "Aibek")]);
    assert_eq!(page.status, 422);
    page.says("Айбек Үлгі").says(&words(Lang::Ru).say("field-person")).has_only_words();
    let action = format!("/people/{id}/say");
    let typed = [("relation", "брат"), ("to-name", "Aibek"), ("to", other.as_str())];
    browser.follow(&browser.fill_shown(&page, &action, &typed)).says("брат → Айбек Үлгі");
}

#[test]
fn a_statement_is_corrected_and_the_old_one_is_kept_with_the_reason() {
    let world = World::new();
    let id = world.person("Made-up Oen", Status::Missing, by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let form = link_of(&browser.see(&format!("/people/{id}")), "/correct/", "name");
        let page = browser.see(&form);
        page.has_only_words();
        assert!(page.body.contains("value=\"Made-up O"), "the form is filled in");
        let refused = browser.fill(&form, &form, &[("value", "Made-up One")]);
        refused.says(&words(lang).say("refusal-reason-missing")).has_only_words();
        let done = browser.fill(&form, &form, &[("value", "Made-up One"), ("reason", "a misprint of ours")]);
        let page = browser.follow(&done);
        page.says("Made-up One").says("a misprint of ours").says(&words(lang).say("desk-corrected"));
    }
}

/// The first link of this kind behind the name or, without one, on the page.
fn link_of(page: &Page, what: &str, _: &str) -> String {
    let values =
        page.body.rsplit_once("<dl class=\"facts\"").map_or(page.body.as_str(), |(_, values)| values);
    let links = values.split("href=\"").filter_map(|rest| rest.split('"').next());
    links.into_iter().find(|link| link.contains(what)).expect("such a link").to_owned()
}

#[test]
fn a_withdrawn_statement_stops_counting_and_stays_to_be_read() {
    let world = World::new();
    let id = world.person("Made-up One", Status::Missing, by_member());
    world.say(id, person(PersonClaim::Name(NameKind::Variant, "Made-up Wrong".into())), by_member());
    world.say(id, name_of("Made-up Second"), by_member());
    let browser = world.browser(Lang::En);
    let form = link_of(&browser.see(&format!("/people/{id}")), "/withdraw/", "name");
    browser.see(&form).has_only_words();
    browser.fill(&form, &form, &[]).says("The reason is missing");
    let page = browser.follow(&browser.fill(&form, &form, &[("reason", "another person")]));
    page.says("withdrawn").says("another person").says("Made-up Second");
    let again = browser.post(&form, &[]);
    assert_eq!(again.status, 403, "without the token nothing happens");
}

#[test]
fn a_death_is_shown_as_reported_until_a_second_member_approves() {
    let world = World::new();
    let source = world.source("Made-up Court", day(12));
    let by = Provenance::from_source(source, "page 1", Basis::Court);
    let id = world.person("Made-up One", Status::Dead, by);
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    let (page, form) = (format!("/people/{id}"), format!("/people/{id}/death"));
    for lang in Lang::ALL {
        let shown = world.browser_of(&operator, lang).see(&page);
        shown.says(&words(lang).say("people-death-is-reported")).has_only_words();
        assert!(!shown.body.contains(&form), "an operator approves nothing");
    }
    assert_eq!(world.browser_of(&operator, Lang::En).post(&form, &[("reason", "x")]).status, 403);
    let lead = world.browser(Lang::En);
    let own = lead.fill(&page, &form, &[("reason", "I entered it")]);
    own.says("You entered this yourself").has_only_words();
    assert!(own.body.contains("value=\"I entered it\""));
    let browser = world.browser_of(&reviewer, Lang::En);
    let done = browser.follow(&browser.fill(&page, &form, &[("reason", "I saw the paper")]));
    done.says("The death is confirmed").says_not("reported, not confirmed");
}

#[test]
fn an_operator_finds_somebody_by_phone_reads_the_status_and_records_another() {
    let world = World::new();
    let id = a_told_person(&world);
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    for lang in Lang::ALL {
        let browser = world.browser_of(&operator, lang);
        let found = browser.see("/phone?text=aisha%20ulgi");
        found.says("Айша Үлгіқызы").has_only_words();
        let address = link_to(&found, "Айша Үлгіқызы");
        assert_eq!(address, format!("/phone/{id}"));
        let page = browser.see(&address);
        page.says_not("Made-up prison").has_only_words();
        let none = browser.fill(&address, &address, &[]);
        none.says(&words(lang).say("refusal-nothing-said"));
        let typed = [
            ("code", "released"),
            ("caller", "a made-up aunt"),
            ("when-precision", "day"),
            ("when-from", "2022-01-20"),
        ];
        browser.follow(&browser.fill(&address, &address, &typed)).says(&words(lang).say("status-released"));
        browser.see("/phone?text=nobody").says(&words(lang).say("desk-found-none"));
    }
    world.browser(Lang::En).see(&format!("/people/{id}")).says("a made-up aunt").says("Made-up Operator");
}

#[test]
fn an_arrest_is_reported_with_a_description_alone_and_the_time_is_now() {
    let world = World::new();
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    for lang in Lang::ALL {
        let browser = world.browser_of(&operator, lang);
        let form = browser.see("/report");
        form.has_only_words();
        assert!(form.body.contains("value=\"2022-01-20\"") && form.body.contains("value=\"12:00\""));
        let refused = browser.fill_shown(&form, "/report", &[("place", "Made-up square")]);
        refused.says(&words(lang).say("refusal-no-name-no-description")).has_only_words();
        let now = [("when-precision", "minute"), ("when-from", "2022-01-20"), ("when-clock", "12:00")];
        let typed = [
            &[
                ("description", "a woman in a red coat"),
                ("place", "Made-up square"),
                ("body", "men in black"),
            ],
            &now[..],
        ];
        let done = browser.follow(&browser.fill("/report", "/report", &typed.concat()));
        done.says(&words(lang).say("people-report-done")).says("a woman in a red coat").has_only_words();
        let page = browser.see(&link_to(&done, "a woman in a red coat"));
        page.says("Made-up square").says("men in black").says(&words(lang).say("status-held"));
        page.says(&words(lang).minute(date(2022, 1, 20).at(12, 0, 0, 0)));
    }
}

#[test]
fn the_longest_text_and_a_hostile_name_stay_inside_the_page() {
    let world = World::new();
    let id = world.person("<script>alert(1)</script>\u{202e}txt", Status::Held, by_member());
    world.say(id, person(PersonClaim::Note("ж".repeat(20_000).into())), by_member());
    for lang in Lang::ALL {
        let page = world.browser(lang).see(&format!("/people/{id}"));
        page.says("U+202E").has_only_words();
        assert!(!page.body.contains("<script") && !page.body.contains('\u{202e}'));
        let form = world.browser(lang).see(&format!("/people/{id}/say?what=relation&to-name=script"));
        assert!(!form.body.contains("<script") && !form.body.contains('\u{202e}'));
    }
}

#[test]
fn the_real_record_is_read_with_every_source_in_every_language() {
    let world = World::with_record();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let list = browser.see("/people");
        list.says(&words(lang).say_with("desk-count-records", &[("count", 77.into())])).has_only_words();
        let found = browser.see("/people?text=жагипаров");
        let page = browser.see(&link_to(&found, "Yerlan Zhagiparov"));
        page.says("Ерлан Жагипаров").says("National Guard").says(&words(lang).say("people-death-reported"));
        page.says(&words(lang).say("people-cases")).says("Nurlan").has_only_words();
        assert!(page.body.matches("href=\"/sources/").count() > 10, "each value names its source");
    }
}

#[test]
fn every_record_of_the_real_record_has_a_page() {
    let world = World::with_record();
    let browser = world.browser(Lang::Kk);
    let all = world.desk.office.read(|known| {
        let records = known.state.things().filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record));
        records.map(|(_, thing)| thing.id).collect::<Vec<_>>()
    });
    let all = all.expect("the office is open");
    assert_eq!(all.len(), 77);
    for id in all {
        browser.see(&format!("/people/{id}")).has_only_words();
        browser.see(&format!("/phone/{id}")).has_only_words();
    }
}

/// A person with a made-up phone number.
fn with_phone(world: &World, name: &str, phone: &str) -> ThingId {
    let id = world.person(name, Status::Missing, by_member());
    world.say(id, Claim::Person(PersonClaim::Contact(phone.into())), by_member());
    id
}

#[test]
fn every_search_box_for_a_person_finds_by_the_end_of_a_phone_number_where_the_role_may() {
    let world = World::new();
    let id = with_phone(&world, "Мағжан Үлгі", "+7 000 000 45 67");
    let other = world.person("Made-up Other", Status::Missing, by_member());
    let boxes = |typed: &str| {
        [
            format!("/people?text={typed}"),
            format!("/phone?text={typed}"),
            format!("/people/{other}/say?what=relation&to-name={typed}"),
        ]
    };
    let passphrase = world.add_member("Made-up Documenter", MemberRole::Documenter);
    for address in boxes("45-67") {
        world.browser(Lang::En).see(&address).says("Мағжан Үлгі");
        let seen = world.browser_of(&passphrase, Lang::En).get(&address);
        assert!(!seen.text().contains("Мағжан"), "{address}");
    }
    for address in boxes("Magjan%20%D0%A3%D0%BB%D0%B3%D1%8B").iter().chain(&boxes("M.+Ulgi")) {
        let page = world.browser(Lang::Kk).see(address);
        assert!(page.body.contains(&id.to_string()), "{address}: {}", page.text());
    }
}

#[test]
fn the_likeliest_person_stands_first_and_another_fathers_name_is_not_found() {
    let world = World::new();
    let names = ["Үлгіров Аскар Маратұлы", "Ulgirova Aigul", "Үлгіров Аскар", "Үлгіров Асқар Серікұлы"];
    let ids = names.map(|name| world.person(name, Status::Missing, by_member()));
    let page = world.browser(Lang::En).see("/people?text=Ulgirov+Askar+Serikuly");
    let at = |id: ThingId| page.body.find(&format!("/people/{id}\""));
    assert!(at(ids[3]).unwrap() < at(ids[2]).unwrap());
    assert_eq!((at(ids[0]), at(ids[1])), (None, None), "{}", page.text());
}
