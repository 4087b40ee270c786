//! A transducer from Latin groups to Cyrillic ones: change, silence, and a gap that hangs on the group before it.
//!
//! Invariant: after each round the changes and silences of one Latin group are shares of how often it was met.
//! Method: Ristad and Yianilos, "Learning string-edit distance" (1998), section 2.2, with the forward and backward sums over all
//! alignments of a pair.

/// One pair of words as group numbers.
#[derive(Default)]
pub struct Pair {
    /// Latin groups.
    pub latin: Vec<usize>,
    /// Cyrillic groups.
    pub cyrillic: Vec<usize>,
}

/// From this round on, pairs that are not the same name at all no longer teach.
const TRUSTING_ROUNDS: usize = 3;
/// Nats for each group below which a pair is not the same name.
const UNLIKELY: f64 = -4.2;
/// A gap is weighed as a share of the groups before it, with this many made-up ones.
const SMOOTHED: f64 = 20.0;
/// How likely a gap is at all beside a change.
const GAP: f64 = 0.3;

/// The transducer.
pub struct Model {
    /// Latin groups, the start of the word after the last.
    pub latin: usize,
    /// Cyrillic groups, silence after the last.
    pub cyrillic: usize,
    /// Joint probability, by Latin and Cyrillic group.
    pub change: Vec<f64>,
    /// Share of occurrences of the Latin group before, by Latin and Cyrillic group.
    pub gap: Vec<f64>,
}

impl Model {
    /// Everything equally likely.
    pub fn new(latin: usize, cyrillic: usize) -> Self {
        let cells = (latin + 1) * (cyrillic + 1);
        let even = 1.0 / cells as f64;
        Self { latin, cyrillic, change: vec![even; cells], gap: vec![even / 8.0; cells] }
    }

    /// The place of a Latin and a Cyrillic group.
    pub fn cell(&self, latin: usize, cyrillic: usize) -> usize {
        latin * (self.cyrillic + 1) + cyrillic
    }

    /// One round of expectation maximisation; gives the mean log likelihood of the pairs that taught.
    pub fn improve(&mut self, pairs: &[Pair], round: usize) -> f64 {
        let mut counts = Counts { change: vec![1e-3; self.change.len()], gap: vec![1e-4; self.gap.len()] };
        let (mut whole, mut taught) = (0.0, 0.0);
        for pair in pairs {
            let lattice = Lattice::of(self, pair);
            let groups = (pair.latin.len() + pair.cyrillic.len()) as f64;
            let likely = lattice.likelihood > 0.0 && lattice.likelihood.ln() / groups >= UNLIKELY;
            if likely || (round < TRUSTING_ROUNDS && lattice.likelihood > 0.0) {
                lattice.count(self, pair, &mut counts);
                whole += lattice.likelihood.ln();
                taught += 1.0;
            }
        }
        self.take(&counts, taught);
        whole / taught
    }

    fn take(&mut self, counts: &Counts, words: f64) {
        let sum: f64 = counts.change.iter().chain(&counts.gap).sum();
        for latin in 0..=self.latin {
            let met: f64 =
                (0..=self.cyrillic).map(|cyrillic| counts.change[self.cell(latin, cyrillic)]).sum();
            let met = if latin == self.latin { words } else { met };
            for cyrillic in 0..=self.cyrillic {
                let cell = self.cell(latin, cyrillic);
                self.change[cell] = counts.change[cell] / sum;
                self.gap[cell] = counts.gap[cell] / (met + SMOOTHED) * GAP;
            }
        }
    }
}

struct Counts {
    change: Vec<f64>,
    gap: Vec<f64>,
}

/// The sums over the alignments of one pair.
struct Lattice {
    width: usize,
    forward: Vec<f64>,
    backward: Vec<f64>,
    likelihood: f64,
}

impl Lattice {
    fn of(model: &Model, pair: &Pair) -> Self {
        let (height, width) = (pair.latin.len() + 1, pair.cyrillic.len() + 1);
        let mut forward = vec![0.0; height * width];
        forward[0] = 1.0;
        for at in 0..height * width {
            let sum = forward[at];
            for (to, _, share) in steps(model, pair, at) {
                forward[to] += sum * share;
            }
        }
        let mut backward = vec![0.0; height * width];
        backward[height * width - 1] = 1.0;
        for at in (0..height * width).rev() {
            let sum: f64 = steps(model, pair, at).map(|(to, _, share)| backward[to] * share).sum();
            backward[at] += sum;
        }
        let likelihood = forward[height * width - 1];
        Self { width, forward, backward, likelihood }
    }

    fn count(&self, model: &Model, pair: &Pair, counts: &mut Counts) {
        debug_assert_eq!(self.width, pair.cyrillic.len() + 1);
        for at in 0..self.forward.len() {
            for (to, edit, share) in steps(model, pair, at) {
                let weight = self.forward[at] * share * self.backward[to] / self.likelihood;
                match edit {
                    Edit::Change(cell) => counts.change[cell] += weight,
                    Edit::Gap(cell) => counts.gap[cell] += weight,
                }
            }
        }
    }
}

enum Edit {
    Change(usize),
    Gap(usize),
}

/// The edits possible at a place of the lattice: where each leads, which it is, how likely.
fn steps(model: &Model, pair: &Pair, at: usize) -> impl Iterator<Item = (usize, Edit, f64)> {
    let width = pair.cyrillic.len() + 1;
    let (row, column) = (at / width, at % width);
    let latin = pair.latin.get(row).copied();
    let cyrillic = pair.cyrillic.get(column).copied();
    let before = row.checked_sub(1).map_or(model.latin, |row| pair.latin[row]);
    let change = latin.zip(cyrillic).map(|(l, c)| model.cell(l, c));
    let silence = latin.map(|l| model.cell(l, model.cyrillic));
    let gap = cyrillic.map(|c| model.cell(before, c));
    let change = change.map(|cell| (at + width + 1, Edit::Change(cell), model.change[cell]));
    let silence = silence.map(|cell| (at + width, Edit::Change(cell), model.change[cell]));
    let gap = gap.map(|cell| (at + 1, Edit::Gap(cell), model.gap[cell]));
    [change, silence, gap].into_iter().flatten()
}
