//! Files made to hurt, built on the spot.

/// placeholder
pub fn far_cell() -> Vec<u8> {
    vec![]
}
