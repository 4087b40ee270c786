//! Runs a victim: this program again, with the library of `crates/faults` between it and the disk.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// What goes wrong in the victim.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    pub fault: &'static str,
    pub at: u64,
    pub forever: bool,
}

/// How a victim ended, and what it had acknowledged until then.
#[derive(Debug)]
pub struct Ended {
    pub said: Vec<String>,
}

impl Ended {
    /// Whether the victim reached the end of its run; then the plan's call was never made.
    pub fn reached_the_end(&self) -> bool {
        self.said.iter().any(|line| line == "end")
    }

    /// The numbers acknowledged under a word.
    pub fn numbers(&self, word: &str) -> Vec<u64> {
        let said = self.said.iter().filter_map(|line| line.strip_prefix(word)?.strip_prefix(' '));
        said.map(|number| number.parse().unwrap()).collect()
    }

    pub fn said(&self, word: &str) -> bool {
        self.said.iter().any(|line| line == word)
    }
}

/// The library, built beside this program.
fn library() -> &'static Path {
    static LIBRARY: OnceLock<PathBuf> = OnceLock::new();
    LIBRARY.get_or_init(|| {
        let program = std::env::current_exe().unwrap();
        let target = program.ancestors().nth(3).unwrap();
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--package", "faults", "--target-dir"])
            .arg(target)
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .unwrap();
        assert!(built.success());
        target.join("debug/libfaults.so")
    })
}

/// Starts this program again as the victim `run` on the store at `place`.
pub fn start(run: &str, place: &Path, plan: Option<Plan>) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--ignored", "--exact", "victim::victim", "--nocapture"])
        .env("TIZIM_VICTIM", run)
        .env("TIZIM_VICTIM_PLACE", place)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if let Some(plan) = plan {
        command
            .env("LD_PRELOAD", library())
            .env("TIZIM_FAULT", plan.fault)
            .env("TIZIM_FAULT_UNDER", place)
            .env("TIZIM_FAULT_AT", plan.at.to_string());
        if plan.forever {
            command.env("TIZIM_FAULT_FOREVER", "1");
        }
    }
    command.spawn().unwrap()
}

/// Waits for a victim and collects what it said.
pub fn finish(victim: Child) -> Ended {
    let output = victim.wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    let said = said.lines().filter_map(|line| line.strip_prefix("victim: ")).map(str::to_owned).collect();
    Ended { said }
}

/// Runs a victim from start to end.
pub fn run(run: &str, place: &Path, plan: Option<Plan>) -> Ended {
    finish(start(run, place, plan))
}
