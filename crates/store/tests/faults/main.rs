//! What happens to a store when the process is killed, the disk fails or fills, or bytes change: one program.
//!
//! Short versions run with every `cargo test`; the long ones are `--ignored`. `README.md` of the crate has the commands.

#[cfg(test)]
mod damage;
#[cfg(test)]
mod disk;
#[cfg(test)]
mod kills;
#[cfg(test)]
mod office;
#[cfg(test)]
mod shim;
#[cfg(test)]
mod victim;
