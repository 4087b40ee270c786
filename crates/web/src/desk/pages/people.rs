//! People: the list, a person, entering and correcting, the operator's phone screen.

mod as_of;
mod asked;
mod claim_form;
pub mod contact;
pub mod correct;
pub mod death;
mod deeds;
pub mod download;
pub mod enter;
mod find;
mod form_page;
pub mod list;
mod past;
pub mod person;
pub mod phone;
mod records;
mod relations;
pub mod report;
pub mod say;
pub mod statement;
mod status;
mod times;
mod twins;
pub mod value;
pub mod withdraw;
