//! Stands between a program and the disk, and at a chosen call makes the disk fail or the program die.
//!
//! For tests only, loaded with `LD_PRELOAD`. It counts the calls that change something under one folder (write,
//! flush, cut, rename, remove, make) and touches no other. Without its variables it does nothing.
//!
//! | variable | means |
//! | --- | --- |
//! | `TIZIM_FAULT` | `kill`, `torn` (half of a write, then kill), `eio`, `enospc`, or `full` (nothing may grow) |
//! | `TIZIM_FAULT_UNDER` | the folder, as an absolute path without links |
//! | `TIZIM_FAULT_AT` | which call, from 1 |
//! | `TIZIM_FAULT_FOREVER` | when set, every later call fails too |

mod calls;
mod plan;
