package io.alertresponse.fromjava;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.alertresponse.Actor;
import io.alertresponse.CloseOrganisation;
import io.alertresponse.GivenCommand;
import io.alertresponse.Operator;
import io.alertresponse.Outcome;
import io.alertresponse.Register;
import io.alertresponse.RegisterOrganisation;
import io.alertresponse.Sector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A preview as a developer of Java uses it. */
class PreviewInJavaTest {
    @Test
    void a_preview_of_several_commands() {
        Register register = new Register();
        Actor csoc = new Operator("csoc");
        Instant now = Instant.parse("2026-05-01T09:00:00Z");
        RegisterOrganisation trust = new RegisterOrganisation("R0A", "A trust", Sector.ACUTE);
        List<GivenCommand> commands = List.of(
                new GivenCommand(trust, csoc, now),
                new GivenCommand(trust, csoc, now.plusSeconds(1)),
                new GivenCommand(new CloseOrganisation("R0A"), csoc, now.plusSeconds(2)));
        List<String> said = new ArrayList<>();
        for (Outcome outcome : register.preview(commands)) {
            if (outcome instanceof Outcome.Refused refused) {
                said.add(refused.getRefusal().getCode().name());
            } else if (outcome instanceof Outcome.Accepted accepted) {
                said.add(accepted.getDecision().getEntries().size() + " entry");
            }
        }
        assertEquals(List.of("1 entry", "ORGANISATION_ALREADY_REGISTERED", "1 entry"), said);
        assertEquals(0, register.getLastSeq());
        assertEquals(3, register.preview(List.of(trust, trust, trust), csoc, now).size());
    }
}
