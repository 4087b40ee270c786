//! Every route as every role and as nobody: let in, sent to the page that opens the office, or refused, as the table
//! says; and no change without the token of one of our forms.

use crate::tour::{Tour, visitors};
use crate::world::{Browser, Page};
use register::members::facts::MemberRole;
use register::{ActId, ClaimRef, FactRef};
use web::desk::{Method, ROUTES, Route, Who};

const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

fn lets_in(route: &Route, visitor: Option<MemberRole>) -> bool {
    match (route.who, visitor) {
        (Who::Anyone, _) => true,
        (who, Some(role)) => who.lets_in(role),
        (_, None) => false,
    }
}

fn is_sent_away(page: &Page) -> bool {
    page.status == 303 && page.header("location").is_some_and(|to| to.starts_with("/open"))
}

/// What a visitor must meet whom the table does not let in.
fn assert_turned_away(page: &Page, route: &Route, visitor: Option<MemberRole>) {
    match visitor {
        None => assert!(is_sent_away(page), "{} for nobody: {}", route.path, page.status),
        Some(role) => assert_eq!(page.status, 403, "{} for {role:?}", route.path),
    }
}

/// The token of the visitor's forms.
fn token(browser: &Browser<'_>) -> String {
    let closed = browser.see("/closed");
    let hidden = closed.hidden("/close");
    hidden.into_iter().find(|(name, _)| name == "token").map(|(_, value)| value).unwrap()
}

#[test]
fn every_page_lets_in_exactly_whom_the_table_lets_in() {
    let tour = Tour::new();
    for visitor in visitors() {
        let browser = tour.browser(visitor);
        for route in ROUTES.iter().filter(|route| route.method == Method::Get) {
            let page = browser.get(&tour.address(route));
            if lets_in(route, visitor) {
                assert!(
                    [200, 303, 404].contains(&page.status),
                    "{} for {visitor:?}: {}",
                    route.path,
                    page.status
                );
                assert!(!is_sent_away(&page), "{} for {visitor:?}", route.path);
            } else {
                assert_turned_away(&page, route, visitor);
            }
        }
    }
}

#[test]
fn what_is_not_there_is_not_there_for_those_who_may_and_tells_others_nothing() {
    let tour = Tour::new();
    let nothing = ActId([0xee; 16]).to_string();
    let claim = ClaimRef { fact: FactRef { act: ActId([0xee; 16]), index: 0 }, claim: 0 }.to_string();
    let asked = |route: &&Route| {
        route.method == Method::Get && route.path.contains('{') && !route.path.contains("name}")
    };
    for visitor in visitors() {
        let browser = tour.browser(visitor);
        for route in ROUTES.iter().filter(asked) {
            let path = ["{id}", "{act}", "{job}"]
                .iter()
                .fold(route.path.to_owned(), |path, part| path.replace(part, &nothing));
            for id in [path.replace(&nothing, "no-id"), path] {
                let page = browser.get(&id.replace("{claim}", &claim).replace("{lang}", "xx"));
                if lets_in(route, visitor) {
                    assert_eq!(page.status, 404, "{} for {visitor:?}", route.path);
                } else {
                    assert_turned_away(&page, route, visitor);
                }
            }
        }
    }
}

#[test]
fn an_address_asked_in_a_way_that_the_table_does_not_have_is_nowhere() {
    let tour = Tour::new();
    let browser = tour.browser(Some(MemberRole::Lead));
    for route in ROUTES {
        let other = if route.method == Method::Get { Method::Post } else { Method::Get };
        if ROUTES.iter().any(|one| one.path == route.path && one.method == other) {
            continue;
        }
        let method = if other == Method::Get { "GET" } else { "POST" };
        let page = browser.forge(method, &tour.address(route), &[FORM], "");
        assert_eq!(page.status, 404, "{method} {}", route.path);
    }
    assert_eq!(browser.forge("DELETE", "/people", &[], "").status, 404);
}

#[test]
fn no_form_changes_anything_without_its_token_or_from_a_foreign_page() {
    let tour = Tour::new();
    let before = tour.state();
    for visitor in visitors() {
        let browser = tour.browser(visitor);
        let token = visitor.map_or_else(String::new, |_| token(&browser));
        for route in ROUTES.iter().filter(|route| route.method == Method::Post) {
            let address = tour.address(route);
            let body = format!("token={token}&reason=x&name=x&role=lead&passphrase=x&title=x");
            let forged: [(&[(&str, &str)], &str); 5] = [
                (&[FORM, ("origin", "https://example.org")], &body),
                (&[FORM, ("sec-fetch-site", "cross-site"), ("origin", "http://desk")], &body),
                (&[FORM, ("origin", "null")], &body),
                (&[("content-type", "text/plain")], "reason=x"),
                (&[FORM], "token=00&reason=x"),
            ];
            // The page that opens the office has no token: nobody is there yet whose it could be.
            let forged = if visitor.is_none() && route.path == "/open" { &forged[..3] } else { &forged[..] };
            for (headers, body) in forged {
                let page = browser.forge("POST", &address, headers, body);
                if lets_in(route, visitor) {
                    assert_eq!(page.status, 403, "{} for {visitor:?} with {headers:?}", route.path);
                } else {
                    assert_turned_away(&page, route, visitor);
                }
            }
        }
    }
    assert!(tour.world.desk.office.is_open(), "a forged form closed the office");
    assert!(before == tour.state(), "a forged form changed something");
    assert!(!tour.world.desk.office.jobs().of(tour.world.session.member).is_empty());
}

#[test]
fn a_form_with_the_token_of_somebody_else_is_refused() {
    let tour = Tour::new();
    let lead = token(&tour.browser(Some(MemberRole::Lead)));
    let browser = tour.browser(Some(MemberRole::Documenter));
    let before = tour.state();
    let body = format!("token={lead}&kind=person&name=Made-up+Forged&status=missing");
    assert_eq!(browser.forge("POST", "/people/new", &[FORM], &body).status, 403);
    assert!(before == tour.state());
}
