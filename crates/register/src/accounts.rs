//! The account shown of a thing that is told as a whole: a source, an event, a deed, a place, a figure, a step.
//!
//! Where several sources tell it, the last statement that counts is shown and the others stand beside it.

use crate::cases::facts::StepAccount;
use crate::claim::Claim;
use crate::events::facts::{DeedAccount, EventAccount, OrganisationAccount, PlaceAccount};
use crate::figures::definitions::facts::Definition;
use crate::figures::facts::{FigureAccount, FigureLink};
use crate::id::ThingId;
use crate::sources::facts::{ListAccount, Origin, SourceAccount};
use crate::state::{KnownBy, State, Thing};

/// Writes the view that finds the account of one kind.
macro_rules! accounts {
    ($($(#[$doc:meta])* $of_thing:ident, $by_id:ident: $variant:ident => $account:ty;)+) => {
        impl State {$(
            $(#[$doc])*
            pub fn $of_thing<'a>(&'a self, thing: &'a Thing, known: KnownBy) -> Option<&'a $account> {
                self.current(thing, known).filter_map(|claim| match &claim.claim {
                    Claim::$variant(account) => Some(&**account),
                    _ => None,
                }).last()
            }

            $(#[$doc])*
            pub fn $by_id(&self, id: ThingId) -> Option<&$account> {
                let (_, thing) = self.find(id)?;
                self.$of_thing(thing, KnownBy::Now)
            }
        )+}
    };
}

accounts! {
    /// What is known of a source.
    source_account, source: Source => SourceAccount;
    /// Who a hidden source is.
    origin_account, origin: Origin => Origin;
    /// What is known of a list.
    list_account, list: List => ListAccount;
    /// The account shown of an event.
    event_account, event: Event => EventAccount;
    /// The account shown of a deed.
    deed_account, deed: Deed => DeedAccount;
    /// The account shown of an organisation.
    organisation_account, organisation: Organisation => OrganisationAccount;
    /// The account shown of a place.
    place_account, place: Place => PlaceAccount;
    /// The figure as claimed.
    figure_account, figure: Figure => FigureAccount;
    /// The step as told.
    step_account, step: Step => StepAccount;
    /// What a definition says.
    definition_account, definition: Definition => Definition;
}

impl State {
    /// The ties of a figure to others that count, its own and those that others state of it.
    pub fn figure_links(&self, id: ThingId) -> Vec<(ThingId, &FigureLink)> {
        let Some((number, thing)) = self.find(id) else { return Vec::new() };
        let own = links(self, thing).map(|link| (link.other, link));
        let others = self.mentions_of(number).iter().map(|&other| self.thing(other));
        let back = others.flat_map(|other| {
            links(self, other).filter(|link| link.other == id).map(|link| (other.id, link))
        });
        let mut all: Vec<_> = own.chain(back).collect();
        all.sort_by_key(|(other, link)| (*other, link.tie));
        all.dedup_by_key(|(other, link)| (*other, link.tie));
        all
    }

    /// What a thing is called on a page: its name, title, or what it measures.
    pub fn label_of<'a>(&'a self, thing: &'a Thing) -> &'a str {
        use crate::claim::Kind;
        let known = KnownBy::Now;
        let label = match thing.kind() {
            Some(Kind::Person | Kind::Unnamed | Kind::Group) => Some(self.name_of(thing)),
            Some(Kind::Source) => self.source_account(thing, known).map(|account| &*account.title),
            Some(Kind::List) => self.list_account(thing, known).map(|account| &*account.title),
            Some(Kind::Event) => self.event_account(thing, known).map(|account| &*account.title),
            Some(Kind::Deed) => self.deed_account(thing, known).map(|account| &*account.kind),
            Some(Kind::Organisation) => self.organisation_account(thing, known).map(|account| &*account.name),
            Some(Kind::Place) => self.place_account(thing, known).map(|account| &*account.name),
            Some(Kind::Figure) => self.figure_account(thing, known).map(|account| &*account.measure),
            Some(Kind::Step) => self.step_account(thing, known).map(|account| &*account.kind),
            Some(Kind::Definition) => self.definition_account(thing, known).map(|account| &*account.title),
            Some(Kind::Member) | None => None,
        };
        label.unwrap_or("")
    }
}

fn links<'a>(state: &'a State, thing: &'a Thing) -> impl Iterator<Item = &'a FigureLink> {
    state.current(thing, KnownBy::Now).filter_map(|claim| match &claim.claim {
        Claim::FigureLink(link) => Some(&**link),
        _ => None,
    })
}
