//! The second verifier, in Python, against the same vectors: what proves that SPEC.md says enough.
//!
//! Invariant: where `CI` is set, a missing Python or PyNaCl is a failure; elsewhere the test says that it was left out.

use std::path::Path;
use std::process::Command;

/// A Python that has PyNaCl: the one of the path, or the system's.
fn python() -> Option<&'static str> {
    let has_nacl = |python: &&str| {
        Command::new(python).args(["-c", "import nacl"]).output().is_ok_and(|out| out.status.success())
    };
    ["python3", "/usr/bin/python3"].into_iter().find(has_nacl)
}

#[test]
fn the_second_verifier_finds_the_same_faults() {
    let Some(python) = python() else {
        assert!(std::env::var_os("CI").is_none(), "install python3 and python3-nacl");
        println!("left out: python3 with PyNaCl (Debian: python3-nacl) is not installed");
        return;
    };
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/verifier/test_verify.py");
    let out = Command::new(python).arg("-B").arg(tests).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}
