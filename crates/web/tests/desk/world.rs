//! An office with a desk, and browsers that come to it: its own folder, its own clock, cheap locks, the same chance.
//!
//! A [`Browser`] keeps its cookie, follows redirects when asked to, and fills forms as people do: it reads the page and
//! sends back the hidden fields that stand in it.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, header};
use exchange::record;
use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::SetClock;
use office::{Founded, Progress, Session, Surroundings, found, import};
use register::members::facts::MemberRole;
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::sources::facts::{Copy, SourceAccount, SourceKind};
use register::{Act, Basis, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tower::ServiceExt;
use web::desk::openings::Openings;
use web::desk::{Desk, router};
use web::words::Lang;

/// 20 January 2022, 12:00 in Almaty.
pub const NOON: u64 = 1_642_658_400_000;

pub struct World {
    pub folder: TempDir,
    pub clock: Arc<SetClock>,
    pub desk: Arc<Desk>,
    /// The lead's passphrase.
    pub lead: String,
    /// The lead, signed in, for what tests enter beside the pages.
    pub session: Session,
    router: Router,
    runtime: tokio::runtime::Runtime,
}

impl World {
    /// An open office that knows nobody.
    pub fn new() -> World {
        World::with(Openings::default())
    }

    /// An office whose desk does not wait for an opening before it shows how far that is.
    pub fn impatient() -> World {
        World::with(Openings::with_patience(Duration::ZERO))
    }

    fn with(openings: Openings) -> World {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(SetClock::at(NOON));
        let surroundings = Surroundings {
            clock: clock.clone(),
            chance: Arc::new(Chance::from_seed(1)),
            cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
        };
        let Founded { office, passphrase, .. } =
            found(&folder.path().join("office"), "Made-up Lead", surroundings).unwrap();
        let lead = passphrase.words().to_owned();
        let session = office.sign_in(&lead, &Progress::default()).unwrap();
        let desk = Desk::new(Arc::new(office), "Made-up office".into(), worker());
        let desk = Arc::new(Desk { openings, ..desk });
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        World { folder, clock, router: router(Arc::clone(&desk)), desk, lead, session, runtime }
    }

    /// An open office that holds the published record of January 2022.
    pub fn with_record() -> World {
        let world = World::new();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample/record");
        let read = |name: &str| (name.to_owned(), std::fs::read(format!("{folder}/{name}")).unwrap());
        let files: BTreeMap<String, Vec<u8>> = record::FILES.iter().map(|name| read(name)).collect();
        let (record, _) = record::read(|name| files.get(name).map(Vec::as_slice));
        let (office, act) = (&world.desk.office, world.desk.office.draw_act());
        let mut ids = import::ids(office, act, import::record::count(&record)).unwrap().into_iter();
        let things = import::record::things(&record, &mut || ids.next().unwrap());
        import::batch(office, &world.session, act, things, &Progress::default()).unwrap();
        world
    }

    /// Lets a member in and gives their passphrase.
    pub fn add_member(&self, name: &str, role: MemberRole) -> String {
        let office = &self.desk.office;
        let (_, passphrase) = office.add_member(&self.session, office.draw_act(), name, role).unwrap();
        passphrase.words().to_owned()
    }

    /// A browser in which the lead has signed in.
    pub fn browser(&self, lang: Lang) -> Browser<'_> {
        self.browser_of(&self.lead, lang)
    }

    /// A browser in which somebody has signed in.
    pub fn browser_of(&self, passphrase: &str, lang: Lang) -> Browser<'_> {
        let mut browser = self.stranger(lang);
        let page = browser.post("/open", &[("passphrase", passphrase)]);
        assert!(page.header("set-cookie").is_some(), "a passphrase opens the office");
        browser.keep_cookies(&page);
        browser
    }

    /// A browser in which nobody has signed in.
    pub fn stranger(&self, lang: Lang) -> Browser<'_> {
        Browser { world: self, lang, cookies: BTreeMap::new() }
    }

    /// Does an act as the lead.
    pub fn act(&self, act: Act) {
        let office = &self.desk.office;
        office.act(&self.session, office.draw_act(), act).unwrap();
    }

    pub fn draw_id(&self) -> ThingId {
        self.desk.office.draw_ids(1).unwrap()[0]
    }

    /// Enters a thing that the lead knows of.
    pub fn enter(&self, kind: Kind, claims: Vec<Claim>, by: Provenance) -> ThingId {
        let id = self.draw_id();
        let said = vec![Said { claims, by }];
        self.act(Act::Enter(NewThing { id, kind, list: None, reference: None, said }));
        id
    }

    /// Enters an article of a made-up newsroom.
    pub fn source(&self, title: &str, published: When) -> ThingId {
        let account = SourceAccount {
            kind: SourceKind::Article,
            title: title.into(),
            publisher: Some(format!("Newsroom of {title}").into()),
            authors: None,
            published,
            published_basis: None,
            language: Some("ru".into()),
            copy: Copy::Original,
            address: None,
            note: None,
        };
        self.enter(Kind::Source, vec![Claim::Source(Box::new(account))], by_member())
    }

    /// Enters a person whom a source names.
    pub fn person(&self, name: &str, status: Status, by: Provenance) -> ThingId {
        self.enter(Kind::Person, vec![name_of(name), status_of(status, When::UNKNOWN)], by)
    }

    /// Adds what a source says.
    pub fn say(&self, thing: ThingId, claim: Claim, by: Provenance) {
        self.act(Act::Say { thing, said: Said { claims: vec![claim], by } });
    }
}

/// The program that reads files; `cargo test` builds it with the tests.
fn worker() -> std::path::PathBuf {
    let here = std::env::current_exe().unwrap();
    here.ancestors().nth(2).unwrap().join("examples/reads_files")
}

pub fn by_member() -> Provenance {
    Provenance::from_member(Basis::HeardByPhone)
}

pub fn name_of(name: &str) -> Claim {
    Claim::Person(PersonClaim::Name(NameKind::Printed, name.into()))
}

pub fn status_of(status: Status, when: When) -> Claim {
    Claim::Person(PersonClaim::Status(Box::new(StatusNote { status, when, place: None, details: None })))
}

/// Somebody's browser: its language and its cookie.
pub struct Browser<'a> {
    world: &'a World,
    pub lang: Lang,
    cookies: BTreeMap<String, String>,
}

/// What came back.
pub struct Page {
    pub status: u16,
    pub body: String,
    pub bytes: Vec<u8>,
    headers: axum::http::HeaderMap,
}

impl Browser<'_> {
    /// Keeps the cookies that came with an answer.
    pub fn keep_cookies(&mut self, page: &Page) {
        for line in page.headers.get_all(header::SET_COOKIE) {
            let (name, rest) = line.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap_or_default();
            if rest.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
    }

    pub fn forget_cookie(&mut self, name: &str) {
        self.cookies.remove(name);
    }

    pub fn get(&self, address: &str) -> Page {
        let request = self.request("GET", address).body(Body::empty()).unwrap();
        self.send(request)
    }

    /// A page that must be there.
    pub fn see(&self, address: &str) -> Page {
        let page = self.get(address);
        assert_eq!(page.status, 200, "{address} in {}: {}", self.lang.code(), page.text());
        page
    }

    pub fn post(&self, address: &str, fields: &[(&str, &str)]) -> Page {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let request = self.request("POST", address);
        let kind = "application/x-www-form-urlencoded";
        self.send(request.header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap())
    }

    /// A request as somebody might forge it: with these headers beside the usual ones.
    pub fn forge(&self, method: &str, address: &str, headers: &[(&str, &str)], body: &str) -> Page {
        let mut request = self.request(method, address);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body.to_owned())).unwrap())
    }

    /// Opens the page of a form and sends it to `action` with a file, its hidden fields and what is typed.
    pub fn upload(
        &self,
        page: &str,
        action: &str,
        (name, bytes): (&str, &[u8]),
        typed: &[(&str, &str)],
    ) -> Page {
        let hidden = self.see(page).hidden(action);
        let typed = typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
        let mut body = Vec::new();
        for (field, text) in hidden.into_iter().chain(typed) {
            let part =
                format!("--made-up\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{text}\r\n");
            body.extend(part.into_bytes());
        }
        let head = format!("content-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n");
        body.extend(format!("--made-up\r\n{head}").into_bytes());
        body.extend(bytes);
        body.extend(b"\r\n--made-up--\r\n");
        let request = self.request("POST", action);
        let kind = "multipart/form-data; boundary=made-up";
        self.send(request.header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap())
    }

    /// Opens the page of a form and sends it to `action` with its hidden fields and what is typed.
    pub fn fill(&self, page: &str, action: &str, typed: &[(&str, &str)]) -> Page {
        self.fill_shown(&self.see(page), action, typed)
    }

    /// Sends a form of a page that was seen.
    pub fn fill_shown(&self, page: &Page, action: &str, typed: &[(&str, &str)]) -> Page {
        let hidden = page.hidden(action);
        let hidden: Vec<_> = hidden.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let typed_already = |name: &str| typed.iter().any(|(field, _)| *field == name);
        let fields: Vec<_> = hidden
            .into_iter()
            .filter(|(name, _)| !typed_already(name))
            .chain(typed.iter().copied())
            .collect();
        self.post(action, &fields)
    }

    /// The page to which an answer leads.
    pub fn follow(&self, page: &Page) -> Page {
        let address = page.header("location").unwrap_or_else(|| panic!("leads nowhere: {}", page.text()));
        self.see(&address)
    }

    fn request(&self, method: &str, address: &str) -> axum::http::request::Builder {
        let cookies: Vec<_> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = cookies.join("; ");
        let request = Request::builder().method(method).uri(address).header(header::HOST, "desk");
        request.header(header::ACCEPT_LANGUAGE, self.lang.code()).header(header::COOKIE, cookies)
    }

    fn send(&self, request: Request<Body>) -> Page {
        let answer = async {
            let response: Response<Body> = self.world.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            (parts, to_bytes(body, usize::MAX).await.unwrap().to_vec())
        };
        let (parts, bytes) = self.world.runtime.block_on(answer);
        Page::of(parts, bytes)
    }
}

impl Page {
    pub fn of(parts: axum::http::response::Parts, bytes: Vec<u8>) -> Page {
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Page { status: parts.status.as_u16(), body, bytes, headers: parts.headers }
    }

    pub fn header(&self, name: &str) -> Option<String> {
        self.headers.get(name).map(|value| value.to_str().unwrap().to_owned())
    }

    /// All headers as one text.
    pub fn all_headers(&self) -> String {
        format!("{:?}", self.headers)
    }

    /// What a reader reads: the page without its marks, blanks in a row as one.
    pub fn text(&self) -> String {
        let without_head = self.body.split_once("<main").map_or(self.body.as_str(), |(_, main)| main);
        let mut text = String::new();
        for piece in without_head.split('<') {
            text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
            text.push(' ');
        }
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    #[track_caller]
    pub fn says(&self, what: &str) -> &Page {
        assert!(self.text().contains(what), "{what:?} is not in: {}", self.text());
        self
    }

    #[track_caller]
    pub fn says_not(&self, what: &str) -> &Page {
        assert!(!self.text().contains(what), "{what:?} is in: {}", self.text());
        self
    }

    /// The hidden fields of the form that is sent to this address.
    pub fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let start = format!("action=\"{action}\"");
        let forms = self.body.split("<form").filter(|form| form.contains("method=\"post\""));
        let form = forms.filter_map(|form| form.split("</form>").next()).find(|form| form.contains(&start));
        let form = form.unwrap_or_else(|| panic!("no form is sent to {action} from: {}", self.body));
        let hidden = form.split("<input").filter(|input| input.contains("type=\"hidden\""));
        let value = |input: &str, of: &str| {
            let (_, rest) = input.split_once(&format!("{of}=\""))?;
            rest.split('"').next().map(|value| value.replace("&amp;", "&"))
        };
        hidden.filter_map(|input| Some((value(input, "name")?, value(input, "value")?))).collect()
    }

    /// Fails when the page shows a key that has no words.
    #[track_caller]
    pub fn has_only_words(&self) -> &Page {
        let areas = [
            "accounts-",
            "events-",
            "sources-",
            "cases-",
            "involvement-",
            "case-side-",
            "source-kind-",
            "desk-",
            "people-",
            "refusal-",
            "field-",
            "status-",
            "basis-",
            "kind-",
            "precision-",
            "role-",
            "members-",
            "import-",
            "matching-",
            "verdict-",
            "outcome-",
            "pair-standing-",
            "agreement-",
            "barrier-",
            "problem-",
        ];
        let bad = self.text();
        let bad = bad.split(' ').find(|word| {
            let plain = word.chars().all(|c| c.is_ascii_lowercase() || c == '-');
            plain && areas.iter().any(|area| word.starts_with(area) && *word != "role-")
        });
        assert_eq!(bad, None, "a key without words");
        self
    }
}
