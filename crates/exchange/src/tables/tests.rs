//! Tables from bytes.
