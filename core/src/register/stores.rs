use super::Register;
use crate::access::Access;
use crate::alert::Alerts;
use crate::apply::Has;
use crate::organisation::Organisations;
use crate::people::{Contacts, Roles, Users};
use crate::policy::Policies;
use crate::response::Responses;
use crate::shared::Shared;

macro_rules! stores {
    ($($store:ty: $($field:ident).+;)*) => {$(
        impl Has<$store> for Register {
            fn store(&self) -> &$store {
                &self.$($field).+
            }

            fn store_mut(&mut self) -> &mut $store {
                &mut self.$($field).+
            }
        }
    )*};
}

stores! {
    Policies: policies;
    Organisations: organisations;
    Shared<Organisations>: organisations;
    Users: people.users;
    Roles: people.roles;
    Contacts: people.contacts;
    Access: access;
    Alerts: alerts;
    Responses: responses;
}
