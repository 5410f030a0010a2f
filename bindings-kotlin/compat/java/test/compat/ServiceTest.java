package compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.alertresponse.InvalidInputException;
import io.alertresponse.Register;
import io.alertresponse.UnableReason;
import io.alertresponse.UnableToImplement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Bodies of requests and answers: a bare value, which Spring may give to kotlinx, and one inside a class, for Jackson. */
@SpringBootTest(classes = Service.class)
class ServiceTest {
    private static final String ONE = "/alerts/CC-1/organisations/R0A";
    private static final String SEVERAL = "/alerts/CC-1";
    private static final UnableToImplement UNABLE = new UnableToImplement(UnableReason.OTHER, "Not yet.");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Register register;

    private MockMvc service;

    @BeforeEach
    void start() {
        service = MockMvcBuilders.webAppContextSetup(context).build();
    }

    private String posted(String path, String body, int status) throws Exception {
        var request = post(path).contentType(MediaType.APPLICATION_JSON).content(body).header("X-Signed-In-User", "alice");
        var response = service.perform(request).andReturn().getResponse();
        assertEquals(status, response.getStatus(), response.getContentAsString());
        return response.getContentAsString();
    }

    private String got(String path) throws Exception {
        return service.perform(get(path).accept(MediaType.APPLICATION_JSON)).andReturn().getResponse().getContentAsString();
    }

    private static String inAnswer(String status) {
        return "{\"organisations\":[\"R0A\"],\"status\":" + status + ",\"atLeast\":\"HIGH\"}";
    }

    @Test
    void anAnswerIsWrittenAsThePackageWritesIt() throws Exception {
        assertEquals(register.asOf(Service.NOW).position("CC-1", "R0A").toJson(), got(ONE));
        var entries = posted(ONE, "{\"unable_to_implement\":{\"reason\":\"other\",\"explanation\":\"Not yet.\"}}", 200);
        var last = register.entries(register.getLastSeq() - 1).get(0).toJson();
        assertEquals("[" + last + "]", entries);
        assertTrue(entries.contains("\"mitigations\":[]"), entries);
        var decided = posted(SEVERAL, inAnswer(UNABLE.toJson()), 200);
        assertTrue(decided.startsWith("{\"atLeast\":\"high\",\"status\":" + UNABLE.toJson() + ",\"entries\":[{\"seq\":"), decided);
        assertEquals("{\"respond\":true}", got("/may/alice"));
    }

    @Test
    void whatCannotBeReadHasOneMessage() throws Exception {
        for (var status : new String[] {"5", "\"complete\"", "{\"complete\":5}", "{\"complete\":{}}", "{}"}) {
            var said = "";
            try {
                io.alertresponse.AlertResponse.fromJson(io.alertresponse.RemediationStatus.class, status);
            } catch (InvalidInputException invalid) {
                said = invalid.getMessage().replace("\"", "\\\"");
            }
            var problem = "{\"code\":\"invalid_value\",\"message\":\"" + said + "\",\"organisations\":{}}";
            assertEquals(problem, posted(ONE, status, 400));
            assertEquals(problem, posted(SEVERAL, inAnswer(status), 400));
        }
        posted(ONE, "{", 400);
    }

    @Test
    void aRefusalNamesTheOrganisations() throws Exception {
        var both = "{\"organisations\":[\"R0A\",\"RTD\"],\"status\":" + UNABLE.toJson() + ",\"atLeast\":\"low\"}";
        var problem = posted(SEVERAL, both, 409);
        assertTrue(problem.startsWith("{\"code\":\"not_permitted\",\"message\":\""), problem);
        assertTrue(problem.endsWith("\"organisations\":{\"RTD\":\"not_permitted\"}}"), problem);
    }
}
