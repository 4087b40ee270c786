//! A run of estimates as a member keeps it: what was asked, what went in, what came out.
//!
//! Every number of people counts those on the lists too. A number that does not exist is `None`, never a guess.

use crate::codes::codes;
use crate::figures::defined::By;
use crate::figures::definitions::facts::DefinitionName;
use crate::figures::facts::Number;
use crate::id::ThingId;

codes! {
    /// A way to estimate. The codes are those of the command `tizim estimate`.
    Method {
        /// Chao's lower bound.
        Chao = 0 "chao",
        /// The log-linear family.
        LogLinear = 1 "loglinear",
        /// Averaging over decomposable graphs.
        Graphs = 2 "graphs",
        /// Latent classes.
        Classes = 3 "classes",
        /// Sparse overlaps.
        Sparse = 4 "sparse",
    }
}

impl Method {
    /// True for a method that only says how many there are at the least.
    pub const fn is_bound(self) -> bool {
        matches!(self, Method::Chao)
    }
}

/// What is asked: of which lists, by which definition, in which parts, with which methods.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct EstimatePlan {
    /// What the run is called.
    #[n(0)]
    pub name: Box<str>,
    /// Who counts.
    #[n(1)]
    pub definition: DefinitionName,
    /// The lists; several that copy from each other can stand as one.
    #[n(2)]
    pub groups: Vec<ListGroup>,
    /// In which parts; `None` for all at once. Bodies held responsible overlap and are no parts.
    #[n(3)]
    pub by: Option<By>,
    /// With which methods.
    #[n(4)]
    pub methods: Vec<Method>,
    /// The seed of whatever is left to chance.
    #[n(5)]
    pub seed: u64,
    /// How many linkages are drawn from the pairs that nobody has judged; 0 takes the judgements as they stand.
    #[n(6)]
    pub linkages: u16,
    /// With what was known at this moment (hybrid logical time); `None` for now.
    #[n(7)]
    pub known: Option<u64>,
}

/// Lists that stand as one.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct ListGroup {
    /// What it is called, in public too.
    #[n(0)]
    pub name: Box<str>,
    /// The lists.
    #[n(1)]
    pub lists: Vec<ThingId>,
}

/// What one part of the people looks like: which lists name how many of them.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct PartInput {
    /// The part: the code of a row of a division ([`super::input::key_code`]), empty for all.
    #[n(0)]
    pub part: Box<str>,
    /// How many people have each pattern; bit j of a pattern is group j. Sorted, without zeros and without pattern 0.
    #[n(1)]
    pub cells: Vec<(u32, u64)>,
    /// How many people who count stand on no chosen list.
    #[n(2)]
    pub nowhere: u64,
}

impl PartInput {
    /// How many people stand on some chosen list: the documented number.
    pub fn documented(&self) -> u64 {
        self.cells.iter().map(|(_, count)| count).sum()
    }

    /// How many of them stand on more than one.
    pub fn in_overlaps(&self) -> u64 {
        self.cells.iter().filter(|(pattern, _)| pattern.count_ones() > 1).map(|(_, count)| count).sum()
    }
}

/// What is known of the lines of one group of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct GroupLines {
    /// Records on its lists.
    #[n(0)]
    pub lines: u64,
    /// People among them who count.
    #[n(1)]
    pub people: u64,
    /// Records signed as "cannot be placed".
    #[n(2)]
    pub unplaced: u64,
    /// Records of which members are unsure, contradict each other, or wait for a second judgement.
    #[n(3)]
    pub unsure: u64,
}

/// Everything that a run was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Input {
    /// The parts, in the order of the division; one when nothing is divided.
    #[n(0)]
    pub parts: Vec<PartInput>,
    /// For each group, its lines.
    #[n(1)]
    pub lines: Vec<GroupLines>,
    /// People without a name who count: they cannot be found on two lists and were left out.
    #[n(2)]
    pub unnamed: u64,
    /// Groups without names that count; left out too.
    #[n(3)]
    pub unnamed_groups: u64,
}

impl Input {
    /// How many people stand on some chosen list: the documented number.
    pub fn documented(&self) -> u64 {
        self.parts.iter().map(PartInput::documented).sum()
    }

    /// How many stand on more than one.
    pub fn in_overlaps(&self) -> u64 {
        self.parts.iter().map(PartInput::in_overlaps).sum()
    }

    /// How many people who count stand on no chosen list.
    pub fn nowhere(&self) -> u64 {
        self.parts.iter().map(|part| part.nowhere).sum()
    }
}

/// What is known of who is the same on the lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Linkage {
    /// When the register was compared last (milliseconds since 1970); `None` when it was not since the office opened.
    #[n(0)]
    pub compared: Option<u64>,
    /// Pairs of people on the lists who may be one and whom nobody has judged.
    #[n(1)]
    pub open: u64,
    /// How many linkages were drawn from the bits of those pairs.
    #[n(2)]
    pub draws: u16,
}

codes! {
    /// What to know before a figure is quoted. The codes are those of `tizim estimate`, and some of the register's own.
    WarningCode {
        /// Fewer than three lists. Numbers: how many.
        TooFewLists = 0 "too-few-lists",
        /// Three lists: dependence among all three cannot be tested.
        ThreeLists = 1 "three-lists",
        /// Nobody is on two lists at once.
        NoOverlap = 2 "no-overlap",
        /// The lists fall into groups that nobody connects. Texts: the names of each group, with commas.
        Disconnected = 3 "disconnected",
        /// No three lists overlap pair by pair.
        NoTriangle = 4 "no-triangle",
        /// Two lists without anybody in common. Texts: the two. Numbers: how many were to be expected.
        EmptyOverlap = 5 "empty-overlap",
        /// Few people are on more than one list. Numbers: how many.
        FewInOverlaps = 6 "few-in-overlaps",
        /// A list on which nobody stands. Texts: its name.
        EmptyList = 7 "empty-list",
        /// A list is a part of another. Texts: the smaller, the larger. Numbers: the share, of 1.
        ListWithin = 8 "list-within",
        /// The chains do not agree. Numbers: split R-hat.
        NotMixed = 9 "not-mixed",
        /// The chains have said too little. Numbers: effective draws.
        FewEffectiveDraws = 10 "few-effective-draws",
        /// Much lies at the largest number looked at. Numbers: its share of the probability, the largest number.
        GridEnd = 11 "grid-end",
        /// The interval is so wide that its middle says little. Numbers: upper end over lower end.
        WideInterval = 12 "wide-interval",
        /// The interval has no upper or lower end.
        NoInterval = 13 "no-interval",
        /// Two methods say very different things. Texts: codes of the lower and of the higher. Numbers: how many times.
        MethodsDisagree = 14 "methods-disagree",
        /// Two ways to choose the log-linear model disagree. Numbers: by BIC, by AIC.
        ModelsDisagree = 15 "models-disagree",
        /// Two 95 % intervals share nothing. Texts: codes of the lower and of the higher method.
        IntervalsApart = 16 "intervals-apart",
        /// Without one list the figure leaves its own interval. Texts: the list. Numbers: the figure without it.
        HangsOnOneList = 17 "hangs-on-one-list",
        /// The figure depends on something that nobody can check. Texts: what, in English. Numbers: smallest, largest.
        PriorDecides = 18 "prior-decides",
        /// The most likely number does not exist.
        NoMaximum = 19 "no-maximum",
        /// The lists fit several numbers equally well. Texts: a sentence in English.
        NotIdentified = 20 "not-identified",
        /// A method was left out or cut short. Texts: the method's code, a sentence in English.
        NotRun = 21 "not-run",
        /// Something else to know. Texts: a sentence in English.
        Remark = 22 "remark",
        /// A part has no estimate; only its documented people are in the sum. Texts: the part. Numbers: those people.
        PartWithout = 23 "part-without",
        /// Pairs on the lists that may be one person are not judged, and the figure does not carry that. Numbers: pairs.
        PairsUnjudged = 24 "pairs-unjudged",
        /// The register was not compared since the office opened: nobody has looked for people on two lists.
        NeverCompared = 25 "never-compared",
        /// The linkages could not be combined for this method; the judgements as they stand were taken.
        LinkageNotCarried = 26 "linkage-not-carried",
        /// Fewer than ten linkages were drawn. Numbers: how many.
        FewLinkages = 27 "few-linkages",
        /// A warning of one part, about the sum. Texts: the part, then those of the warning; the code is the first number.
        InPart = 28 "in-part",
    }
}

/// One thing to know, with the numbers and texts that a sentence in any language needs ([`WarningCode`] says which).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Warning {
    /// What.
    #[n(0)]
    pub code: WarningCode,
    /// Its numbers.
    #[n(1)]
    pub numbers: Vec<Number>,
    /// Its texts.
    #[n(2)]
    pub texts: Vec<Box<str>>,
}

impl Warning {
    /// One that needs nothing beside its code.
    pub fn plain(code: WarningCode) -> Warning {
        Warning { code, numbers: Vec::new(), texts: Vec::new() }
    }
}

/// A point and its intervals; people.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Figures {
    /// The median, or the most likely number.
    #[n(0)]
    pub point: Option<Number>,
    /// Lower end of the 95 % interval.
    #[n(1)]
    pub lo95: Option<Number>,
    /// Upper end of the 95 % interval.
    #[n(2)]
    pub hi95: Option<Number>,
    /// Lower end of the 80 % interval.
    #[n(3)]
    pub lo80: Option<Number>,
    /// Upper end of the 80 % interval.
    #[n(4)]
    pub hi80: Option<Number>,
}

/// What one method answered about one part, or about all.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Answer {
    /// Whose answer it is.
    #[n(0)]
    pub method: Method,
    /// The part it is about; `None` for all together.
    #[n(1)]
    pub part: Option<Box<str>>,
    /// People on the lists.
    #[n(2)]
    pub documented: u64,
    /// The figures.
    #[n(3)]
    pub figures: Figures,
    /// Effective sample size, where there are chains.
    #[n(4)]
    pub ess: Option<Number>,
    /// Split R-hat, where there are chains.
    #[n(5)]
    pub split_rhat: Option<Number>,
    /// What to know.
    #[n(6)]
    pub warnings: Vec<Warning>,
    /// How long it took, in seconds.
    #[n(7)]
    pub seconds: Number,
    /// The distribution as quantiles at (i + ½) / n, sorted; people. Empty where a method has no draws.
    #[n(8)]
    pub quantiles: Vec<Number>,
    /// Each list left out in turn: its name and the figure without it.
    #[n(9)]
    pub without: Vec<WithoutList>,
    /// Other priors: pseudo-people in all, and the figures.
    #[n(10)]
    pub priors: Vec<OtherPrior>,
    /// How the number moves with the odds ratio between all lists that no list can test.
    #[n(11)]
    pub curve: Vec<CurvePlace>,
    /// The smallest and the largest figure when that odds ratio is halved and doubled.
    #[n(12)]
    pub untestable: Option<(Number, Number)>,
    /// Share of the variance that comes from the linkage, of 1, where linkages were drawn.
    #[n(13)]
    pub share_of_linkage: Option<Number>,
}

/// A figure without one list.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct WithoutList {
    /// The list that was left out.
    #[n(0)]
    pub list: Box<str>,
    /// The figure; `None` when there is none without it.
    #[n(1)]
    pub point: Option<Number>,
}

/// Figures with another prior.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct OtherPrior {
    /// Pseudo-people per pattern.
    #[n(0)]
    pub delta: Number,
    /// The figure.
    #[n(1)]
    pub point: Option<Number>,
    /// Lower end of the 95 % interval.
    #[n(2)]
    pub lo95: Option<Number>,
    /// Upper end of the 95 % interval.
    #[n(3)]
    pub hi95: Option<Number>,
}

/// A place of the curve of what no list can test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct CurvePlace {
    /// The odds ratio.
    #[n(0)]
    pub odds: Number,
    /// People.
    #[n(1)]
    pub people: Option<Number>,
    /// Lower end of the 95 % interval.
    #[n(2)]
    pub lo95: Option<Number>,
    /// Upper end of the 95 % interval.
    #[n(3)]
    pub hi95: Option<Number>,
}

/// A run that is kept.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct KeptRun {
    /// What was asked.
    #[n(0)]
    pub plan: EstimatePlan,
    /// The moment of knowledge (hybrid logical time).
    #[n(1)]
    pub known: u64,
    /// What went in.
    #[n(2)]
    pub input: Input,
    /// SHA-256 of the tables that went in, in hexadecimal: the one of `tizim estimate` when there is one part.
    #[n(3)]
    pub input_hash: Box<str>,
    /// Who is the same, and how sure that is.
    #[n(4)]
    pub linkage: Linkage,
    /// What came out: method by method all together, then part by part.
    #[n(5)]
    pub answers: Vec<Answer>,
    /// SHA-256 of the full answers as JSON, draws included, in hexadecimal.
    #[n(6)]
    pub result_hash: Box<str>,
}

impl KeptRun {
    /// What a method answered about all together.
    pub fn answer(&self, method: Method) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.method == method && answer.part.is_none())
    }
}

/// An estimate in a proposal: a kept run, and the method whose figure is said first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Offered {
    /// The run.
    #[n(0)]
    pub run: ThingId,
    /// The method; the answers of the others stand beside it.
    #[n(1)]
    pub method: Method,
}
