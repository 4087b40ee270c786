//! Stories of the office through its real door, on a real store in a temporary folder.

mod opening;
mod world;
