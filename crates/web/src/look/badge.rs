//! Badges: a status in a mark and a word, so that it is never told by colour alone.
//!
//! The mark differs in shape from status to status and is not read aloud; the word is.

use crate::words::Words;
use maud::{Markup, Render, html};

/// How loud a badge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Grey: nothing to do.
    Plain,
    /// The accent: under way or confirmed.
    Accent,
    /// The warning: someone should look.
    Warn,
    /// Ink on paper turned round: final.
    Grave,
}

/// A status in a mark and a word.
pub struct Badge {
    tone: Tone,
    mark: &'static str,
    text: String,
}

impl Badge {
    /// A badge of your own; prefer the named ones below.
    pub fn new(tone: Tone, mark: &'static str, text: &str) -> Badge {
        Badge { tone, mark, text: text.to_owned() }
    }

    /// The status of a person, by its code in `status-…`.
    pub fn status(words: &Words, code: &str) -> Badge {
        let (tone, mark) = match code {
            "sought" => (Tone::Warn, "◇"),
            "missing" => (Tone::Warn, "◆"),
            "held" => (Tone::Warn, "■"),
            "hospitalised" => (Tone::Accent, "✚"),
            "released" => (Tone::Accent, "□"),
            "safe" => (Tone::Accent, "○"),
            "in-hiding" | "abroad" => (Tone::Accent, "△"),
            "dead" => (Tone::Grave, "●"),
            _ => (Tone::Plain, "?"),
        };
        Badge::new(tone, mark, &words.code("status", code))
    }

    /// How far a record is verified, by its code in `verification-…`.
    pub fn verification(words: &Words, code: &str) -> Badge {
        let (tone, mark) = match code {
            "verified" => (Tone::Accent, "✓"),
            "pending" => (Tone::Plain, "…"),
            "falsely-attributed" | "rejected" => (Tone::Warn, "✕"),
            _ => (Tone::Plain, "–"),
        };
        Badge::new(tone, mark, &words.code("verification", code))
    }

    /// A statement made under coercion.
    pub fn coerced(words: &Words) -> Badge {
        Badge::new(Tone::Warn, "!", &words.say("desk-coerced"))
    }

    /// Something somebody made up for a trial or a drill.
    pub fn made_up(words: &Words) -> Badge {
        Badge::new(Tone::Warn, "≈", &words.say("desk-made-up"))
    }
}

impl Render for Badge {
    fn render(&self) -> Markup {
        let class = match self.tone {
            Tone::Plain => "badge",
            Tone::Accent => "badge badge-accent",
            Tone::Warn => "badge badge-warn",
            Tone::Grave => "badge badge-grave",
        };
        html! { span class=(class) { span.badge-mark aria-hidden="true" { (self.mark) } span { (self.text) } } }
    }
}
