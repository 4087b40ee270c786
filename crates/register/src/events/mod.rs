//! Events, deeds (who did what to whom), organisations, places.

pub mod facts;
