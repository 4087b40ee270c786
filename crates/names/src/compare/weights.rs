//! What each kind of agreement and difference weighs, in nats.
//!
//! Invariant: every weight is set by `examples/calibrate` on pairs that a generator makes, never on a labelled set.

/// The weights. [`Weights::default`] are the shipped ones.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Log odds before anything is seen: one person against strangers.
    pub strangers: f32,
    /// One person against relatives and namesakes.
    pub relatives: f32,
    /// Somebody spelled a word otherwise at all.
    pub misspelled: f32,
    /// Each nat of sound cost.
    pub sound: f32,
    /// A first letter that sounds otherwise.
    pub first_sound: f32,
    /// Two well-known names that are near each other.
    pub known: f32,
    /// Given names that differ.
    pub given: f32,
    /// Surnames that differ.
    pub surname: f32,
    /// Fathers' names that differ.
    pub father: f32,
    /// Words of unknown role that differ.
    pub unknown: f32,
    /// An initial that fits, against strangers.
    pub initial: f32,
    /// A father's name that only one has.
    pub no_father: f32,
    /// Another word that only one has.
    pub missing: f32,
    /// Only one word agrees, and one name has more.
    pub lone: f32,
    /// A short form stands for a name.
    pub short_form: f32,
    /// A form of another language.
    pub other_language: f32,
    /// Another form of the family's name.
    pub family: f32,
    /// A man's form for a woman's.
    pub other_sex: f32,
    /// A word that is a given name here and a surname there.
    pub other_role: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            strangers: -5.0,
            relatives: 3.0,
            misspelled: 1.2,
            sound: 0.8,
            first_sound: 1.0,
            known: 4.0,
            given: 6.0,
            surname: 5.0,
            father: 6.0,
            unknown: 5.0,
            initial: 2.2,
            no_father: 0.25,
            missing: 0.6,
            lone: 2.5,
            short_form: 1.0,
            other_language: 0.7,
            family: 0.7,
            other_sex: 4.0,
            other_role: 1.0,
        }
    }
}
