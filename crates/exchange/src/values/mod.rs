//! Single values in the cells of lists: ages, sexes, identity numbers, telephone numbers, amounts.
//!
//! A reader that is not sure gives nothing; the text is kept by whoever asked.

pub mod age;
pub mod amount;
pub mod identity;
pub mod phone;
pub mod sex;
