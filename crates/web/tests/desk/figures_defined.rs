//! Pages of definitions, tallies by them, what the public may see, which definition a figure counts by, and the funnel.

use crate::figures::killed;
use crate::world::{Browser, Page, World, by_member, name_of, status_of};
use jiff::civil::date;
use register::cases::facts::{CaseSide, StepAccount};
use register::figures::definitions::facts::Shipped;
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Role, Sex, Status};
use register::{Basis, Claim, Kind, Provenance, ThingId, When};
use web::words::Lang;

const LONG: &str = "a made-up name of a definition that does not end and does not end ";

fn dead(world: &World, name: &str, age: u8, by: Provenance) -> ThingId {
    let claims = vec![
        name_of(name),
        status_of(Status::Dead, When::day(date(2022, 1, 6))),
        Claim::Person(PersonClaim::Role(Role::Killed)),
        Claim::Person(PersonClaim::Age(age, age, When::UNKNOWN)),
        Claim::Person(PersonClaim::Sex(Sex::Male)),
    ];
    world.enter(Kind::Person, claims, by)
}

/// Nine dead of whom two are children, one of them of the forces.
fn nine(world: &World) -> Vec<ThingId> {
    let source = world.source("Made-up Daily", When::day(date(2022, 1, 10)));
    let by = || Provenance::from_source(source, "page 1", Basis::Media);
    let ids: Vec<_> = (0..9)
        .map(|at| dead(world, &format!("Made-up {at}"), if at < 2 { 11 } else { 20 + at }, by()))
        .collect();
    world.say(ids[8], Claim::Person(PersonClaim::Role(Role::SecurityForces)), by());
    ids
}

fn step(kind: &str, persons: &[ThingId], subject: &str, outcome: &str) -> Claim {
    let text = |text: &str| (!text.is_empty()).then(|| text.into());
    Claim::Step(Box::new(StepAccount {
        persons: persons.to_vec(),
        subject: text(subject),
        kind: kind.into(),
        side: CaseSide::AgainstOfficials,
        when: When::month(date(2022, 9, 1)),
        body: None,
        outcome: text(outcome),
        ground: None,
    }))
}

fn see_in_all(world: &World, address: &str, check: impl Fn(&Page)) {
    for lang in Lang::ALL {
        let page = world.browser(lang).see(address);
        page.has_only_words();
        check(&page);
    }
}

/// The number in a row of a table that begins with this text.
fn row(page: &Page, start: &str) -> String {
    let text = page.text();
    let after =
        text.split(&format!(" {start} ")).nth(1).unwrap_or_else(|| panic!("{start}: {text}")).to_owned();
    after.split(' ').next().unwrap_or_default().to_owned()
}

#[test]
fn every_page_of_definitions_and_the_funnel_is_there_in_three_languages() {
    let world = World::new();
    for shipped in Shipped::ALL {
        see_in_all(&world, &format!("/definitions/{}", shipped.code()), |page| {
            assert!(page.body.contains("<h1") && page.body.contains("id=\"public\""));
        });
    }
    see_in_all(&world, "/funnel", |page| assert!(!page.body.contains("funnel.png")));
    see_in_all(&world, "/definitions/new", |page| assert!(page.body.contains("name=\"measure\"")));
    nine(&world);
    let long = LONG.repeat(5);
    let typed =
        [("title", long.as_str()), ("measure", "dead"), ("place", long.as_str()), ("about", long.as_str())];
    let made = world.browser(Lang::En).fill("/definitions/new", "/definitions/new", &typed);
    let address = made.header("location").unwrap();
    see_in_all(&world, &address, |page| assert!(page.text().contains(LONG.trim_end())));
    see_in_all(&world, "/definitions", |page| {
        assert!(
            page.body.contains(&format!("href=\"{address}\"")) && page.body.contains("/definitions/deaths")
        );
    });
    for by in ["day", "place", "age", "sex", "body", "none"] {
        see_in_all(&world, &format!("/definitions/deaths?by={by}"), |page| {
            assert!(page.text().contains('9'))
        });
    }
}

#[test]
fn a_tally_counts_by_its_definition_and_divides() {
    let world = World::new();
    nine(&world);
    let browser = world.browser(Lang::En);
    let page = browser.see("/definitions/deaths?by=age");
    page.says("reported 9 0 0").says("probable 0 0 0").says("confirmed 0 0 0");
    assert_eq!(row(&page, "under 14"), "0", "none is confirmed");
    page.says("under 14 0 0 2 0 0").says("18 to 29 0 0 7 0 0");
    browser.see("/definitions/civilian-deaths").says("reported 8 0 0");
    browser.see("/definitions/forces-deaths").says("reported 1 0 0");
    browser.see("/definitions/deaths?way=was&day=2022-01-05").says("reported 0 0 0");
    browser.see("/definitions/deaths?way=published&day=2022-01-09").says("reported 0 0 0");
    browser.see("/definitions/deaths?way=published&day=2022-01-10").says("reported 9 0 0");
}

#[test]
fn a_look_without_a_day_is_refused_in_three_languages_and_no_such_definition_is_not_there() {
    let world = World::new();
    for lang in Lang::ALL {
        for address in ["/definitions/deaths?way=was", "/funnel?way=entered"] {
            let page = world.browser(lang).get(address);
            assert_eq!(page.status, 422, "{address}");
            page.has_only_words();
        }
        for address in ["/definitions/nothing", "/definitions/00000000000000000000000000000001"] {
            assert_eq!(world.browser(lang).get(address).status, 404, "{address}");
        }
        let untitled =
            world.browser(lang).fill("/definitions/new", "/definitions/new", &[("measure", "held")]);
        assert_eq!(untitled.status, 422);
        untitled.has_only_words();
        assert!(untitled.body.contains("value=\"held\" selected"), "what was chosen is kept");
    }
}

#[test]
fn a_definition_is_made_corrected_and_withdrawn_and_its_first_form_stays_to_be_read() {
    let world = World::new();
    nine(&world);
    let browser = world.browser(Lang::En);
    let typed =
        [("title", "Children who died"), ("measure", "dead"), ("naming", "named"), ("grade", "reported")];
    let made = browser.fill("/definitions/new", "/definitions/new", &typed);
    let address = made.header("location").unwrap();
    let page = browser.follow(&made);
    page.says("Children who died").says("reported 9 0 0");
    let find = |page: &Page, what: &str| {
        let start = page.body.find(&format!("{address}/{what}/")).unwrap();
        page.body[start..].split('"').next().unwrap().to_owned()
    };
    let correct = find(&page, "correct");
    let typed = [
        ("title", "Forces who died"),
        ("measure", "dead"),
        ("who", "security-forces"),
        ("reason", "narrower"),
    ];
    let page = browser.follow(&browser.fill(&correct, &correct, &typed));
    page.says("Forces who died").says("reported 1 0 0").says("Children who died");
    let withdraw = find(&page, "withdraw");
    let gone = browser.follow(&browser.fill(&withdraw, &withdraw, &[("reason", "not needed")]));
    gone.says("This definition was withdrawn").says_not("What the public may see");
    browser.see("/definitions").says_not("Forces who died");
}

#[test]
fn what_changed_since_another_day_is_listed_with_links_and_adds_up() {
    let world = World::new();
    let ids = nine(&world);
    world.clock.forward(24 * 60 * 60 * 1000);
    world.say(ids[3], status_of(Status::Safe, When::day(date(2022, 1, 20))), by_member());
    let new = dead(&world, "Made-up Tenth", 40, by_member());
    let page = world.browser(Lang::En).see("/definitions/deaths?from=2022-01-20");
    page.says("9 then, 1 came, 1 went, 9 now.").says("found alive").says("new record");
    for id in [ids[3], new] {
        assert!(page.body.contains(&format!("/people/{id}")), "{id}");
    }
    assert!(!page.body.contains(&format!("/people/{}", ids[1])));
    world.browser(Lang::Kk).see("/definitions/deaths?from=2022-01-20").says("тірі табылды").has_only_words();
}

#[test]
fn the_public_sees_no_count_below_five_and_none_that_subtracting_gives_away() {
    let world = World::new();
    nine(&world);
    let page = world.browser(Lang::En).see("/definitions/deaths?by=none");
    let public = page.body.split("id=\"public\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(public.contains("under 14") && public.contains("hidden"));
    assert!(!public.contains(">2<") && !public.contains(">7<"), "nine less seven is two: {public}");
    assert!(public.contains(">9<"));
    world.browser(Lang::En).see("/definitions/forces-deaths").says("Nothing: there are fewer than five.");
}

#[test]
fn a_tally_is_taken_out_as_csv_xlsx_parquet_and_with_hxl_tags() {
    let world = World::new();
    nine(&world);
    let browser = world.browser(Lang::Ru);
    let csv = browser.see("/definitions/deaths/tally.csv?by=age").body;
    assert_eq!(csv.lines().count(), 4, "{csv}");
    assert!(csv.contains("Погибшие"), "{csv}");
    assert!(browser.see("/definitions/deaths/tally.xlsx?by=age").bytes.starts_with(b"PK"));
    browser.see("/definitions/deaths").says("Строки в Parquet");
    let parquet = browser.see("/definitions/deaths/tally.parquet?by=age").bytes;
    assert!(parquet.starts_with(b"PAR1") && parquet.ends_with(b"PAR1"));
    let hxl = browser.see("/definitions/deaths/hxl.csv?by=place").body;
    let tags = hxl.lines().nth(1).unwrap();
    assert!(tags.contains("\"#adm1+name\"") && tags.contains("\"#affected+named+confirmed\""), "{tags}");
    assert_eq!(browser.get("/definitions/deaths/tally.csv?way=was").status, 404);
}

#[test]
fn a_figure_shows_the_nearest_definition_until_a_member_says_by_which_it_counts() {
    let world = World::new();
    let [government, _, civilians] = killed(&world);
    for lang in Lang::ALL {
        let page = world.browser(lang).see(&format!("/figures/{civilians}"));
        page.has_only_words();
        assert!(page.body.contains("/definitions/civilian-deaths"));
    }
    let browser = world.browser(Lang::En);
    let (page, action) = (format!("/figures/{government}"), format!("/figures/{government}/counts"));
    browser.see(&page).says("No difference can be told from the words.");
    let typed = [("definition", "named-deaths"), ("why", "the list prints names")];
    let mapped = browser.follow(&browser.fill(&page, &action, &typed));
    mapped.says("The dead known by name").says("the list prints names").says("said by a member");
    let refused = browser.fill(&page, &action, &[("definition", "nonsense")]);
    assert_eq!(refused.status, 422);
    refused.has_only_words();
}

#[test]
fn ours_stands_beside_rival_claims_that_count_the_same_and_nowhere_else() {
    let world = World::new();
    killed(&world);
    nine(&world);
    let page = world.browser(Lang::En).see("/figures/killed");
    assert_eq!(page.body.matches("<h3>Our tally beside it").count(), 2, "all deaths, and those of civilians");
    page.says("31 January 2022 9").says("31 January 2022 8");
    let svg = world.browser(Lang::En).see("/figures/chart.svg?measure=killed").body;
    assert!(svg.contains("our own tally"), "the chart shows it");
}

fn cases(world: &World) {
    let ids = nine(world);
    world.enter(Kind::Step, vec![step("complaint filed", &ids[..1], "", "no prosecution")], by_member());
    world.enter(Kind::Step, vec![step("closed", &ids[..1], "", "closed, lack of evidence")], by_member());
    world.enter(Kind::Step, vec![step("closed", &[], "139 deaths", "at least 32 cases closed")], by_member());
    world.enter(Kind::Step, vec![step("verdict", &ids[2..3], "", "six years in prison")], by_member());
}

#[test]
fn the_funnel_tells_stages_grounds_and_steps_and_never_adds_what_overlaps() {
    let world = World::new();
    cases(&world);
    see_in_all(&world, "/funnel", |page| {
        assert!(page.text().contains("139") && page.text().contains("32"));
        assert!(page.body.contains("/funnel.png") && page.body.contains("/funnel-phone.png"));
    });
    let page = world.browser(Lang::En).see("/funnel");
    page.says("complaints 1 1 – –")
        .says("closed without a trial 1 1 32 139")
        .says("ended in a conviction 1 1 – –");
    page.says("lack of evidence 1 1 – –").says("no ground told 0 0 32 139");
    assert!(page.body.contains("/cases/"), "each number leads to its steps");
    world.browser(Lang::En).see("/funnel?way=was&day=2022-01-31").says("No step in a case against officials");
    let browser = world.browser(Lang::Kk);
    for (file, start) in [
        ("funnel.png", &b"\x89PNG"[..]),
        ("funnel-phone.png", b"\x89PNG"),
        ("funnel.svg", b"<svg"),
        ("funnel.xlsx", b"PK"),
        ("funnel.parquet", b"PAR1"),
    ] {
        assert!(browser.see(&format!("/{file}")).bytes.starts_with(start), "{file}");
    }
    assert_eq!(browser.see("/funnel.csv").body.lines().count(), 8);
}

#[test]
fn the_published_record_fills_every_page() {
    let world = World::with_record();
    let browser = world.browser(Lang::En);
    browser.see("/definitions/deaths").says("Almaty").has_only_words();
    browser.see("/funnel").says("139").says("32").has_only_words();
    browser.see("/figures/killed").has_only_words();
}

#[test]
fn a_volunteer_sees_no_tally_and_an_operator_makes_no_definition() {
    let world = World::new();
    let volunteer = world.add_member("Made-up Volunteer", MemberRole::Volunteer);
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    let volunteer: Browser<'_> = world.browser_of(&volunteer, Lang::Ru);
    for address in ["/definitions", "/definitions/deaths", "/funnel", "/funnel.png"] {
        assert_eq!(volunteer.get(address).status, 403, "{address}");
    }
    let operator = world.browser_of(&operator, Lang::Kk);
    operator.see("/definitions/deaths");
    assert_eq!(operator.get("/definitions/new").status, 403);
}
