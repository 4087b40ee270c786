//! The public pages through their real router, on the store of a real office: with nothing published, and with what two
//! members published of the real record.

#![expect(clippy::unwrap_used, reason = "a test whose setting fails has failed")]

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use exchange::record::{self, Record};
use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::SetClock;
use office::{Founded, Office, Progress, Surroundings, found, import};
use register::members::facts::MemberRole;
use std::sync::Arc;
use tempfile::TempDir;
use tower::ServiceExt;
use web::words::Lang;

const PAGES: [&str; 4] = ["", "/figures", "/keep", "/about"];
const FILES: [&str; 4] = ["/figures.png", "/figures-phone.png", "/figures.svg", "/figures.csv"];

struct Front {
    folder: TempDir,
    router: Router,
    runtime: tokio::runtime::Runtime,
}

struct Answer {
    status: u16,
    headers: axum::http::HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Front {
    /// The front of an office that has published nothing.
    fn empty() -> Front {
        Front::of(|_, _, _| {})
    }

    /// The front of an office that holds the real record and has published all that may be public.
    fn with_the_record() -> Front {
        Front::of(|office, lead, reviewer| {
            let record = the_record();
            let act = office.draw_act();
            let mut ids = import::ids(office, act, import::record::count(&record)).unwrap().into_iter();
            let things = import::record::things(&record, &mut || ids.next().unwrap());
            import::batch(office, lead, act, things, &Progress::default()).unwrap();
            office.publish_sample(lead, reviewer, "Made-up group").unwrap();
        })
    }

    fn of(fill: impl FnOnce(&Office, &office::Session, &office::Session)) -> Front {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("office");
        let surroundings = Surroundings {
            clock: Arc::new(SetClock::at(1_642_658_400_000)),
            chance: Arc::new(Chance::from_seed(1)),
            cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
        };
        let Founded { office, passphrase, .. } = found(&place, "Made-up Lead", surroundings).unwrap();
        let lead = office.sign_in(passphrase.words(), &Progress::default()).unwrap();
        let added = office.add_member(&lead, office.draw_act(), "Made-up Reviewer", MemberRole::Reviewer);
        let reviewer = office.sign_in(added.unwrap().1.words(), &Progress::default()).unwrap();
        fill(&office, &lead, &reviewer);
        drop(office);
        let router = web::front::router(store::Front::open(&place).unwrap(), "Made-up group");
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        Front { folder, router, runtime }
    }

    fn ask(&self, method: &str, address: &str, language: &str) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::ACCEPT_LANGUAGE, language)
            .body(Body::empty())
            .unwrap();
        let answer = async {
            let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
            (parts, to_bytes(body, usize::MAX).await.unwrap().to_vec())
        };
        let (parts, bytes) = self.runtime.block_on(answer);
        Answer { status: parts.status.as_u16(), headers: parts.headers, bytes }
    }

    #[track_caller]
    fn see(&self, address: &str) -> Answer {
        let answer = self.ask("GET", address, "kk");
        assert_eq!(answer.status, 200, "{address}");
        answer
    }
}

fn the_record() -> Record {
    let folder = std::path::Path::new("../../sample/record");
    let files: Vec<_> =
        record::FILES.iter().map(|name| (*name, std::fs::read(folder.join(name)).unwrap())).collect();
    record::read(|name| files.iter().find(|(of, _)| *of == name).map(|(_, bytes)| bytes.as_slice())).0
}

/// What a reader reads, tag by tag.
fn pieces(html: &str) -> impl Iterator<Item = &str> {
    html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
}

/// What a reader reads.
fn text(html: &str) -> String {
    let text = pieces(html).collect::<Vec<_>>().join(" ");
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_first_address_leads_to_the_readers_language() {
    let front = Front::empty();
    for (accepted, leads_to) in
        [("ru-RU,ru;q=0.9", "/ru"), ("de,en;q=0.5", "/en"), ("", "/kk"), ("zh", "/kk")]
    {
        let answer = front.ask("GET", "/", accepted);
        assert_eq!((answer.status, answer.header("location")), (303, leads_to));
    }
}

#[test]
fn every_answer_carries_every_header_and_sets_no_cookie() {
    let front = Front::with_the_record();
    let mut asked = vec![("GET", "/".to_owned(), 303), ("POST", "/en".to_owned(), 405)];
    asked.extend(
        ["/nowhere", "/en/nowhere", "/assets/none.css", "/en/../people"].map(|at| ("GET", at.into(), 404)),
    );
    for lang in Lang::ALL {
        let pages = PAGES.iter().chain(&FILES).map(|end| ("GET", format!("/{}{end}", lang.code()), 200));
        asked.extend(pages);
        asked.push(("HEAD", format!("/{}/figures", lang.code()), 200));
        asked.push(("DELETE", format!("/{}/figures", lang.code()), 405));
    }
    for (method, address, status) in asked {
        let answer = front.ask(method, &address, "en");
        assert_eq!(answer.status, status, "{method} {address}");
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'"), "{address}");
        for (name, value) in [
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(answer.header(name), value, "{name} of {method} {address}");
        }
        assert!(answer.headers.get("set-cookie").is_none(), "{address}");
    }
}

#[test]
fn a_damaged_edition_is_a_failure_that_says_nothing_and_carries_every_header() {
    let front = Front::with_the_record();
    let file = front.folder.path().join("office/front/edition/figures");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    for end in ["/figures", "/figures.png", "/figures.csv", ""] {
        let answer = front.ask("GET", &format!("/en{end}"), "en");
        assert_eq!((answer.status, answer.header("cache-control")), (500, "no-store"), "{end}");
        assert!(text(&answer.body()).contains("Something went wrong on our side"));
        assert!(!answer.body().contains("225") && !answer.body().contains("figures\" damaged"));
    }
    assert_eq!(front.ask("GET", "/en/keep", "en").status, 200, "what needs no edition stays");
}

#[test]
fn an_empty_front_says_plainly_that_nothing_is_published() {
    let front = Front::empty();
    for (lang, says) in [
        ("kk", "Әзірге ештеңе жарияланған жоқ"),
        ("ru", "Пока ничего не опубликовано"),
        ("en", "Nothing is published yet"),
    ] {
        for end in ["", "/figures"] {
            assert!(text(&front.see(&format!("/{lang}{end}")).body()).contains(says));
        }
        assert_eq!(front.ask("GET", &format!("/{lang}/figures.png"), lang).status, 404);
    }
}

#[test]
fn published_figures_say_who_claims_them_and_stand_apart_where_they_must() {
    let front = Front::with_the_record();
    let shown = text(&front.see("/en/figures").body());
    for says in [
        "at least 225 people",
        "238 people",
        "227 people",
        "206 people",
        "124 people",
        "Prosecutor General's Office",
        "rights lawyers' list",
        "Zhambyl regional mayor",
        "Do not compare or add them.",
        "These claims name different places",
        "Published on 20 January 2022",
    ] {
        assert!(shown.contains(says), "{says:?} is not in {shown}");
    }
    for kept_back in ["coma", "time tortured", "detention length", "co-defendants", "Toreghozhina"] {
        assert!(!shown.contains(kept_back), "{kept_back}");
    }
    for (file, start) in [("png", &b"\x89PNG"[..]), ("svg", b"<svg"), ("csv", b"\xef\xbb\xbf")] {
        assert!(front.see(&format!("/kk/figures.{file}")).bytes.starts_with(start), "{file}");
    }
}

#[test]
fn nothing_of_persons_is_on_any_public_page_or_file() {
    let front = Front::with_the_record();
    let record = the_record();
    let names = record.people.iter().flat_map(|person| {
        std::iter::once(person.name.as_str()).chain(person.other_names.iter().map(|name| name.text.as_str()))
    });
    let names: Vec<String> = names.map(str::to_lowercase).collect();
    assert!(names.len() > 43);
    for lang in Lang::ALL {
        for end in PAGES.iter().chain(["/figures.svg", "/figures.csv"].iter()) {
            let address = format!("/{}{end}", lang.code());
            let html = front.see(&address).body();
            let shown = text(&html).to_lowercase();
            let found = names.iter().find(|name| shown.contains(name.as_str()));
            assert_eq!(found, None, "{address}");
            let digits = if end.ends_with("svg") { None } else { pieces(&html).find_map(seven_digits) };
            assert_eq!(digits, None, "{address}");
        }
    }
}

/// What could be a telephone number: seven digits with nothing but blanks and dashes between them. A number grouped as
/// its language writes it has commas or narrow blanks.
fn seven_digits(text: &str) -> Option<String> {
    let mut runs = text.split(|letter: char| !(letter.is_numeric() || " -()+".contains(letter)));
    runs.find(|run| run.chars().filter(|letter| letter.is_numeric()).count() >= 7).map(str::to_owned)
}

#[test]
fn the_search_for_telephone_numbers_finds_them() {
    assert!(
        seven_digits("call +7 (701) 123-45-67 now").is_some() && seven_digits("1,000,000 in 2022").is_none()
    );
}

#[test]
fn every_text_of_the_front_has_words_in_its_language() {
    let front = Front::with_the_record();
    for lang in Lang::ALL {
        for end in PAGES {
            let html = front.see(&format!("/{}{end}", lang.code())).body();
            assert!(html.contains(&format!("<html lang=\"{}\"", lang.code())));
            let shown = text(&html);
            let key =
                shown.split(' ').find(|word| word.starts_with("front-") || word.starts_with("figures-"));
            assert_eq!(key, None, "a key without words");
            let title = html.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
            assert!(!["2022", "killed", "қаза", "погиб"].iter().any(|word| title.contains(word)), "{title}");
            assert!(!html.contains("<script") && !html.contains("style="));
        }
    }
}

#[test]
fn a_page_says_only_what_is_true_of_this_program() {
    let front = Front::empty();
    let keep = front.see("/en/keep").body();
    assert!(!keep.contains("<form"), "the page says that there is no form here");
    assert!(text(&keep).contains("These pages take nothing in"));
    assert!(text(&front.see("/en/about").body()).contains("Made-up group"));
}
