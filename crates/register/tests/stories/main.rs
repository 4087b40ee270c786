//! Stories: what happens when members act, told through the one door (`decide`, then `State::apply`).
//!
//! Each test is a sentence; `world` is a small office in which nothing is random.

#[cfg(test)]
mod claims;
#[cfg(test)]
mod deaths;
#[cfg(test)]
mod definitions;
#[cfg(test)]
mod editions;
#[cfg(test)]
mod encoding;
#[cfg(test)]
mod erasing;
#[cfg(test)]
mod estimates;
#[cfg(test)]
mod folding;
#[cfg(test)]
mod funnel;
#[cfg(test)]
mod knowing;
#[cfg(test)]
mod log;
#[cfg(test)]
mod matching;
#[cfg(test)]
mod members;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod statuses;
#[cfg(test)]
mod world;
