use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use super::Register;
use super::decision::Draft;
use crate::access::Authority;
use crate::actor::{Caller, UserKey, not_permitted};
use crate::alert::{Alert, AlertKey};
use crate::duty::{in_scope, not_asked};
use crate::ods_code::OdsCode;
use crate::organisation::OrganisationKey;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::response::{
    Asked, FollowUpRecorded, Mode, OrganisationSelection, RecordFollowUp, RecordResponse, ReopenResponse,
    ResponseHistory, ResponseRecorded, ResponseReopened, judge_record, judge_reopening, refusal_of,
};
use crate::time::Timestamp;

/// A response about to be judged: the alert, and who gives it when.
#[derive(Clone, Copy)]
struct Case<'a> {
    key: AlertKey,
    alert: &'a Alert,
    user: UserKey,
    at: Timestamp,
}

impl Register {
    /// Steps 3 to 7 of recording a response, organisation by organisation (rules R9 and R10).
    pub(super) fn judge_response(
        &self,
        command: &RecordResponse,
        caller: Caller,
        at: Timestamp,
        draft: &mut Draft<'_>,
    ) -> Result<(), Refusal> {
        let (key, alert) = self.alerts.known(command.alert, at)?;
        let Caller::User(user) = caller else {
            return Err(operator_never_answers());
        };
        let case = Case { key, alert, user, at };
        let organisations = self.addressed(case, &command.organisations)?;
        draft.reserve(organisations.len());
        let mut refused = BTreeMap::new();
        let mut recorded = false;
        for organisation in organisations.iter().copied() {
            match self.judge_one(case, organisation, command) {
                Ok(event) => {
                    recorded = true;
                    draft.record(event);
                }
                Err(code) => {
                    refused.insert(organisation, code);
                }
            }
        }
        match refused.first_key_value() {
            Some((first, code)) if command.mode == Mode::AllOrNothing || !recorded => {
                let refusal = match code {
                    RefusalCode::OutOfOrder => self.latest_out_of_order(case, &refused),
                    _ => None,
                };
                Err(refusal.unwrap_or_else(|| self.explain(case, *first, *code)).naming(refused))
            }
            _ => {
                draft.refuse(refused);
                Ok(())
            }
        }
    }

    /// Of the organisations refused as out of order, the refusal of the one whose response has the latest last entry: the
    /// whole list is in order from that instant on (rule T5).
    fn latest_out_of_order(
        &self,
        case: Case<'_>,
        refused: &BTreeMap<OdsCode, RefusalCode>,
    ) -> Option<Refusal> {
        let last_at = |organisation: OdsCode| {
            let place = self.organisations.key(organisation)?;
            self.responses.get(case.key, place).map(ResponseHistory::last_at)
        };
        let late = refused.iter().filter(|(_, code)| **code == RefusalCode::OutOfOrder);
        let (latest, code) = late.max_by_key(|(organisation, _)| last_at(**organisation))?;
        Some(self.explain(case, *latest, *code))
    }

    /// Whom a response addresses, each once, in the order in which events follow.
    fn addressed<'c>(
        &self,
        case: Case<'_>,
        selection: &'c OrganisationSelection,
    ) -> Result<Cow<'c, [OdsCode]>, Refusal> {
        let (organisations, explanation) = match selection {
            OrganisationSelection::These(list) => {
                (each_once(list), "the list of organisations is empty; name some, or say `all`")
            }
            OrganisationSelection::All => (
                self.all_to_answer(case).into(),
                "the actor may answer for no organisation whose response is open or asked for; name organisations to see why",
            ),
        };
        if organisations.is_empty() {
            return Err(Refusal::new(RefusalCode::NoOrganisations, explanation));
        }
        Ok(organisations)
    }

    /// Every organisation in scope that the user may answer for and whose response is open, or missing with the
    /// duty standing, by ODS code.
    fn all_to_answer(&self, case: Case<'_>) -> Vec<OdsCode> {
        let Case { key, alert, user, at } = case;
        self.may_answer_for(user, at)
            .into_iter()
            .filter(|(_, organisation, _)| {
                let response = self.responses.get(key, *organisation).and_then(|response| response.as_of(at));
                match response {
                    Some(record) => !record.kind().is_closed() && in_scope(alert.clocks(at), *organisation),
                    None => not_asked(alert, *organisation, at).is_none(),
                }
            })
            .map(|(code, _, _)| code)
            .collect()
    }

    /// Every open organisation that the user may answer for at that instant, and by what right, by ODS code.
    pub(crate) fn may_answer_for(
        &self,
        user: UserKey,
        at: Timestamp,
    ) -> Vec<(OdsCode, OrganisationKey, Authority)> {
        let ground = self.ground(at);
        let places = self.people.roles.places(user, at).chain(self.access.asked_for(user, at));
        let mut organisations: Vec<_> = places
            .filter(|organisation| self.organisations.is_open(*organisation, at))
            .filter_map(|organisation| {
                let authority = self.access.authority(ground, user, organisation)?;
                Some((self.organisations.code(organisation)?, organisation, authority))
            })
            .collect();
        organisations.sort_unstable_by_key(|(code, _, _)| *code);
        organisations.dedup_by_key(|(code, _, _)| *code);
        organisations
    }

    fn judge_one(
        &self,
        case: Case<'_>,
        organisation: OdsCode,
        command: &RecordResponse,
    ) -> Result<ResponseRecorded, RefusalCode> {
        let Case { key, alert, user, at } = case;
        let place = self.organisations.known_at(organisation, at).ok_or(RefusalCode::UnknownOrganisation)?;
        let authority =
            self.access.authority(self.ground(at), user, place).ok_or(RefusalCode::NotPermitted)?;
        let response = self.responses.get(key, place);
        let asked = self.asked(case, organisation, place, response);
        asked.must_be_in_order()?;
        if alert.withdrawn_at(at).is_some() {
            return Err(RefusalCode::AlertWithdrawn);
        }
        if !self.organisations.is_open(place, at) {
            return Err(RefusalCode::OrganisationClosed);
        }
        judge_record(&asked, &command.status, authority)
    }

    /// What the response room is told of the duty below it.
    fn asked<'a>(
        &'a self,
        case: Case<'a>,
        organisation: OdsCode,
        place: OrganisationKey,
        response: Option<&'a ResponseHistory>,
    ) -> Asked<'a> {
        let Case { alert, at, .. } = case;
        let first = response.and_then(|response| response.first_at(at));
        let clock = match first {
            Some(first) => alert.clocks(at).answered_under(place, first),
            None => alert.newest_clock(at),
        };
        Asked {
            alert: alert.id,
            organisation,
            response,
            policy: clock.map_or_else(|| self.policies.as_of(at), |clock| &clock.policy),
            not_asked: if first.is_none() { not_asked(alert, place, at) } else { None },
            revision: alert.revision(at),
            at,
        }
    }

    /// The sentence to a code that [`Self::judge_one`] gave.
    fn explain(&self, case: Case<'_>, organisation: OdsCode, code: RefusalCode) -> Refusal {
        let Case { key, alert, at, .. } = case;
        let place = self.organisations.key(organisation);
        let said = match code {
            RefusalCode::UnknownOrganisation => self.organisations.known(organisation, at).map(|_| ()),
            RefusalCode::NotPermitted => Err(may_not_respond(organisation)),
            RefusalCode::AlertWithdrawn => alert.must_not_be_withdrawn(at),
            RefusalCode::OrganisationClosed => {
                place.map_or(Ok(()), |place| self.organisations.must_be_open(place, at))
            }
            _ => Ok(()),
        };
        said.err().unwrap_or_else(|| {
            let response = place.and_then(|place| self.responses.get(key, place));
            refusal_of(code, alert.id, organisation, response, at)
        })
    }

    /// Steps 3 to 7 of reopening a response (rule R4).
    pub(super) fn judge_reopening(
        &self,
        command: &ReopenResponse,
        caller: Caller,
        at: Timestamp,
    ) -> Result<ResponseReopened, Refusal> {
        let place = self.organisations.known(command.organisation, at)?;
        let (key, alert) = self.alerts.known(command.alert, at)?;
        let Caller::User(user) = caller else {
            return Err(operator_never_answers());
        };
        let authority = self.access.authority(self.ground(at), user, place);
        let authority = authority.ok_or_else(|| may_not_respond(command.organisation))?;
        let response = self.responses.get(key, place);
        let asked = self.asked(Case { key, alert, user, at }, command.organisation, place, response);
        let explain = |code| refusal_of(code, alert.id, command.organisation, response, at);
        asked.must_be_in_order().map_err(explain)?;
        alert.must_not_be_withdrawn(at)?;
        self.organisations.must_be_open(place, at)?;
        if !in_scope(alert.clocks(at), place) {
            return Err(explain(RefusalCode::NotInScope));
        }
        judge_reopening(&asked, command, authority).map_err(explain)
    }

    /// Steps 3 to 6 of a follow-up; it belongs to no stream (rule T5).
    pub(super) fn judge_follow_up(
        &self,
        command: &RecordFollowUp,
        caller: Caller,
        at: Timestamp,
    ) -> Result<FollowUpRecorded, Refusal> {
        let RecordFollowUp { alert, organisation, note } = command.clone();
        let place = self.organisations.known(organisation, at)?;
        let (_, known) = self.alerts.known(alert, at)?;
        caller.must_be_operator("record follow-ups")?;
        known.must_not_be_withdrawn(at)?;
        self.organisations.must_be_open(place, at)?;
        if !in_scope(known.clocks(at), place) {
            return Err(refusal_of(RefusalCode::NotInScope, alert, organisation, None, at));
        }
        Ok(FollowUpRecorded { alert, organisation, note })
    }
}

/// A repeated organisation counts once, where it stands first (rule R9). One alone is the common case.
fn each_once(list: &[OdsCode]) -> Cow<'_, [OdsCode]> {
    if list.len() < 2 {
        return list.into();
    }
    let mut seen = HashSet::with_capacity(list.len());
    list.iter().copied().filter(|organisation| seen.insert(*organisation)).collect()
}

fn operator_never_answers() -> Refusal {
    not_permitted("answer for an organisation as the operator", "a user with a role or access there")
}

fn may_not_respond(organisation: OdsCode) -> Refusal {
    not_permitted(
        &format!("answer for organisation `{organisation}`"),
        "its administrators and responders, and users whose access it approved,",
    )
}
