use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use super::judge::{About, Answered, Answering, Case, Refused, must_be_user};
use crate::access::Ground;
use crate::actor::Caller;
use crate::duty::{in_scope, not_asked};
use crate::ods_code::OdsCode;
use crate::refusal::Refusal;
use crate::refusal_code::RefusalCode;
use crate::response::{Mode, OrganisationSelection, RecordResponse, ResponseRecorded};

/// Where the responses of one command go that were accepted.
pub(crate) trait Answers {
    /// So many may follow.
    fn expect(&mut self, most: usize);

    fn accept(&mut self, response: ResponseRecorded, keys: Answered);
}

impl Answering<'_> {
    /// Steps 3 to 7 of recording a response, organisation by organisation (rules R9 and R10). Gives those for which
    /// nothing is recorded, and why.
    pub(crate) fn judge_response(
        &self,
        command: &RecordResponse,
        caller: Caller,
        answers: &mut impl Answers,
    ) -> Result<BTreeMap<OdsCode, RefusalCode>, Refusal> {
        let at = self.ground.at;
        let (key, alert) = self.alerts.known(command.alert, at)?;
        let case = Case { key, alert, user: must_be_user(caller)? };
        let organisations = self.addressed(case, &command.organisations)?;
        answers.expect(organisations.len());
        let mut refused = BTreeMap::new();
        for organisation in organisations.iter().copied() {
            match self.judge_one(case, organisation, command) {
                Ok((event, keys)) => answers.accept(event, keys),
                Err(reason) => drop(refused.insert(organisation, reason)),
            }
        }
        let nothing_recorded = refused.len() == organisations.len();
        let codes = || refused.iter().map(|(organisation, reason)| (*organisation, reason.code())).collect();
        match named(&refused) {
            Some((organisation, reason)) if command.mode == Mode::AllOrNothing || nothing_recorded => {
                Err(reason.refusal(About { alert: alert.id, organisation, at }).naming(codes()))
            }
            Some(_) | None => Ok(codes()),
        }
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
        let Ground { at, .. } = self.ground;
        let Case { key, alert, user } = case;
        let responses = self.responses.to(key);
        self.access
            .may_answer_for(self.ground, user)
            .into_iter()
            .filter(|(_, organisation, _)| {
                let response = responses.get(*organisation).and_then(|response| response.as_of(at));
                match response {
                    Some(record) => !record.kind().is_closed() && in_scope(alert.clocks(at), *organisation),
                    None => not_asked(alert, *organisation, at).is_none(),
                }
            })
            .map(|(code, _, _)| code)
            .collect()
    }
}

/// The refused organisation whose reason the sentence gives: the first by ODS code. If that is out of order, the one
/// whose response has the latest last entry, because the whole list is in order from that instant on (rule T5).
fn named(refused: &BTreeMap<OdsCode, Refused>) -> Option<(OdsCode, Refused)> {
    let each = || refused.iter().map(|(organisation, reason)| (*organisation, *reason));
    let first = each().next()?;
    let late = each().filter(|(_, reason)| reason.last().is_some());
    let latest = first.1.last().and_then(|_| late.max_by_key(|(_, reason)| reason.last()));
    latest.or(Some(first))
}

/// A repeated organisation counts once, where it stands first (rule R9). One alone is the common case.
fn each_once(list: &[OdsCode]) -> Cow<'_, [OdsCode]> {
    if list.len() < 2 {
        return list.into();
    }
    let mut seen = HashSet::with_capacity(list.len());
    list.iter().copied().filter(|organisation| seen.insert(*organisation)).collect()
}
