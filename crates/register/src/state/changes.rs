//! What was done to statements between two moments: corrections, withdrawals, undone acts, each with its thing.

use super::{Mark, State, ThingNo};

impl State {
    /// The marks made at times that `within` accepts, with the things whose statements they are on.
    pub fn marks_made<'a>(
        &'a self,
        within: impl Fn(u64) -> bool + Copy + 'a,
    ) -> impl Iterator<Item = (ThingNo, &'a Mark)> {
        let marked = self.marks.iter().flat_map(move |(at, marks)| {
            let made = marks.iter().filter(move |mark| within(mark.stamp.time));
            made.filter_map(|mark| self.find_claim(*at).map(|(thing, _)| (thing, mark)))
        });
        let undone = self.undone.iter().filter(move |(_, mark)| within(mark.stamp.time));
        let undone = undone.flat_map(|(act, mark)| {
            let things = self.act(*act).into_iter().flat_map(|line| line.things());
            things.map(move |thing| (thing, mark))
        });
        marked.chain(undone)
    }
}
