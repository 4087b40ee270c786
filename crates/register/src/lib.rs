//! What is known: facts, state, acts and views.
