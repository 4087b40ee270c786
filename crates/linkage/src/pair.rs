//! A scored pair of records: how many bits speak for one person, and on which grounds.
//!
//! Invariant: `left < right`, so a pair is written in one way only.

/// Two records, by their place in the table, with the weight of the evidence between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pair {
    /// The record that comes first in the table.
    pub left: u32,
    /// The record that comes later in the table.
    pub right: u32,
    /// Bits for one person against two: log₂ of the odds, the prior included; 0 is even, 10 about a thousand to one.
    pub bits: f32,
    /// Which kinds of field agree, and which forbid.
    pub grounds: Grounds,
}

impl Pair {
    /// The probability that both records speak of one person, if the model is right.
    ///
    /// ```
    /// use linkage::{Grounds, Pair};
    /// let even = Pair { left: 0, right: 1, bits: 0.0, grounds: Grounds::NONE };
    /// assert_eq!(even.probability(), 0.5);
    /// ```
    pub fn probability(&self) -> f32 {
        1.0 / (1.0 + (-self.bits).exp2())
    }
}

/// The kinds of field that agree (exactly or nearly) in a pair, as a set.
///
/// What is missing on either side is in no set: it neither agrees nor conflicts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grounds(u16);

impl Grounds {
    /// Nothing agrees.
    pub const NONE: Grounds = Grounds(0);
    /// Names agree as whole words (one spelling or near).
    pub const NAME: Grounds = Grounds(1);
    /// Names agree by initials or the beginning of a word only.
    pub const INITIALS: Grounds = Grounds(1 << 1);
    /// Full dates of birth agree, or differ by one slip.
    pub const BIRTH_DATE: Grounds = Grounds(1 << 2);
    /// Years of birth, or ages, agree.
    pub const BIRTH_YEAR: Grounds = Grounds(1 << 3);
    /// Places, addresses or postcodes agree.
    pub const PLACE: Grounds = Grounds(1 << 4);
    /// Identity numbers or other nearly unique codes agree, or differ by one slip.
    pub const IDENTITY: Grounds = Grounds(1 << 5);
    /// Something else that tells people apart agrees: an occupation, the date of an event, a free text.
    pub const OTHER: Grounds = Grounds(1 << 6);
    /// A property shared by many agrees: sex, status, language.
    pub const CATEGORY: Grounds = Grounds(1 << 7);
    /// Fathers' names agree as whole words.
    pub const PATRONYMIC: Grounds = Grounds(1 << 8);
    /// Two valid identity numbers differ: such a pair never joins.
    pub const IDENTITY_CONFLICT: Grounds = Grounds(1 << 15);

    /// Whether everything in `other` is in this set.
    pub const fn has(self, other: Grounds) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets together.
    #[must_use]
    pub const fn with(self, other: Grounds) -> Grounds {
        Grounds(self.0 | other.0)
    }

    /// What is in this set and not in `other`.
    #[must_use]
    pub const fn without(self, other: Grounds) -> Grounds {
        Grounds(self.0 & !other.0)
    }

    /// Whether nothing but names, fathers' names and initials agree: too little for two records ever to join.
    pub const fn is_name_alone(self) -> bool {
        let names = Grounds::NAME.with(Grounds::INITIALS).with(Grounds::PATRONYMIC).with(Grounds::CATEGORY);
        self.without(names).without(Grounds::IDENTITY_CONFLICT).0 == 0
    }

    /// Whether the pair may join at all: something besides a name agrees, and no two identity numbers forbid it.
    pub const fn may_join(self) -> bool {
        !self.is_name_alone() && !self.has(Grounds::IDENTITY_CONFLICT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_or_a_sex_alone_never_joins() {
        assert!(!Grounds::NONE.may_join());
        assert!(!Grounds::NAME.with(Grounds::CATEGORY).may_join());
        assert!(!Grounds::NAME.with(Grounds::PATRONYMIC).with(Grounds::INITIALS).may_join());
        assert!(Grounds::NAME.with(Grounds::BIRTH_YEAR).may_join());
    }

    #[test]
    fn two_identity_numbers_forbid_whatever_agrees() {
        let all = Grounds::NAME.with(Grounds::BIRTH_DATE).with(Grounds::PLACE);
        assert!(all.may_join());
        assert!(!all.with(Grounds::IDENTITY_CONFLICT).may_join());
    }

    #[test]
    fn a_set_has_what_it_was_given() {
        let set = Grounds::NAME.with(Grounds::PLACE);
        assert!(set.has(Grounds::PLACE) && !set.has(Grounds::BIRTH_DATE));
        assert_eq!(set.without(Grounds::PLACE), Grounds::NAME);
    }
}
