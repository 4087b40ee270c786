//! The demonstration as a newcomer meets it: the program is started, its pages are asked for, it is stopped.

#![cfg(test)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// The program while it shows its demonstration, in a folder for temporary things of its own.
struct Demo {
    child: Child,
    said: Vec<String>,
    folder: tempfile::TempDir,
}

impl Demo {
    fn start(arguments: &[&str]) -> Demo {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_tizim"))
            .args(["demo", "--front", "127.0.0.1:0", "--desk", "127.0.0.1:0"])
            .args(arguments)
            .env("TMPDIR", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let said = lines.map_while(Result::ok).take_while(|line| !line.starts_with("Press Ctrl-C")).collect();
        Demo { child, said, folder }
    }

    /// The address behind a word, without `http://` and the last slash.
    fn address(&self, of: &str) -> String {
        let line = self.said.iter().find(|line| line.starts_with(of)).unwrap();
        line.split_once("http://").unwrap().1.trim_end_matches('/').to_owned()
    }

    /// The six words of a member in this role.
    fn passphrase(&self, role: &str) -> String {
        let line = self.said.iter().find(|line| line.starts_with("member") && line.contains(role)).unwrap();
        line.split_whitespace().skip(3).collect::<Vec<_>>().join("+")
    }

    fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Asks politely, as Ctrl-C does; gives what is left in the folder.
    fn stop(mut self) -> (bool, usize) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
        let ended = self.child.wait().unwrap();
        (ended.success(), std::fs::read_dir(self.folder.path()).unwrap().count())
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One request, one answer with its headers.
fn ask(address: &str, request: &str, cookie: &str, body: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    let form = "Content-Type: application/x-www-form-urlencoded";
    write!(
        stream,
        "{request} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nAccept-Language: en\r\nCookie: {cookie}\r\n\
         {form}\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn sign_in(demo: &Demo, role: &str) -> Option<String> {
    let body = format!("back=%2F&passphrase={}", demo.passphrase(role));
    let answer = ask(&demo.address("desk"), "POST /open", "", &body);
    let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: "))?;
    cookie.split(';').next().map(str::to_owned)
}

#[test]
fn the_demonstration_shows_the_real_record_and_leaves_nothing_behind() {
    let mut demo = Demo::start(&[]);
    let desk = demo.address("desk");
    let figures = ask(&demo.address("front"), "GET /en/figures", "", "");
    for toll in ["206", "225", "227", "238"] {
        assert!(figures.contains(toll), "two members have made {toll} public");
    }
    assert!(!figures.contains("Rakay"), "the front names nobody");
    assert!(ask(&desk, "GET /people", "", "").starts_with("HTTP/1.1 303"), "closed, it leads to the door");
    for role in ["lead", "documenter", "operator", "source-keeper"] {
        let cookie = sign_in(&demo, role).unwrap_or_else(|| panic!("the {role} is not let in"));
        let people = ask(&desk, "GET /people", &cookie, "");
        assert!(people.contains("Nuradin Rakay"), "the {role} reads the record");
        assert!(!people.contains("Made-up"), "nobody is made up unless it is asked for");
    }
    assert!(demo.is_running());
    assert_eq!(demo.stop(), (true, 0), "it ends well and its folder is gone");
}

#[test]
fn made_up_people_stand_beside_the_record_and_nothing_readable_is_on_the_disk() {
    let demo = Demo::start(&["--people", "300"]);
    let cookie = sign_in(&demo, "lead").unwrap();
    let people = ask(&demo.address("desk"), "GET /people?text=rakay", &cookie, "");
    assert!(people.contains("Nuradin Rakay"));
    let mut read = 0;
    search(demo.folder.path(), &mut |bytes| {
        read += bytes.len();
        for name in ["Rakay", "Жагипаров", "Made-up list", "Tyrna"] {
            assert!(!bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{name} is readable");
        }
    });
    assert!(read > 100_000, "the office is on the disk: {read} bytes");
    assert_eq!(demo.stop(), (true, 0));
}

fn search(folder: &Path, look: &mut impl FnMut(&[u8])) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { search(&path, look) } else { look(&std::fs::read(path).unwrap()) }
    }
}

/// Front and desk of a demonstration, by their process numbers.
fn children(demo: &Demo) -> Vec<String> {
    let number = demo.child.id();
    let listed = std::fs::read_to_string(format!("/proc/{number}/task/{number}/children")).unwrap();
    listed.split_whitespace().map(str::to_owned).collect()
}

fn kill(number: &str) {
    assert!(Command::new("kill").args(["-KILL", number]).status().unwrap().success());
}

#[test]
fn when_the_desk_dies_the_front_is_stopped_too() {
    let mut demo = Demo::start(&[]);
    let both = children(&demo);
    assert_eq!(both.len(), 2);
    kill(&both[1]);
    assert!(!demo.child.wait().unwrap().success());
    assert!(TcpStream::connect(demo.address("front")).is_err());
    assert_eq!(std::fs::read_dir(demo.folder.path()).unwrap().count(), 0);
}

#[test]
fn front_and_desk_do_not_outlive_a_parent_that_was_killed() {
    let mut demo = Demo::start(&[]);
    kill(&demo.child.id().to_string());
    demo.child.wait().unwrap();
    let is_gone = |of: &str| TcpStream::connect(demo.address(of)).is_err();
    let gone = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(25));
        is_gone("front") && is_gone("desk")
    });
    assert!(gone, "they still serve after five seconds");
}

#[test]
fn a_taken_address_is_a_sentence_and_leaves_nothing_behind() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let folder = tempfile::tempdir().unwrap();
    let done = Command::new(env!("CARGO_BIN_EXE_tizim"))
        .args(["demo", "--front", "127.0.0.1:0", "--desk", &address])
        .env("TMPDIR", folder.path())
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(!done.status.success());
    assert!(said.contains(&format!("The address {address} cannot be used")), "{said}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_new_office_prints_six_words_and_writes_its_paper_keys() {
    let folder = tempfile::tempdir().unwrap();
    let (office, paper) = (folder.path().join("office"), folder.path().join("keys.html"));
    let init = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_tizim"));
        command.arg("init").arg(&office).args(["--lead", "Tyrna", "--paper"]).arg(&paper).output().unwrap()
    };
    let done = init();
    let said = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    let words = said.lines().find(|line| line.starts_with("    ")).unwrap();
    assert_eq!(words.split_whitespace().count(), 6);
    let page = std::fs::read_to_string(&paper).unwrap();
    assert!(page.contains("paper key 1 of 2") && page.contains("paper key 2 of 2"));
    let again = init();
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("is there already"));
}

#[test]
fn the_desk_refuses_to_face_the_network_by_itself() {
    let done = Command::new(env!("CARGO_BIN_EXE_tizim"))
        .args(["desk", "/nowhere", "--address", "0.0.0.0:0"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(!done.status.success());
    assert!(said.contains("--listen-beyond-this-machine"), "{said}");
}
