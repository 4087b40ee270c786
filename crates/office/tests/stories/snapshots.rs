//! A snapshot makes opening short and changes nothing else.

use crate::world::World;
use register::people::facts::Status;

fn with_snapshot() -> (World, Vec<u8>) {
    let world = World::new();
    let session = world.sign_in();
    for name in ["Made-up One", "Made-up Two", "Made-up Three"] {
        world.enter(&session, name, Status::Held);
    }
    world.office.write_snapshot().unwrap();
    world.enter(&session, "Made-up Later", Status::Missing);
    let state = world.office.read(|known| known.state.canonical_bytes()).unwrap();
    (world, state)
}

fn state_after(world: World) -> Vec<u8> {
    let world = world.restart();
    world.sign_in();
    assert_eq!(world.office.read(|known| known.faults.clone()), Some(Vec::new()));
    world.office.read(|known| known.state.canonical_bytes()).unwrap()
}

#[test]
fn the_state_is_the_same_with_a_snapshot_and_without() {
    let (world, before) = with_snapshot();
    let file = world.folder.path().join("office/snapshot");
    assert!(file.exists());
    let world = world.restart();
    world.sign_in();
    assert!(before == world.office.read(|known| known.state.canonical_bytes()).unwrap());
    std::fs::remove_file(file).unwrap();
    assert!(before == state_after(world));
}

#[test]
fn an_altered_or_cut_snapshot_is_as_good_as_none() {
    let (world, before) = with_snapshot();
    let file = world.folder.path().join("office/snapshot");
    let whole = std::fs::read(&file).unwrap();
    let mut world = world;
    for at in (0..whole.len()).step_by(41) {
        let mut altered = whole.clone();
        altered[at] ^= 1;
        std::fs::write(&file, altered).unwrap();
        world = world.restart();
        world.sign_in();
        assert!(before == world.office.read(|known| known.state.canonical_bytes()).unwrap(), "byte {at}");
    }
    std::fs::write(&file, &whole[..whole.len() - 1]).unwrap();
    assert!(before == state_after(world));
}

#[test]
fn names_are_not_readable_in_any_file() {
    let (world, _) = with_snapshot();
    world.office.close();
    drop(world.office);
    let mut files = vec![world.folder.path().to_path_buf()];
    let mut bytes = Vec::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
    assert!(bytes.len() > 10_000);
    for name in ["Made-up", "Lead", "held"] {
        assert!(!bytes.windows(name.len()).any(|window| window == name.as_bytes()), "{name}");
    }
}
