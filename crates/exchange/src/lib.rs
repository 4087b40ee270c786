//! In and out: bytes to rows and rows to bytes.
