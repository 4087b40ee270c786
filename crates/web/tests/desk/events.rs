//! Events, acts, organisations and places: every page, usual, empty, longest and refused, in three languages.

use crate::world::{World, by_member};
use jiff::civil::date;
use register::events::facts::{
    DeedAccount, EventAccount, Exposure, Involvement, OrganisationAccount, PlaceAccount, Point,
};
use register::people::facts::Status;
use register::{Basis, Claim, Kind, Provenance, ThingId, When};
use web::words::Lang;

pub fn event(title: &str, when: When, city: Option<&str>) -> Claim {
    let (title, city) = (title.into(), city.map(Box::from));
    Claim::Event(Box::new(EventAccount { title, when, city, site: None, place: None, description: None }))
}

pub fn deed(kind: &str, when: When, city: Option<&str>) -> DeedAccount {
    DeedAccount {
        kind: kind.into(),
        code: None,
        victims: Vec::new(),
        victims_described: None,
        perpetrators_described: None,
        perpetrators: Vec::new(),
        involvement: None,
        methods: Vec::new(),
        when,
        city: city.map(Box::from),
        site: None,
        place: None,
        event: None,
    }
}

pub fn place(name: &str, exposure: Exposure) -> Claim {
    Claim::Place(Box::new(PlaceAccount {
        name: name.into(),
        other_names: vec!["Made-up old name".into()],
        kind: Some("city".into()),
        city: Some("Taraz".into()),
        region: Some("Zhambyl region".into()),
        region_basis: None,
        point: Some(Point { latitude: 42_900_000, longitude: 71_370_000 }),
        point_basis: Some("city centre".into()),
        exposure,
    }))
}

pub fn enter_deed(world: &World, deed: DeedAccount, by: Provenance) -> ThingId {
    world.enter(Kind::Deed, vec![Claim::Deed(Box::new(deed))], by)
}

#[test]
fn empty_lists_say_what_would_be_there() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        for address in ["/events", "/deeds", "/organisations", "/places"] {
            browser.see(address).has_only_words();
        }
        for address in ["/events.csv", "/deeds.csv", "/organisations.csv", "/places.xlsx"] {
            assert!(!browser.see(address).bytes.is_empty(), "{address}");
        }
        assert_eq!(browser.get("/events/00000000000000000000000000000001").status, 404);
    }
}

#[test]
fn events_stand_in_the_order_of_time_each_as_exactly_as_it_is_known() {
    let world = World::new();
    let day = date(2022, 1, 5);
    let enter =
        |title: &str, when| world.enter(Kind::Event, vec![event(title, when, Some("Taraz"))], by_member());
    enter("Made-up Undated", When::UNKNOWN);
    enter("Made-up Month", When::month(day));
    enter("Made-up Night", When::night(day));
    enter("Made-up Day", When::day(day));
    enter("Made-up Noon", When::minute(day.at(12, 0, 0, 0)));
    let text = world.browser(Lang::En).see("/events").text();
    let places = ["Noon", "Night", "Undated"].map(|name| text.find(&format!("Made-up {name}")).expect(name));
    assert!(places.is_sorted(), "{text}");
    assert!(text.contains("night of 5 to 6 January 2022"), "{text}");
    assert!(text.contains("date unknown"));
    let filtered = world.browser(Lang::En).see("/events?from=2022-01-06&until=2022-01-06");
    filtered.says("Made-up Night").says_not("Made-up Noon").says_not("Made-up Undated");
    world.browser(Lang::En).see("/events?city=Almaty").says_not("Made-up Night");
}

#[test]
fn the_chart_comes_as_a_picture_for_desk_and_phone_and_as_a_drawing() {
    let world = World::new();
    world.enter(Kind::Event, vec![event("Made-up", When::day(date(2022, 1, 5)), None)], by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let page = browser.see("/events");
        page.has_only_words();
        assert!(
            page.body.contains("src=\"/events.png\"") && page.body.contains("srcset=\"/events-phone.png\"")
        );
        for address in ["/events.png", "/events-phone.png", "/places.png", "/places-phone.png"] {
            assert!(browser.see(address).bytes.starts_with(b"\x89PNG"), "{address}");
        }
        assert!(browser.see("/events.svg").body.starts_with("<svg"));
    }
}

#[test]
fn accounts_of_two_sources_stand_side_by_side() {
    let world = World::new();
    let (one, other) =
        (world.source("Made-up Gazette", When::UNKNOWN), world.source("Made-up Wire", When::UNKNOWN));
    let by = |source| Provenance::from_source(source, "page 3", Basis::Media);
    let id = world.enter(
        Kind::Event,
        vec![event("Shots at a square", When::day(date(2022, 1, 5)), None)],
        by(one),
    );
    world.say(id, event("Shots at the square", When::day(date(2022, 1, 6)), None), by(other));
    for lang in Lang::ALL {
        let page = world.browser(lang).see(&format!("/events/{id}"));
        page.says("Made-up Gazette").says("Made-up Wire").says("page 3").has_only_words();
        assert!(page.body.contains(&format!("/sources/{one}")) && page.body.contains("class=\"sides\""));
    }
}

#[test]
fn an_event_is_entered_corrected_and_withdrawn_and_nothing_is_lost() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let typed = [
            ("title", "Made-up Gathering"),
            ("when-precision", "night"),
            ("when-from", "2022-01-05"),
            ("city", "Taraz"),
            ("locator", "row 7"),
            ("basis", "seen"),
        ];
        let sent = browser.fill("/events/new", "/events/new", &typed);
        let address = sent.header("location").expect("it leads to the event");
        let page = browser.follow(&sent);
        page.says("Made-up Gathering").says("row 7").says("Taraz").has_only_words();
        let link = |page: &str, what: &str| {
            let start = page.find(&format!("{address}/{what}/")).expect(what);
            page[start..].split('"').next().unwrap().to_owned()
        };
        let form = link(&page.body, "correct");
        let shown = browser.see(&form);
        assert!(shown.body.contains("value=\"2022-01-05\"") && shown.body.contains("value=\"row 7\""));
        let refused = browser.fill_shown(&shown, &form, &[("title", "Made-up Meeting"), ("reason", "")]);
        assert_eq!(refused.status, 422);
        assert!(refused.body.contains("Made-up Meeting"), "what was typed is kept");
        let sent = browser.fill_shown(&shown, &form, &[("title", "Made-up Meeting"), ("reason", "misread")]);
        let page = browser.follow(&sent);
        page.says("Made-up Meeting").says("Made-up Gathering").says("misread");
        let form = link(&page.body, "withdraw");
        let sent = browser.fill(&form, &form, &[("reason", "made twice")]);
        browser.follow(&sent).says("made twice").has_only_words();
    }
}

#[test]
fn a_form_that_is_refused_says_why_and_keeps_what_was_typed() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let refused =
            browser.fill("/deeds/new", "/deeds/new", &[("kind", "beating"), ("victims", "Nobody Known")]);
        assert_eq!(refused.status, 422);
        refused.has_only_words();
        assert!(refused.body.contains("Nobody Known") && refused.body.contains("value=\"beating\""));
        let point = [("name", "Made-up"), ("latitude", "43.2"), ("longitude", "")];
        assert_eq!(browser.fill("/places/new", "/places/new", &point).status, 422);
        for folder in ["events", "organisations"] {
            let address = format!("/{folder}/new");
            assert_eq!(browser.fill(&address, &address, &[("locator", "p. 1")]).status, 422, "{folder}");
        }
    }
}

#[test]
fn an_act_shows_victims_perpetrators_code_and_method() {
    let world = World::new();
    let source = world.source("Made-up Gazette", When::UNKNOWN);
    let victim = world.person("Made-up Victim", Status::Released, by_member());
    let told =
        OrganisationAccount { name: "Made-up Unit".into(), other_names: vec![], kind: None, role: None };
    let unit = world.enter(Kind::Organisation, vec![Claim::Organisation(Box::new(told))], by_member());
    let told = DeedAccount {
        code: Some("020101".into()),
        victims: vec![victim],
        victims_described: Some("a man of forty".into()),
        perpetrators_described: Some("men in black".into()),
        perpetrators: vec![unit],
        involvement: Some(Involvement::CarriedOut),
        methods: vec!["0301".into()],
        ..deed("beating", When::day(date(2022, 1, 6)), Some("Taraz"))
    };
    let id = enter_deed(&world, told, Provenance::from_source(source, "he was beaten", Basis::Media));
    enter_deed(&world, deed("arson", When::UNKNOWN, None), by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let page = browser.see(&format!("/deeds/{id}"));
        page.says("Made-up Victim").says("a man of forty").says("men in black").says("Made-up Unit");
        page.says("he was beaten").says("020101000000").has_only_words();
        browser.see("/deeds").says("beating").says("arson").has_only_words();
        let found = browser.see("/deeds?by=black").body;
        assert!(found.contains("<bdi>beating</bdi>") && !found.contains("<bdi>arson</bdi>"));
        browser.see("/deeds?by=made-up%20unit&victim=named&code=02").says("Made-up Gazette");
        browser.see(&format!("/organisations/{unit}")).says("men in black").has_only_words();
        browser.see("/deeds?victim=not-named").says("arson");
        let csv = browser.see("/deeds.csv?by=black").body;
        assert!(csv.contains("\"beating\"") && csv.contains("Made-up Victim") && !csv.contains("arson"));
    }
    let corrected = world.browser(Lang::En).see(&format!("/deeds/{id}")).body;
    let start = corrected.find(&format!("/deeds/{id}/correct/")).expect("it can be corrected");
    let form = corrected[start..].split('"').next().unwrap().to_owned();
    let shown = world.browser(Lang::En).see(&form);
    assert!(shown.body.contains(&format!("Made-up Victim [{victim}]")), "{}", shown.body);
}

#[test]
fn acts_of_the_event_and_acts_of_the_same_place_and_day_are_told_apart() {
    let world = World::new();
    let day = When::day(date(2022, 1, 6));
    let id = world.enter(Kind::Event, vec![event("Made-up Storm", day, Some("Taraz"))], by_member());
    enter_deed(&world, DeedAccount { event: Some(id), ..deed("own act", day, None) }, by_member());
    enter_deed(&world, deed("near act", day, Some("Taraz")), by_member());
    enter_deed(&world, deed("far act", day, Some("Almaty")), by_member());
    enter_deed(&world, deed("vague act", When::month(date(2022, 1, 1)), Some("Taraz")), by_member());
    let page = world.browser(Lang::En).see(&format!("/events/{id}"));
    page.says("own act").says("near act").says_not("far act").says_not("vague act");
}

#[test]
fn a_private_place_is_never_on_the_map_and_its_point_is_not_shown() {
    let world = World::new();
    let home = world.enter(Kind::Place, vec![place("Made-up Home", Exposure::Private)], by_member());
    let town = world.enter(Kind::Place, vec![place("Made-up Town", Exposure::Mappable)], by_member());
    enter_deed(&world, DeedAccount { place: Some(town), ..deed("arson", When::UNKNOWN, None) }, by_member());
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let svg = browser.see("/places.svg").body;
        assert!(svg.contains("Made-up Town") && !svg.contains("Made-up Home"));
        browser.see("/places").says("Made-up Home").says("Made-up Town").has_only_words();
        browser.see(&format!("/places/{home}")).says_not("42.9").says_not("42,9").has_only_words();
        browser.see(&format!("/places/{town}")).says("arson").has_only_words();
        let csv = browser.see("/places.csv").body;
        assert!(csv.contains("Made-up Town") && !csv.contains("42.9") && !csv.contains("42900000"));
    }
    let page = world.browser(Lang::En).see("/places?region=zhambyl");
    page.says("Homes and schools are never put on the map").says("Made-up Town");
    world.browser(Lang::En).see("/places?region=atyrau&text=home").says_not("Made-up Home");
}

#[test]
fn the_longest_texts_and_marks_that_turn_letters_round_do_no_harm() {
    let world = World::new();
    let long = "Ұзын атау ".repeat(100);
    let title = format!("<script>alert(1)</script>\u{202e}{}", long.trim_end());
    let title: String = title.chars().take(1000).collect();
    let id = world.enter(Kind::Event, vec![event(&title, When::UNKNOWN, Some(&title))], by_member());
    for lang in Lang::ALL {
        for address in ["/events".to_owned(), format!("/events/{id}"), format!("/events/{id}/say")] {
            let page = world.browser(lang).see(&address);
            assert!(!page.body.contains("<script>") && !page.body.contains('\u{202e}'), "{address}");
        }
    }
}

#[test]
fn what_is_known_to_the_month_stands_after_the_days_of_that_month() {
    let world = World::new();
    let day = date(2022, 1, 20);
    let enter = |title: &str, when| world.enter(Kind::Event, vec![event(title, when, None)], by_member());
    enter("Made-up Month", When::month(day).about());
    enter("Made-up Day", When::day(day));
    enter("Made-up February", When::day(date(2022, 2, 1)));
    let text = world.browser(Lang::En).see("/events").text();
    let places = ["Day", "Month", "February"].map(|name| text.find(&format!("Made-up {name}")).expect(name));
    assert!(places.is_sorted(), "{text}");
}

#[test]
fn a_source_with_a_long_title_is_cut_after_a_word_in_a_table() {
    let world = World::new();
    let title = "A made-up title of many words that would fill a table row again and again";
    let source = world.source(title, When::UNKNOWN);
    let by = Provenance::from_source(source, "", Basis::Media);
    let id = enter_deed(&world, deed("arson", When::UNKNOWN, None), by);
    world.browser(Lang::En).see("/deeds").says("Newsroom of A made-up title of many words that …");
    world.browser(Lang::En).see(&format!("/deeds/{id}")).says(title);
}
