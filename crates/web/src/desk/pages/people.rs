//! People: the list, a person, entering and correcting, the operator's phone screen.

pub mod list;
