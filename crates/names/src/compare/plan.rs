//! Which word of one name meets which of the other, and what is left over.
//!
//! Invariant: no word is used twice; the same words meet whichever name stands left.

use super::judge::{Judge, Verdict, different, may_meet, two_known_names};
use super::{Explained, Reason, Weights};
use crate::frequencies::Frequencies;
use crate::name::{Name, Prepared};
use crate::parse::{MOST_WORDS, Role};

/// Words of the left and of the right name, and what they are to each other.
#[derive(Clone, Copy, Debug)]
struct Meeting {
    /// First and last place.
    left: Option<(usize, usize)>,
    right: Option<(usize, usize)>,
    role: Role,
    verdict: Verdict,
}

/// Steps of a nat that sums are made in.
const STEPS: f32 = 4096.0;

/// Two names laid beside each other.
pub(super) struct Plan {
    meetings: [Option<Meeting>; 2 * MOST_WORDS],
    count: usize,
    /// The names were laid the other way round.
    turned: bool,
    pub(super) against_strangers: f32,
    pub(super) against_relatives: f32,
}

/// The names, and which words of them are used.
struct Table<'a> {
    left: &'a [Prepared],
    right: &'a [Prepared],
    left_used: u32,
    right_used: u32,
    judge: Judge<'a>,
    weights: &'a Weights,
    plan: Plan,
}

impl Plan {
    /// Lays two names beside each other.
    pub(super) fn of((left, right): (&Name, &Name), frequencies: &Frequencies, weights: &Weights) -> Self {
        let meetings = [None; 2 * MOST_WORDS];
        let mark = |name: &Name| name.words().fold(0u64, |sum, word| sum.wrapping_add(word.key()));
        // Whichever stands left, the same one is laid first, so that ties are broken alike.
        let turned = mark(left) > mark(right);
        let plan = Self { meetings, count: 0, turned, against_strangers: 0.0, against_relatives: 0.0 };
        let judge = Judge { frequencies, weights };
        let (left, right) = if turned { (right, left) } else { (left, right) };
        let (left, right) = (&left.parts[..], &right.parts[..]);
        let mut table = Table { left, right, left_used: 0, right_used: 0, judge, weights, plan };
        table.meet_equals();
        table.meet_near();
        table.meet_together();
        table.leave_over();
        table.plan.weigh(weights, left.len().max(right.len()));
        table.plan
    }

    /// Whether any word agrees.
    pub(super) fn agrees(&self) -> bool {
        self.agreeing().next().is_some()
    }

    fn meetings(&self) -> impl Iterator<Item = &Meeting> {
        self.meetings.iter().take(self.count).flatten()
    }

    fn agreeing(&self) -> impl Iterator<Item = &Meeting> {
        self.meetings().filter(|meeting| !opposes(meeting.verdict.reason))
    }

    fn push(&mut self, meeting: Meeting) {
        if let Some(free) = self.meetings.get_mut(self.count) {
            *free = Some(meeting);
            self.count += 1;
        }
    }

    fn weigh(&mut self, weights: &Weights, longer: usize) {
        // Whole steps, so that the order of the words cannot change the sum.
        let sum = |of: fn(&Verdict) -> f32| {
            let steps: i32 = self.meetings().map(|meeting| (of(&meeting.verdict) * STEPS) as i32).sum();
            steps as f32 / STEPS
        };
        let strangers = sum(|verdict| verdict.strangers);
        let relatives = sum(|verdict| verdict.relatives);
        let whole = self.agreeing().filter(|meeting| meeting.verdict.reason != Reason::InitialFits).count();
        let lone = if whole <= 1 { weights.lone } else { 0.0 };
        // Nothing beside a single word tells a spelling of it from another name.
        let spelled = if longer == 1 { weights.single * sum(|verdict| verdict.unlike) } else { 0.0 };
        self.against_strangers = strangers;
        self.against_relatives = relatives - lone - spelled;
    }

    /// The parts in the order of the left name, then those that only the right one has.
    pub(super) fn explained(&self) -> Vec<Explained> {
        let mut parts: Vec<Explained> = self.meetings().map(explain).collect();
        if self.turned {
            parts.iter_mut().for_each(|part| std::mem::swap(&mut part.left, &mut part.right));
        }
        parts.sort_by_key(|part| (part.left.is_none(), part.left, part.right));
        parts
    }
}

fn explain(meeting: &Meeting) -> Explained {
    let bits = |nats: f32| nats / std::f32::consts::LN_2;
    Explained {
        left: meeting.left,
        right: meeting.right,
        role: meeting.role,
        reason: meeting.verdict.reason,
        bits: (bits(meeting.verdict.strangers), bits(meeting.verdict.relatives)),
    }
}

fn opposes(reason: Reason) -> bool {
    match reason {
        Reason::OnlyOneHasIt | Reason::Different | Reason::TwoKnownNames | Reason::InitialDiffers => true,
        Reason::Same
        | Reason::NearSpelling
        | Reason::ShortForm
        | Reason::OtherLanguage
        | Reason::OneFamily
        | Reason::OtherSex
        | Reason::InitialFits
        | Reason::WrittenTogether => false,
    }
}

impl Table<'_> {
    fn free(&self, at: usize, place: usize) -> bool {
        self.left_used & (1 << at) == 0 && self.right_used & (1 << place) == 0
    }

    fn meet(&mut self, (at, place): (usize, usize), verdict: Verdict) {
        self.left_used |= 1 << at;
        self.right_used |= 1 << place;
        let role = self
            .left
            .get(at)
            .zip(self.right.get(place))
            .map_or(Role::Unknown, |(l, r)| clearer(l.role, r.role));
        self.plan.push(Meeting { left: Some((at, at)), right: Some((place, place)), role, verdict });
    }

    /// Words with one key meet first, those with one role before others.
    fn meet_equals(&mut self) {
        for same_role in [Role::eq as fn(&Role, &Role) -> bool, |_, _| true] {
            for (at, left) in self.left.iter().enumerate() {
                for (place, right) in self.right.iter().enumerate() {
                    let equal = left.word.key() == right.word.key() && same_role(&left.role, &right.role);
                    if equal && self.free(at, place) && may_meet(left, right) {
                        self.meet((at, place), self.judge.same(left, right));
                    }
                }
            }
        }
    }

    /// The best pair of what is left meets, then the next.
    fn meet_near(&mut self) {
        let mut verdicts = [[None; MOST_WORDS]; MOST_WORDS];
        for (at, left) in self.left.iter().enumerate() {
            for (place, right) in self.right.iter().enumerate() {
                if self.free(at, place) && may_meet(left, right) {
                    verdicts[at][place] = self.judge.near(left, right);
                }
            }
        }
        while let Some((at, place, verdict)) = self.best(&verdicts) {
            self.meet((at, place), verdict);
        }
    }

    fn best(
        &self,
        verdicts: &[[Option<Verdict>; MOST_WORDS]; MOST_WORDS],
    ) -> Option<(usize, usize, Verdict)> {
        let mut best: Option<(usize, usize, Verdict)> = None;
        for (at, left) in self.left.iter().enumerate() {
            for (place, right) in self.right.iter().enumerate() {
                let Some(verdict) = verdicts[at][place].filter(|_| self.free(at, place)) else { continue };
                let weight =
                    |verdict: &Verdict, roles: bool| verdict.strangers + if roles { 1.0 } else { 0.0 };
                let same_role = left.role == right.role;
                let better =
                    best.as_ref().is_none_or(|(_, _, other)| weight(&verdict, same_role) > other.strangers);
                if better {
                    let strangers = weight(&verdict, same_role);
                    best = Some((at, place, Verdict { strangers, ..verdict }));
                }
            }
        }
        best.and_then(|(at, place, _)| Some((at, place, verdicts[at][place]?)))
    }

    /// `Mohammad Hasni` meets `Mohammadhasni`.
    fn meet_together(&mut self) {
        for words in [2, 3] {
            self.meet_joined(words, Side::Left);
            self.meet_joined(words, Side::Right);
        }
    }

    /// Neighbours of the side named against one word of the other.
    fn meet_joined(&mut self, words: usize, side: Side) {
        let (apart, whole, apart_used, whole_used) = match side {
            Side::Left => (self.left, self.right, self.left_used, self.right_used),
            Side::Right => (self.right, self.left, self.right_used, self.left_used),
        };
        let mask = (1u32 << words) - 1;
        let joined = apart.windows(words).enumerate().filter(|(at, _)| apart_used & (mask << at) == 0);
        let mut best: Option<(usize, usize, Verdict)> = None;
        for (at, neighbours) in joined {
            for (place, word) in whole.iter().enumerate().filter(|(place, _)| whole_used & (1 << place) == 0)
            {
                let verdict = self.judge.together(neighbours, word);
                best = match (best, verdict) {
                    (Some(old), Some(new)) if old.2.strangers >= new.strangers => Some(old),
                    (_, Some(new)) => Some((at, place, new)),
                    (old, None) => old,
                };
            }
        }
        let Some((at, place, verdict)) = best else { return };
        let (many, one) = ((at, at + words - 1), (place, place));
        let role = Role::Unknown;
        match side {
            Side::Left => {
                self.left_used |= mask << at;
                self.right_used |= 1 << place;
                self.plan.push(Meeting { left: Some(many), right: Some(one), role, verdict });
            }
            Side::Right => {
                self.right_used |= mask << at;
                self.left_used |= 1 << place;
                self.plan.push(Meeting { left: Some(one), right: Some(many), role, verdict });
            }
        }
    }

    /// What neither met contradicts where both have it, and is missing where only one does.
    fn leave_over(&mut self) {
        for exact in [Role::eq as fn(&Role, &Role) -> bool, stand_for_one_part] {
            for (at, left) in self.left.iter().enumerate() {
                for (place, right) in self.right.iter().enumerate() {
                    if self.free(at, place) && exact(&left.role, &right.role) {
                        self.meet((at, place), self.contradiction(left, right));
                    }
                }
            }
        }
        let (left, right) = (self.left, self.right);
        for (at, word) in left.iter().enumerate().filter(|(at, _)| self.left_used & (1 << at) == 0) {
            let verdict = self.missing(word);
            self.plan.push(Meeting { left: Some((at, at)), right: None, role: word.role, verdict });
        }
        for (place, word) in right.iter().enumerate().filter(|(place, _)| self.right_used & (1 << place) == 0)
        {
            let verdict = self.missing(word);
            self.plan.push(Meeting { left: None, right: Some((place, place)), role: word.role, verdict });
        }
    }

    fn contradiction(&self, left: &Prepared, right: &Prepared) -> Verdict {
        let initial = left.role == Role::Initial || right.role == Role::Initial;
        let reason = match initial {
            true => Reason::InitialDiffers,
            false if two_known_names(left, right) => Reason::TwoKnownNames,
            false => Reason::Different,
        };
        let cost = different(self.weights, left.role, right.role);
        Verdict { reason, strangers: -cost, relatives: -cost, unlike: 0.0 }
    }

    fn missing(&self, word: &Prepared) -> Verdict {
        let cost = match word.role {
            Role::FathersName => self.weights.no_father,
            Role::Given | Role::Surname | Role::Initial | Role::Unknown => self.weights.missing,
        };
        Verdict { reason: Reason::OnlyOneHasIt, strangers: -cost, relatives: -cost, unlike: 0.0 }
    }
}

#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

/// Whether two words that did not meet would have to.
fn stand_for_one_part(left: &Role, right: &Role) -> bool {
    let other_part = |one: &Role, other: &Role| match one {
        Role::Given => *other == Role::Surname || *other == Role::FathersName,
        Role::Surname => *other == Role::FathersName,
        Role::FathersName | Role::Initial | Role::Unknown => false,
    };
    !other_part(left, right) && !other_part(right, left)
}

fn clearer(left: Role, right: Role) -> Role {
    if matches!(left, Role::Unknown | Role::Initial) { right } else { left }
}
