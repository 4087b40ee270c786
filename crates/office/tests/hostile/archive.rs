//! A ZIP writer that does as it is told, lies included: plain members, and members that expand without end.

/// A member of the archive.
pub struct Member {
    pub name: String,
    pub content: Content,
    /// What the directory says the member expands to, where that is a lie.
    pub claimed: Option<u32>,
}

pub enum Content {
    /// Stored as it is.
    Plain(Vec<u8>),
    /// `head`, then one byte this many times, then `tail`, deflated by hand: 13 bits for each 258 bytes.
    Swollen { head: Vec<u8>, byte: u8, times: u64, tail: Vec<u8> },
}

pub fn plain(name: &str, content: impl Into<Vec<u8>>) -> Member {
    Member { name: name.into(), content: Content::Plain(content.into()), claimed: None }
}

pub fn swollen(name: &str, (head, byte, times, tail): (&str, u8, u64, &str)) -> Member {
    let content = Content::Swollen { head: head.into(), byte, times, tail: tail.into() };
    Member { name: name.into(), content, claimed: None }
}

pub fn zip(members: &[Member]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for member in members {
        let (method, stored, size, crc) = packed(&member.content);
        let size = member.claimed.unwrap_or(size);
        let mut header = Vec::new();
        for short in [20u16, 0, method, 0, 0] {
            header.extend(short.to_le_bytes());
        }
        for long in [crc, stored.len() as u32, size] {
            header.extend(long.to_le_bytes());
        }
        header.extend((member.name.len() as u16).to_le_bytes());
        header.extend(0u16.to_le_bytes());
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&header);
        directory.extend([0; 10]);
        directory.extend((out.len() as u32).to_le_bytes());
        directory.extend(member.name.as_bytes());
        out.extend(b"PK\x03\x04");
        out.extend(&header);
        out.extend(member.name.as_bytes());
        out.extend(stored);
    }
    let start = out.len() as u32;
    out.extend(&directory);
    out.extend(b"PK\x05\x06\0\0\0\0");
    out.extend((members.len() as u16).to_le_bytes());
    out.extend((members.len() as u16).to_le_bytes());
    out.extend((directory.len() as u32).to_le_bytes());
    out.extend(start.to_le_bytes());
    out.extend([0, 0]);
    out
}

fn packed(content: &Content) -> (u16, Vec<u8>, u32, u32) {
    match content {
        Content::Plain(bytes) => (0, bytes.clone(), bytes.len() as u32, crc(bytes)),
        Content::Swollen { head, byte, times, tail } => {
            let size = head.len() as u64 + times + tail.len() as u64;
            // The checksum is looked at only behind the last byte, which nobody reaches.
            (8, deflated(head, (*byte, *times), tail), size.min(u64::from(u32::MAX - 1)) as u32, 0)
        }
    }
}

fn crc(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

/// One block of fixed Huffman codes (RFC 1951, 3.2.6).
fn deflated(head: &[u8], (byte, times): (u8, u64), tail: &[u8]) -> Vec<u8> {
    let mut bits = Bits { out: vec![], held: 0, count: 0 };
    bits.push(0b011, 3);
    head.iter().for_each(|byte| bits.literal(*byte));
    bits.literal(byte);
    for _ in 0..times / 258 {
        bits.code(0b1100_0101, 8);
        bits.code(0, 5);
    }
    tail.iter().for_each(|byte| bits.literal(*byte));
    bits.code(0, 7);
    bits.push(0, 7);
    bits.out
}

struct Bits {
    out: Vec<u8>,
    held: u32,
    count: u32,
}

impl Bits {
    fn push(&mut self, bits: u32, count: u32) {
        self.held |= bits << self.count;
        self.count += count;
        while self.count >= 8 {
            self.out.push(self.held as u8);
            self.held >>= 8;
            self.count -= 8;
        }
    }

    /// Huffman codes stand with their highest bit first.
    fn code(&mut self, code: u32, count: u32) {
        self.push(code.reverse_bits() >> (32 - count), count);
    }

    fn literal(&mut self, byte: u8) {
        let byte = u32::from(byte);
        if byte < 144 { self.code(0x30 + byte, 8) } else { self.code(0x190 + byte - 144, 9) }
    }
}
