//! One visit to a page: who comes, in which language, what they ask and what they sent.

use super::answer::{self, Answer, Turned};
use super::kept::BrowserKey;
use super::openings::Ticket;
use super::{Desk, again, routes};
use crate::fields::{Fields, Upload};
use crate::look::{Area, Frame, page};
use crate::words::{Lang, Words};
use maud::{Markup, html};
use office::{Done, Known, NotDone, Session};
use register::members::facts::MemberRole;
use register::{Act, ActId, MemberId, Refusal, ThingId};
use std::sync::Arc;

/// One visit to a page of the desk.
#[derive(Clone)]
pub struct Visit {
    /// The desk.
    pub desk: Arc<Desk>,
    /// The words of the visitor's language.
    pub words: &'static Words,
    /// Who is signed in: always somebody on a page that is not for anyone.
    pub session: Option<Session>,
    /// The member's name; empty when nobody is signed in.
    pub member: String,
    /// What the member may do.
    pub role: Option<MemberRole>,
    /// The path, without what is asked.
    pub path: String,
    /// The changing parts of the path, by name.
    pub parts: Vec<(String, String)>,
    /// What the address asks.
    pub asked: Fields,
    /// What the form says.
    pub sent: Fields,
    /// The file that came with the form.
    pub upload: Option<Arc<Upload>>,
    /// What this browser can open of the forms that were kept.
    pub key: Option<BrowserKey>,
    /// The form that this browser waits with until the office has opened.
    pub ticket: Option<Ticket>,
    /// How the form came: sent now, or shown again because its session had ended.
    pub sending: Sending,
    /// How many more forms wait beside the one that is shown again.
    pub kept_beside: usize,
}

/// How a form came to its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    /// It was sent by whoever is signed in.
    Now,
    /// It was sent after its session had ended; its writer sees it again, and nothing is done with it.
    ShownAgain,
}

impl Visit {
    /// A part of the path.
    pub fn part(&self, name: &str) -> &str {
        self.parts.iter().find(|(part, _)| part == name).map_or("", |(_, text)| text)
    }

    /// The thing that the path names.
    pub fn thing(&self) -> Result<ThingId, Turned> {
        ThingId::from_hex(self.part("id")).ok_or(Turned::NotThere)
    }

    /// Who is signed in.
    pub fn signed_in(&self) -> Result<&Session, Turned> {
        match self.sending {
            Sending::Now => self.session.as_ref().ok_or(Turned::Closed),
            Sending::ShownAgain => Err(Turned::NotSent),
        }
    }

    /// The member at the screen, also of a form that is only shown again.
    pub fn member(&self) -> Option<MemberId> {
        self.session.as_ref().map(|session| session.member)
    }

    /// Who acts. Every change goes through here: a form that is only shown again changes nothing.
    pub fn acting(&self) -> Result<&Session, NotDone> {
        match self.sending {
            Sending::Now => self.session.as_ref().ok_or(NotDone::Closed),
            Sending::ShownAgain => Err(Refusal::NotSentYet.into()),
        }
    }

    /// Reads what the office knows.
    pub fn read<R>(&self, read: impl FnOnce(&Known) -> R) -> Result<R, Turned> {
        self.desk.office.read(read).ok_or(Turned::Closed)
    }

    /// Does an act for the visitor. The form's own token makes it one act however often it is sent.
    pub fn act(&self, act: Act) -> Result<Done, NotDone> {
        self.desk.office.act(self.acting()?, self.sent_act(), act)
    }

    /// The act that this form becomes.
    pub fn sent_act(&self) -> ActId {
        ActId::from_hex(self.sent.text("act")).unwrap_or_else(|| self.desk.office.draw_act())
    }

    /// Ids for new things.
    pub fn draw_ids(&self, count: usize) -> Result<Vec<ThingId>, NotDone> {
        self.desk.office.draw_ids(count)
    }

    /// The hidden fields of every form: where it comes from, and the act that it becomes. A form shown again after a
    /// refusal keeps its act.
    pub fn hidden(&self) -> Markup {
        let act =
            self.sent.given("act").map_or_else(|| self.desk.office.draw_act().to_string(), str::to_owned);
        html! { (crate::look::token(&self.token())) input type="hidden" name="act" value=(act); }
    }

    /// Proves that a form came from one of our pages in this session.
    pub fn token(&self) -> String {
        let key = self.session.as_ref().map_or([0; 32], |session| session.form_key);
        key.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The areas that the visitor may enter.
    pub fn areas(&self) -> Vec<Area> {
        let may = |area: &Area| self.role.is_some_and(|role| routes::lets_in(role, &area.address()));
        Area::WORK.into_iter().chain(Area::BEHIND).filter(may).collect()
    }

    /// A page in the desk's frame.
    pub fn page(&self, area: Option<Area>, title: &str, body: Markup) -> Answer {
        answer::html(self.framed(area, title, body))
    }

    /// The same page with a form that must be mended.
    pub fn mend(&self, area: Option<Area>, title: &str, body: Markup) -> Answer {
        answer::mend(self.framed(area, title, body))
    }

    /// The desk's frame around a body.
    pub fn framed(&self, area: Option<Area>, title: &str, body: Markup) -> Markup {
        let areas = self.areas();
        let back = match self.sending {
            Sending::Now => format!("{}{}", self.path, self.asked.as_query()),
            Sending::ShownAgain => "/kept".to_owned(),
        };
        let in_language = |lang: Lang| {
            let ask = Fields::default().with("back", Some(&back)).as_query();
            format!("/language/{}{ask}", lang.code())
        };
        let token = self.token();
        let frame = Frame {
            words: self.words,
            title,
            office: &self.desk.name,
            member: self.session.as_ref().map(|_| self.member.as_str()),
            area,
            areas: &areas,
            token: self.session.as_ref().map(|_| token.as_str()),
            in_language: &in_language,
        };
        page(&frame, html! { (again::above(self)) (body) })
    }
}
