//! The table of routes and roles: the only list of the desk's addresses.
//!
//! The router is made from this table and from nothing else, so a page that is not in it cannot be reached, and a page
//! that is in it has said whom it lets in.

use super::pages::{
    accounts, cases, deeds, erasing, estimates, events, figures, import, lists, log, matching, members, open,
    organisations, people, places, publishing, sources, stored,
};
use super::{Answer, Desk, Visit};
use super::{again, gate};
use axum::Router;
use axum::routing::{MethodFilter, MethodRouter};
use register::members::facts::MemberRole;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whom a page lets in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Anyone who reaches the address: the page that opens the office, the pictures, the language.
    Anyone,
    /// Members in one of these roles, signed in.
    Members(&'static [MemberRole]),
}

/// Asked for or sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Shows; changes nothing.
    Get,
    /// Changes; needs the token of one of our forms.
    Post,
}

/// One address of the desk.
#[derive(Clone, Copy)]
pub struct Route {
    /// Asked for or sent.
    pub method: Method,
    /// The address; `{id}` is a part that changes.
    pub path: &'static str,
    /// Whom it lets in.
    pub who: Who,
    /// What answers.
    pub answer: fn(&Visit) -> Answer,
}

const ANYONE: Who = Who::Anyone;
/// Everybody who is signed in.
const ALL: Who = Who::Members(MemberRole::ALL);
/// Everybody who reads the register: not volunteers, who see their tasks alone.
const READERS: Who = Who::Members(&[
    MemberRole::Lead,
    MemberRole::Documenter,
    MemberRole::Operator,
    MemberRole::SourceKeeper,
    MemberRole::Reviewer,
]);

/// Those who may enter events, acts, places, lists and steps.
const DOCUMENTERS: Who =
    Who::Members(&[MemberRole::Lead, MemberRole::Documenter, MemberRole::SourceKeeper, MemberRole::Reviewer]);
/// Those who keep hidden sources.
const KEEPERS: Who = Who::Members(&[MemberRole::SourceKeeper]);

/// Those who call people, and the lead.
const CALLERS: Who = Who::Members(&[MemberRole::Lead, MemberRole::Operator]);
/// Those whose word a second approval needs.
const APPROVERS: Who = Who::Members(&[MemberRole::Lead, MemberRole::Reviewer]);

/// Those who may bring in lists and undo batches.
const IMPORTERS: Who = Who::Members(&[MemberRole::Lead, MemberRole::Documenter]);
/// Those who answer for the members.
const LEADS: Who = Who::Members(&[MemberRole::Lead]);

/// Those who may approve what becomes public: whoever guards the sources knows best what would give one away.
const PUBLISHERS: Who = Who::Members(&[MemberRole::Lead, MemberRole::Reviewer, MemberRole::SourceKeeper]);

const fn get(path: &'static str, who: Who, answer: fn(&Visit) -> Answer) -> Route {
    Route { method: Method::Get, path, who, answer }
}

const fn post(path: &'static str, who: Who, answer: fn(&Visit) -> Answer) -> Route {
    Route { method: Method::Post, path, who, answer }
}

/// Every address of the desk.
pub const ROUTES: &[Route] = &[
    get("/", ALL, open::home),
    get("/open", ANYONE, open::page),
    post("/open", ANYONE, open::open),
    get("/opening", ANYONE, open::opening),
    get("/kept", ALL, again::page),
    get("/closed", ANYONE, open::closed),
    post("/close", ALL, open::close),
    get("/language/{lang}", ANYONE, open::language),
    get("/assets/{*name}", ANYONE, open::asset),
    get("/people", READERS, people::list::page),
    get("/people.csv", READERS, people::download::page),
    get("/people.xlsx", READERS, people::download::page),
    get("/people.parquet", READERS, people::download::page),
    get("/people/new", READERS, people::enter::page),
    post("/people/new", READERS, people::enter::save),
    get("/people/{id}", READERS, people::person::page),
    get("/people/{id}/contact", CALLERS, people::contact::page),
    post(people::death::PATH, APPROVERS, people::death::approve),
    get("/people/{id}/say", READERS, people::say::page),
    post("/people/{id}/say", READERS, people::say::save),
    get("/people/{id}/correct/{claim}", READERS, people::correct::page),
    post("/people/{id}/correct/{claim}", READERS, people::correct::save),
    get("/people/{id}/withdraw/{claim}", READERS, people::withdraw::page),
    post("/people/{id}/withdraw/{claim}", READERS, people::withdraw::save),
    get("/phone", READERS, people::phone::page),
    get("/phone/{id}", READERS, people::phone::person),
    post("/phone/{id}", READERS, people::phone::save),
    get("/report", READERS, people::report::page),
    post("/report", READERS, people::report::save),
    get("/events", READERS, events::page),
    get("/events.csv", READERS, events::download),
    get("/events.xlsx", READERS, events::download),
    get("/events.parquet", READERS, events::download),
    get("/events.png", READERS, events::chart),
    get("/events-phone.png", READERS, events::chart),
    get("/events.svg", READERS, events::chart),
    get("/events/new", DOCUMENTERS, accounts::enter_page),
    post("/events/new", DOCUMENTERS, accounts::enter),
    get("/events/{id}", READERS, events::one),
    get("/events/{id}/say", READERS, accounts::say_page),
    post("/events/{id}/say", READERS, accounts::say),
    get("/events/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/events/{id}/correct/{claim}", READERS, accounts::correct),
    get("/events/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/events/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/deeds", READERS, deeds::page),
    get("/deeds.csv", READERS, deeds::download),
    get("/deeds.xlsx", READERS, deeds::download),
    get("/deeds.parquet", READERS, deeds::download),
    get("/deeds/new", DOCUMENTERS, accounts::enter_page),
    post("/deeds/new", DOCUMENTERS, accounts::enter),
    get("/deeds/{id}", READERS, deeds::one),
    get("/deeds/{id}/say", READERS, accounts::say_page),
    post("/deeds/{id}/say", READERS, accounts::say),
    get("/deeds/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/deeds/{id}/correct/{claim}", READERS, accounts::correct),
    get("/deeds/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/deeds/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/organisations", READERS, organisations::page),
    get("/organisations.csv", READERS, organisations::download),
    get("/organisations.xlsx", READERS, organisations::download),
    get("/organisations.parquet", READERS, organisations::download),
    get("/organisations/new", DOCUMENTERS, accounts::enter_page),
    post("/organisations/new", DOCUMENTERS, accounts::enter),
    get("/organisations/{id}", READERS, organisations::one),
    get("/organisations/{id}/say", READERS, accounts::say_page),
    post("/organisations/{id}/say", READERS, accounts::say),
    get("/organisations/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/organisations/{id}/correct/{claim}", READERS, accounts::correct),
    get("/organisations/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/organisations/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/places", READERS, places::page),
    get("/places.csv", READERS, places::download),
    get("/places.xlsx", READERS, places::download),
    get("/places.parquet", READERS, places::download),
    get("/places.png", READERS, places::chart),
    get("/places-phone.png", READERS, places::chart),
    get("/places.svg", READERS, places::chart),
    get("/places/new", DOCUMENTERS, accounts::enter_page),
    post("/places/new", DOCUMENTERS, accounts::enter),
    get("/places/{id}", READERS, places::one),
    get("/places/{id}/say", READERS, accounts::say_page),
    post("/places/{id}/say", READERS, accounts::say),
    get("/places/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/places/{id}/correct/{claim}", READERS, accounts::correct),
    get("/places/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/places/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/sources", READERS, sources::page),
    get("/sources.csv", READERS, sources::download),
    get("/sources.xlsx", READERS, sources::download),
    get("/sources.parquet", READERS, sources::download),
    get("/sources/new", READERS, accounts::enter_page),
    post("/sources/new", READERS, accounts::enter),
    get("/sources/{id}", READERS, sources::one),
    get("/sources/{id}/say", READERS, accounts::say_page),
    post("/sources/{id}/say", READERS, accounts::say),
    get("/sources/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/sources/{id}/correct/{claim}", READERS, accounts::correct),
    get("/sources/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/sources/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/lists", READERS, lists::page),
    get("/lists/new", DOCUMENTERS, accounts::enter_page),
    post("/lists/new", DOCUMENTERS, accounts::enter),
    get("/lists/{id}", READERS, lists::one),
    get("/lists/{id}/say", READERS, accounts::say_page),
    post("/lists/{id}/say", READERS, accounts::say),
    get("/lists/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/lists/{id}/correct/{claim}", READERS, accounts::correct),
    get("/lists/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/lists/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/cases", READERS, cases::page),
    get("/cases.csv", READERS, cases::download),
    get("/cases.xlsx", READERS, cases::download),
    get("/cases.parquet", READERS, cases::download),
    get("/cases/new", DOCUMENTERS, accounts::enter_page),
    post("/cases/new", DOCUMENTERS, accounts::enter),
    get("/cases/{id}", READERS, cases::one),
    get("/cases/{id}/say", READERS, accounts::say_page),
    post("/cases/{id}/say", READERS, accounts::say),
    get("/cases/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/cases/{id}/correct/{claim}", READERS, accounts::correct),
    get("/cases/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/cases/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/sources/{id}/open", KEEPERS, sources::origin::open_page),
    post("/sources/{id}/open", KEEPERS, sources::origin::open),
    get("/sources/{id}/origin", KEEPERS, sources::origin::add_page),
    post("/sources/{id}/origin", KEEPERS, sources::origin::add),
    get("/sample", READERS, lists::sample),
    get("/figures", READERS, figures::page),
    get("/figures.csv", READERS, figures::download),
    get("/figures.xlsx", READERS, figures::download),
    get("/figures.parquet", READERS, figures::download),
    get("/figures/killed", READERS, figures::killed),
    get("/figures/measure/{name}", READERS, figures::measure),
    get("/figures/chart.png", READERS, figures::chart),
    get("/figures/chart-phone.png", READERS, figures::chart),
    get("/figures/chart.svg", READERS, figures::chart),
    get("/figures/chart.csv", READERS, figures::chart_rows),
    get("/figures/chart.xlsx", READERS, figures::chart_rows),
    get("/figures/chart.parquet", READERS, figures::chart_rows),
    get("/figures/new", DOCUMENTERS, accounts::enter_page),
    post("/figures/new", DOCUMENTERS, accounts::enter),
    get("/figures/{id}", READERS, figures::one),
    get("/figures/{id}/say", READERS, accounts::say_page),
    post("/figures/{id}/say", READERS, accounts::say),
    get("/figures/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/figures/{id}/correct/{claim}", READERS, accounts::correct),
    get("/figures/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/figures/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    post("/figures/{id}/tie", READERS, figures::tie),
    post("/figures/{id}/counts", READERS, figures::map),
    get("/definitions", READERS, figures::definitions::page),
    get("/definitions/new", DOCUMENTERS, accounts::enter_page),
    post("/definitions/new", DOCUMENTERS, accounts::enter),
    get("/definitions/{id}", READERS, figures::defined),
    get("/definitions/{id}/tally.csv", READERS, figures::tally_file),
    get("/definitions/{id}/tally.xlsx", READERS, figures::tally_file),
    get("/definitions/{id}/tally.parquet", READERS, figures::tally_file),
    get("/definitions/{id}/hxl.csv", READERS, figures::hxl),
    get("/definitions/{id}/say", READERS, accounts::say_page),
    post("/definitions/{id}/say", READERS, accounts::say),
    get("/definitions/{id}/correct/{claim}", READERS, accounts::correct_page),
    post("/definitions/{id}/correct/{claim}", READERS, accounts::correct),
    get("/definitions/{id}/withdraw/{claim}", READERS, accounts::withdraw_page),
    post("/definitions/{id}/withdraw/{claim}", READERS, accounts::withdraw),
    get("/funnel", READERS, figures::funnel),
    get("/funnel.csv", READERS, figures::funnel_file),
    get("/funnel.xlsx", READERS, figures::funnel_file),
    get("/funnel.parquet", READERS, figures::funnel_file),
    get("/funnel.png", READERS, figures::funnel_chart),
    get("/funnel-phone.png", READERS, figures::funnel_chart),
    get("/funnel.svg", READERS, figures::funnel_chart),
    get("/tallies", READERS, figures::tallies),
    get("/tallies.csv", READERS, figures::tallies_download),
    get("/tallies.xlsx", READERS, figures::tallies_download),
    get("/tallies.parquet", READERS, figures::tallies_download),
    get("/tallies/places", READERS, figures::by_place),
    get("/tallies/places.csv", READERS, figures::by_place_download),
    get("/tallies/places.xlsx", READERS, figures::by_place_download),
    get("/tallies/places.parquet", READERS, figures::by_place_download),
    get("/estimates", READERS, estimates::list::page),
    get("/estimates/how", READERS, estimates::how::page),
    get("/estimates/new", DOCUMENTERS, estimates::new::page),
    get("/estimates/overlaps", DOCUMENTERS, estimates::overlaps::page),
    get("/estimates/overlaps.png", DOCUMENTERS, estimates::overlaps::chart),
    get("/estimates/overlaps-phone.png", DOCUMENTERS, estimates::overlaps::chart),
    get("/estimates/overlaps.svg", DOCUMENTERS, estimates::overlaps::chart),
    get("/estimates/overlaps.csv", DOCUMENTERS, estimates::overlaps::download),
    get("/estimates/overlaps.xlsx", DOCUMENTERS, estimates::overlaps::download),
    get("/estimates/overlaps.parquet", DOCUMENTERS, estimates::overlaps::download),
    post("/estimates/run", DOCUMENTERS, estimates::run::begin),
    post("/estimates/stop", DOCUMENTERS, estimates::run::stop),
    post("/estimates/go-on", DOCUMENTERS, estimates::run::go_on),
    post("/estimates/keep", DOCUMENTERS, estimates::run::keep),
    get("/estimates/{id}", READERS, estimates::one::page),
    get("/estimates/{id}/{file}", READERS, estimates::files::file),
    post("/estimates/{id}/withdraw", DOCUMENTERS, estimates::run::withdraw),
    get("/publishing", PUBLISHERS, publishing::page),
    get("/publishing/new", APPROVERS, publishing::propose_page),
    post("/publishing/new", APPROVERS, publishing::propose),
    get("/publishing/{act}", PUBLISHERS, publishing::edition),
    post("/publishing/{act}/approve", PUBLISHERS, publishing::approve),
    post("/publishing/{act}/withdraw", PUBLISHERS, publishing::withdraw),
    get("/import", IMPORTERS, import::upload::page),
    post("/import", IMPORTERS, import::upload::read),
    get("/import/{job}", IMPORTERS, import::job::page),
    post("/import/{job}", IMPORTERS, import::job::change),
    post("/import/{job}/enter", IMPORTERS, import::job::enter),
    post("/import/{job}/stop", IMPORTERS, import::job::stop),
    post("/import/{job}/forget", IMPORTERS, import::job::forget),
    get("/erase", READERS, erasing::waiting::page),
    get("/erase/{id}", READERS, erasing::page::page),
    post(erasing::page::ASK, READERS, erasing::page::ask),
    post(erasing::page::AGREE, PUBLISHERS, erasing::page::agree),
    post(erasing::page::DECLINE, PUBLISHERS, erasing::page::decline),
    get("/matching", READERS, matching::queue::page),
    post("/matching/look", READERS, matching::queue::look),
    post("/matching/stop", READERS, matching::queue::stop),
    get("/matching/pair/{id}/{other}", READERS, matching::pair::page),
    post(matching::judge::PATH, READERS, matching::judge::judge),
    post("/matching/pair/{id}/{other}/review", READERS, matching::judge::review),
    get("/matching/pair/{id}/{other}/weights.png", READERS, matching::weights::chart),
    get("/matching/pair/{id}/{other}/weights-phone.png", READERS, matching::weights::chart),
    get("/matching/pair/{id}/{other}/weights.svg", READERS, matching::weights::chart),
    get("/matching/pair/{id}/{other}/weights.csv", READERS, matching::weights::csv),
    get("/matching/undo/{judgement}", READERS, matching::undo::page),
    post("/matching/undo/{judgement}", READERS, matching::undo::undo),
    get("/people/{id}/history", READERS, matching::history::page),
    get(matching::reconcile::PATH, READERS, matching::reconcile::page),
    post(matching::reconcile::PATH, DOCUMENTERS, matching::reconcile::begin),
    get("/reconcile/{comparison}", READERS, matching::reconcile::one),
    get("/reconcile/{comparison}/lines.csv", READERS, matching::reconcile::download),
    get("/reconcile/{comparison}/lines.xlsx", READERS, matching::reconcile::download),
    get("/reconcile/{comparison}/lines.parquet", READERS, matching::reconcile::download),
    post("/reconcile/{comparison}/sign", DOCUMENTERS, matching::reconcile::sign),
    post("/reconcile/{comparison}/back", DOCUMENTERS, matching::reconcile::take_back),
    get("/members", READERS, members::list::page),
    get("/members/new", LEADS, members::add::page),
    post("/members/new", LEADS, members::add::save),
    get("/members/{id}/role", LEADS, members::role::page),
    post("/members/{id}/role", LEADS, members::role::save),
    get("/members/{id}/remove", LEADS, members::remove::page),
    post("/members/{id}/remove", LEADS, members::remove::save),
    get("/log", READERS, log::list::page),
    get("/log/reads", APPROVERS, log::reads::page),
    get("/log/{act}", READERS, log::entry::page),
    post("/log/{act}/undo", IMPORTERS, log::entry::undo),
    get("/stored", READERS, stored::page),
];

/// The desk as a service.
pub fn router(desk: Arc<Desk>) -> Router {
    let mut by_path: BTreeMap<&str, MethodRouter> = BTreeMap::new();
    for route in ROUTES {
        let desk = Arc::clone(&desk);
        let method = match route.method {
            Method::Get => MethodFilter::GET,
            Method::Post => MethodFilter::POST,
        };
        let answers = by_path.remove(route.path).unwrap_or_default();
        let answers = answers.on(method, move |request| gate::pass(desk, route, request));
        by_path.insert(route.path, answers);
    }
    let table =
        by_path.into_iter().fold(Router::new(), |router, (path, answers)| router.route(path, answers));
    let nowhere = move |request| gate::nowhere(desk, request);
    table
        .fallback(nowhere.clone())
        .method_not_allowed_fallback(nowhere)
        .layer(axum::middleware::map_response(crate::headers::guard))
}

/// True when a role may see the page at this address.
pub fn lets_in(role: MemberRole, path: &str) -> bool {
    answers(role, Method::Get, path)
}

/// True when a role may send the form that goes to this address.
pub fn may_send(role: MemberRole, path: &str) -> bool {
    answers(role, Method::Post, path)
}

fn answers(role: MemberRole, method: Method, path: &str) -> bool {
    let page = ROUTES.iter().find(|route| route.method == method && route.path == path);
    page.is_some_and(|route| route.who.lets_in(role))
}

impl Who {
    /// True when a member in this role is let in.
    pub fn lets_in(self, role: MemberRole) -> bool {
        match self {
            Who::Anyone => true,
            Who::Members(roles) => roles.contains(&role),
        }
    }
}
