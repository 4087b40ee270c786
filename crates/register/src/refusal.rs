//! Why an act was refused: something the member can do something about.
//!
//! Each refusal is a sentence in `words/refusals.ftl`: what is wrong, where, and what to do next. What was typed is
//! kept by the page.

use crate::claim::Kind;
use crate::figures::estimates::input::PlanFault;
use crate::figures::estimates::rules::Reason;
use crate::members::facts::MemberRole;

/// Why an act was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The thing is not in the register (any more, or here).
    #[error("there is no such {}", .0.code())]
    NotThere(Kind),
    /// The statement pointed at is not there.
    #[error("there is no such statement")]
    NoSuchStatement,
    /// The statement has been corrected or withdrawn already.
    #[error("this statement has been corrected or withdrawn already")]
    AlreadyPast,
    /// The act pointed at is not in the log.
    #[error("there is no such act")]
    NoSuchAct,
    /// The act has been undone already.
    #[error("this act has been undone already")]
    AlreadyUndone,
    /// Acts on members and approvals cannot be undone as a batch.
    #[error("this act cannot be undone")]
    CannotBeUndone,
    /// A reason is asked for and none was given.
    #[error("a reason is missing")]
    ReasonMissing,
    /// Nothing was said.
    #[error("nothing was filled in")]
    NothingSaid,
    /// A person needs a name, another record a description.
    #[error("a name or a description is missing")]
    NoNameNoDescription,
    /// A required text is empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// A text is longer than its field may be.
    #[error("{field} is longer than {limit} letters")]
    TooLong {
        /// The field, as a word key.
        field: &'static str,
        /// How many letters it may have.
        limit: usize,
    },
    /// A statement that does not belong to such a thing.
    #[error("a {} cannot have such a statement", .0.code())]
    DoesNotFit(Kind),
    /// An age, a count or a bound that cannot be.
    #[error("{0} cannot be")]
    Impossible(&'static str),
    /// The lower bound is above the upper one.
    #[error("the lower bound is above the upper one")]
    BoundsCrossed,
    /// A thing cannot be tied to itself.
    #[error("a record cannot be tied to itself")]
    TiedToItself,
    /// The identity number fails its check digit.
    #[error("this is not an identity number")]
    NotAnIdentityNumber,
    /// A code that no HURIDOCS list has.
    #[error("HURIDOCS has no code {0} there")]
    UnknownCode(Box<str>),
    /// The member's role does not allow it.
    #[error("a {} may not do this", .0.code())]
    RoleMayNot(MemberRole),
    /// The one who acts is not a member, or left.
    #[error("this member has left")]
    NotAMember,
    /// An approval must come from somebody else.
    #[error("somebody else must approve this")]
    ApproveYourOwn,
    /// Nobody has said that this person is dead.
    #[error("no source says that this person is dead")]
    NobodySaysDead,
    /// A death needs two independent sources, or one document seen.
    #[error("a death needs two independent sources or one document")]
    DeathNeedsMore,
    /// The office must keep at least one lead.
    #[error("the office needs a lead")]
    LastLead,
    /// There is such a member already.
    #[error("there is such a member already")]
    NameTaken,
    /// A figure that would tell the public too much: of one person, or of fewer than five.
    #[error("this figure is not for the public")]
    NotForThePublic,
    /// The edition pointed at was never proposed.
    #[error("there is no such edition")]
    NoSuchEdition,
    /// The form is shown again after its session had ended, and nobody has sent it since.
    #[error("this has not been sent yet")]
    NotSentYet,
    /// Only records and sources can be erased.
    #[error("only records and sources can be erased")]
    CannotBeErased,
    /// Somebody has asked for this erasure already; it waits for a second member.
    #[error("this erasure waits for a second member already")]
    ErasureWaits,
    /// The reason of an erasure names the person: it would outlive what is erased.
    #[error("the reason names the person, and it stays")]
    ReasonNames,
    /// Two different identity numbers never become one person.
    #[error("two different identity numbers never become one person")]
    TwoIdentityNumbers,
    /// Two rows of a list in which one row is one person never become one person.
    #[error("two rows of a list in which one row is one person never become one person")]
    TwoRowsOfOneList,
    /// Two of these records were judged different people.
    #[error("two of these records were judged different people")]
    JudgedDifferent,
    /// Other judgements make these records one person.
    #[error("other judgements make these records one person")]
    JoinedThroughOthers,
    /// A second judgement has been asked for already.
    #[error("a second judgement has been asked for already")]
    ReviewWaits,
    /// There is no such comparison of lists.
    #[error("there is no such comparison of lists")]
    NoSuchReconciliation,
    /// The record stands on neither list.
    #[error("the record stands on neither list")]
    NotOnTheseLists,
    /// The line does not fit what was judged.
    #[error("the line does not fit what was judged")]
    LineDoesNotFit,
    /// An estimate cannot be made like this.
    #[error("an estimate cannot be made like this: {}", .0.code())]
    BadPlan(PlanFault),
    /// There is no such run of estimates.
    #[error("there is no such estimate")]
    NoSuchEstimate,
    /// Other estimates are running.
    #[error("other estimates are running")]
    EstimateRuns,
    /// The estimates are not finished.
    #[error("the estimates are not finished")]
    EstimateNotFinished,
    /// The run stands in the edition that is public.
    #[error("this estimate is public: take its edition back first")]
    EstimatePublic,
    /// An estimate may not be said in public, and why.
    #[error("this estimate may not be published")]
    EstimateForbidden(Vec<Reason>),
}

impl Refusal {
    /// The key of its sentence in the words.
    pub const fn key(&self) -> &'static str {
        match self {
            Refusal::NotThere(_) => "refusal-not-there",
            Refusal::NoSuchStatement => "refusal-no-such-statement",
            Refusal::AlreadyPast => "refusal-already-past",
            Refusal::NoSuchAct => "refusal-no-such-act",
            Refusal::AlreadyUndone => "refusal-already-undone",
            Refusal::CannotBeUndone => "refusal-cannot-be-undone",
            Refusal::ReasonMissing => "refusal-reason-missing",
            Refusal::NothingSaid => "refusal-nothing-said",
            Refusal::NoNameNoDescription => "refusal-no-name-no-description",
            Refusal::Missing(_) => "refusal-missing",
            Refusal::TooLong { .. } => "refusal-too-long",
            Refusal::DoesNotFit(_) => "refusal-does-not-fit",
            Refusal::Impossible(_) => "refusal-impossible",
            Refusal::BoundsCrossed => "refusal-bounds-crossed",
            Refusal::TiedToItself => "refusal-tied-to-itself",
            Refusal::NotAnIdentityNumber => "refusal-not-an-identity-number",
            Refusal::UnknownCode(_) => "refusal-unknown-code",
            Refusal::RoleMayNot(_) => "refusal-role-may-not",
            Refusal::NotAMember => "refusal-not-a-member",
            Refusal::ApproveYourOwn => "refusal-approve-your-own",
            Refusal::NobodySaysDead => "refusal-nobody-says-dead",
            Refusal::DeathNeedsMore => "refusal-death-needs-more",
            Refusal::LastLead => "refusal-last-lead",
            Refusal::NameTaken => "refusal-name-taken",
            Refusal::NotForThePublic => "refusal-not-for-the-public",
            Refusal::NoSuchEdition => "refusal-no-such-edition",
            Refusal::NotSentYet => "desk-not-sent-yet",
            Refusal::CannotBeErased => "refusal-cannot-be-erased",
            Refusal::ErasureWaits => "refusal-erasure-waits",
            Refusal::ReasonNames => "refusal-reason-names",
            Refusal::TwoIdentityNumbers => "refusal-two-identity-numbers",
            Refusal::TwoRowsOfOneList => "refusal-two-rows-of-one-list",
            Refusal::JudgedDifferent => "refusal-judged-different",
            Refusal::JoinedThroughOthers => "refusal-joined-through-others",
            Refusal::ReviewWaits => "refusal-review-waits",
            Refusal::NoSuchReconciliation => "refusal-no-such-reconciliation",
            Refusal::NotOnTheseLists => "refusal-not-on-these-lists",
            Refusal::LineDoesNotFit => "refusal-line-does-not-fit",
            Refusal::BadPlan(_) => "refusal-bad-plan",
            Refusal::NoSuchEstimate => "refusal-no-such-estimate",
            Refusal::EstimateRuns => "refusal-estimate-runs",
            Refusal::EstimateNotFinished => "refusal-estimate-not-finished",
            Refusal::EstimatePublic => "refusal-estimate-public",
            Refusal::EstimateForbidden(_) => "refusal-estimate-forbidden",
        }
    }

    /// The word key of what its sentence speaks of, where it speaks of something.
    pub fn subject_key(&self) -> Option<String> {
        match self {
            Refusal::NotThere(kind) | Refusal::DoesNotFit(kind) => Some(format!("kind-{}", kind.code())),
            Refusal::RoleMayNot(role) => Some(format!("member-role-{}", role.code())),
            Refusal::BadPlan(fault) => Some(format!("plan-fault-{}", fault.code())),
            Refusal::EstimateForbidden(reasons) => {
                reasons.first().map(|reason| format!("reason-{}", reason.code()))
            }
            Refusal::Missing(field) | Refusal::Impossible(field) | Refusal::TooLong { field, .. } => {
                Some(format!("field-{field}"))
            }
            Refusal::NoSuchStatement
            | Refusal::AlreadyPast
            | Refusal::NoSuchAct
            | Refusal::AlreadyUndone
            | Refusal::CannotBeUndone
            | Refusal::ReasonMissing
            | Refusal::NothingSaid
            | Refusal::NoNameNoDescription
            | Refusal::BoundsCrossed
            | Refusal::TiedToItself
            | Refusal::NotAnIdentityNumber
            | Refusal::UnknownCode(_)
            | Refusal::NotAMember
            | Refusal::ApproveYourOwn
            | Refusal::NobodySaysDead
            | Refusal::DeathNeedsMore
            | Refusal::LastLead
            | Refusal::NameTaken
            | Refusal::NotForThePublic
            | Refusal::NoSuchEdition
            | Refusal::NotSentYet
            | Refusal::CannotBeErased
            | Refusal::ErasureWaits
            | Refusal::ReasonNames
            | Refusal::TwoIdentityNumbers
            | Refusal::TwoRowsOfOneList
            | Refusal::JudgedDifferent
            | Refusal::JoinedThroughOthers
            | Refusal::ReviewWaits
            | Refusal::NoSuchReconciliation
            | Refusal::NotOnTheseLists
            | Refusal::LineDoesNotFit
            | Refusal::NoSuchEstimate
            | Refusal::EstimateRuns
            | Refusal::EstimateNotFinished
            | Refusal::EstimatePublic => None,
        }
    }
}
