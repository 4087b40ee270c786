//! Guesses and reading.
