//! Every statement the store makes, by name, in SQL that SQLite and PostgreSQL both take.
//!
//! Parameters are `$1, $2, …` in the order in which they first appear: SQLite counts them that way.

pub(crate) const MAKE_ABOUT: &str =
    "CREATE TABLE about (name TEXT NOT NULL PRIMARY KEY, value BYTEA NOT NULL, checksum BIGINT NOT NULL)";
pub(crate) const PUT_ABOUT: &str = "INSERT INTO about (name, value, checksum) VALUES ($1, $2, $3) \
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, checksum = excluded.checksum";
pub(crate) const ALL_ABOUT: &str = "SELECT name, value, checksum FROM about ORDER BY name";

pub(crate) const MAKE_ENTRIES: &str = "CREATE TABLE entries (position INTEGER NOT NULL PRIMARY KEY, \
     node BYTEA NOT NULL, sequence BIGINT NOT NULL, id BYTEA NOT NULL, act BYTEA NOT NULL, time BIGINT NOT NULL, \
     bytes BYTEA NOT NULL, checksum BIGINT NOT NULL)";
pub(crate) const LAST_POSITION: &str = "SELECT coalesce(max(position), 0) FROM entries";
pub(crate) const PUT_ENTRY: &str = "INSERT INTO entries \
     (position, node, sequence, id, act, time, bytes, checksum) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
pub(crate) const ENTRIES_AFTER: &str = "SELECT position, node, sequence, id, act, time, bytes, checksum \
     FROM entries WHERE position > $1 ORDER BY position";
pub(crate) const ENTRY_AT: &str = "SELECT position, node, sequence, id, act, time, bytes, checksum \
     FROM entries WHERE position = $1";

pub(crate) const MAKE_SUBJECT_KEYS: &str = "CREATE TABLE subject_keys (subject BYTEA NOT NULL PRIMARY KEY, \
     compartment INTEGER NOT NULL, generation BIGINT NOT NULL, wrapped BYTEA NOT NULL, checksum BIGINT NOT NULL)";
pub(crate) const PUT_SUBJECT_KEY: &str = "INSERT INTO subject_keys \
     (subject, compartment, generation, wrapped, checksum) VALUES ($1, $2, $3, $4, $5) \
     ON CONFLICT (subject) DO UPDATE SET compartment = excluded.compartment, \
     generation = excluded.generation, wrapped = excluded.wrapped, checksum = excluded.checksum";
pub(crate) const SUBJECT_KEY: &str =
    "SELECT subject, compartment, generation, wrapped, checksum FROM subject_keys WHERE subject = $1";
pub(crate) const ALL_SUBJECT_KEYS: &str =
    "SELECT subject, compartment, generation, wrapped, checksum FROM subject_keys";
pub(crate) const DESTROY_SUBJECT_KEY: &str = "DELETE FROM subject_keys WHERE subject = $1";

pub(crate) const MAKE_SEALED: &str =
    "CREATE TABLE sealed (name TEXT NOT NULL PRIMARY KEY, value BYTEA NOT NULL, checksum BIGINT NOT NULL)";
pub(crate) const PUT_SEALED: &str = "INSERT INTO sealed (name, value, checksum) VALUES ($1, $2, $3) \
     ON CONFLICT (name) DO UPDATE SET value = excluded.value, checksum = excluded.checksum";
pub(crate) const SEALED: &str = "SELECT name, value, checksum FROM sealed WHERE name = $1";
pub(crate) const ALL_SEALED: &str = "SELECT name, value, checksum FROM sealed ORDER BY name";
pub(crate) const SEALED_NAMES: &str = "SELECT name FROM sealed ORDER BY name";
pub(crate) const REMOVE_SEALED: &str = "DELETE FROM sealed WHERE name = $1";

pub(crate) const MAKE_INBOX: &str = "CREATE TABLE inbox (id BYTEA NOT NULL PRIMARY KEY, \
     received BIGINT NOT NULL, bytes BYTEA NOT NULL, checksum BIGINT NOT NULL)";
pub(crate) const PUSH_INBOX: &str = "INSERT INTO inbox (id, received, bytes, checksum) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (id) DO NOTHING";
pub(crate) const ALL_INBOX: &str = "SELECT id, received, bytes, checksum FROM inbox ORDER BY received, id";
pub(crate) const WAITING_INBOX: &str = "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM inbox";
pub(crate) const REMOVE_INBOX: &str = "DELETE FROM inbox WHERE id = $1";
