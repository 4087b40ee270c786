//! What is seen: the desk and the front.
