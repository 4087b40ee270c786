//! Front and desk as two processes of this program, started together and stopped together.
//!
//! Each child ends when the pipe to its input closes, so none outlives a parent that was killed.

use super::stop::Stop;
use super::{Trouble, screen};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// How long children may take to end by themselves.
const GOODBYE: Duration = Duration::from_secs(6);
const LOOK: Duration = Duration::from_millis(20);

/// Front and desk.
pub struct Pair {
    children: Vec<Child>,
    heard: UnboundedReceiver<Heard>,
}

enum Heard {
    Line(String),
    Ended,
}

/// The arguments of the two, besides the folder.
pub struct Wishes {
    /// For the front.
    pub front: Vec<String>,
    /// For the desk.
    pub desk: Vec<String>,
}

impl Pair {
    /// Starts both.
    pub fn start(folder: &Path, wishes: Wishes) -> Result<Pair, Trouble> {
        let (tell, heard) = unbounded_channel();
        let mut pair = Pair { children: Vec::new(), heard };
        for (command, wishes) in [("front", wishes.front), ("desk", wishes.desk)] {
            pair.children.push(start(command, (folder, wishes), tell.clone())?);
        }
        Ok(pair)
    }

    /// Waits until both serve; gives the lines that say where, the front's first.
    pub async fn addresses(&mut self, stop: &mut Stop) -> Result<Vec<String>, Trouble> {
        let mut lines = Vec::new();
        while lines.len() < self.children.len() {
            let heard = tokio::select! {
                heard = self.heard.recv() => heard,
                () = stop.wanted() => return Err(Trouble::new("Stopped before the pages were there.", "")),
            };
            match heard {
                Some(Heard::Line(line)) => lines.push(line),
                Some(Heard::Ended) | None => return Err(self.ended().await),
            }
        }
        lines.sort_by_key(|line| !line.starts_with("front"));
        Ok(lines)
    }

    /// Waits for the wish to stop, or for one of the two to end by itself.
    pub async fn serve(&mut self, stop: &mut Stop) -> Result<(), Trouble> {
        loop {
            tokio::select! {
                () = stop.wanted() => return Ok(()),
                heard = self.heard.recv() => match heard {
                    Some(Heard::Line(line)) => screen::line(&line),
                    Some(Heard::Ended) | None => return Err(self.ended().await),
                },
            }
        }
    }

    /// Which of the two has ended by itself, and how.
    async fn ended(&mut self) -> Trouble {
        // The end of its output comes a moment before its own.
        tokio::time::sleep(LOOK).await;
        let named = ["front", "desk"].into_iter().zip(&mut self.children);
        let ended = named.filter_map(|(name, child)| Some((name, child.try_wait().ok()??)));
        let told: Vec<_> = ended.map(|(name, status)| format!("the {name} ({status})")).collect();
        let who = if told.is_empty() { "front or desk".to_owned() } else { told.join(" and ") };
        let what = format!("This has ended by itself, so both were stopped: {who}.");
        Trouble::new(what, "If there are lines above, they say why.")
    }

    /// Ends both: politely first.
    pub async fn end(mut self) {
        for child in &mut self.children {
            drop(child.stdin.take());
        }
        let all_ended = async {
            while self.children.iter_mut().any(|child| matches!(child.try_wait(), Ok(None))) {
                tokio::time::sleep(LOOK).await;
            }
        };
        if tokio::time::timeout(GOODBYE, all_ended).await.is_err() {
            for child in &mut self.children {
                let _ = child.kill().and_then(|()| child.wait());
            }
        }
    }
}

fn start(
    command: &str,
    (folder, wishes): (&Path, Vec<String>),
    tell: UnboundedSender<Heard>,
) -> Result<Child, Trouble> {
    let mut child = Command::new(std::env::current_exe()?)
        .arg(command)
        .arg(folder)
        .args(wishes)
        .arg("--until-input-ends")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    if let Some(output) = child.stdout.take() {
        std::thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                let _ = tell.send(Heard::Line(line));
            }
            let _ = tell.send(Heard::Ended);
        });
    }
    Ok(child)
}
