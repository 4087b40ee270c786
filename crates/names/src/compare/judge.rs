//! What two words of two names are to each other.
//!
//! Invariant: symmetric; `None` where they are two different names.

use super::{Reason, Weights};
use crate::dictionary::CLASSES;
use crate::families::{Gender, Kind};
use crate::frequencies::Frequencies;
use crate::name::Prepared;
use crate::parse::Role;
use crate::sounds::{Costs, distance};

/// What a pair of words says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub(super) reason: Reason,
    /// Nats against strangers.
    pub(super) strangers: f32,
    /// Nats against relatives; never above 0.
    pub(super) relatives: f32,
    /// Nats of sound cost for each sound, 0 for anything but a spelling.
    pub(super) unlike: f32,
}

/// Quarter nats of sound cost beyond which two words are not compared to the end.
const MOST_COST: u16 = 72;
/// Quarter nats up to which two known names are called near.
const NEAR_COST: u16 = 40;
/// Quarter nats up to which an initial sounds like the beginning of a word.
const INITIAL_COST: u8 = 10;
/// Quarter nats up to which two beginnings are one.
const SAME_SOUND: u8 = 4;
/// Sounds of -еке and its like.
const HONORIFIC_SOUNDS: usize = 3;

/// Everything that a judgement hangs on besides the words.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) frequencies: &'a Frequencies,
    pub(super) weights: &'a Weights,
}

impl Judge<'_> {
    /// Two words whose keys are equal.
    pub(super) fn same(self, left: &Prepared, right: &Prepared) -> Verdict {
        if left.role == Role::Initial && right.role == Role::Initial {
            return self.initial();
        }
        let strangers = -self.share(left, right).ln() - self.other_role(left, right);
        Verdict { reason: Reason::Same, strangers, relatives: 0.0, unlike: 0.0 }
    }

    /// Two words whose keys differ.
    pub(super) fn near(self, left: &Prepared, right: &Prepared) -> Option<Verdict> {
        if left.role == Role::Initial || right.role == Role::Initial {
            return sounds_begin_alike(left, right, 1, INITIAL_COST).then(|| self.initial());
        }
        self.one_given_name(left, right)
            .or_else(|| self.one_family(left, right))
            .or_else(|| self.sounds(left, right))
    }

    fn initial(self) -> Verdict {
        Verdict { reason: Reason::InitialFits, strangers: self.weights.initial, relatives: 0.0, unlike: 0.0 }
    }

    fn share(self, left: &Prepared, right: &Prepared) -> f32 {
        let share = |word: &Prepared| self.frequencies.share_of(&word.word, word.share);
        if left.word.key() == right.word.key() { share(left) } else { share(left).max(share(right)) }
    }

    fn other_role(self, left: &Prepared, right: &Prepared) -> f32 {
        let crossed =
            matches!((left.role, right.role), (Role::Given, Role::Surname) | (Role::Surname, Role::Given));
        if crossed { self.weights.other_role } else { 0.0 }
    }

    /// Short forms and forms of other languages, where neither word is a surname.
    fn one_given_name(self, left: &Prepared, right: &Prepared) -> Option<Verdict> {
        let surname = |word: &Prepared| word.role == Role::Surname;
        if surname(left) || surname(right) || fathers_name(left) != fathers_name(right) {
            return None;
        }
        let (short, cost, reason) = if share_a_class(&left.classes, &right.classes) {
            let short = left.short || right.short;
            let cost = if short { self.weights.short_form } else { self.weights.other_language };
            (short, cost, if short { Reason::ShortForm } else { Reason::OtherLanguage })
        } else if respectful(left, right) || respectful(right, left) {
            (true, self.weights.short_form, Reason::ShortForm)
        } else {
            return None;
        };
        // A short form fits several names, so it says less.
        let share = self.share(left, right) * if short { 4.0 } else { 1.0 };
        Some(Verdict { reason, strangers: -cost - share.ln(), relatives: -cost, unlike: 0.0 })
    }

    /// Ахмет, Ахметов, Ахметова, Ахметұлы.
    fn one_family(self, left: &Prepared, right: &Prepared) -> Option<Verdict> {
        let no_ending = left.ending.is_none() && right.ending.is_none();
        if left.stem != right.stem || no_ending || crossed(left, right) {
            return None;
        }
        let strangers = -self.share(left, right).ln();
        let gender = |word: &Prepared| word.ending.map_or(Gender::Either, |(_, gender)| gender);
        if matches!(
            (gender(left), gender(right)),
            (Gender::Man, Gender::Woman) | (Gender::Woman, Gender::Man)
        ) {
            let cost = self.weights.other_sex;
            return Some(Verdict {
                reason: Reason::OtherSex,
                strangers: strangers - cost,
                relatives: -cost,
                unlike: 0.0,
            });
        }
        let cost = if fathers_name(left) && fathers_name(right) { 0.0 } else { self.weights.family };
        Some(Verdict {
            reason: Reason::OneFamily,
            strangers: strangers - cost,
            relatives: -cost,
            unlike: 0.0,
        })
    }

    fn sounds(self, left: &Prepared, right: &Prepared) -> Option<Verdict> {
        if crossed(left, right) {
            return None;
        }
        let (mine, theirs) = (left.word.codes(), right.word.codes());
        let nats = f32::from(distance(mine, theirs, MOST_COST)?) / 4.0;
        let other_beginning = !sounds_begin_alike(left, right, 1, SAME_SOUND);
        let first = if other_beginning { self.weights.first_sound } else { 0.0 };
        let spelled = -self.weights.misspelled - self.weights.sound * nats - first;
        let other_name = -self.share(left, right).ln();
        let both_known = left.known && right.known;
        let known = if both_known { self.weights.known } else { 0.0 };
        let strangers = spelled + other_name - known;
        let reason = if both_known { Reason::TwoKnownNames } else { Reason::NearSpelling };
        let unlike = nats / (mine.len().max(theirs.len()) as f32 + 2.0);
        let verdict = Verdict { reason, strangers, relatives: strangers.min(0.0), unlike };
        (strangers > -different(self.weights, left.role, right.role)).then_some(verdict)
    }

    /// Two or three neighbours of one name, written together, against one word of the other.
    pub(super) fn together(self, apart: &[Prepared], whole: &Prepared) -> Option<Verdict> {
        let mut codes = [0; 48];
        let mut length = 0;
        for code in apart.iter().flat_map(|word| word.word.codes()) {
            *codes.get_mut(length)? = *code;
            length += 1;
        }
        let joined = codes.get(..length)?;
        let close = joined.len().abs_diff(whole.word.length()) <= 3;
        let nats = f32::from(
            distance(joined.get(..length.min(24))?, whole.word.codes(), MOST_COST).filter(|_| close)?,
        ) / 4.0;
        let spelled = -self.weights.misspelled - self.weights.sound * nats;
        let strangers = spelled - self.frequencies.share_of(&whole.word, whole.share).ln();
        let verdict = Verdict {
            reason: Reason::WrittenTogether,
            strangers,
            relatives: strangers.min(0.0),
            unlike: 0.0,
        };
        (strangers > 0.0).then_some(verdict)
    }
}

/// What it costs that two words differ.
pub(super) fn different(weights: &Weights, left: Role, right: Role) -> f32 {
    match (left, right) {
        (Role::FathersName, _) | (_, Role::FathersName) => weights.father,
        (Role::Surname, _) | (_, Role::Surname) => weights.surname,
        (Role::Given, _) | (_, Role::Given) => weights.given,
        (Role::Initial | Role::Unknown, Role::Initial | Role::Unknown) => weights.unknown,
    }
}

/// Whether two words may be the same part of two names: a father's name is never the child's own.
pub(super) fn may_meet(left: &Prepared, right: &Prepared) -> bool {
    let child_of = |word: &Prepared| word.ending.is_some_and(|(kind, _)| kind == Kind::ChildOf);
    match (left.role, right.role) {
        (Role::Given, Role::FathersName) | (Role::FathersName, Role::Given) => false,
        (Role::FathersName, Role::Surname) => child_of(left),
        (Role::Surname, Role::FathersName) => child_of(right),
        _ => true,
    }
}

/// A given name here and a surname there: Серик Ахметов is no Ахмет Сериков.
fn crossed(left: &Prepared, right: &Prepared) -> bool {
    matches!((left.role, right.role), (Role::Given, Role::Surname) | (Role::Surname, Role::Given))
}

/// Whether two words are well-known names that are near each other.
pub(super) fn two_known_names(left: &Prepared, right: &Prepared) -> bool {
    left.known && right.known && distance(left.word.codes(), right.word.codes(), NEAR_COST).is_some()
}

fn fathers_name(word: &Prepared) -> bool {
    word.ending.is_some_and(|(kind, _)| kind != Kind::Surname)
}

fn share_a_class(left: &[u16; CLASSES], right: &[u16; CLASSES]) -> bool {
    left.iter().any(|class| *class != 0 && right.contains(class))
}

/// Нұреке for any name in Нұр-.
fn respectful(form: &Prepared, name: &Prepared) -> bool {
    let stem = form.word.length().saturating_sub(HONORIFIC_SOUNDS);
    form.honorific
        && stem >= 2
        && name.word.length() > stem
        && sounds_begin_alike(form, name, stem, SAME_SOUND)
}

fn sounds_begin_alike(left: &Prepared, right: &Prepared, count: usize, most: u8) -> bool {
    let costs = Costs::shipped();
    let pairs = left.word.codes().iter().zip(right.word.codes()).take(count);
    pairs.clone().count() == count
        && pairs.fold(true, |alike, (l, r)| alike && costs.change(*l)[usize::from(*r)] <= most)
}
