//! The classes, enums, aliases and exports of the Python package.

mod classes;
mod model;
mod package;

use std::path::Path;

use crate::Output;

pub(crate) fn outputs(root: &Path) -> Result<Vec<Output>, String> {
    let mut outputs = classes::outputs(root)?;
    outputs.extend(package::outputs(root)?);
    Ok(outputs)
}
