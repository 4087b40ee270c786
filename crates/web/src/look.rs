//! Looks: the parts that every page is built from, as functions and small builders that write HTML.
//!
//! A part escapes what it is given, carries no rule, needs no script and no inline style, and takes its words from the
//! caller or from `desk.ftl`. What somebody typed goes through [`isolate`] when it stands beside our own words.
//!
//! ```
//! use maud::html;
//! use web::look::{Area, Badge, Column, Field, Frame, Table, button, page};
//! use web::words::{Lang, words};
//!
//! let words = words(Lang::En);
//! let frame = Frame {
//!     title: &words.say("people-title"),
//!     office: "Sample office",
//!     member: Some("Aigul"),
//!     area: Some(Area::People),
//!     areas: &[Area::People, Area::Sources, Area::Figures],
//!     token: Some("a-form-token"),
//!     ..Frame::new(words, &|lang| format!("/language/{}?back=/people", lang.code()))
//! };
//! let people = Table::new(&words.say("people-title"), [
//!     Column::text(&words.say("people-name")),
//!     Column::text(&words.say("people-status")),
//! ])
//! .row([html! { a href="/people/1" { "Vera Sample" } }, html! { (Badge::status(words, "released")) }]);
//! let html = page(&frame, html! {
//!     (people)
//!     form.form method="post" action="/people" {
//!         (Field::text("name", &words.say("people-name")).hint("As printed").value("Ve"))
//!         (button(&words.say("desk-save")))
//!     }
//! });
//! assert!(html.into_string().contains("data-label"));
//! ```
//!
//! A part may be shown alone in the gallery: `cargo run -p web --example gallery -- OUTDIR`.

mod area;
pub mod assets;
mod badge;
mod chain;
mod figure;
mod form;
mod frame;
mod notice;
mod said;
mod table;
#[cfg(test)]
mod tests;
mod text;
mod walk;

pub use area::Area;
pub use badge::{Badge, Tone};
pub use chain::{Moment, Stay, chain, timeline};
pub use figure::{Figure, Tally};
pub use form::{
    Choice, Field, WhenField, button, grave_button, link_button, quiet_button, quiet_link_button, token,
};
pub use frame::{Frame, FrontFrame, Head, page, public_page};
pub use notice::{Notice, empty};
pub use said::{Claim, Fact, Grade, Said, Side, facts, grade_key, side_by_side};
pub use table::{Column, Order, Table};
pub use text::{isolate, plain};
pub use walk::{Pager, breadcrumbs, filters};
