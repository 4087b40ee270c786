//! Bringing in a list through the pages: read, corrected, tried, entered, undone; and files that are not lists.

use crate::world::{Browser, Page, World};
use register::members::facts::MemberRole;
use web::words::{Lang, words};

const LIST: &str = "№;Аты-жөні;Статус;Дата;Телефон;Құпия\n\
    1;Made-up Айгүл;задержана;06.01.2022;8 701 000 00 01;x\n\
    2;Made-up Болат;кім білсін;32.01.2022;жоқ;y\n\
    3;;;;;\n\
    4;Made-up Айгуль;задержана;07.01.2022;;z\n";

const EXTRA: [(&str, &str); 2] = [("title", "Made-up list of Taraz"), ("keeper", "Made-up keepers")];

fn upload(browser: &Browser<'_>, file: &[u8]) -> Page {
    browser.upload("/import", "/import", ("list.csv", file), &EXTRA)
}

/// Looks until the list is no longer being entered.
fn entered(browser: &Browser<'_>, job: &str) -> Page {
    for _ in 0..500 {
        let page = browser.see(job);
        if page.header("refresh").is_none() {
            return page;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    panic!("a list of four rows takes more than five seconds");
}

#[test]
fn a_list_with_bad_rows_is_shown_tried_entered_and_undone() {
    for lang in Lang::ALL {
        let world = World::new();
        let words = words(lang);
        let browser = world.browser(lang);
        browser.see("/import").has_only_words();
        let answer = upload(&browser, LIST.as_bytes());
        let job = answer.header("location").expect("a list that can be read has a page");
        let page = browser.see(&job);
        page.has_only_words().says("Made-up list of Taraz").says("32.01.2022").says("кім білсін");
        page.says("2, 5".split(", ").next().unwrap()).says(&words.say("column-name"));
        let count = |key: &str, count: i64| words.say_with(key, &[("count", count.into())]);
        page.says(&count("import-rows-entered", 3)).says(&count("import-rows-left-out", 1));
        page.says(&count("import-twins", 1)).says(&count("import-enter", 3));
        assert!(!page.body.contains("+77010000001"), "a contact is not shown to who looks at the rows");
        // A column is left out, and the page says which.
        let chosen = [("column-5", "column-ignore"), ("dates", "day-first"), ("year", "2022")];
        let changed = browser.fill(&job, &job, &chosen);
        browser.follow(&changed).says(&words.say_with("import-ignored", &[("columns", "Құпия".into())]));
        assert_eq!(world.desk.office.read(|known| known.people.len()), Some(0), "nothing is entered yet");
        let sent = browser.fill(&job, &format!("{job}/enter"), &[]);
        assert_eq!(sent.status, 303);
        entered(&browser, &job)
            .has_only_words()
            .says(&words.say("import-done"))
            .says(&words.say_with("import-so-far", &[("done", 3.into()), ("of", 3.into())]));
        browser.see("/people").says("Made-up Айгүл").says("Made-up Болат");
        undone(&world, &browser, &job.replace("/import/", "/log/"));
    }
}

fn undone(world: &World, browser: &Browser<'_>, entry: &str) {
    browser.see(entry).has_only_words().says("Made-up Болат");
    let refused = browser.fill(entry, &format!("{entry}/undo"), &[]);
    assert_eq!(refused.status, 422);
    refused.has_only_words();
    let sent = browser.fill(entry, &format!("{entry}/undo"), &[("reason", "a made-up mistake")]);
    browser.follow(&sent).has_only_words().says("a made-up mistake");
    browser.see("/people").says_not("Made-up Болат");
    browser.see("/log").has_only_words();
    let left =
        world.desk.office.read(|known| known.people.page(&known.state, &Default::default(), 0, 9).total);
    assert_eq!(left, Some(0));
}

#[test]
fn what_is_no_list_is_refused_in_a_sentence_and_what_was_typed_is_kept() {
    let world = World::new();
    for lang in Lang::ALL {
        let browser = world.browser(lang);
        for file in [&b""[..], b"%PDF-1.7 made up", b"PK\x03\x04broken", b"<html><body>x</body></html>"] {
            let page = upload(&browser, file);
            assert_eq!(page.status, 422, "{file:?}");
            page.has_only_words().says(&words(lang).say("import-refused-file"));
            page.says_not(&words(lang).say("worker-not-started"));
            assert!(page.body.contains("Made-up keepers"));
        }
        let page = browser.fill("/import", "/import", &EXTRA);
        assert_eq!(page.status, 422);
        page.says(&words(lang).say("import-no-file"));
    }
}

#[test]
fn a_name_that_turns_the_writing_around_is_shown_with_its_marks_gone() {
    let world = World::new();
    let browser = world.browser(Lang::En);
    let answer = upload(&browser, "Name,Note\n\u{202e}Made-up <b>,\"a\u{0}b\"\n".as_bytes());
    let page = browser.follow(&answer);
    assert!(
        !page.body.contains('\u{202e}') && !page.body.contains('\u{0}') && !page.body.contains("Made-up <b>")
    );
    page.says("turn the writing around").has_only_words();
}

#[test]
fn a_list_belongs_to_who_handed_it_in_and_is_forgotten_on_request() {
    let world = World::new();
    let other = world.add_member("Made-up Documenter", MemberRole::Documenter);
    let browser = world.browser(Lang::En);
    let job = upload(&browser, LIST.as_bytes()).header("location").unwrap();
    let other = world.browser_of(&other, Lang::En);
    assert_eq!(other.get(&job).status, 404);
    other.see("/import").says_not("Made-up list of Taraz");
    browser.see("/import").says("Made-up list of Taraz");
    browser.fill(&job, &format!("{job}/forget"), &[]);
    assert_eq!(browser.get(&job).status, 404);
}
