//! The tree against the vectors of Certificate Transparency, and proofs against every small tree.

use super::*;
use crate::id::from_hex;
use proptest::prelude::*;

/// Leaves and roots of the Certificate Transparency project's own tests (merkletree/merkle_tree_test.cc).
const LEAVES: [&[u8]; 8] =
    [b"", b"\x00", b"\x10", b"\x20\x21", b"\x30\x31", b"@ABC", b"PQRSTUVW", b"`abcdefghijklmno"];
const ROOTS: [&str; 9] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

fn hash(hex: &str) -> Hash {
    from_hex(hex).unwrap()
}

fn tree(size: u64) -> Tree {
    let mut tree = Tree::default();
    (0..size).for_each(|number| tree.push(leaf_hash(&number.to_be_bytes())));
    tree
}

#[test]
fn roots_are_those_of_certificate_transparency() {
    let (mut tree, mut frontier) = (Tree::default(), Frontier::default());
    assert_eq!(frontier.root(), hash(ROOTS[0]));
    for (leaf, root) in LEAVES.iter().zip(&ROOTS[1..]) {
        tree.push(leaf_hash(leaf));
        frontier.push(leaf_hash(leaf));
        assert_eq!(frontier.root(), hash(root));
        assert_eq!(tree.root(tree.size()), Some(hash(root)));
    }
    for (size, root) in ROOTS.iter().enumerate() {
        assert_eq!(tree.root(size as u64), Some(hash(root)));
    }
}

#[test]
fn proofs_are_those_of_certificate_transparency() {
    let mut tree = Tree::default();
    LEAVES.iter().for_each(|leaf| tree.push(leaf_hash(leaf)));
    let path = [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
    ];
    assert_eq!(tree.inclusion(0, 8), Some(path.map(hash).to_vec()));
    let steps = [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    ];
    assert_eq!(tree.consistency(6, 8), Some(steps.map(hash).to_vec()));
}

#[test]
fn every_leaf_of_every_small_tree_is_proven_and_only_in_its_place() {
    let tree = tree(33);
    for size in 1..=33 {
        let root = tree.root(size).unwrap();
        for index in 0..size {
            let proof = tree.inclusion(index, size).unwrap();
            let leaf = leaf_hash(&index.to_be_bytes());
            for claimed in 0..size {
                assert_eq!(
                    included(&leaf, (claimed, size), &proof, &root),
                    claimed == index,
                    "{claimed} {index} {size}"
                );
            }
            assert!(!included(&leaf, (index, size), &[&proof[..], &[leaf]].concat(), &root));
        }
    }
}

#[test]
fn every_small_tree_is_proven_to_continue_every_smaller_one() {
    let tree = tree(33);
    for new in 0..=33 {
        for old in 0..=new {
            let (old_root, new_root) = (tree.root(old).unwrap(), tree.root(new).unwrap());
            let proof = tree.consistency(old, new).unwrap();
            assert!(consistent((old, &old_root), (new, &new_root), &proof), "{old} {new}");
            if old < new && old > 0 {
                assert!(!consistent((old, &new_root), (new, &new_root), &proof), "{old} {new}");
                assert!(!consistent((old, &old_root), (new, &old_root), &proof), "{old} {new}");
            }
        }
    }
}

#[test]
fn what_is_not_there_has_no_proof() {
    let tree = tree(5);
    assert_eq!(tree.inclusion(5, 5).or(tree.inclusion(0, 6)), None);
    assert_eq!(tree.consistency(5, 6).or(tree.consistency(3, 2)), None);
    assert_eq!(tree.root(6), None);
}

proptest! {
    #[test]
    fn a_changed_proof_proves_nothing(size in 2_u64..400, index: prop::sample::Index, bit: prop::sample::Index) {
        let tree = tree(size);
        let index = index.index(size as usize) as u64;
        let (leaf, root) = (leaf_hash(&index.to_be_bytes()), tree.root(size).unwrap());
        let mut proof = tree.inclusion(index, size).unwrap();
        prop_assert!(included(&leaf, (index, size), &proof, &root));
        let bit = bit.index(proof.len() * 256);
        proof[bit / 256][bit % 256 / 8] ^= 1 << (bit % 8);
        prop_assert!(!included(&leaf, (index, size), &proof, &root));
        proof.pop();
        prop_assert!(!included(&leaf, (index, size), &proof, &root));
    }

    #[test]
    fn a_changed_step_shows_no_continuity(new in 3_u64..400, old: prop::sample::Index, bit: prop::sample::Index) {
        let old = old.index(new as usize - 1) as u64 + 1;
        let tree = tree(new);
        let (old_root, new_root) = (tree.root(old).unwrap(), tree.root(new).unwrap());
        let mut proof = tree.consistency(old, new).unwrap();
        prop_assert!(consistent((old, &old_root), (new, &new_root), &proof));
        let bit = bit.index(proof.len() * 256);
        proof[bit / 256][bit % 256 / 8] ^= 1 << (bit % 8);
        prop_assert!(!consistent((old, &old_root), (new, &new_root), &proof));
    }

    #[test]
    fn any_proof_is_checked_without_panic(index: u64, size: u64, proof: Vec<Hash>, root: Hash) {
        prop_assert!(!included(&root, (index, size), &proof, &[0; 32]));
        prop_assert!(!consistent((index, &root), (size, &[0; 32]), &proof));
    }
}
