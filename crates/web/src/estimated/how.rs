//! How these numbers are made: the idea, each method with its paper, what a range means, when no number is said, how to quote.

use super::{ASSUMPTIONS, assumptions};
use crate::words::Words;
use maud::{Markup, html};

/// Each method with the papers it is taken from.
const PAPERS: [(&str, &str); 5] = [
    ("chao", "Chao 1987, Biometrics 43:783–791; Rivest, Baillargeon 2007, Biometrics 63:999–1006"),
    ("loglinear", "Fienberg 1972, Biometrika 59:591–603; Cormack 1989, Biometrics 45:395–413"),
    ("graphs", "Madigan, York 1997, Biometrika 84:19–31"),
    ("classes", "Manrique-Vallier 2016, Biometrics 72:1246–1254"),
    (
        "sparse",
        "Chan, Silverman, Vincent 2021, Journal of the American Statistical Association 116:1297–1306",
    ),
];

/// Why no number is said, in the order in which it is told.
const NEVER: [&str; 10] = [
    "too-few-lists",
    "too-little-overlap",
    "list-within",
    "not-converged",
    "too-wide",
    "methods-disagree",
    "hangs-on-one-list",
    "not-identified",
    "pairs-unjudged",
    "one-method-alone",
];

/// All of it, without a title.
pub fn sections(words: &Words) -> Markup {
    html! {
        section {
            h2 { (words.say("estimates-how-idea")) }
            @for part in ["estimates-how-idea-1", "estimates-how-idea-2", "estimates-how-idea-3"] { p { (words.say(part)) } }
        }
        section { h2 { (words.say("estimates-assumptions")) } (assumptions(words, ASSUMPTIONS)) }
        section {
            h2 { (words.say("estimates-how-methods")) }
            @for (method, papers) in PAPERS {
                h3 { (words.code("method", method)) }
                p { (words.say(&format!("estimates-how-{method}"))) }
                p.small.soft { (papers) }
            }
        }
        section {
            h2 { (words.say("estimates-how-doubt")) }
            @for part in ["estimates-how-doubt-1", "estimates-how-doubt-2", "estimates-how-doubt-3"] { p { (words.say(part)) } }
        }
        section {
            h2 { (words.say("estimates-how-not")) }
            p { (words.say("estimates-how-not-text")) }
            ul.list { @for reason in NEVER { li { (words.code("reason", reason)) } } }
        }
        section { h2 { (words.say("estimates-how-quote")) } p { (words.say("estimates-how-quote-text")) } }
    }
}
