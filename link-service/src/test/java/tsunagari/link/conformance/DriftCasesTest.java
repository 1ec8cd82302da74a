package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static tsunagari.link.conformance.SupportDesk.found;
import static tsunagari.link.conformance.TwoSides.text;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.conformance.TwoSides.Person;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.HistoryEntry.Actor;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.session.SessionToken;
import tsunagari.link.testing.TestConnections;
import tsunagari.portal.junit.control.PortalConnections.State;

/** Each case of drift between link-service and a real portal: named by a dry run, repaired, and not there any more. */
@QuarkusTest
@TestProfile(Conformance.class)
class DriftCasesTest {

    @Inject
    TwoSides sides;
    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;

    private final SupportDesk desk = new SupportDesk("support");
    private Person person;

    @BeforeEach
    void somebody_whom_nobody_knows() {
        sides.clear();
        person = sides.somebody();
    }

    @AfterEach
    void the_portal_forgets() {
        sides.clear();
    }

    /** Found by a dry run, which changes nothing; repaired; not found again. */
    private void isFoundAndRepaired(String name) {
        List<String> rows = sides.rows();
        String atPortal = sides.atPortal(person);
        JsonPath dry = desk.compare(true);
        assertThat(found(dry)).isEqualTo(Map.of(name, 1));
        assertThat(dry.getList("findings.outcome")).containsExactly("FOUND");
        assertThat(dry.prettify()).doesNotContain(person.subject().subject());
        assertThat(sides.rows()).isEqualTo(rows);
        assertThat(sides.atPortal(person)).isEqualTo(atPortal);

        JsonPath repair = desk.compare(false);
        assertThat(repair.getMap("repaired")).isEqualTo(Map.of(name, 1));
        await().atMost(Duration.ofSeconds(30)).until(sides::told);
        sides.age();
        nothingIsFound();
    }

    private void nothingIsFound() {
        JsonPath again = desk.compare(false);
        assertThat(again.getString("end")).isEqualTo("COMPLETE");
        assertThat(found(again)).isEmpty();
    }

    @Test
    void L33_two_sides_that_agree_have_no_drift() {
        Connection here = sides.here(person);
        sides.there(person, State.ACTIVE, here);
        JsonPath report = desk.compare(false);
        assertThat(found(report)).isEmpty();
        assertThat(report.getInt("atPortal")).isEqualTo(1);
        assertThat(report.getInt("atSite")).isEqualTo(1);
        assertThat(report.getInt("inFlight")).isZero();
    }

    @Test
    void L33_a_connection_that_the_portal_lost_is_told_to_it_again() {
        Connection here = sides.here(person);
        isFoundAndRepaired("PORTAL_KNOWS_NOT");
        assertThat(sides.atPortal(person)).isEqualTo(text(State.ACTIVE, here));
        assertThat(connections.history(here)).hasSize(1);
    }

    @Test
    void L33_a_connection_whose_predecessor_is_all_that_the_portal_has_is_told_to_it_again() {
        Connection here = sides.here(person);
        sides.there(person, State.RELEASED, UUID.randomUUID().toString(), here.generation() - 1);
        isFoundAndRepaired("PORTAL_KNOWS_NOT");
        assertThat(sides.atPortal(person)).isEqualTo(text(State.ACTIVE, here));
    }

    @Test
    void L25_a_connection_that_the_portal_released_ends_here_with_its_sessions() {
        Connection here = sides.here(person);
        SessionToken session = connections.session(here);
        sides.there(person, State.RELEASED, here);
        isFoundAndRepaired("PORTAL_ENDED");
        endedHere(here, ReleaseReason.RELEASED_AT_PORTAL);
        assertThat(connections.isOpen(here, session)).isFalse();
        assertThat(sides.atPortal(person)).isEqualTo(text(State.RELEASED, here));
    }

    @Test
    void L33_a_connection_that_only_the_portal_has_ends_there_and_is_never_made_here() {
        sides.there(person, State.ACTIVE, UUID.randomUUID().toString(), 1_700_000_000);
        isFoundAndRepaired("SITE_KNOWS_NOT");
        assertThat(sides.atPortal(person)).startsWith("RELEASED");
        assertThat(sql.select(row -> row.getInt(1), "select count(*) from connection where site = 'hellowork'"))
                .containsExactly(0);
    }

    @Test
    void L33_a_release_that_the_portal_never_took_reaches_it_under_a_later_generation() {
        Connection here = sides.here(person);
        sql.update("update connection set state = 'RELEASED', ended_at = since where id = ?", here.id().toString());
        sides.there(person, State.PENDING, here.id().toString(), here.generation() + 10_000);
        isFoundAndRepaired("SITE_KNOWS_NOT");
        assertThat(sides.atPortal(person)).startsWith("RELEASED " + here.id());
        assertThat(sides.portal().connections().get(person.name(), "hellowork").orElseThrow().generation())
                .isGreaterThan(here.generation() + 10_000);
    }

    @Test
    void L33_a_portal_that_still_waits_is_told_again_that_the_connection_is_active() {
        Connection here = sides.here(person);
        sides.there(person, State.PENDING, here);
        isFoundAndRepaired("STATE_DIFFERS");
        assertThat(sides.atPortal(person)).isEqualTo(text(State.ACTIVE, here));
    }

    @Test
    void L33_a_portal_with_the_connection_before_is_told_of_this_one() {
        Connection here = sides.here(person);
        sides.there(person, State.ACTIVE, UUID.randomUUID().toString(), here.generation() - 1);
        isFoundAndRepaired("GENERATION_DIFFERS");
        assertThat(sides.atPortal(person)).isEqualTo(text(State.ACTIVE, here));
    }

    @Test
    void L33_a_later_connection_that_was_lost_here_ends_both_and_the_person_begins_anew() {
        Connection here = sides.here(person);
        sides.there(person, State.ACTIVE, UUID.randomUUID().toString(), here.generation() + 7);
        isFoundAndRepaired("SITE_BEHIND");
        endedHere(here, ReleaseReason.SUPERSEDED);
        assertThat(sides.atPortal(person)).startsWith("RELEASED");
    }

    @Test
    void L33_another_connection_of_the_same_generation_is_not_taken_for_this_one() {
        Connection here = sides.here(person);
        sides.there(person, State.ACTIVE, UUID.randomUUID().toString(), here.generation());
        isFoundAndRepaired("SITE_BEHIND");
        endedHere(here, ReleaseReason.SUPERSEDED);
    }

    @Test
    void L32_a_connection_that_waits_here_is_not_made_active_because_the_portal_says_so() {
        Connection here = sides.here(person);
        sql.update("update connection set state = 'PENDING' where id = ?", here.id().toString());
        sides.there(person, State.ACTIVE, here);
        for (boolean dryRun : List.of(true, false)) {
            JsonPath report = desk.compare(dryRun);
            assertThat(found(report)).isEqualTo(Map.of("SITE_WAITS", 1));
            assertThat(report.getMap("repaired")).isEmpty();
            assertThat(report.getString("end")).isEqualTo("COMPLETE");
            assertThat(connections.now(here).state()).isEqualTo(ConnectionState.PENDING);
        }
    }

    private void endedHere(Connection connection, ReleaseReason reason) {
        assertThat(connections.now(connection).state()).isEqualTo(ConnectionState.RELEASED);
        assertThat(connections.history(connection)).hasSize(2).last().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo(Actor.RECONCILIATION);
            assertThat(entry.reason()).contains(reason);
        });
    }
}
