use super::{Email, Person, UserRegistered, UserUpdated};
use crate::actor::{Actor, Caller, UserId, UserKey};
use crate::history::{History, in_order};
use crate::index::{Index, Key, Map};
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::text::Name;
use crate::time::Timestamp;

/// What is remembered of one user. What every command asks of its actor stands first, in one line of the cache.
#[derive(Debug, Clone, PartialEq)]
#[repr(C, align(64))]
pub(crate) struct UserRecord {
    registered_at: Timestamp,
    mfa: History<bool>,
    /// The last entry of the user's stream (rule T5).
    last_at: Timestamp,
    pub(crate) id: UserId,
    profile: History<(Name, Email)>,
    auditor: History<bool>,
}

impl UserRecord {
    pub(crate) fn mfa(&self, at: Timestamp) -> bool {
        self.mfa.as_of(at).copied().unwrap_or(false)
    }

    pub(crate) fn is_auditor(&self, at: Timestamp) -> bool {
        self.auditor.as_of(at).copied().unwrap_or(false)
    }

    pub(crate) fn profile(&self, at: Timestamp) -> Option<&(Name, Email)> {
        self.profile.as_of(at)
    }
}

/// All users ever registered, and the names under which the operator has acted.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Users {
    by_id: Map<UserId, UserKey>,
    records: Vec<UserRecord>,
    /// From here on every user is known: no record needs to be looked at.
    newest: Option<Timestamp>,
    operators: Index<Name, Name>,
}

/// Who made an entry, in little room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ActorKey {
    Operator(Key<Name>),
    User(UserKey),
}

impl Users {
    /// The key of an id, known now or only later.
    pub(crate) fn key(&self, id: &UserId) -> Option<UserKey> {
        self.by_id.get(id).copied()
    }

    pub(crate) fn get(&self, key: UserKey) -> Option<&UserRecord> {
        self.records.get(key.place())
    }

    pub(crate) fn known_at(&self, id: &UserId, at: Timestamp) -> Option<(UserKey, &UserRecord)> {
        let key = self.key(id)?;
        let record = self.get(key).filter(|record| record.registered_at <= at)?;
        Some((key, record))
    }

    /// Whether the user was registered by that instant.
    pub(crate) fn has_begun(&self, key: UserKey, at: Timestamp) -> bool {
        self.newest <= Some(at) || self.get(key).is_some_and(|record| record.registered_at <= at)
    }

    /// Step 3: the user, if known at that instant (rule T6).
    pub(crate) fn known(&self, id: &UserId, at: Timestamp) -> Result<(UserKey, &UserRecord), Refusal> {
        self.known_at(id, at).ok_or_else(|| {
            Refusal::new(
                RefusalCode::UnknownUser,
                format!("no user `{id}` is known at {at}; an administrator or the operator adds users"),
            )
        })
    }

    /// Step 2: the actor is known, and a user's multi-factor authentication confirmed (rule U3).
    pub(crate) fn caller(&self, actor: &Actor, at: Timestamp) -> Result<Caller, Refusal> {
        let Actor::User(id) = actor else {
            return Ok(Caller::Operator);
        };
        let (key, record) = self.known(id, at)?;
        if record.mfa(at) {
            return Ok(Caller::User(key));
        }
        Err(Refusal::new(
            RefusalCode::MfaRequired,
            format!("multi-factor authentication of user `{id}` is not confirmed; the operator confirms it"),
        ))
    }

    /// Step 5 for what is written to the user's stream.
    pub(crate) fn in_order(&self, key: UserKey, at: Timestamp) -> Result<(), Refusal> {
        match self.get(key) {
            Some(record) => in_order(Some(record.last_at), at, &format_args!("user `{}`", record.id)),
            None => Ok(()),
        }
    }

    pub(crate) fn last_at(&self, key: UserKey) -> Option<Timestamp> {
        self.get(key).map(|record| record.last_at)
    }

    /// Step 5 for naming this person: where it would make a new user, the user's stream may begin (rule T6).
    pub(crate) fn may_begin(&self, person: &Person, at: Timestamp) -> Result<(), Refusal> {
        match self.key(&person.id) {
            // Known only later: registering now would come before the stream's first entry, so this refuses.
            Some(key) if !self.has_begun(key, at) => self.in_order(key, at),
            Some(_) | None => Ok(()),
        }
    }

    /// Step 6 for naming this person: whether the id is known at that instant. A known id comes with the address that it
    /// had then (rule U10); the refusal does not say which, because it is somebody's.
    pub(crate) fn known_person(&self, person: &Person, at: Timestamp) -> Result<bool, Refusal> {
        let Some((_, record)) = self.known_at(&person.id, at) else {
            return Ok(false);
        };
        if record.profile(at).is_some_and(|(_, address)| address.is_same_as(&person.email)) {
            return Ok(true);
        }
        Err(Refusal::new(
            RefusalCode::UserDiffers,
            format!(
                "user id `{}` is known with another address; give the address of that user, or another id",
                person.id
            ),
        ))
    }

    /// The caller has seen that the id is new.
    pub(crate) fn remember_registered(&mut self, at: Timestamp, event: UserRegistered) {
        let key = self.next_key();
        self.newest = self.newest.max(Some(at));
        self.by_id.insert(event.id.clone(), key);
        self.records.push(UserRecord {
            id: event.id,
            registered_at: at,
            last_at: at,
            profile: History::beginning(at, (event.name, event.email)),
            mfa: History::default(),
            auditor: History::default(),
        });
    }

    pub(crate) fn remember_updated(&mut self, key: UserKey, at: Timestamp, event: UserUpdated) {
        self.change(key, at, |record| {
            if let Some((name, email)) = record.profile.as_of(at).cloned() {
                record.profile.push(at, (event.name.unwrap_or(name), event.email.unwrap_or(email)));
            }
        });
    }

    pub(crate) fn remember_mfa(&mut self, key: UserKey, at: Timestamp, confirmed: bool) {
        self.change(key, at, |record| record.mfa.push(at, confirmed));
    }

    pub(crate) fn remember_auditor(&mut self, key: UserKey, at: Timestamp, appointed: bool) {
        self.change(key, at, |record| record.auditor.push(at, appointed));
    }

    /// An entry was written to the user's stream, and changes the record so.
    pub(crate) fn change(&mut self, key: UserKey, at: Timestamp, change: impl FnOnce(&mut UserRecord)) {
        if let Some(record) = self.records.get_mut(key.place()) {
            record.last_at = at;
            change(record);
        }
    }

    /// The key of an operator's name, if the operator has acted under it.
    pub(crate) fn operator(&self, name: &Name) -> Option<ActorKey> {
        self.operators.key(name).map(ActorKey::Operator)
    }

    /// The caller has seen that the name is new.
    pub(crate) fn remember_operator(&mut self, name: Name) -> ActorKey {
        ActorKey::Operator(self.operators.insert(name.clone(), name))
    }

    /// The key that the next user gets.
    pub(crate) fn next_key(&self) -> UserKey {
        Key::after(self.records.len())
    }

    pub(crate) fn actor(&self, key: ActorKey) -> Option<Actor> {
        match key {
            ActorKey::User(user) => self.get(user).map(|record| Actor::User(record.id.clone())),
            ActorKey::Operator(name) => self.operators.get(name).cloned().map(Actor::Operator),
        }
    }
}
