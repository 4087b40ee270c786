//! Why two names may be one person's, or may not, part by part in the reader's language.
//!
//! The pages and the command `tizim names compare` say the same of the same names.

use super::Words;
use names::{Explained, Frequencies, Name, Part, Reason, Role, compare, fold, parse, script_of};

/// Two names laid beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct NamesCompared {
    /// How likely they are one person's, from 0 to 1.
    pub score: f32,
    /// The same in a sentence.
    pub verdict: String,
    /// Part by part, the left name's words first.
    pub parts: Vec<PartCompared>,
}

/// One part of two names.
#[derive(Clone, Debug, PartialEq)]
pub struct PartCompared {
    /// What the part is: a surname, say.
    pub role: String,
    /// The words of the left name, empty where it has none.
    pub left: String,
    /// The words of the right name.
    pub right: String,
    /// How the two stand to each other.
    pub stands: Stands,
    /// Why.
    pub why: String,
    /// Evidence in bits for one person, against strangers and against relatives.
    pub bits: (f32, f32),
}

/// How a part of one name stands to that of the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It may be one person's.
    Agrees,
    /// It speaks for two people.
    Differs,
    /// Only one has it.
    Missing,
}

impl NamesCompared {
    /// Whether some part speaks for two people; `None` when nothing is in both names.
    pub fn stands(&self) -> Option<Stands> {
        let all = || self.parts.iter().map(|part| part.stands).filter(|stands| *stands != Stands::Missing);
        if all().any(|stands| stands == Stands::Differs) { Some(Stands::Differs) } else { all().next() }
    }
}

impl Words {
    /// Two names as printed, compared; how common their parts are is what is told of the people at hand.
    pub fn names(&self, (left, right): (&str, &str), told: &Frequencies) -> NamesCompared {
        let comparison = compare(&Name::prepare(left), &Name::prepare(right), told);
        let parts = (parse(left), parse(right));
        let part = |explained: &Explained| self.part(explained, (&parts.0, &parts.1));
        NamesCompared {
            score: comparison.score,
            verdict: self.say(verdict(comparison.score)),
            parts: comparison.parts.iter().map(part).collect(),
        }
    }

    fn part(&self, explained: &Explained, (left, right): (&[Part], &[Part])) -> PartCompared {
        let (left, right) = (words_at(left, explained.left), words_at(right, explained.right));
        PartCompared {
            role: self.say(role(explained.role)),
            stands: stands(explained.reason),
            why: self.say(why(explained, (&left, &right))),
            bits: explained.bits,
            left,
            right,
        }
    }
}

fn words_at(parts: &[Part], places: Option<(usize, usize)>) -> String {
    let Some((first, last)) = places else { return String::new() };
    let words = parts.iter().take(last + 1).skip(first).map(|part| part.text.as_str());
    words.collect::<Vec<_>>().join(" ")
}

fn verdict(score: f32) -> &'static str {
    match score {
        0.85.. => "names-verdict-one",
        0.5.. => "names-verdict-perhaps",
        0.15.. => "names-verdict-rather-two",
        _ => "names-verdict-two",
    }
}

const fn role(role: Role) -> &'static str {
    match role {
        Role::Given => "names-role-given",
        Role::Surname => "names-role-surname",
        Role::FathersName => "names-role-father",
        Role::Initial => "names-role-initial",
        Role::Unknown => "names-role-unknown",
    }
}

const fn stands(reason: Reason) -> Stands {
    match reason {
        Reason::Same
        | Reason::NearSpelling
        | Reason::ShortForm
        | Reason::OtherLanguage
        | Reason::OneFamily
        | Reason::InitialFits
        | Reason::WrittenTogether => Stands::Agrees,
        Reason::OnlyOneHasIt => Stands::Missing,
        Reason::OtherSex | Reason::Different | Reason::TwoKnownNames | Reason::InitialDiffers => {
            Stands::Differs
        }
    }
}

fn why(explained: &Explained, words: (&str, &str)) -> &'static str {
    let of_father = explained.role == Role::FathersName;
    match explained.reason {
        Reason::Same => same(words),
        Reason::NearSpelling => "names-why-near",
        Reason::ShortForm => "names-why-short",
        Reason::OtherLanguage => "names-why-language",
        Reason::OneFamily => "names-why-family",
        Reason::OtherSex => "names-why-sex",
        Reason::InitialFits => "names-why-initial",
        Reason::WrittenTogether => "names-why-together",
        Reason::OnlyOneHasIt if of_father => "names-why-only-one-father",
        Reason::OnlyOneHasIt => "names-why-only-one",
        Reason::Different | Reason::TwoKnownNames if of_father => "names-why-different-father",
        Reason::Different => "names-why-different",
        Reason::TwoKnownNames => "names-why-known",
        Reason::InitialDiffers => "names-why-initial-differs",
    }
}

/// One word in two writings.
fn same((left, right): (&str, &str)) -> &'static str {
    if left.to_lowercase() == right.to_lowercase() {
        "names-why-same"
    } else if script_of(left) != script_of(right) {
        "names-why-same-script"
    } else if fold(left) == fold(right) {
        "names-why-same-spelling"
    } else {
        "names-why-near"
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Lang, words};
    use super::*;

    #[track_caller]
    fn whys((left, right): (&str, &str), expect: &[(&str, &str, Stands)]) {
        let compared = words(Lang::En).names((left, right), &Frequencies::default());
        let found: Vec<_> =
            compared.parts.iter().map(|part| (&*part.role, &*part.why, part.stands)).collect();
        assert_eq!(found, expect, "{left} / {right}");
    }

    #[test]
    fn each_part_says_why() {
        whys(
            ("Ерлан Жағыпаров", "ZHAGIPAROV, Yerlan Serikovich"),
            &[
                ("given name", "the same in another script", Stands::Agrees),
                ("surname", "the same in another script", Stands::Agrees),
                (
                    "father’s name",
                    "only one of the two has a father’s name, which says nothing",
                    Stands::Missing,
                ),
            ],
        );
        whys(
            ("Омаров А.", "Умаров Аскар"),
            &[
                ("surname", "near in spelling, but two well-known names of their own", Stands::Differs),
                ("given name", "the initial fits", Stands::Agrees),
            ],
        );
    }

    #[test]
    fn another_fathers_name_is_a_refusal_in_every_language() {
        for lang in Lang::ALL {
            let pair = ("Омаров Аскар Серікұлы", "Омаров Аскар Маратұлы");
            let compared = words(lang).names(pair, &Frequencies::default());
            assert_eq!(compared.stands(), Some(Stands::Differs), "{}", compared.verdict);
            assert!(compared.score < 0.5, "{}", compared.score);
            let father = compared.parts.last().unwrap();
            assert_eq!(father.why, words(lang).say("names-why-different-father"));
        }
    }

    #[test]
    fn a_short_form_agrees_and_what_one_lacks_says_nothing() {
        let compared = words(Lang::Ru).names(("Саша Ким", "Ким Александр"), &Frequencies::default());
        assert_eq!(compared.stands(), Some(Stands::Agrees));
        assert_eq!(compared.parts[0].why, "краткая или уважительная форма другого");
        let nothing = words(Lang::Ru).names(("", "Ким"), &Frequencies::default());
        assert_eq!(nothing.stands(), None);
    }
}
