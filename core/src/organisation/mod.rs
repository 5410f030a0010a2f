//! Organisations: what they are, whether they must respond, whether they are open.

mod messages;
mod sector;
mod store;

pub use messages::{
    CloseOrganisation, MandateChanged, OrganisationClosed, OrganisationRegistered, RegisterOrganisation,
    SetMandate,
};
pub use sector::Sector;
pub(crate) use store::{Organisation, OrganisationKey, Organisations, organisation_closed};
