//! Estimates from the choice of lists to the public page: overlaps seen, a run begun, stopped, kept, compared, taken back,
//! proposed, approved and read by everyone; and what is refused on the way.

use crate::world::{Browser, Page, World, by_member, name_of, status_of};
use axum::body::{Body, to_bytes};
use axum::http::Request;
use register::figures::definitions::facts::{DefinitionName, Shipped};
use register::figures::estimates::facts::{EstimatePlan, ListGroup, Method};
use register::matching::acts::Judging;
use register::matching::facts::Verdict;
use register::members::facts::MemberRole;
use register::people::facts::Status;
use register::{Act, Kind, NewThing, Said, ThingId, When};
use tower::ServiceExt;
use web::words::Lang;

const TITLES: [&str; 3] = ["Relatives", "Hospitals", "Lawyers, first part"];

/// Three lists, and so many dead in each of the seven combinations; a person on two lists is two records judged the same.
fn lists(world: &World, of_each: [usize; 7]) -> [ThingId; 3] {
    let lists =
        TITLES.map(|title| world.enter(Kind::List, vec![crate::sources::list(title, true)], by_member()));
    let mut number = 0;
    for (mask, count) in (1u32..).zip(of_each) {
        for _ in 0..count {
            number += 1;
            let rows: Vec<ThingId> =
                (0..3).filter(|at| mask >> at & 1 == 1).map(|at| row(world, lists[at], number)).collect();
            for pair in rows.windows(2) {
                let judging = Judging {
                    id: world.draw_id(),
                    pair: (pair[0], pair[1]),
                    verdict: Verdict::Same,
                    reason: "one birthday".into(),
                };
                world.act(Act::JudgePair(judging));
            }
        }
    }
    lists
}

fn row(world: &World, list: ThingId, number: usize) -> ThingId {
    let id = world.draw_id();
    let letters: String = number.to_string().bytes().map(|digit| char::from(digit - b'0' + b'k')).collect();
    let claims = vec![name_of(&format!("Qqz{letters}")), status_of(Status::Dead, When::UNKNOWN)];
    let said = vec![Said { claims, by: by_member() }];
    world.act(Act::Enter(NewThing { id, kind: Kind::Person, list: Some(list), reference: None, said }));
    id
}

/// Seven combinations of equal size: lists that do not depend on each other, each with half of all.
const EVEN: [usize; 7] = [12; 7];

fn query(lists: [ThingId; 3], more: &str) -> String {
    let used: Vec<String> = lists.iter().map(|list| format!("use-{list}=alone")).collect();
    format!("?name=The+dead&definition=deaths&{}{more}", used.join("&"))
}

const QUICK: &str = "&method=graphs&method=loglinear&method=chao&seed=7&linkages=0";

/// Begins a run from the page of overlaps and waits until it is done.
fn run(world: &World, browser: &Browser<'_>, query: &str) {
    let page = browser.see(&format!("/estimates/overlaps{query}"));
    let begun = browser.fill_shown(&page, "/estimates/run", &[]);
    assert_eq!(begun.header("location").as_deref(), Some("/estimates"), "{}", begun.text());
    for _ in 0..600 {
        if world.desk.office.estimate_job().is_some_and(|job| job.stage == office::estimates::Stage::Done) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("the run did not end");
}

/// Keeps what was run; gives the address of its page.
fn keep(browser: &Browser<'_>) -> String {
    let kept = browser.fill("/estimates/now", "/estimates/keep", &[]);
    kept.header("location").unwrap_or_else(|| panic!("not kept: {}", kept.text()))
}

fn see_in_all(world: &World, address: &str, check: impl Fn(&Page)) {
    for lang in Lang::ALL {
        let page = world.browser(lang).see(address);
        has_only_words(&page);
        check(&page);
    }
}

/// Fails when a key of ours is shown in place of its words.
fn has_only_words(page: &Page) {
    page.has_only_words();
    let text = page.text();
    let bad = ["estimates-", "warning-code-", "plan-fault-", "assumption-", "differs-"];
    let shown = text.split(' ').find(|word| bad.iter().any(|key| word.starts_with(key)));
    assert_eq!(shown, None, "a key without words");
}

#[test]
fn every_page_is_there_in_three_languages_before_anything_is_kept() {
    let world = World::new();
    see_in_all(&world, "/estimates", |page| assert!(page.body.contains("/estimates/new")));
    see_in_all(&world, "/estimates/how", |page| assert!(page.text().contains("Biometrics 72")));
    see_in_all(&world, "/estimates/new", |page| assert!(page.body.contains("/import"), "no list yet"));
    let chosen = lists(&world, [2, 2, 1, 2, 1, 1, 1]);
    see_in_all(&world, "/estimates/new", |page| assert!(page.text().contains(TITLES[0])));
    see_in_all(&world, &format!("/estimates/overlaps{}", query(chosen, QUICK)), |page| {
        let png = "/estimates/overlaps.png?name=The+dead";
        assert!(page.body.contains(png) && page.body.contains("/estimates/overlaps.csv?"), "{}", page.body);
        assert!(page.text().contains("Lawyers first part"), "a comma would break the file");
    });
    let browser = world.browser(Lang::Ru);
    for (file, start) in [
        ("overlaps.png", &b"\x89PNG"[..]),
        ("overlaps-phone.png", b"\x89PNG"),
        ("overlaps.svg", b"<svg"),
        ("overlaps.xlsx", b"PK"),
        ("overlaps.parquet", b"PAR1"),
    ] {
        let page = browser.see(&format!("/estimates/{file}{}", query(chosen, QUICK)));
        assert!(page.bytes.starts_with(start), "{file}");
    }
    let csv = browser.see(&format!("/estimates/overlaps.csv{}", query(chosen, QUICK))).body;
    assert_eq!(csv.lines().count(), 8, "{csv}");
    assert!(csv.contains("Relatives + Hospitals"), "{csv}");
    assert_eq!(browser.get("/estimates/now").status, 404);
    assert_eq!(browser.get("/estimates/00000000000000000000000000000001").status, 404);
}

#[test]
fn what_is_wrong_with_a_choice_is_a_sentence_and_what_was_typed_is_kept() {
    let world = World::new();
    let chosen = lists(&world, [1; 7]);
    let none = "?name=Kept+name&definition=deaths&method=graphs";
    let no_method = query(chosen, "&seed=7");
    let group = format!("?name=Kept+name&definition=deaths&method=graphs&use-{}=A&group-A=a,b", chosen[0]);
    let seed = query(chosen, "&method=graphs&seed=-5").replace("The+dead", "Kept+name");
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        for wrong in [none, &no_method.replace("The+dead", "Kept+name"), &group, &seed] {
            let page = browser.get(&format!("/estimates/overlaps{wrong}"));
            assert_eq!(page.status, 422, "{wrong}");
            has_only_words(&page);
            assert!(page.body.contains("value=\"Kept name\""), "{wrong}");
        }
    }
    let page = world.browser(Lang::En).get(&format!("/estimates/overlaps{none}"));
    page.says("no list was chosen");
    let page = world.browser(Lang::En).get(&format!("/estimates/overlaps{seed}"));
    page.says("This is no whole number of 0 or more.");
    assert!(page.body.contains("value=\"-5\""), "what was typed is kept");
}

#[test]
fn a_run_is_kept_shown_and_its_files_are_there() {
    let world = World::new();
    let chosen = lists(&world, EVEN);
    let browser = world.browser(Lang::En);
    run(&world, &browser, &query(chosen, QUICK));
    see_in_all(&world, "/estimates", |page| assert!(page.body.contains("href=\"/estimates/now\"")));
    see_in_all(&world, "/estimates/now", |page| assert!(page.body.contains("action=\"/estimates/keep\"")));
    let address = keep(&browser);
    let page = browser.see(&address);
    page.says("Deaths: between 8")
        .says("including 84 documented on lists")
        .says("a lower bound, not an estimate");
    page.says("There are three lists.").says("nobody has looked for people who stand on two lists");
    page.says("Propose it for the public").says("tizim estimate table.csv --method all --seed 7 --json");
    for file in ["intervals", "posterior-graphs", "odds-graphs", "odds-loglinear", "overlaps"] {
        assert!(page.body.contains(&format!("{address}/{file}.png")), "{file}");
        for (end, start) in [(".png", &b"\x89PNG"[..]), ("-phone.png", b"\x89PNG"), (".svg", b"<svg")] {
            assert!(browser.see(&format!("{address}/{file}{end}")).bytes.starts_with(start), "{file}{end}");
        }
    }
    let table = browser.see(&format!("{address}/table.csv")).body;
    assert_eq!(table.lines().next(), Some("Relatives,Hospitals,Lawyers first part,count"));
    assert_eq!(table.lines().nth(7), Some("1,1,1,12"), "{table}");
    assert_eq!(browser.see(&format!("{address}/results.csv")).body.lines().count(), 4);
    for (end, start) in [("xlsx", &b"PK"[..]), ("parquet", b"PAR1")] {
        for file in ["results", "overlaps"] {
            assert!(page.body.contains(&format!("{address}/{file}.{end}")), "{file}.{end}");
            assert!(browser.see(&format!("{address}/{file}.{end}")).bytes.starts_with(start), "{file}.{end}");
        }
    }
    for missing in ["posterior-chao.png", "posterior-classes.png", "nothing.png", "table.xlsx"] {
        assert_eq!(browser.get(&format!("{address}/{missing}")).status, 404, "{missing}");
    }
    see_in_all(&world, &address, |page| {
        let text = page.text();
        assert!(text.contains("84") && page.body.contains("notice-warning"));
    });
    see_in_all(&world, "/estimates", |page| assert!(page.body.contains(&address)));
}

#[test]
fn a_forbidden_number_is_not_said_and_the_page_says_why() {
    let world = World::new();
    let chosen = lists(&world, [9, 9, 1, 9, 0, 1, 0]);
    let browser = world.browser(Lang::En);
    run(&world, &browser, &query(chosen, QUICK));
    let address = keep(&browser);
    let page = browser.see(&address);
    page.says("Deaths: 29 people are documented on lists. How many there were in all cannot be said");
    page.says("too few people are on two lists, or the lists fall apart (")
        .says_not("Propose it for the public");
    assert!(!page.body.contains("people in all, including"), "no sentence with a number");
    browser.see("/publishing/new").says("too few people are on two lists");
    let run = address.rsplit('/').next().unwrap();
    let forced =
        browser.fill("/publishing/new", "/publishing/new", &[("estimate", &format!("{run}:graphs"))]);
    assert_eq!(forced.status, 422);
    forced.says("This estimate may not be published:");
    for lang in Lang::ALL {
        has_only_words(&world.browser(lang).see(&address));
        has_only_words(&world.browser(lang).see("/publishing/new"));
    }
}

#[test]
fn a_second_run_is_compared_with_the_one_before_and_one_is_taken_back() {
    let world = World::new();
    let chosen = lists(&world, EVEN);
    let browser = world.browser(Lang::En);
    run(&world, &browser, &query(chosen, QUICK));
    let first = keep(&browser);
    row(&world, chosen[0], 9999);
    world.clock.forward(60_000);
    run(&world, &browser, &query(chosen, QUICK));
    let second = keep(&browser);
    let page = browser.see(&second);
    page.says("What changed since the run before")
        .says("who stands on which list")
        .says("Documented on these lists 84 85");
    assert!(page.body.contains(&format!("href=\"{first}\"")));
    let refused = browser.fill(&first, &format!("{first}/withdraw"), &[("reason", "")]);
    assert_eq!(refused.status, 422);
    let gone = browser.follow(&browser.fill(
        &first,
        &format!("{first}/withdraw"),
        &[("reason", "a list was wrong")],
    ));
    gone.says("This estimate was taken back").says("a list was wrong").says_not("Propose it for the public");
    see_in_all(&world, &first, |page| assert!(page.text().contains("a list was wrong")));
    browser.see(&second).says_not("What changed since the run before");
}

#[test]
fn a_run_shows_how_far_it_is_is_stopped_and_goes_on() {
    let world = World::new();
    let chosen = lists(&world, EVEN);
    let group = |at: usize| ListGroup { name: TITLES[at].replace(',', "").into(), lists: vec![chosen[at]] };
    let plan = EstimatePlan {
        name: "slow".into(),
        definition: DefinitionName::Shipped(Shipped::Deaths),
        groups: (0..3).map(group).collect(),
        by: None,
        methods: vec![Method::Graphs, Method::Sparse, Method::Classes],
        seed: 3,
        linkages: 0,
        known: None,
    };
    world.desk.office.start_estimate(&world.session, plan).unwrap();
    let browser = world.browser(Lang::En);
    let page = browser.see("/estimates");
    if page.text().contains("steps are done") {
        assert_eq!(page.header("refresh").as_deref(), Some("2"), "the page looks again by itself");
        browser.fill_shown(&page, "/estimates/stop", &[]);
    }
    world.desk.office.stop_estimate();
    for _ in 0..1200 {
        let job = world.desk.office.estimate_job().unwrap();
        if job.stage != office::estimates::Stage::Running {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    see_in_all(&world, "/estimates", |page| {
        let stopped = page.body.contains("action=\"/estimates/go-on\"");
        assert!(stopped || page.body.contains("/estimates/now"), "{}", page.text());
    });
}

#[test]
fn an_estimate_is_approved_by_a_second_member_and_read_by_everyone_in_three_languages() {
    let world = World::new();
    let chosen = lists(&world, EVEN);
    let browser = world.browser(Lang::En);
    run(&world, &browser, &query(chosen, QUICK));
    let address = keep(&browser);
    let id = address.rsplit('/').next().unwrap().to_owned();
    let form = browser.see(&format!("/publishing/new?estimate={id}"));
    form.says("Deaths: between 8");
    let chosen = format!("value=\"{id}:graphs\" checked");
    assert!(form.body.contains(&chosen), "the one that weighs several models is chosen beforehand");
    let typed = [("estimate", format!("{id}:graphs"))];
    let typed: Vec<(&str, &str)> = typed.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let proposed = browser.fill_shown(&form, "/publishing/new", &typed);
    let edition = proposed.header("location").unwrap_or_else(|| panic!("{}", proposed.text()));
    browser.see(&edition).says("Another member must approve it").says("There are three lists.");
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    let reviewer = world.browser_of(&reviewer, Lang::Kk);
    has_only_words(&reviewer.see(&edition));
    reviewer.fill(&edition, &format!("{edition}/approve"), &[]);
    let front = Front::of(&world);
    for (lang, said) in
        [("en", "Deaths: between 8"), ("ru", "Погибшие: всего от 8"), ("kk", "Қаза тапқандар: барлығы 8")]
    {
        for page in [format!("/{lang}/estimates"), format!("/{lang}/estimates/{id}")] {
            let text = front.see(&page).text();
            assert!(text.contains(said) && text.contains("84"), "{page}: {text}");
            has_only_words(&front.see(&page));
        }
        has_only_words(&front.see(&format!("/{lang}/estimates/how")));
        let page = front.see(&format!("/{lang}/estimates/{id}"));
        assert!(page.body.contains("tizim estimate") && page.body.contains("posterior-graphs.png"));
        for (file, start) in [
            ("posterior-graphs.png", &b"\x89PNG"[..]),
            ("posterior-graphs-phone.png", b"\x89PNG"),
            ("intervals.png", b"\x89PNG"),
            ("odds-graphs.svg", b"<svg"),
        ] {
            assert!(front.see(&format!("/{lang}/estimates/{id}/{file}")).bytes.starts_with(start), "{file}");
        }
        let csv = front.see(&format!("/{lang}/estimates/{id}/results.csv")).body;
        assert_eq!(csv.lines().count(), 4, "{csv}");
        for missing in ["table.csv", "posterior-chao.png", "nothing.png"] {
            assert_eq!(front.get(&format!("/{lang}/estimates/{id}/{missing}")).status, 404, "{missing}");
        }
        assert_eq!(front.get(&format!("/{lang}/estimates/00000000000000000000000000000001")).status, 404);
    }
}

/// The public pages of a world's office.
struct Front {
    router: axum::Router,
    runtime: tokio::runtime::Runtime,
}

impl Front {
    fn of(world: &World) -> Front {
        let store = store::Front::open(&world.folder.path().join("office")).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        Front { router: web::front::router(store, "Made-up group"), runtime }
    }

    fn get(&self, address: &str) -> Page {
        let request = Request::builder().uri(address).body(Body::empty()).unwrap();
        self.runtime.block_on(async {
            let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
            Page::of(parts, to_bytes(body, usize::MAX).await.unwrap().to_vec())
        })
    }

    fn see(&self, address: &str) -> Page {
        let page = self.get(address);
        assert_eq!(page.status, 200, "{address}");
        page
    }
}
