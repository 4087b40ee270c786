//! The frame around a page: the head of the document, the bar above, the menu beside, the foot.
//!
//! No address outside this program, no script, no inline style: the content policy of both doors relies on it.

use super::{Area, assets, isolate, token};
use crate::words::{Lang, Words};
use maud::{DOCTYPE, Markup, Render, html};

/// Where the same page is found in another language.
type InLanguage<'a> = &'a dyn Fn(Lang) -> String;

/// What the frame of a desk page needs to know.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    /// The reader's language.
    pub words: &'static Words,
    /// The page's title, in the reader's language.
    pub title: &'a str,
    /// What the group calls this office.
    pub office: &'a str,
    /// Who sits at the desk; `None` while the office is closed.
    pub member: Option<&'a str>,
    /// The area this page belongs to.
    pub area: Option<Area>,
    /// The areas this member may enter.
    pub areas: &'a [Area],
    /// The token of the form that closes the office; `None` while it is closed.
    pub token: Option<&'a str>,
    /// The same page in another language.
    pub in_language: InLanguage<'a>,
}

impl<'a> Frame<'a> {
    /// A frame without a title, a member or a menu: the page of a closed office.
    pub fn new(words: &'static Words, in_language: InLanguage<'a>) -> Frame<'a> {
        Frame { words, title: "", office: "", member: None, area: None, areas: &[], token: None, in_language }
    }
}

/// A whole page of the desk.
pub fn page(frame: &Frame<'_>, body: Markup) -> Markup {
    let words = frame.words;
    let layout = if frame.areas.is_empty() { "layout" } else { "layout layout-nav" };
    html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            (document_head(words, frame.title))
            body {
                (skip(words))
                header.top { div.top-row { (brand("/", frame.office)) (desk_end(frame)) } }
                @if !frame.areas.is_empty() {
                    details.nav-phone {
                        summary { (words.say("desk-menu")) }
                        (menu(frame))
                    }
                }
                div class=(layout) {
                    @if !frame.areas.is_empty() { div.nav-wide { (menu(frame)) } }
                    main #main tabindex="-1" { (body) }
                }
            }
        }
    }
}

fn desk_end(frame: &Frame<'_>) -> Markup {
    let words = frame.words;
    html! {
        div.top-end {
            @if let Some(member) = frame.member {
                span.who { span.who-label { (words.say("desk-at-the-desk")) " " } (isolate(member)) }
            }
            (languages(words, frame.in_language))
        }
        @if let Some(value) = frame.token {
            form.top-close method="post" action="/close" {
                (token(value))
                button.button-grave type="submit" { (words.say("desk-close")) }
            }
        }
    }
}

fn menu(frame: &Frame<'_>) -> Markup {
    let allowed = |areas: &[Area]| -> Vec<Area> {
        areas.iter().copied().filter(|area| frame.areas.contains(area)).collect()
    };
    html! {
        nav.nav aria-label=(frame.words.say("desk-areas")) {
            @for group in [allowed(&Area::WORK), allowed(&Area::BEHIND)].iter().filter(|group| !group.is_empty()) {
                ul {
                    @for area in group {
                        li {
                            a href=(area.address()) aria-current=[(frame.area == Some(*area)).then_some("page")] {
                                (frame.words.say(&format!("desk-area-{}", area.code())))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the frame of a public page needs to know.
#[derive(Clone, Copy)]
pub struct FrontFrame<'a> {
    /// The reader's language.
    pub words: &'static Words,
    /// The page's title, in the reader's language.
    pub title: &'a str,
    /// The group's name, as it wants to be known.
    pub group: &'a str,
    /// The public pages: address and text; the one whose address is `here` is marked.
    pub links: &'a [(String, String)],
    /// The address of this page.
    pub here: &'a str,
    /// Where "leave this page quickly" leads; `None` leaves the button out.
    pub leave: Option<&'a str>,
    /// The same page in another language.
    pub in_language: InLanguage<'a>,
}

/// A whole page of the front.
pub fn public_page(frame: &FrontFrame<'_>, body: Markup) -> Markup {
    let words = frame.words;
    html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            (document_head(words, frame.title))
            body.front {
                (skip(words))
                header.top {
                    div.top-row {
                        (brand(&format!("/{}", words.lang().code()), frame.group))
                        div.top-end {
                            (languages(words, frame.in_language))
                        }
                        @if let Some(address) = frame.leave {
                            div.top-close {
                                a.button.button-grave href=(address) rel="noreferrer" { (words.say("front-leave")) }
                            }
                        }
                    }
                    div.top-row {
                        nav.front-nav aria-label=(words.say("front-pages")) {
                            @for (address, text) in frame.links {
                                a href=(address) aria-current=[(address == frame.here).then_some("page")] { (text) }
                            }
                        }
                    }
                }
                div.layout { main #main tabindex="-1" { (body) } }
                footer.bottom { div.bottom-row { p { (words.say("front-foot")) } } }
            }
        }
    }
}

fn document_head(words: &Words, title: &str) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="referrer" content="no-referrer";
            title { (title) @if !title.is_empty() { " · " } (words.say("desk-name")) }
            link rel="stylesheet" href=(assets::url("tizim.css"));
            link rel="icon" href=(assets::url("icon.png"));
        }
    }
}

fn skip(words: &Words) -> Markup {
    html! { a.skip href="#main" { (words.say("desk-skip")) } }
}

fn brand(address: &str, beside: &str) -> Markup {
    html! {
        a.brand href=(address) {
            img src=(assets::url("icon.png")) alt="" width="24" height="24";
            "Tizim"
            @if !beside.is_empty() { span.brand-office { (isolate(beside)) } }
        }
    }
}

fn languages(words: &Words, in_language: InLanguage<'_>) -> Markup {
    html! {
        nav.languages aria-label=(words.say("desk-languages")) {
            @for lang in Lang::ALL {
                @if lang == words.lang() {
                    span lang=(lang.code()) aria-current="true" { (lang.own_name()) }
                } @else {
                    a href=(in_language(lang)) lang=(lang.code()) hreflang=(lang.code()) { (lang.own_name()) }
                }
            }
        }
    }
}

/// The head of a page's body: its heading, a line under it, badges, and what can be done here.
///
/// `Head::new("People").lead("43 named, 34 unnamed").actions(link)`
pub struct Head {
    title: Markup,
    lead: Option<String>,
    badges: Option<Markup>,
    actions: Option<Markup>,
}

impl Head {
    /// A heading in our own words.
    pub fn new(title: &str) -> Head {
        Head { title: html! { (title) }, lead: None, badges: None, actions: None }
    }

    /// A heading that somebody typed: a name, a title of an event.
    pub fn of(typed: &str) -> Head {
        Head { title: isolate(typed), ..Head::new("") }
    }

    /// The line under the heading.
    pub fn lead(mut self, lead: &str) -> Head {
        self.lead = Some(lead.to_owned());
        self
    }

    /// Badges under the heading.
    pub fn badges(mut self, badges: impl IntoIterator<Item = super::Badge>) -> Head {
        let badges: Vec<_> = badges.into_iter().collect();
        self.badges = Some(html! { div.badges { @for badge in &badges { (badge) } } });
        self
    }

    /// Buttons and links beside the heading.
    pub fn actions(mut self, actions: Markup) -> Head {
        self.actions = Some(actions);
        self
    }
}

impl Render for Head {
    fn render(&self) -> Markup {
        html! {
            div.head {
                div.head-text {
                    h1 { (self.title) }
                    @if let Some(badges) = &self.badges { (badges) }
                    @if let Some(lead) = &self.lead { p.head-lead { (lead) } }
                }
                @if let Some(actions) = &self.actions { div.buttons { (actions) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn shown(frame: &Frame<'_>) -> String {
        page(frame, html! { p { "body" } }).into_string()
    }

    #[test]
    fn a_closed_office_shows_no_menu_and_no_closing_button() {
        let html = shown(&Frame::new(words(Lang::En), &|lang| format!("/language/{}", lang.code())));
        assert!(!html.contains("<nav class=\"nav\"") && !html.contains("action=\"/close\""), "{html}");
        assert!(html.contains("lang=\"en\"") && html.contains("href=\"/language/kk\""));
    }

    #[test]
    fn the_menu_holds_the_areas_of_the_member_and_marks_the_one_that_is_open() {
        let frame = Frame {
            area: Some(Area::Figures),
            areas: &[Area::People, Area::Figures, Area::Log],
            token: Some("to\"ken"),
            member: Some("<b>Vera</b>"),
            ..Frame::new(words(Lang::Ru), &|_| String::new())
        };
        let html = shown(&frame);
        assert!(html.contains("href=\"/figures\" aria-current=\"page\"") && html.contains("href=\"/log\""));
        assert!(!html.contains("href=\"/members\"") && !html.contains("<b>Vera"));
        assert!(html.contains("value=\"to&quot;ken\""));
    }

    #[test]
    fn a_page_has_no_script_no_inline_style_and_no_address_of_others() {
        let links = [("/kk/figures".to_owned(), "Сандар".to_owned())];
        let frame = FrontFrame {
            words: words(Lang::Kk),
            title: "Сандар",
            group: "Sample group",
            links: &links,
            here: "/kk/figures",
            leave: Some("/leave"),
            in_language: &|lang| format!("/{}/figures", lang.code()),
        };
        let front = public_page(&frame, html! {}).into_string();
        let desk = shown(&Frame::new(words(Lang::Kk), &|_| String::new()));
        for html in [front, desk] {
            for word in ["<script", "style=", "http:", "https:", "<style", "onclick", "<svg"] {
                assert!(!html.contains(word), "{word} in {html}");
            }
            assert!(html.contains("<main id=\"main\"") && html.contains("href=\"#main\""));
        }
    }
}
