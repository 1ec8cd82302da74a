package tsunagari.link.conformance;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.conformance.SupportDesk.found;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.conformance.TwoSides.Person;
import tsunagari.link.connection.Connection;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.testing.TestConnections;
import tsunagari.portal.junit.control.PortalConnections.State;

/** A list that does not come whole is never read as one: who was not reached is not taken for unknown to the portal. */
@QuarkusTest
@TestProfile(Conformance.class)
class BrokenListsTest {

    private static final String ENTRY = """
            {"subject":"%s","state":"ACTIVE","connection_id":"7a0c0000-0000-4000-8000-00000000000a","generation":1,
             "since":"2020-01-01T00:00:00Z"}""";

    @Inject
    TwoSides sides;
    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    private final SupportDesk desk = new SupportDesk("support");
    private Connection last;

    /** After all subjects that this portal makes. */
    @BeforeEach
    void somebody_at_the_end_of_the_list_whom_the_portal_does_not_know() {
        sides.clear();
        last = connections.active("hellowork", new PortalSubject(ConformanceWorld.strict(), "~~~"));
        sides.age();
    }

    @AfterEach
    void the_portal_forgets() {
        sides.clear();
    }

    private static MappingBuilder laterPages() {
        return get(urlPathEqualTo("/connections")).withQueryParam("cursor", matching(".+"));
    }

    private void nothingIsConcluded(JsonPath report, String end) {
        assertThat(report.getString("end")).isEqualTo(end);
        assertThat(found(report)).doesNotContainKey("PORTAL_KNOWS_NOT");
        assertThat(connections.history(last)).hasSize(1);
        assertThat(sides.rows()).noneMatch(row -> row.contains("ESTABLISHED"));
    }

    @Test
    void L33_two_pages_of_a_real_portal_are_compared_to_the_end() {
        sides.portal().connections().fill("hellowork", "many-", 1001);
        JsonPath report = desk.compare(true);
        assertThat(report.getString("end")).isEqualTo("COMPLETE");
        assertThat(report.getInt("atPortal")).isEqualTo(1001);
        assertThat(report.getInt("inFlight")).isEqualTo(1001);
        assertThat(found(report)).containsOnlyKeys("PORTAL_KNOWS_NOT");
    }

    @Test
    void L33_a_portal_that_fails_in_the_middle_leaves_an_incomplete_report_and_nobody_wronged() {
        sides.portal().connections().fill("hellowork", "many-", 1001);
        ConformanceWorld.list().register(laterPages().willReturn(aResponse().withStatus(503)));

        JsonPath report = desk.compare(false);
        nothingIsConcluded(report, "PORTAL_UNAVAILABLE");
        assertThat(report.getInt("atPortal")).isEqualTo(1000);
    }

    static Stream<Arguments> answers() {
        String sound = ENTRY.formatted("a");
        return Stream.of(
                Arguments.of("PORTAL_UNAVAILABLE", aResponse().withStatus(500)),
                Arguments.of("PORTAL_UNAVAILABLE", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of("PORTAL_UNAVAILABLE", aResponse().withBody(" ".repeat(2 * 1024 * 1024 + 1))),
                Arguments.of("PORTAL_REFUSED", aResponse().withStatus(401)),
                Arguments.of("PORTAL_REFUSED", aResponse().withStatus(302).withHeader("Location", "/elsewhere")),
                Arguments.of("PORTAL_REFUSED", aResponse().withStatus(204)),
                Arguments.of("LIST_MALFORMED", aResponse().withBody("<html>")),
                Arguments.of("LIST_MALFORMED", okJson("{}")),
                Arguments.of("LIST_MALFORMED", okJson("{\"connections\":{}}")),
                Arguments.of("LIST_MALFORMED", okJson("{\"connections\":[],\"next_cursor\":\"more\"}")),
                Arguments.of("LIST_MALFORMED", page(sound, "{}")),
                Arguments.of("LIST_MALFORMED", page(sound, sound.replace("ACTIVE", "GONE").replace("\"a\"", "\"b\""))),
                Arguments.of("LIST_MALFORMED", page(sound.replace(":1,", ":-1,"))),
                Arguments.of("LIST_MALFORMED", page(sound.replace(":1,", ":9007199254740992,"))),
                Arguments.of("LIST_MALFORMED", page(sound.replace(":1,", ":" + secondsIn(Duration.ofHours(25)) + ","))),
                Arguments.of("LIST_MALFORMED", page(sound.replace("7a0c", "X"))),
                Arguments.of("LIST_MALFORMED", page(sound.replace("2020-01-01", "lately"))),
                Arguments.of("LIST_MALFORMED", page(ENTRY.formatted("\u3042"))),
                Arguments.of("LIST_OUT_OF_ORDER", page(ENTRY.formatted("b"), sound)),
                Arguments.of("LIST_OUT_OF_ORDER", page(sound, sound)));
    }

    private static long secondsIn(Duration later) {
        return Instant.now().plus(later).getEpochSecond();
    }

    private static ResponseDefinitionBuilder page(String... entries) {
        return okJson("{\"connections\":[" + String.join(",", entries) + "]}");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void L33_an_answer_that_is_no_list_ends_the_run(String end, ResponseDefinitionBuilder answer) {
        ConformanceWorld.list().register(get(urlPathEqualTo("/connections")).willReturn(answer));
        nothingIsConcluded(desk.compare(false), end);
    }

    @Test
    void L33_a_generation_of_less_than_a_day_ahead_is_read() {
        ConformanceWorld.list().register(get(urlPathEqualTo("/connections")).willReturn(
                page(ENTRY.formatted("a").replace(":1,", ":" + secondsIn(Duration.ofHours(23)) + ","))));
        assertThat(desk.compare(true).getString("end")).isEqualTo("COMPLETE");
    }

    @ParameterizedTest
    @CsvSource({"0,COMPLETE", "-1,COMPLETE", "1,LIST_MALFORMED"})
    void L33_of_generations_of_the_far_future_our_own_are_read(int after, String end) {
        Person person = sides.somebody();
        sql.update("insert into subject_generation (site, issuer, subject, generation) values ('hellowork', ?, ?, ?)",
                ConformanceWorld.strict(), person.subject().subject(), secondsIn(Duration.ofDays(30)));
        Connection here = sides.here(person);
        sides.there(person, State.ACTIVE, here.id().toString(), here.generation() + after);
        assertThat(desk.compare(true).getString("end")).isEqualTo(end);
    }

    @Test
    void L33_a_list_that_begins_again_does_not_go_on_for_ever() {
        ConformanceWorld.list().register(get(urlPathEqualTo("/connections")).willReturn(
                okJson("{\"connections\":[" + ENTRY.formatted("a") + "],\"next_cursor\":\"same\"}")));
        nothingIsConcluded(desk.compare(false), "LIST_OUT_OF_ORDER");
    }

    @Test
    void L33_one_failure_does_not_end_a_run() {
        Person person = sides.somebody();
        sides.here(person);
        ConformanceWorld.list().register(get(urlPathEqualTo("/connections")).inScenario("hiccup")
                .whenScenarioStateIs("Started").willSetStateTo("well").willReturn(aResponse().withStatus(503)));
        JsonPath report = desk.compare(true);
        assertThat(report.getString("end")).isEqualTo("COMPLETE");
        assertThat(List.of(report.getInt("atSite"))).containsExactly(2);
    }
}
