//! What a role may see from the command line: what it may see on the desk's pages, by the same table.

use super::Trouble;
use office::{NotDone, Office, Session};

/// Ends in trouble unless the member's role may see the page at this address.
pub fn lets_in(office: &Office, session: &Session, page: &str) -> Result<(), Trouble> {
    let role = office.read(|known| known.state.members().role_of(session.member)).ok_or(NotDone::Closed)?;
    if role.is_some_and(|role| web::desk::lets_in(role, page)) {
        return Ok(());
    }
    Err(Trouble::new(
        "The office has not given this to your role.",
        "Ask a lead: the roles are listed by tizim member list FOLDER",
    ))
}
