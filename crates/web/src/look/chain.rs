//! Time on a page: what happened to somebody in order, and the chain of places where somebody was held.
//!
//! What is uncertain looks uncertain, and a gap in a chain is shown as a gap.

use super::Said;
use crate::words::Words;
use maud::{Markup, html};

/// A moment of a timeline.
pub struct Moment {
    /// When, in words.
    pub when: String,
    /// What happened.
    pub title: Markup,
    /// More about it.
    pub body: Option<Markup>,
    /// Who says so.
    pub said: Option<Said>,
    /// `Some(())` when the time is only approximate.
    pub uncertain: Option<()>,
}

/// What happened, in order.
pub fn timeline(words: &Words, moments: &[Moment]) -> Markup {
    html! {
        ol.timeline {
            @for moment in moments {
                li class=[moment.uncertain.map(|()| "uncertain")] {
                    span.when { (moment.when) }
                    div.timeline-title { (moment.title) }
                    @if let Some(body) = &moment.body { div { (body) } }
                    @if let Some(said) = &moment.said { (said.line(words)) }
                }
            }
        }
    }
}

/// A stay at one place of a custody chain, or a time about which nothing is known.
pub enum Stay {
    /// Held at a place.
    Known {
        /// Where.
        place: Markup,
        /// From when until when, in words.
        when: String,
        /// Who held the person, acknowledged or denied, and what else is known.
        body: Option<Markup>,
        /// Who says so.
        said: Box<Said>,
    },
    /// Nobody says where the person was.
    Gap {
        /// From when until when, in words.
        when: String,
    },
}

/// The chain of places where somebody was held.
pub fn chain(words: &Words, stays: &[Stay]) -> Markup {
    html! {
        ol.chain {
            @for stay in stays {
                @match stay {
                    Stay::Known { place, when, body, said } => li {
                        span.when { (when) }
                        div.chain-place { (place) }
                        @if let Some(body) = body { div { (body) } }
                        (said.line(words))
                    },
                    Stay::Gap { when } => li.chain-gap {
                        span.when { (when) }
                        div { (words.say("desk-chain-gap")) }
                    },
                }
            }
        }
    }
}
