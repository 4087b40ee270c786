//! Files that pages need beside their HTML: the stylesheet and the icon.
//!
//! Each is served under a name that holds a hash of its bytes, so a browser may keep it for ever.

use std::sync::LazyLock;

/// The stylesheet, for a page that is a file of its own.
pub const STYLESHEET: &str = include_str!("../../assets/tizim.css");

/// A file as it is served.
struct Asset {
    name: &'static str,
    address: String,
    kind: &'static str,
    bytes: &'static [u8],
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    vec![
        asset("tizim.css", "text/css; charset=utf-8", STYLESHEET.as_bytes()),
        asset("icon.png", "image/png", include_bytes!("../../assets/icon.png")),
    ]
});

fn asset(name: &'static str, kind: &'static str, bytes: &'static [u8]) -> Asset {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    Asset { name, address: format!("/assets/{stem}.{:016x}.{ending}", fingerprint(bytes)), kind, bytes }
}

/// The address of an asset, with its hash; the plain name when there is no such asset.
pub fn url(name: &str) -> String {
    ASSETS
        .iter()
        .find(|asset| asset.name == name)
        .map_or_else(|| name.to_owned(), |asset| asset.address.clone())
}

/// The content type and the bytes behind an address that [`url`] gave out; `None` for any other.
pub fn find(address: &str) -> Option<(&'static str, &'static [u8])> {
    ASSETS.iter().find(|asset| asset.address == address).map(|asset| (asset.kind, asset.bytes))
}

/// FNV-1a, 64 bits: tells versions apart; nobody's safety rests on it.
fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stylesheet_is_found_under_its_hashed_address_alone() {
        let address = url("tizim.css");
        let (kind, bytes) = find(&address).expect("the address was just given out");
        assert!(kind.starts_with("text/css") && bytes.starts_with(b"/*"));
        assert!(find("/assets/tizim.css").is_none());
        assert!(find("/assets/../Cargo.toml").is_none());
    }

    #[test]
    fn the_fingerprint_is_the_published_one() {
        assert_eq!(fingerprint(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint(b"foobar"), 0x8594_4171_f739_67e8);
    }
}
