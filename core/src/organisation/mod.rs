//! Organisations: what they are, whether they must respond, whether they are open.

mod apply;
mod messages;
mod sector;
mod store;

pub use messages::{
    CloseOrganisation, MandateChanged, OrganisationClosed, OrganisationRegistered, RegisterOrganisation,
    SetMandate,
};
pub use sector::Sector;

pub(crate) use apply::organisation_named;
pub(crate) use store::{
    Organisation, OrganisationKey, Organisations, organisation_closed, unknown_organisation,
};
