//! The front: the public pages. It reads the published edition and nothing else, and can name nothing of the desk.
//!
//! It sets no cookie, writes down no address, needs no script and loads nothing from elsewhere; the language is part of
//! every address. Every answer carries the same headers, the missing page and the failure too.

mod about;
mod chart;
mod estimates;
mod figures;
mod frame;
mod home;
mod keep;
mod ours;
mod published;
mod spans;

use crate::look::assets;
use crate::words::Lang;
use axum::Router;
use axum::extract::{Path, Request};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use frame::Page;
use published::Published;
use std::sync::Arc;

/// What every public page can reach: what was published, and the group's name.
struct Front {
    published: Published,
    name: String,
}

/// What a page answers; `None` when there is no such thing, an error when what is published cannot be read.
type Answer = Result<Option<Response>, store::StoreError>;
/// A page.
type Answers = fn(&Front, Lang) -> Answer;

/// The pages in one language: the end of the address, and what answers.
const PAGES: [(&str, Answers); 10] = [
    ("", home::page),
    ("/figures", figures::page),
    ("/figures.png", chart::wide),
    ("/figures-phone.png", chart::phone),
    ("/figures.svg", chart::svg),
    ("/figures.csv", figures::csv),
    ("/estimates", estimates::page),
    ("/estimates/how", estimates::how),
    ("/keep", keep::page),
    ("/about", about::page),
];

/// The public pages of a group, as a service.
pub fn router(store: store::Front, name: &str) -> Router {
    let front = Arc::new(Front { published: Published::of(store), name: name.to_owned() });
    let mut router = Router::new()
        .route("/", get(async |headers: HeaderMap| go_to(&format!("/{}", language(&headers).code()))))
        .route("/assets/{*name}", get(asset));
    for lang in Lang::ALL {
        for (end, page) in PAGES {
            let front = Arc::clone(&front);
            let answer = move || answer(Arc::clone(&front), lang, page);
            router = router.route(&format!("/{}{end}", lang.code()), get(answer));
        }
        router = with_estimates(router, &front, lang);
    }
    let (missing, refused) = (Arc::clone(&front), front);
    router
        .fallback(move |request: Request| turned_away(missing, request, StatusCode::NOT_FOUND))
        .method_not_allowed_fallback(move |request: Request| {
            turned_away(refused, request, StatusCode::METHOD_NOT_ALLOWED)
        })
        .layer(axum::middleware::map_response(crate::headers::guard))
}

/// The pages and files of single estimates: their addresses have parts that change.
fn with_estimates(router: Router, front: &Arc<Front>, lang: Lang) -> Router {
    let (for_page, for_file) = (Arc::clone(front), Arc::clone(front));
    let page = move |Path(id): Path<String>| {
        answer(Arc::clone(&for_page), lang, move |front, lang| estimates::one(front, lang, &id))
    };
    let file = move |Path((id, name)): Path<(String, String)>| {
        answer(Arc::clone(&for_file), lang, move |front, lang| estimates::file(front, lang, (&id, &name)))
    };
    let code = lang.code();
    router
        .route(&format!("/{code}/estimates/{{id}}"), get(page))
        .route(&format!("/{code}/estimates/{{id}}/{{file}}"), get(file))
}

/// Pages read a file and draw pictures: they run apart from the threads that serve.
async fn answer(
    front: Arc<Front>,
    lang: Lang,
    page: impl FnOnce(&Front, Lang) -> Answer + Send + 'static,
) -> Response {
    let kept = Arc::clone(&front);
    match tokio::task::spawn_blocking(move || page(&front, lang)).await {
        Ok(Ok(Some(answer))) => answer,
        Ok(Ok(None)) => sorry(&kept, lang, StatusCode::NOT_FOUND),
        Ok(Err(cause)) => {
            tracing::error!(%cause, "the edition cannot be read");
            sorry(&kept, lang, StatusCode::INTERNAL_SERVER_ERROR)
        }
        Err(panicked) => {
            tracing::error!(cause = %panicked, "a public page failed");
            sorry(&kept, lang, StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn turned_away(front: Arc<Front>, request: Request, status: StatusCode) -> Response {
    let first = request.uri().path().split('/').nth(1).unwrap_or_default();
    let lang = Lang::from_code(first).unwrap_or_else(|| language(request.headers()));
    sorry(&front, lang, status)
}

/// The page for what is missing, not allowed or broken.
fn sorry(front: &Front, lang: Lang, status: StatusCode) -> Response {
    let (title, text) = match status {
        StatusCode::INTERNAL_SERVER_ERROR => ("front-failed-title", "front-failed-text"),
        StatusCode::METHOD_NOT_ALLOWED => ("front-nothing-sent-title", "front-nothing-sent-text"),
        _ => ("front-not-found-title", "front-not-found-text"),
    };
    let mut answer = Page::new(front, lang, "").sorry(title, text);
    *answer.status_mut() = status;
    answer
}

async fn asset(request: Request) -> Response {
    match assets::find(request.uri().path()) {
        Some((kind, bytes)) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn language(headers: &HeaderMap) -> Lang {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    Lang::from_header(accepted.unwrap_or_default())
}

fn go_to(address: &str) -> Response {
    let mut answer = StatusCode::SEE_OTHER.into_response();
    let address = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/kk"));
    answer.headers_mut().insert(header::LOCATION, address);
    answer
}
