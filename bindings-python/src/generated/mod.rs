//! The lists of classes, written by `make generate` from the declarations of core. The macros that make classes of them
//! are written by hand, in the modules of the same names.

pub(crate) mod answers;
pub(crate) mod commands;
pub(crate) mod events;
pub(crate) mod sequences;
pub(crate) mod values;
pub(crate) mod words;
