//! The desk's pages through its real router, on a real office in a temporary folder, in three languages.

#[cfg(test)]
mod again;
#[cfg(test)]
mod canary;
#[cfg(test)]
mod cases;
#[cfg(test)]
mod erasing;
#[cfg(test)]
mod estimates;
#[cfg(test)]
mod events;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod figures_defined;
#[cfg(test)]
mod import;
#[cfg(test)]
mod log;
#[cfg(test)]
mod matching;
#[cfg(test)]
mod members;
#[cfg(test)]
mod people;
#[cfg(test)]
mod roles;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod tour;
#[cfg(test)]
#[allow(dead_code, reason = "each area takes what it needs")]
mod world;
