//! Pages of who is the same: the queue, two records side by side, judging and taking back, a second judgement, how a
//! person came to be, and two lists compared line by line.

use crate::world::{Browser, Page, World, by_member, name_of, status_of};
use jiff::civil::date;
use register::matching::acts::Judging;
use register::matching::facts::{ReconciliationAccount, Verdict};
use register::members::facts::MemberRole;
use register::people::facts::{PersonClaim, Sex, Status};
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use web::words::Lang;

const LONG: &str = "A made-up name that does not end and does not end and ";

/// Judges two records as the lead.
pub fn judge(world: &World, pair: (ThingId, ThingId), verdict: Verdict) -> ThingId {
    let id = world.draw_id();
    world.act(Act::JudgePair(Judging { id, pair, verdict, reason: "made up".into() }));
    id
}

/// A comparison of two lists without rows.
pub fn comparison(world: &World) -> ThingId {
    let [ours, theirs] = ["Made-up ours", "Made-up theirs"]
        .map(|title| world.enter(Kind::List, vec![crate::sources::list(title, false)], by_member()));
    let id = world.draw_id();
    world.act(Act::BeginReconciliation(
        id,
        ReconciliationAccount { ours, theirs, title: "Made-up comparison".into() },
    ));
    id
}

fn born(year: i16) -> Claim {
    Claim::Person(PersonClaim::Born(When::day(date(year, 2, 3))))
}

/// Two records of one man from two sources, who agree on his birth date and not on his status.
fn two_records(world: &World) -> (ThingId, ThingId) {
    let [one, other] = ["Made-up Post", "Made-up Daily"].map(|title| world.source(title, When::UNKNOWN));
    let by = |source| Provenance::from_source(source, "row 1", Basis::Media);
    let held = vec![name_of("Ерлан Үлгі"), born(1990), status_of(Status::Held, When::UNKNOWN)];
    let dead = vec![name_of("Yerlan Ulgi"), born(1990), status_of(Status::Dead, When::UNKNOWN), male()];
    (world.enter(Kind::Person, held, by(one)), world.enter(Kind::Person, dead, by(other)))
}

fn male() -> Claim {
    Claim::Person(PersonClaim::Sex(Sex::Male))
}

fn address((one, other): (ThingId, ThingId)) -> String {
    format!("/matching/pair/{one}/{other}")
}

fn in_all(world: &World, address: &str, check: impl Fn(&Page)) {
    for lang in Lang::ALL {
        let page = world.browser(lang).see(address);
        page.has_only_words();
        check(&page);
    }
}

/// Judges on the page, with the reason that stands there already.
fn press(browser: &Browser<'_>, address: &str, verdict: &str) -> Page {
    browser.fill(address, address, &[("verdict", verdict), ("reason", "the birth date agrees")])
}

#[test]
fn the_queue_is_there_in_three_languages_when_nothing_waits() {
    let world = World::new();
    in_all(&world, "/matching", |page| assert!(page.body.contains("<h1")));
    in_all(&world, "/reconcile", |page| assert!(page.body.contains("<h1")));
}

#[test]
fn two_records_stand_side_by_side_with_what_agrees_differs_and_is_missing() {
    let world = World::new();
    let pair = two_records(&world);
    let page = world.browser(Lang::En).see(&address(pair));
    page.says("Made-up Post").says("Made-up Daily").says("agrees").says("differs").says("missing in one");
    page.says("in custody").says("dead").says("not judged");
    for key in ["accesskey=\"1\"", "accesskey=\"2\"", "accesskey=\"3\""] {
        assert!(page.body.contains(key), "{key}");
    }
    assert!(
        page.body.contains("Agrees: Names, Born. Differs:"),
        "the reason says what the reader sees: {}",
        page.text()
    );
    in_all(&world, &address(pair), |page| assert!(page.text().contains("Yerlan Ulgi")));
}

#[test]
fn the_longest_names_and_records_that_say_nothing_are_compared_too() {
    let world = World::new();
    let long = world.person(&LONG.repeat(3), Status::Missing, by_member());
    let bare = world.enter(
        Kind::Unnamed,
        vec![Claim::Person(PersonClaim::Description("\u{202e}a boy of ten".into()))],
        by_member(),
    );
    in_all(&world, &address((long, bare)), |page| {
        assert!(page.body.contains("does not end"));
        assert!(!page.body.contains("data-label=\"A made-up"), "a phone repeats the name beside every cell");
    });
}

#[test]
fn what_is_not_a_pair_of_records_is_not_there() {
    let world = World::new();
    let (one, other) = two_records(&world);
    let browser = world.browser(Lang::En);
    let list = world.enter(Kind::List, vec![crate::sources::list("Made-up list", false)], by_member());
    for wrong in [(one, one), (one, list), (ThingId([9; 16]), other)] {
        assert_eq!(browser.get(&address(wrong)).status, 404);
    }
}

#[test]
fn a_person_is_both_records_and_after_undoing_each_is_as_it_was() {
    for lang in Lang::ALL {
        let world = World::new();
        let pair = two_records(&world);
        let browser = world.browser(lang);
        let pages = [pair.0, pair.1].map(|id| format!("/people/{id}"));
        let before = pages.each_ref().map(|page| browser.see(page).text());
        let judged = press(&browser, &address(pair), "same");
        assert_eq!(judged.status, 303, "{}", judged.text());
        let done = browser.follow(&judged);
        done.has_only_words();
        for page in &pages {
            let person = browser.see(page);
            person.has_only_words().says("Made-up Post").says("Made-up Daily");
        }
        browser.see(&format!("/people/{}/history", pair.0)).has_only_words().says("the birth date agrees");
        let undo = done.body.split("href=\"").find(|part| part.starts_with("/matching/undo/")).unwrap();
        let undo = undo.split('"').next().unwrap();
        browser.see(undo).has_only_words();
        let refused = browser.fill(undo, undo, &[("reason", " ")]);
        assert_eq!(refused.status, 422);
        let undone = browser.fill(undo, undo, &[("reason", "it was his brother")]);
        browser.follow(&undone).has_only_words().says("it was his brother");
        let after = pages.each_ref().map(|page| browser.see(page).text());
        let history = web::words::words(lang).say("matching-history");
        for (before, after) in before.iter().zip(&after) {
            // The page now leads to what happened; nothing else of it has changed.
            assert_eq!(*before, after.replacen(&format!("{history} "), "", 1), "in {}", lang.code());
        }
    }
}

#[test]
fn a_judgement_without_a_verdict_or_a_reason_is_refused_and_keeps_what_was_typed() {
    let world = World::new();
    let pair = two_records(&world);
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let at = address(pair);
        let without = browser.fill(&at, &at, &[("reason", "typed before")]);
        assert_eq!(without.status, 422);
        without.has_only_words();
        assert!(without.body.contains("typed before"));
        assert_eq!(browser.fill(&at, &at, &[("verdict", "same"), ("reason", " ")]).status, 422);
    }
}

#[test]
fn two_identity_numbers_are_kept_apart_and_the_page_says_why() {
    let world = World::new();
    let number = |number: &str| Claim::Person(PersonClaim::IdentityNumber(number.into()));
    let enter =
        |name: &str, iin: &str| world.enter(Kind::Person, vec![name_of(name), number(iin)], by_member());
    let pair = (enter("Made-up One", "870105300129"), enter("Made-up Two", "900203300120"));
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        browser.see(&address(pair)).has_only_words();
        let refused = press(&browser, &address(pair), "same");
        refused.has_only_words();
    }
}

#[test]
fn a_second_judgement_is_blind_and_counts_only_with_the_first() {
    let world = World::new();
    let pair = two_records(&world);
    let at = address(pair);
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    let lead = world.browser(Lang::En);
    press(&lead, &at, "same");
    let review = format!("{at}/review");
    lead.follow(&lead.fill(&at, &review, &[])).says("A second judgement has been asked for.");
    assert_eq!(lead.get(&at).status, 200);
    for lang in Lang::ALL {
        let other = world.browser_of(&reviewer, lang);
        other.see("/matching").has_only_words().says("Ерлан Үлгі");
        other.see(&at).has_only_words().says_not("the birth date agrees");
        other.see(&format!("/people/{}", pair.0)).says_not("Made-up Daily");
    }
    let other = world.browser_of(&reviewer, Lang::En);
    press(&other, &at, "same");
    other.see(&at).says("one person").says("Made-up Lead").says("Made-up Reviewer");
    other.see(&format!("/people/{}", pair.0)).says("Made-up Daily");
}

#[test]
fn members_who_contradict_each_other_see_that_nothing_counts() {
    let world = World::new();
    let pair = two_records(&world);
    let reviewer = world.add_member("Made-up Reviewer", MemberRole::Reviewer);
    press(&world.browser(Lang::En), &address(pair), "same");
    press(&world.browser_of(&reviewer, Lang::En), &address(pair), "different");
    in_all(&world, &address(pair), |page| assert!(page.body.contains("notice")));
    world.browser(Lang::En).see(&address(pair)).says("disputed");
    in_all(&world, "/matching", |page| assert!(page.text().contains("Yerlan Ulgi")));
    world.browser(Lang::En).see("/matching").says("Members contradict each other");
}

/// Two lists of two rows each; the first rows tell of one man.
fn two_lists(world: &World) -> (ThingId, [ThingId; 4]) {
    let lists = ["Our made-up list", "Their made-up list"]
        .map(|title| world.enter(Kind::List, vec![crate::sources::list(title, true)], by_member()));
    let row = |list: usize, name: &str, status| {
        let id = world.draw_id();
        let year =
            if name.contains("Үлгі") || name.contains("Ulgi") { 1990 } else { 1950 + name.len() as i16 };
        let claims = vec![name_of(name), born(year), status_of(status, When::UNKNOWN)];
        let said = vec![Said { claims, by: by_member() }];
        let list = Some(lists[list]);
        world.act(Act::Enter(NewThing { id, kind: Kind::Person, list, reference: Some("7".into()), said }));
        id
    };
    let rows = [
        row(0, "Ерлан Үлгі", Status::Held),
        row(0, "Ойдан Тапқан", Status::Held),
        row(1, "Yerlan Ulgi", Status::Dead),
        row(1, "Nobody Else", Status::Held),
    ];
    judge(world, (rows[0], rows[2]), Verdict::Same);
    let browser = world.browser(Lang::En);
    let typed = [
        ("ours", lists[0].to_string()),
        ("theirs", lists[1].to_string()),
        ("title", "For the lawyers".into()),
    ];
    let typed: Vec<_> = typed.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let begun = browser.fill("/reconcile", "/reconcile", &typed);
    let id = begun.header("location").expect("it has begun").replace("/reconcile/", "");
    (ThingId::from_hex(&id).unwrap(), rows)
}

#[test]
fn two_lists_are_compared_signed_off_line_by_line_and_taken_out() {
    let world = World::new();
    let (id, rows) = two_lists(&world);
    let at = format!("/reconcile/{id}");
    for group in [
        "",
        "?group=both",
        "?group=conflict",
        "?group=only-ours",
        "?group=only-theirs",
        "?group=unplaced",
        "?group=all",
    ] {
        in_all(&world, &format!("{at}{group}"), |page| assert!(page.text().contains("For the lawyers")));
    }
    let browser = world.browser(Lang::En);
    let page = browser.see(&format!("{at}?group=all"));
    page.says("0 of 3 lines are signed")
        .says("Ойдан Тапқан")
        .says("Nobody Else")
        .says("in both, in conflict");
    page.says("Status");
    let record = rows[2].to_string();
    let typed = [("record", record.as_str()), ("outcome", "conflict"), ("note", "the sister called")];
    let signed = browser.fill(&format!("{at}?group=conflict"), &format!("{at}/sign"), &typed);
    browser.follow(&signed).says("1 of 3 lines are signed").says("the sister called");
    let wrong = [("record", record.as_str()), ("outcome", "only-theirs")];
    assert_eq!(browser.fill(&format!("{at}?group=only-ours"), &format!("{at}/sign"), &wrong).status, 422);
    let csv = browser.see(&format!("{at}/lines.csv")).body;
    assert!(
        csv.lines().count() == 4 && csv.contains("Made-up Lead") && csv.contains("the sister called"),
        "{csv}"
    );
    assert!(browser.see(&format!("{at}/lines.xlsx")).bytes.starts_with(b"PK"));
    let back = [("record", record.as_str()), ("reason", "not checked after all")];
    let taken = browser.fill(&format!("{at}?group=conflict"), &format!("{at}/back"), &back);
    browser.follow(&taken).says("0 of 3 lines are signed");
}

#[test]
fn a_line_that_was_signed_and_judged_otherwise_since_says_so() {
    let world = World::new();
    let (id, rows) = two_lists(&world);
    let at = format!("/reconcile/{id}");
    let browser = world.browser(Lang::En);
    let typed = [("record", &*rows[2].to_string()), ("outcome", "conflict")]
        .map(|(name, text)| (name, text.to_owned()));
    let typed: Vec<_> = typed.iter().map(|(name, text)| (*name, text.as_str())).collect();
    browser.fill(&format!("{at}?group=conflict"), &format!("{at}/sign"), &typed);
    let own = world.desk.office.read(|known| known.state.matching().judged_by(world.session.member)[0].1.id);
    world.act(Act::WithdrawJudgement { judgement: own.unwrap(), reason: "another man".into() });
    browser
        .see(&format!("{at}?group=all"))
        .says("0 of 4 lines are signed")
        .says("It was signed as something else:");
    in_all(&world, &format!("{at}?group=all"), |_| {});
}

#[test]
fn a_comparison_is_refused_without_two_lists_and_keeps_what_was_typed() {
    let world = World::new();
    two_lists(&world);
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        let refused = browser.fill("/reconcile", "/reconcile", &[("title", "typed before")]);
        assert_eq!(refused.status, 422);
        refused.has_only_words();
        assert!(refused.body.contains("typed before"));
    }
    let operator = world.add_member("Made-up Operator", MemberRole::Operator);
    let operator = world.browser_of(&operator, Lang::En);
    assert!(!operator.see("/reconcile").body.contains("method=\"post\" action=\"/reconcile\""));
}

/// Sixty made-up people with different names and birth dates, and a second record of one of them.
fn a_register_with_a_twin(world: &World) -> (ThingId, ThingId) {
    const GIVEN: [&str; 6] = ["Айгерім", "Бауыржан", "Гүлнар", "Дәурен", "Ержан", "Жанар"];
    const SURNAME: [&str; 10] = [
        "Үлгібаев",
        "Мысалов",
        "Ойданов",
        "Жасандин",
        "Тәжірибеков",
        "Сынақова",
        "Байқауов",
        "Қиялбаев",
        "Аңызов",
        "Ертегинов",
    ];
    let person = |name: &str, at: usize| {
        let day = date(1950 + at as i16, 1 + (at * 7 % 12) as i8, 1 + (at * 11 % 28) as i8);
        let born = Claim::Person(PersonClaim::Born(When::day(day)));
        let home = Claim::Person(PersonClaim::Home(["Taraz", "Almaty", "Aktau"][at % 3].into()));
        let claims = vec![name_of(name), born, home, status_of(Status::Held, When::UNKNOWN)];
        world.enter(Kind::Person, claims, by_member())
    };
    let mut first = None;
    for (at, surname) in SURNAME.iter().enumerate() {
        for (of, given) in GIVEN.iter().enumerate() {
            let id = person(&format!("{given} {surname}"), at * 6 + of);
            first.get_or_insert(id);
        }
    }
    (first.unwrap(), person("Aigerim Ulgibayev", 0))
}

#[test]
fn a_pair_that_looks_alike_waits_with_its_weights_until_it_is_judged() {
    let world = World::new();
    let pair = a_register_with_a_twin(&world);
    world.desk.office.suggest();
    in_all(&world, "/matching", |page| assert!(page.text().contains("Aigerim Ulgibayev"), "{}", page.text()));
    let at = address(pair);
    in_all(&world, &at, |page| assert!(page.body.contains("weights.png")));
    let browser = world.browser(Lang::En);
    let page = browser.see(&at);
    page.says("Given name").says("Birth").says("Any two records of this register").says("Together");
    assert!(page.body.contains("Agrees: Names, Born"), "spellings are compared by sound: {}", page.text());
    for (file, start) in
        [("weights.png", &b"\x89PNG"[..]), ("weights-phone.png", b"\x89PNG"), ("weights.svg", b"<svg")]
    {
        assert!(browser.see(&format!("{at}/{file}")).bytes.starts_with(start), "{file}");
    }
    assert!(browser.see(&format!("{at}/weights.csv")).body.lines().count() > 3);
    let next = browser.follow(&press(&browser, &at, "different"));
    next.says("Written down: different people.");
    browser.see("/matching").says_not("Look at both");
    browser.see("/matching").says("Your last judgements").says("Aigerim Ulgibayev");
}

#[test]
fn a_new_record_names_its_likely_twins_and_is_saved_all_the_same() {
    let world = World::new();
    a_register_with_a_twin(&world);
    world.desk.office.suggest();
    let browser = world.browser(Lang::En);
    let typed = [("name", "Bauyrjan Ulgibaev"), ("basis", "heard-by-phone")];
    let saved = browser.fill("/people/new", "/people/new", &typed);
    browser.follow(&saved).says("Бауыржан Үлгібаев").says("Side by side");
    browser.see("/people?text=Bauyrjan").says("Bauyrjan Ulgibaev");
}

#[test]
fn the_search_for_pairs_is_begun_and_stopped_by_hand() {
    let world = World::new();
    world.desk.office.suggest();
    let browser = world.browser(Lang::En);
    let begun = browser.fill("/matching", "/matching/look", &[]);
    assert_eq!(begun.header("location").as_deref(), Some("/matching"));
    assert_eq!(browser.see("/matching").status, 200);
    in_all(&world, "/matching", |page| assert!(page.body.contains("/matching/")));
}

#[test]
fn a_row_of_the_other_list_that_may_be_somebody_is_never_matched_by_force() {
    let world = World::new();
    let (id, rows) = two_lists(&world);
    a_register_with_a_twin(&world);
    let own = world.desk.office.read(|known| known.state.matching().judged_by(world.session.member)[0].1.id);
    world.act(Act::WithdrawJudgement { judgement: own.unwrap(), reason: "another man".into() });
    world.desk.office.suggest();
    let page = world.browser(Lang::En).see(&format!("/reconcile/{id}?group=unplaced"));
    page.says("It may be").says("Yerlan Ulgi").says("Ерлан Үлгі").says("Side by side");
    assert!(page.body.contains(&address((rows[2], rows[0]))), "the pair can be compared from here");
    in_all(&world, &format!("/reconcile/{id}?group=unplaced"), |_| {});
}

#[test]
fn the_names_of_a_pair_are_compared_part_by_part() {
    let world = World::new();
    let pair = two_records(&world);
    let page = world.browser(Lang::En).see(&address(pair));
    page.says("The names, part by part").says("the same in another script").says("most likely one person");
    page.says("Agrees: Names, Born.");
    world.browser(Lang::Ru).see(&address(pair)).says("то же самое другим письмом");
    world.browser(Lang::Kk).see(&address(pair)).says("сол есім басқа жазумен");
}

#[test]
fn another_fathers_name_is_said_to_be_another_person() {
    let world = World::new();
    let [one, other] = ["Үлгіров Аскар Серікұлы", "Ульгиров А. Маратович"]
        .map(|name| world.person(name, Status::Missing, by_member()));
    let page = world.browser(Lang::En).see(&address((one, other)));
    page.says("two different fathers’ names").says("the initial fits").says("Differs: Names");
    in_all(&world, &address((one, other)), |page| assert!(page.text().contains("Ульгиров")));
}
