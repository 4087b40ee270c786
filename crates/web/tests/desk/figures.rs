//! Pages of figures, tallies and publishing, with the numbers that were printed of January 2022.

use crate::world::{Browser, Page, World, by_member, name_of, status_of};
use jiff::civil::date;
use register::events::facts::Exposure;
use register::figures::facts::{FigureAccount, FigureLink, FigureTie, Number, Qualifier};
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Role, Status, StatusNote};
use register::{Basis, Claim, Kind, Provenance, ThingId, When};
use web::words::Lang;

const LONG: &str = "a made-up name of a measure that does not end and does not end ";

fn figure(measure: &str, value: i64, scope: &str, place: &str, claimant: &str) -> FigureAccount {
    let text = |text: &str| (!text.is_empty()).then(|| text.into());
    FigureAccount {
        measure: measure.into(),
        qualifier: Qualifier::Exact,
        qualifier_printed: None,
        value: Some(Number::whole(value)),
        low: None,
        high: None,
        unit: Some("people".into()),
        place: text(place),
        scope: text(scope),
        as_of: When::month(date(2022, 1, 1)),
        as_of_basis: None,
        claimant: text(claimant),
        publisher: Some("Made-up Daily".into()),
    }
}

fn enter(world: &World, source: ThingId, account: FigureAccount, ties: &[(FigureTie, ThingId)]) -> ThingId {
    let link = |(tie, other): &(FigureTie, ThingId)| FigureLink { tie: *tie, other: *other, reason: None };
    let mut claims = vec![Claim::Figure(Box::new(account))];
    claims.extend(ties.iter().map(|tie| Claim::FigureLink(Box::new(link(tie)))));
    world.enter(Kind::Figure, claims, Provenance::from_source(source, "a minimum of 225", Basis::Media))
}

/// 225 by the government against 238, 206 civilians apart, Taraz 15 against Zhambyl region 18, days of one person.
pub fn killed(world: &World) -> [ThingId; 3] {
    let source = world.source("Made-up Daily", When::day(date(2022, 1, 31)));
    let government = FigureAccount {
        qualifier: Qualifier::AtLeast,
        ..figure("killed", 225, "all, including 19 officers", "Kazakhstan", "government")
    };
    let government = enter(world, source, government, &[]);
    let settled = figure("killed", 238, "all", "Kazakhstan", "");
    let settled = enter(world, source, settled, &[(FigureTie::Conflicts, government)]);
    let civilians = figure("civilians killed", 206, "civilians", "Kazakhstan", "Prosecutor General's Office");
    let civilians = enter(world, source, civilians, &[(FigureTie::NotComparable, government)]);
    let mayor = enter(world, source, figure("killed", 15, "all by bullets", "Taraz", "the mayor"), &[]);
    let list = figure("killed", 18, "list of deaths", "Zhambyl region", "Radio Azattyq");
    enter(world, source, list, &[(FigureTie::Conflicts, mayor)]);
    let days =
        FigureAccount { unit: Some("days".into()), ..figure("time tortured", 11, "one man", "Almaty", "") };
    enter(world, source, days, &[]);
    [government, settled, civilians]
}

fn see_in_all(world: &World, address: &str, check: impl Fn(&Page)) {
    for lang in Lang::ALL {
        let page = world.browser(lang).see(address);
        page.has_only_words();
        check(&page);
    }
}

#[test]
fn every_page_of_figures_is_there_in_three_languages() {
    let world = World::new();
    for address in
        ["/figures", "/figures/killed", "/figures/new", "/tallies", "/publishing", "/publishing/new"]
    {
        see_in_all(&world, address, |page| assert!(page.body.contains("<h1")));
    }
    let [government, ..] = killed(&world);
    let source = world.source("Made-up Post", When::UNKNOWN);
    enter(&world, source, figure(&LONG.repeat(7), 1, &LONG.repeat(4), LONG, &LONG.repeat(4)), &[]);
    for address in ["/figures", "/figures/killed", "/publishing/new", &format!("/figures/{government}")] {
        see_in_all(&world, address, |page| assert!(page.text().contains("225"), "{address}"));
    }
    see_in_all(&world, &format!("/figures/{government}/say"), |page| {
        assert!(page.body.contains("value=\"killed\""));
    });
}

#[test]
fn rival_claims_stand_together_and_other_measures_apart_with_the_reason() {
    let world = World::new();
    killed(&world);
    let page = world.browser(Lang::En).see("/figures/killed");
    page.says("at least 225").says("238").says("206").says("government");
    page.says("Stands apart, because it counts something else, other people.");
    page.says("These claims name different places, one perhaps a part of the other.");
    page.says("Do not compare or add them.").says("Without a name");
    for (file, start) in [
        ("chart.png?measure=killed", &b"\x89PNG"[..]),
        ("chart-phone.png?measure=killed", b"\x89PNG"),
        ("chart.svg?measure=killed", b"<svg"),
        ("chart.xlsx?measure=killed", b"PK"),
        ("chart.parquet?measure=killed", b"PAR1"),
    ] {
        assert!(world.browser(Lang::Kk).see(&format!("/figures/{file}")).bytes.starts_with(start), "{file}");
    }
    let csv = world.browser(Lang::En).see("/figures/chart.csv?measure=killed").body;
    assert_eq!(csv.lines().count(), 6, "{csv}");
}

#[test]
fn the_ledger_is_filtered_by_measure_place_and_claimant() {
    let world = World::new();
    killed(&world);
    let browser = world.browser(Lang::En);
    browser.see("/figures").says("6 figures");
    browser.see("/figures?measure=killed").says("4 figures");
    browser.see("/figures?place=Taraz").says("1 figure").says("the mayor");
    browser.see("/figures?claimant=azattyq").says("1 figure").says("18");
    browser.see("/figures?claimant=nobody").says("No figure has been entered yet");
    let csv = browser.see("/figures.csv?measure=killed").body;
    assert_eq!(csv.lines().count(), 5, "{csv}");
    browser.see("/figures/measure/time%20tortured").says("11");
}

#[test]
fn a_figure_shows_what_contradicts_it_and_what_must_not_be_compared() {
    let world = World::new();
    let [government, settled, civilians] = killed(&world);
    let page = world.browser(Lang::En).see(&format!("/figures/{government}"));
    page.says("at least 225").says("238").says("a minimum of 225").says("not to be compared with");
    for id in [settled, civilians] {
        assert!(page.body.contains(&format!("href=\"/figures/{id}\"")));
    }
    page.says_not("accounts-");
}

#[test]
fn a_figure_is_entered_corrected_and_its_first_form_stays_to_be_read() {
    let world = World::new();
    let browser = world.browser(Lang::En);
    let typed = [("measure", "detained"), ("value", "10 000"), ("qualifier", "about"), ("unit", "people")];
    let entered = browser.fill("/figures/new", "/figures/new", &typed);
    let address = entered.header("location").unwrap();
    let page = browser.follow(&entered);
    page.says("about 10,000 people");
    let start = page.body.find(&format!("{address}/correct/")).unwrap();
    let correct = page.body[start..].split('"').next().unwrap().to_owned();
    let typed = [("value", "9000"), ("measure", "detained"), ("reason", "misread")];
    let corrected = browser.follow(&browser.fill(&correct, &correct, &typed));
    corrected.says("9,000").says("misread").says("about 10,000 people");
}

#[test]
fn a_number_that_can_be_read_two_ways_is_refused_and_kept_in_the_form() {
    let world = World::new();
    for lang in Lang::ALL {
        let typed = [("measure", "detained"), ("value", "1,300")];
        let page = world.browser(lang).fill("/figures/new", "/figures/new", &typed);
        assert_eq!(page.status, 422);
        page.has_only_words();
        assert!(page.body.contains("value=\"1,300\"") && page.body.contains("value=\"detained\""));
    }
}

#[test]
fn two_figures_are_tied_and_a_figure_is_never_tied_to_itself() {
    let world = World::new();
    let [government, _, civilians] = killed(&world);
    let browser = world.browser(Lang::En);
    let (page, action) = (format!("/figures/{government}"), format!("/figures/{government}/tie"));
    let civilians = civilians.to_string();
    let typed = [("tie", "read-with"), ("other", civilians.as_str()), ("reason", "206 and 19 make 225")];
    browser.follow(&browser.fill(&page, &action, &typed)).says("read together with");
    let own = government.to_string();
    let refused = browser.fill(&page, &action, &[("tie", "conflicts"), ("other", own.as_str())]);
    assert_eq!(refused.status, 422);
    refused.says("cannot be tied to itself").has_only_words();
}

fn held(world: &World, name: &str, day: i8) -> ThingId {
    let claims = vec![
        name_of(name),
        status_of(Status::Held, When::day(date(2022, 1, day))),
        Claim::Person(PersonClaim::Role(Role::Detained)),
    ];
    world.enter(Kind::Person, claims, by_member())
}

#[test]
fn tallies_are_read_now_as_entered_as_published_and_as_it_was() {
    let world = World::new();
    held(&world, "Made-up One", 6);
    held(&world, "Made-up Two", 12);
    world.clock.forward(24 * 60 * 60 * 1000);
    held(&world, "Made-up Three", 6);
    let row = |query: &str| {
        let page = world.browser(Lang::En).see(&format!("/tallies{query}"));
        page.has_only_words();
        let text = page.text();
        let after = text.split("in custody ").nth(1).unwrap_or_else(|| panic!("{text}")).to_owned();
        after.split(' ').next().unwrap().to_owned()
    };
    assert_eq!(row(""), "3");
    assert_eq!(row("?way=entered&day=2022-01-20"), "2", "entered on 20 January, the third a day later");
    assert_eq!(row("?way=entered&day=2022-01-19"), "0");
    assert_eq!(row("?way=was&day=2022-01-10"), "2", "held since the 6th");
    assert_eq!(row("?way=published&day=2022-01-21"), "3");
    for query in ["?way=was", "?way=entered&day=30.2.2022"] {
        let page = world.browser(Lang::Kk).get(&format!("/tallies{query}"));
        assert_eq!(page.status, 422);
        page.has_only_words();
    }
}

#[test]
fn the_records_that_changed_between_two_days_are_listed_with_links() {
    let world = World::new();
    let first = held(&world, "Made-up One", 6);
    world.clock.forward(24 * 60 * 60 * 1000);
    let second = held(&world, "Made-up Two", 6);
    let page = world.browser(Lang::En).see("/tallies?from=2022-01-20&until=2022-01-21");
    page.says("Made-up Two").says("entered").says_not("Made-up One");
    assert!(page.body.contains(&format!("/people/{second}")) && !page.body.contains(&first.to_string()));
}

#[test]
fn what_one_member_proposes_another_approves_and_either_takes_back() {
    let world = World::new();
    let [government, settled, _] = killed(&world);
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    let lead = world.browser(Lang::En);
    let (one, other) = (government.to_string(), settled.to_string());
    let typed = [("figure", one.as_str()), ("figure", other.as_str()), ("note", "the two of the sources")];
    let proposed = lead.fill("/publishing/new", "/publishing/new", &typed);
    let address = proposed.header("location").unwrap();
    lead.follow(&proposed).says("You proposed this edition. Another member must approve it.");
    let approve = format!("{address}/approve");
    for lang in Lang::ALL {
        let page = world.browser_of(&reviewer, lang).see(&address);
        page.says("225").says("238").has_only_words();
    }
    let reviewer = world.browser_of(&reviewer, Lang::En);
    reviewer.follow(&reviewer.fill(&address, &approve, &[])).says("Approved by Made-up Reviewer");
    assert_eq!(world.desk.office.public_edition().unwrap().unwrap().figures().count(), 2);
    let withdraw = format!("{address}/withdraw");
    let without_reason = lead.fill(&address, &withdraw, &[]);
    assert_eq!(without_reason.status, 422);
    lead.follow(&lead.fill(&address, &withdraw, &[("reason", "the ministry corrected it")]))
        .says("Nothing is public.");
    assert_eq!(world.desk.office.public_edition().unwrap(), None);
}

#[test]
fn a_figure_of_one_person_is_offered_to_nobody_and_says_why() {
    let world = World::new();
    killed(&world);
    let page = world.browser(Lang::En).see("/publishing/new");
    page.says("Never public: it counts something else than people or cases.");
    assert_eq!(page.body.matches("name=\"figure\"").count(), 5);
}

#[test]
fn an_operator_reads_figures_and_publishes_none() {
    let world = World::new();
    let passphrase = world.add_member("Made-up Operator", MemberRole::Operator);
    let browser: Browser<'_> = world.browser_of(&passphrase, Lang::Ru);
    browser.see("/figures");
    for address in ["/publishing", "/publishing/new", "/figures/new"] {
        assert_eq!(browser.get(address).status, 403, "{address}");
    }
}

#[test]
fn tallies_stand_by_place_and_go_out_as_files() {
    let world = World::new();
    world.enter(Kind::Place, vec![crate::events::place("Taraz", Exposure::Private)], by_member());
    let dead = |place: &str| {
        let note = StatusNote {
            status: Status::Dead,
            when: When::UNKNOWN,
            place: Some(place.into()),
            details: None,
        };
        Claim::Person(PersonClaim::Status(Box::new(note)))
    };
    for (name, place) in
        [("One", "the morgue, Taraz"), ("Two", "Taraz"), ("Three", "Almaty; Taraz"), ("Four", "?")]
    {
        world.enter(Kind::Person, vec![name_of(&format!("Made-up {name}")), dead(place)], by_member());
    }
    world.person("Made-up Five", Status::Released, by_member());
    let browser = world.browser(Lang::En);
    let page = browser.see("/tallies/places?who=status-dead");
    page.says("Zhambyl region 2 0 0 0").says("No place said 2 0 0 0");
    browser.see("/tallies/places").says("No place said 3 0 0 0");
    let csv = browser.see("/tallies/places.csv?who=status-dead").body;
    assert!(csv.contains("Zhambyl region") && csv.lines().count() == 3, "{csv}");
    let csv = browser.see("/tallies.csv").body;
    assert!(csv.contains("Everybody") && csv.contains(",4,"), "{csv}");
    for file in ["/tallies.xlsx", "/tallies/places.xlsx"] {
        assert!(browser.see(file).bytes.starts_with(b"PK"), "{file}");
    }
    for file in ["/figures.parquet", "/tallies.parquet", "/tallies/places.parquet?who=status-dead"] {
        assert!(browser.see(file).bytes.starts_with(b"PAR1"), "{file}");
    }
    for way in ["", "?way=was&day=2022-01-06", "?way=published&day=2022-01-06&who=role-killed"] {
        see_in_all(&world, &format!("/tallies/places{way}"), |page| assert!(page.body.contains("<h1")));
    }
    assert_eq!(browser.get("/tallies/places?way=was").status, 422);
}

#[test]
fn our_own_counts_are_published_without_what_is_below_five() {
    let world = World::new();
    for number in 0..6 {
        world.person(&format!("Made-up {number}"), Status::Held, by_member());
    }
    for number in 0..4 {
        world.person(&format!("Made-up other {number}"), Status::Dead, by_member());
        world.person(&format!("Made-up free {number}"), Status::Safe, by_member());
    }
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    let lead = world.browser(Lang::En);
    let nothing = lead.fill("/publishing/new", "/publishing/new", &[]);
    assert_eq!(nothing.status, 422);
    let proposed = lead.fill("/publishing/new", "/publishing/new", &[("ours", "yes")]);
    let address = proposed.header("location").expect("it is proposed");
    for lang in Lang::ALL {
        world.browser(lang).see(&address).has_only_words().says("6");
    }
    lead.see(&address).says("in custody 6").says_not("dead");
    let other = world.browser_of(&reviewer, Lang::En);
    other.fill(&address, &format!("{address}/approve"), &[]);
    let public = world.desk.office.public_edition().unwrap().expect("it is public");
    let counts: Vec<_> =
        public.ours.iter().flatten().map(|count| (count.code.as_str(), count.named)).collect();
    assert_eq!(counts, [("held", Some(6))]);
}
