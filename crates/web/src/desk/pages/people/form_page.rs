//! The page around a form about a person: where one is, what the form is for, and what is wrong with what was typed.

use crate::desk::{Answer, Visit, pages};
use crate::look::{Area, Head, breadcrumbs};
use maud::{Markup, html};
use register::{Refusal, ThingId};

/// A form about a person, or about one who is not in the register yet.
pub struct FormPage<'a> {
    pub visit: &'a Visit,
    pub record: Option<ThingId>,
    pub title: &'a str,
    pub lead: &'a str,
    pub form: Markup,
}

impl FormPage<'_> {
    /// The page; with a refusal it says what to mend.
    pub fn answer(self, refusal: Option<&Refusal>) -> Answer {
        let (visit, words) = (self.visit, self.visit.words);
        let name = match self.record {
            Some(id) => visit
                .read(|known| known.state.find(id).map(|(_, thing)| known.state.name_of(thing).to_owned()))?,
            None => None,
        };
        let people = words.say("people-title");
        let record = self.record.map(|id| format!("/people/{id}"));
        let steps = record.as_deref().zip(name.as_deref());
        let steps: Vec<_> = std::iter::once(("/people", people.as_str())).chain(steps).collect();
        let body = html! {
            (breadcrumbs(words, &steps, self.title))
            (Head::new(self.title).lead(self.lead))
            @if let Some(refusal) = refusal { (pages::refused(words, refusal)) }
            (self.form)
        };
        match refusal {
            None => visit.page(Some(Area::People), self.title, body),
            Some(_) => visit.mend(Some(Area::People), self.title, body),
        }
    }
}
