//! Warnings of an estimate as sentences, from their codes with the numbers and texts that belong to them.
//!
//! What a method says in English reaches a reader as a sentence of ours; a remark that this program does not know is quoted
//! and called English.

use crate::words::Words;

/// One thing to know.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Warned {
    /// What: a code of `warning-code-…`.
    pub code: String,
    /// Its numbers.
    pub numbers: Vec<f64>,
    /// Its texts.
    pub texts: Vec<String>,
    /// For a warning of one part: the code of what it is about, and the name of the part.
    pub of_part: Option<(String, String)>,
}

/// A number above this stands for one without bound.
const MOST: f64 = 9e15;

/// The beginnings of remarks that methods write in English, with our sentence for each.
const REMARKS: [(&str, &str); 4] = [
    ("The run ended with its budget", "estimates-remark-budget"),
    ("The run was stopped after", "estimates-remark-stopped"),
    ("Lists were not left out one by one", "estimates-remark-not-left-out"),
    ("The classes do not make tables like this", "estimates-remark-fit"),
];

/// The beginnings of what a figure can hang on, in English, with our words for each.
const PRIORS: [(&str, &str); 3] = [
    ("half or twice the odds ratio between all lists together and none, ", "estimates-prior-odds-far"),
    ("half or twice the odds ratio", "estimates-prior-odds"),
    ("half or twice the pseudo-people", "estimates-prior-pseudo"),
];

impl Warned {
    /// What to know, in a sentence or two.
    pub fn sentence(&self, words: &Words) -> String {
        if let Some((code, part)) = &self.of_part {
            let about = Warned { code: code.clone(), of_part: None, ..self.clone() };
            let told = [("first", part.clone().into()), ("second", about.sentence(words).into())];
            return words.say_with("warning-code-in-part", &told);
        }
        let key = format!("warning-code-{}", self.code);
        if !words.has(&key) {
            return words.say_with("estimates-remark-other", &[("text", self.code.clone().into())]);
        }
        let (first, second) = self.said(words);
        let [number, other] = [0, 1].map(|at| self.number(words, at));
        words.say_with(
            &key,
            &[
                ("first", first.into()),
                ("second", second.into()),
                ("number", number.into()),
                ("other", other.into()),
            ],
        )
    }

    fn said(&self, words: &Words) -> (String, String) {
        let text = |at: usize| self.texts.get(at).cloned().unwrap_or_default();
        let method = |at: usize| words.code("method", &text(at));
        match self.code.as_str() {
            "disconnected" => (self.texts.join(" | "), String::new()),
            "methods-disagree" | "intervals-apart" => (method(0), method(1)),
            "not-run" => {
                let why = format!("estimates-not-run-{}", text(0));
                (method(0), if words.has(&why) { words.say(&why) } else { String::new() })
            }
            "prior-decides" => (known(words, &PRIORS, &text(0), "estimates-prior-other"), String::new()),
            "remark" | "not-identified" => {
                (known(words, &REMARKS, &text(0), "estimates-remark-other"), String::new())
            }
            _ => (text(0), text(1)),
        }
    }

    /// A number with as many decimals as it needs: shares as per cent, ratios to a tenth, people whole.
    fn number(&self, words: &Words, at: usize) -> String {
        let Some(number) = self.numbers.get(at).copied() else { return String::new() };
        if number > MOST {
            return "∞".to_owned();
        }
        match (self.code.as_str(), at) {
            ("list-within", _) => words.decimal(number * 100.0, 0),
            ("grid-end", 0) => words.decimal(number * 100.0, 1),
            ("not-mixed", _) => words.decimal(number, 2),
            ("wide-interval" | "methods-disagree" | "empty-overlap", _) => words.decimal(number, 1),
            _ => words.decimal(number, 0),
        }
    }
}

fn known(words: &Words, known: &[(&str, &str)], text: &str, other: &str) -> String {
    let found = known.iter().find(|(start, _)| text.starts_with(start));
    found
        .map_or_else(|| words.say_with(other, &[("text", text.to_owned().into())]), |(_, key)| words.say(key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    fn warned(code: &str, numbers: &[f64], texts: &[&str]) -> Warned {
        let texts = texts.iter().map(|text| (*text).to_owned()).collect();
        Warned { code: code.to_owned(), numbers: numbers.to_vec(), texts, of_part: None }
    }

    #[test]
    fn a_warning_says_its_numbers_as_the_language_writes_them() {
        let within = warned("list-within", &[0.973], &["B", "A"]);
        assert!(within.sentence(words(Lang::En)).starts_with("97 % of the list “B” is on “A” too"));
        let wide = warned("wide-interval", &[7.42], &[]);
        assert!(wide.sentence(words(Lang::Ru)).contains("7,4"), "{}", wide.sentence(words(Lang::Ru)));
        let disagree = warned("methods-disagree", &[1.9], &["graphs", "sparse"]);
        assert!(disagree.sentence(words(Lang::Kk)).contains("1,9"));
        assert!(disagree.sentence(words(Lang::En)).contains("Sparse overlaps"));
    }

    #[test]
    fn no_sentence_of_english_reaches_a_reader_of_another_language_unmarked() {
        let remark = "The run ended with its budget of 9 sweeps for each chain, at split R-hat 1.2.";
        for lang in [Lang::Kk, Lang::Ru] {
            let said = warned("remark", &[], &[remark]).sentence(words(lang));
            assert!(!said.contains("budget"), "{said}");
            let prior = warned("prior-decides", &[1.0, 2.0], &["half or twice the odds ratio between"]);
            assert!(!prior.sentence(words(lang)).contains("odds"), "{lang:?}");
            let not_run = warned("not-run", &[], &["graphs", "There are 9 lists."]).sentence(words(lang));
            assert!(!not_run.contains("There"), "{not_run}");
        }
        let unknown = warned("remark", &[], &["Something new."]).sentence(words(Lang::Ru));
        assert!(unknown.contains("по-английски") && unknown.contains("Something new."), "{unknown}");
    }

    #[test]
    fn the_english_beginnings_are_those_that_methods_write() {
        let sources = [
            include_str!("../../../estimates/src/classes/report.rs"),
            include_str!("../../../estimates/src/identification.rs"),
            include_str!("../../../estimates/src/run.rs"),
        ];
        for (start, _) in REMARKS.iter().chain(&PRIORS) {
            assert!(sources.iter().any(|source| source.contains(&format!("\"{start}"))), "{start}");
        }
    }

    #[test]
    fn a_warning_of_a_part_names_the_part_first() {
        let of_part = Some(("few-in-overlaps".to_owned(), "Almaty".to_owned()));
        let one = Warned { of_part, ..warned("in-part", &[12.0], &[]) };
        assert!(one.sentence(words(Lang::En)).starts_with("Almaty: People on more than one list: only 12."));
    }

    #[test]
    fn a_code_of_a_newer_program_is_shown_and_not_hidden() {
        assert!(warned("something-new", &[], &[]).sentence(words(Lang::En)).contains("something-new"));
    }
}
