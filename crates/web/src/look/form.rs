//! Forms: a field with its label, hint and error beside it, and buttons one can hit with a thumb.
//!
//! An error is joined to its field for those who hear the page, and what was typed is kept.

use crate::words::Words;
use maud::{Markup, Render, html};

/// What kind of entry a field takes.
#[derive(Clone)]
enum Entry {
    Line(&'static str),
    Lines,
    Select(Vec<Choice>),
    Radios(Vec<Choice>),
    Checks(Vec<Choice>),
    File(String),
}

/// One of the choices of a select, of radio buttons or of check boxes.
#[derive(Clone)]
pub struct Choice {
    value: String,
    text: String,
    hint: Option<String>,
    chosen: Option<()>,
}

impl Choice {
    /// A choice, by the value that is sent and the text that is read.
    pub fn new(value: &str, text: &str) -> Choice {
        Choice { value: value.to_owned(), text: text.to_owned(), hint: None, chosen: None }
    }

    /// A line that explains the choice (radio buttons and check boxes).
    pub fn hint(mut self, hint: &str) -> Choice {
        self.hint = Some(hint.to_owned());
        self
    }

    /// Marks a check box as chosen before the reader does anything.
    pub fn chosen(mut self) -> Choice {
        self.chosen = Some(());
        self
    }
}

/// A field of a form. Make one with [`Field::text`] and its siblings, then add what it needs.
pub struct Field {
    name: String,
    label: String,
    entry: Entry,
    hint: Option<String>,
    value: String,
    error: Option<String>,
    optional: Option<String>,
    complete: Option<&'static str>,
}

impl Field {
    fn new(name: &str, label: &str, entry: Entry) -> Field {
        let (name, label) = (name.to_owned(), label.to_owned());
        Field {
            name,
            label,
            entry,
            hint: None,
            value: String::new(),
            error: None,
            optional: None,
            complete: None,
        }
    }

    /// A line of text.
    pub fn text(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("text"))
    }

    /// A line to search with.
    pub fn search(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("search"))
    }

    /// Several lines of text.
    pub fn long(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Lines)
    }

    /// A day, sent as 2022-01-05.
    pub fn date(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("date"))
    }

    /// A time of day, sent as 19:54.
    pub fn time(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("time"))
    }

    /// A whole number.
    pub fn number(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("number"))
    }

    /// A telephone number.
    pub fn phone(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("tel"))
    }

    /// A passphrase; never filled in again.
    pub fn passphrase(name: &str, label: &str) -> Field {
        Field::new(name, label, Entry::Line("password"))
    }

    /// A file; `accept` as browsers take it: ".csv,.xlsx".
    pub fn file(name: &str, label: &str, accept: &str) -> Field {
        Field::new(name, label, Entry::File(accept.to_owned()))
    }

    /// One of many, in a list that opens.
    pub fn select(name: &str, label: &str, choices: impl IntoIterator<Item = Choice>) -> Field {
        Field::new(name, label, Entry::Select(choices.into_iter().collect()))
    }

    /// One of a few, all in sight.
    pub fn radio(name: &str, label: &str, choices: impl IntoIterator<Item = Choice>) -> Field {
        Field::new(name, label, Entry::Radios(choices.into_iter().collect()))
    }

    /// Any of a few, all in sight.
    pub fn checks(name: &str, label: &str, choices: impl IntoIterator<Item = Choice>) -> Field {
        Field::new(name, label, Entry::Checks(choices.into_iter().collect()))
    }

    /// A line that says how to fill it in.
    pub fn hint(mut self, hint: &str) -> Field {
        self.hint = Some(hint.to_owned());
        self
    }

    /// What stands in it: what was typed before, or the chosen value.
    pub fn value(mut self, value: &str) -> Field {
        self.value = value.to_owned();
        self
    }

    /// What is wrong with what was typed, in a sentence.
    pub fn error(mut self, error: Option<&str>) -> Field {
        self.error = error.map(str::to_owned);
        self
    }

    /// Says beside the label that the field may stay empty.
    pub fn optional(mut self, words: &Words) -> Field {
        self.optional = Some(words.say("desk-optional"));
        self
    }

    /// What a browser may fill in by itself: "current-password", "off".
    pub fn complete(mut self, complete: &'static str) -> Field {
        self.complete = Some(complete);
        self
    }

    fn id(&self) -> String {
        format!("field-{}", self.name)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id()));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.id()));
        let both: Vec<String> = [hint, error].into_iter().flatten().collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn around(&self, inner: &Markup) -> Markup {
        let class = if self.error.is_some() { "field field-wrong" } else { "field" };
        match self.entry {
            Entry::Radios(_) | Entry::Checks(_) => html! {
                fieldset class=(class) aria-describedby=[self.described_by()] {
                    legend { (self.label_text()) }
                    (self.beside()) (inner)
                }
            },
            Entry::Line(_) | Entry::Lines | Entry::Select(_) | Entry::File(_) => html! {
                div class=(class) {
                    label for=(self.id()) { (self.label_text()) }
                    (self.beside()) (inner)
                }
            },
        }
    }

    fn label_text(&self) -> Markup {
        html! { (self.label) @if let Some(optional) = &self.optional { " " span.field-need { "(" (optional) ")" } } }
    }

    fn beside(&self) -> Markup {
        html! {
            @if let Some(hint) = &self.hint { span.hint id={ (self.id()) "-hint" } { (hint) } }
            @if let Some(error) = &self.error { span.error id={ (self.id()) "-error" } { (error) } }
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.error.as_ref().map(|_| "true")
    }

    fn line(&self, kind: &str) -> Markup {
        let value = (kind != "password").then_some(self.value.as_str());
        html! {
            input id=(self.id()) name=(self.name) type=(kind) value=[value] autocomplete=(self.complete.unwrap_or("off"))
                aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
        }
    }

    fn options(&self, choices: &[Choice]) -> Markup {
        html! {
            select id=(self.id()) name=(self.name) aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] {
                @for choice in choices {
                    option value=(choice.value) selected[choice.value == self.value] { (choice.text) }
                }
            }
        }
    }

    fn marks(&self, kind: &str, choices: &[Choice]) -> Markup {
        html! {
            div.choices {
                @for choice in choices {
                    label.choice {
                        input type=(kind) name=(self.name) value=(choice.value)
                            checked[choice.chosen.is_some() || (kind == "radio" && choice.value == self.value)];
                        span.choice-text {
                            (choice.text)
                            @if let Some(hint) = &choice.hint { span.hint { (hint) } }
                        }
                    }
                }
            }
        }
    }
}

impl Render for Field {
    fn render(&self) -> Markup {
        let inner = match &self.entry {
            Entry::Line(kind) => self.line(kind),
            Entry::Lines => html! {
                textarea id=(self.id()) name=(self.name) rows="4" autocomplete="off"
                    aria-describedby=[self.described_by()] aria-invalid=[self.invalid()] { (self.value) }
            },
            Entry::Select(choices) => self.options(choices),
            Entry::Radios(choices) => self.marks("radio", choices),
            Entry::Checks(choices) => self.marks("checkbox", choices),
            Entry::File(accept) => html! {
                input id=(self.id()) name=(self.name) type="file" accept=(accept)
                    aria-describedby=[self.described_by()] aria-invalid=[self.invalid()];
            },
        };
        self.around(&inner)
    }
}

/// A time with its uncertainty, as four small fields: how exactly, first day, last day, clock.
///
/// They are sent as `{name}-precision`, `{name}-from`, `{name}-until` and `{name}-clock`.
pub struct WhenField<'a> {
    /// The words of the page.
    pub words: &'a Words,
    /// The first part of the four names.
    pub name: &'a str,
    /// The question above the four.
    pub label: &'a str,
    /// What was typed: precision, first day, last day, clock.
    pub typed: [&'a str; 4],
    /// What is wrong with it.
    pub error: Option<&'a str>,
}

impl Render for WhenField<'_> {
    fn render(&self) -> Markup {
        const PRECISIONS: [&str; 9] =
            ["day", "night", "hour", "minute", "month", "year", "range", "about", "unknown"];
        let [precision, from, until, at] = self.typed;
        let choices = PRECISIONS.map(|code| Choice::new(code, &self.words.code("precision", code)));
        let part = |name: &str| format!("{}-{name}", self.name);
        let class = if self.error.is_some() { "field field-wrong" } else { "field" };
        html! {
            fieldset class=(class) {
                legend { (self.label) }
                span.hint { (self.words.say("desk-when-hint")) }
                @if let Some(error) = self.error { span.error { (error) } }
                div.together {
                    div.together-first { (Field::select(&part("precision"), &self.words.say("desk-when-precision"), choices).value(precision)) }
                    (Field::date(&part("from"), &self.words.say("desk-when-from")).value(from))
                    (Field::date(&part("until"), &self.words.say("desk-when-until")).value(until))
                    (Field::time(&part("clock"), &self.words.say("desk-when-clock")).value(at))
                }
            }
        }
    }
}

/// The hidden field that proves a form came from one of our pages.
pub fn token(value: &str) -> Markup {
    html! { input type="hidden" name="token" value=(value); }
}

/// The button that does what the page is for.
pub fn button(text: &str) -> Markup {
    html! { button type="submit" { (text) } }
}

/// A button beside the main one.
pub fn quiet_button(text: &str) -> Markup {
    html! { button.button-quiet type="submit" { (text) } }
}

/// A button whose act is hard to take back.
pub fn grave_button(text: &str) -> Markup {
    html! { button.button-grave type="submit" { (text) } }
}

/// A link that looks like a button, because it begins what the page is for.
pub fn link_button(address: &str, text: &str) -> Markup {
    html! { a.button href=(address) { (text) } }
}

/// A link that looks like a quiet button.
pub fn quiet_link_button(address: &str, text: &str) -> Markup {
    html! { a.button.button-quiet href=(address) { (text) } }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    #[test]
    fn an_error_is_joined_to_its_field_and_what_was_typed_is_kept() {
        let field = Field::text("name", "Name").hint("as printed").value("Вер\"а").error(Some("too short"));
        let html = field.render().into_string();
        assert!(html.contains("aria-describedby=\"field-name-hint field-name-error\""), "{html}");
        assert!(html.contains("aria-invalid=\"true\"") && html.contains("id=\"field-name-error\""));
        assert!(html.contains("value=\"Вер&quot;а\"") && html.contains("for=\"field-name\""));
    }

    #[test]
    fn a_passphrase_is_never_written_back() {
        let html = Field::passphrase("passphrase", "Passphrase").value("six words").render().into_string();
        assert!(!html.contains("six words") && html.contains("type=\"password\""), "{html}");
    }

    #[test]
    fn choices_keep_what_was_chosen() {
        let choices = ["held", "safe"].map(|code| Choice::new(code, code));
        let radio = Field::radio("status", "Status", choices.clone()).value("safe").render().into_string();
        assert!(
            radio.contains("value=\"safe\" checked") && !radio.contains("value=\"held\" checked"),
            "{radio}"
        );
        let select = Field::select("status", "Status", choices).value("held").render().into_string();
        assert!(select.contains("value=\"held\" selected") && !select.contains("value=\"safe\" selected"));
    }

    #[test]
    fn an_uncertain_time_is_asked_for_in_four_fields() {
        let typed = ["night", "2022-01-05", "", ""];
        let field =
            WhenField { words: words(Lang::Kk), name: "when", label: "Қашан", typed, error: None };
        let html = field.render().into_string();
        for name in ["when-precision", "when-from", "when-until", "when-clock"] {
            assert!(html.contains(&format!("name=\"{name}\"")), "{name}");
        }
        assert!(html.contains("value=\"night\" selected") && html.contains("value=\"2022-01-05\""));
    }
}
