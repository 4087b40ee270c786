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
    /// Only one word agrees: a surname or a given name alone.
    pub lone: f32,
    /// Names of a single word: each nat of sound cost for each sound.
    pub single: f32,
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
            strangers: -3.0,
            relatives: 3.0,
            misspelled: 0.3,
            sound: 0.6,
            first_sound: 1.7,
            known: 6.0,
            given: 4.4,
            surname: 4.8,
            father: 3.5,
            unknown: 3.5,
            initial: 2.0,
            no_father: 0.6,
            missing: 0.4,
            lone: 2.6,
            single: 4.0,
            short_form: 0.7,
            other_language: 0.9,
            family: 0.3,
            other_sex: 5.0,
            other_role: 0.5,
        }
    }
}
