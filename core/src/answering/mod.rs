//! Answering: whom an alert asks, who answers for whom, and what each response comes to. Here alerts, duties, responses
//! and access meet.

mod answers;
mod apply;
mod asking;
mod judge;

pub(crate) use answers::Answers;
pub(crate) use judge::{Answered, Answering};
