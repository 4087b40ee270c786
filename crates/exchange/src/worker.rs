//! The child's whole work: read a request, read the file in it, write what was found.
//!
//! It opens nothing and knows nothing but what stands in the request. A panic of a format's library becomes a refusal.

use crate::problems::{Problem, ProblemKind};
use crate::tables::{self, Table};
use crate::wire::{self, Parsed};
use std::io::{self, BufWriter, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads one request from `input` and answers on `output`. The caller has confined the process before.
pub fn worker_main(input: &mut impl Read, output: &mut impl Write) -> io::Result<()> {
    let (file, hint) = wire::read_request(input)?;
    let read = catch_unwind(AssertUnwindSafe(|| tables::read(&file, &hint)));
    let (table, problems) =
        read.unwrap_or_else(|_| (Table::default(), vec![Problem::of_file(ProblemKind::Broken {})]));
    wire::write_response(&mut BufWriter::with_capacity(256 << 10, output), &Parsed { table, problems })
}
