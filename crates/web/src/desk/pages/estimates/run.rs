//! Beginning a run, stopping it, keeping what it found, taking a kept run back.

use super::{new, one, overlaps, plan};
use crate::desk::{Answer, Turned, Visit, answer};
use office::NotDone;

/// Begins the run that the form says.
pub fn begin(visit: &Visit) -> Answer {
    let fields = plan::only(&visit.sent);
    let read = visit.read(|known| plan::read(&known.state, &fields))?;
    let begun =
        read.map_err(NotDone::from).and_then(|plan| visit.desk.office.start_estimate(visit.acting()?, plan));
    match begun {
        Ok(()) => answer::go_to("/estimates"),
        Err(NotDone::Refused(refusal)) => match overlaps::seen(visit, &fields) {
            Ok((plan, seen)) => overlaps::shown(visit, &plan, &seen, Some(&refusal)),
            Err(_) => new::shown(visit, Some(&refusal)),
        },
        Err(other) => Err(other.into()),
    }
}

/// Goes on with the run that was stopped; what was answered is not asked again.
pub fn go_on(visit: &Visit) -> Answer {
    let office = &visit.desk.office;
    let job = office.estimate_job().ok_or(Turned::NotThere)?;
    office.start_estimate(visit.acting()?, job.run.plan.clone())?;
    answer::go_to("/estimates")
}

/// Asks the run to stop.
pub fn stop(visit: &Visit) -> Answer {
    visit.acting()?;
    visit.desk.office.stop_estimate();
    answer::go_to("/estimates")
}

/// Keeps the run that is finished.
pub fn keep(visit: &Visit) -> Answer {
    let kept = visit.acting().and_then(|by| visit.desk.office.keep_estimate(by, visit.sent_act()));
    match kept {
        Ok(done) => {
            answer::go_to(&done.thing.map_or("/estimates".to_owned(), |run| format!("/estimates/{run}")))
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes a kept run back.
pub fn withdraw(visit: &Visit) -> Answer {
    let run = visit.thing()?;
    let reason = visit.sent.text("reason");
    let office = &visit.desk.office;
    let done = visit.acting().and_then(|by| office.withdraw_estimate(by, visit.sent_act(), (run, reason)));
    match done {
        Ok(_) => answer::go_to(&format!("/estimates/{run}")),
        Err(NotDone::Refused(refusal)) => one::shown(visit, Some(&refusal)),
        Err(other) => Err(Turned::from(other)),
    }
}
