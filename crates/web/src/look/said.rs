//! What is said and who says it: a value never stands without its source, its place there, its date and its basis.
//!
//! Values that contradict each other stand side by side, each whole; the one that is shown elsewhere says why.

use super::{Badge, isolate};
use crate::words::Words;
use maud::{Markup, Render, html};

/// An Admiralty grade: the source (A–F) and the information (1–6), judged apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grade {
    /// A to F.
    pub source: char,
    /// 1 to 6.
    pub information: char,
}

/// Who says it, where, when and on what ground. Fill in what is known; `..Said::by(source)` for the rest.
#[derive(Clone, Default)]
pub struct Said {
    /// The name of the source.
    pub source: String,
    /// The page of the source; `None` when the reader may not open it.
    pub address: Option<String>,
    /// Words of the source where the value stands, or a page number.
    pub locator: String,
    /// When it was said, in words.
    pub when: String,
    /// On what ground, in words: own account, seen, hearsay …
    pub basis: String,
    /// Whom the source quotes.
    pub quoted: String,
    /// How far source and information are trusted.
    pub grade: Option<Grade>,
    /// `Some(())` for a statement made under coercion.
    pub coerced: Option<()>,
}

impl Said {
    /// Said by this source; nothing else known.
    pub fn by(source: &str) -> Said {
        Said { source: source.to_owned(), ..Said::default() }
    }

    /// The line under a value.
    pub fn line(&self, words: &Words) -> Markup {
        let parts = self.parts(words);
        html! {
            p.said {
                @for (at, part) in parts.iter().enumerate() {
                    // The dot stays with what it follows, so that no line begins with one.
                    (part) @if at + 1 < parts.len() { "\u{a0}· " }
                }
                @if let Some(grade) = self.grade { " " (grade_chip(words, grade)) }
                @if self.coerced.is_some() { " " (Badge::coerced(words)) }
            }
        }
    }

    fn parts(&self, words: &Words) -> Vec<Markup> {
        let source = match &self.address {
            Some(address) => html! { a href=(address) { (isolate(&self.source)) } },
            None => isolate(&self.source),
        };
        let quoting = html! { (words.say("desk-quoting")) " " (isolate(&self.quoted)) };
        let all = [
            (&self.source, source),
            (&self.locator, html! { q { (isolate(&self.locator)) } }),
            (&self.when, html! { (self.when) }),
            (&self.basis, html! { (self.basis) }),
            (&self.quoted, quoting),
        ];
        all.into_iter().filter(|(text, _)| !text.is_empty()).map(|(_, part)| part).collect()
    }
}

/// A grade as two signs; what they mean is read aloud, shown by pointing, and told in [`grade_key`].
fn grade_chip(words: &Words, grade: Grade) -> Markup {
    let source = words.code("reliability", &grade.source.to_string());
    let information = words.code("credibility", &grade.information.to_string());
    let meaning = format!("{source}; {information}");
    html! {
        abbr.grade title=(meaning) {
            span aria-hidden="true" { (grade.source) (grade.information) }
            span.hidden-text { (meaning) }
        }
    }
}

/// What the letters and figures of the grades mean, to open where it is asked.
pub fn grade_key(words: &Words) -> Markup {
    let rows = |list: &str, codes: [&str; 6]| codes.map(|code| (code.to_owned(), words.code(list, code)));
    let letters = rows("reliability", ["A", "B", "C", "D", "E", "F"]);
    let figures = rows("credibility", ["1", "2", "3", "4", "5", "6"]);
    html! {
        details.more {
            summary { (words.say("desk-grade-key")) }
            div.sides {
                @for list in [letters, figures] {
                    ul { @for (code, meaning) in &list { li { span.grade { (code) } " " (meaning) } } }
                }
            }
        }
    }
}

/// A value with whoever says it.
#[derive(Clone)]
pub struct Claim {
    /// The value, already marked up (use [`isolate`] for what was typed).
    pub value: Markup,
    /// Who says it.
    pub said: Said,
}

/// A line of a list of facts: what is shown, why, and what else was said.
pub struct Fact {
    label: String,
    shown: Option<Claim>,
    why: Option<String>,
    others: Vec<Claim>,
}

impl Fact {
    /// A fact by its label; without [`Fact::shown`] it reads "not known".
    pub fn new(label: &str) -> Fact {
        Fact { label: label.to_owned(), shown: None, why: None, others: Vec::new() }
    }

    /// The value that is shown.
    pub fn shown(mut self, value: Markup, said: Said) -> Fact {
        self.shown = Some(Claim { value, said });
        self
    }

    /// Why this one is shown, when there are others.
    pub fn because(mut self, why: &str) -> Fact {
        self.why = Some(why.to_owned());
        self
    }

    /// What else was said.
    pub fn also(mut self, value: Markup, said: Said) -> Fact {
        self.others.push(Claim { value, said });
        self
    }

    fn body(&self, words: &Words) -> Markup {
        html! {
            @match &self.shown {
                Some(claim) => { div.fact-value { (claim.value) } (claim.said.line(words)) },
                None => div.soft { (words.say("desk-not-known")) },
            }
            @if let Some(why) = &self.why { p.small.soft { (why) } }
            @if !self.others.is_empty() {
                div.said-others {
                    p.small { strong { (words.say_with("desk-also-said", &[("count", self.others.len().into())])) } }
                    @for other in &self.others { div { div { (other.value) } (other.said.line(words)) } }
                }
            }
        }
    }
}

/// A list of facts: label, value, who says it, what else was said.
pub fn facts(words: &Words, list: &[Fact]) -> Markup {
    html! {
        dl.facts { @for fact in list { div.fact { dt { (fact.label) } dd { (fact.body(words)) } } } }
    }
}

/// One of several values that contradict each other.
pub struct Side {
    /// The value and who says it.
    pub claim: Claim,
    /// Why this is the one shown elsewhere; `None` for the others.
    pub shown_because: Option<String>,
}

/// Values that contradict each other, side by side, none left out.
pub fn side_by_side(words: &Words, lead: &str, sides: &[Side]) -> Markup {
    html! {
        div {
            p.sides-lead { (lead) }
            div.sides {
                @for side in sides {
                    div class=(if side.shown_because.is_some() { "side side-shown" } else { "side" }) {
                        div.side-value { (side.claim.value) }
                        (side.claim.said.line(words))
                        @if let Some(why) = &side.shown_because {
                            p.small { strong { (words.say("desk-shown")) } " " (why) }
                        }
                    }
                }
            }
        }
    }
}

impl Render for Claim {
    fn render(&self) -> Markup {
        self.value.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    fn whole() -> Said {
        Said {
            locator: "p. <4>".to_owned(),
            when: "6 January 2023".to_owned(),
            grade: Some(Grade { source: 'B', information: '2' }),
            coerced: Some(()),
            ..Said::by("The Diplomat")
        }
    }

    #[test]
    fn a_value_shows_its_source_its_place_its_date_its_grade_and_the_coercion() {
        let html = whole().line(words(Lang::En)).into_string();
        for text in
            ["The Diplomat", "p. &lt;4&gt;", "6 January 2023", "B2", "usually reliable source", "coercion"]
        {
            assert!(html.contains(text), "{text} is not in {html}");
        }
    }

    #[test]
    fn what_is_not_known_about_a_source_leaves_no_dot_behind() {
        assert!(!Said::by("The Diplomat").line(words(Lang::En)).into_string().contains('·'));
        assert_eq!(whole().line(words(Lang::En)).into_string().matches('·').count(), 2);
    }

    #[test]
    fn values_that_contradict_each_other_are_all_there_and_one_says_why_it_is_shown() {
        let side = |value: &str, why: Option<&str>| Side {
            claim: Claim { value: html! { (value) }, said: Said::by("a source") },
            shown_because: why.map(str::to_owned),
        };
        let html =
            side_by_side(words(Lang::En), "", &[side("15", None), side("18", Some("newest"))]).into_string();
        assert!(html.contains(">15<") && html.contains(">18<") && html.contains("newest"));
        assert_eq!(html.matches("side-shown").count(), 1);
    }

    #[test]
    fn a_fact_without_a_value_says_that_it_is_not_known() {
        let html = facts(words(Lang::En), &[Fact::new("Age")]).into_string();
        assert!(html.contains("Age") && html.contains("not known"));
    }
}
