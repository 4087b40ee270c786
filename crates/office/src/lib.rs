//! Who may do what: the running desk, and the one door for every change.
