package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.conformance.SupportDesk.found;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.conformance.TwoSides.Person;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ConnectionState;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.platform.Transactions;
import tsunagari.link.platform.persistence.SqlRows;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.TestConnections;
import tsunagari.portal.junit.control.PortalConnections.State;

/** The portal's list is not signed: by a wrong one only a few connections end. Here two a day may end. */
@QuarkusTest
@TestProfile(Conformance.class)
class MostReleasesTest {

    @Inject
    TwoSides sides;
    @Inject
    TestConnections connections;
    @Inject
    SqlRows sql;
    @Inject
    ReleaseConnection releaseConnection;
    @Inject
    Transactions transactions;

    private final SupportDesk desk = new SupportDesk("support");

    @BeforeEach
    @AfterEach
    void nobody_is_connected() {
        sides.clear();
    }

    private List<Connection> ended(int people) {
        return IntStream.range(0, people).mapToObj(i -> {
            Person person = sides.somebody();
            Connection here = sides.here(person);
            sides.there(person, State.RELEASED, here);
            return here;
        }).toList();
    }

    private List<ConnectionState> states(List<Connection> these) {
        return these.stream().map(it -> connections.now(it).state()).toList();
    }

    @Test
    void L25_as_many_as_a_run_may_end_do() {
        List<Connection> ended = ended(2);

        JsonPath report = desk.compare(false);

        assertThat(report.getString("end")).isEqualTo("COMPLETE");
        assertThat(states(ended)).containsOnly(ConnectionState.RELEASED);
    }

    @Test
    void L25_of_more_than_a_run_may_end_none_does_and_the_report_says_so() {
        List<Connection> ended = ended(3);

        JsonPath report = desk.compare(false);

        assertThat(report.getString("end")).isEqualTo("REPAIR_LIMIT");
        assertThat(found(report)).isEqualTo(Map.of("PORTAL_ENDED", 3));
        assertThat(report.getMap("repaired")).isEmpty();
        assertThat(states(ended)).containsOnly(ConnectionState.ACTIVE);
    }

    @Test
    void L25_what_runs_ended_within_a_day_counts_however_many_there_were() {
        ended(2);
        desk.compare(false);
        List<Connection> further = ended(1);

        assertThat(desk.compare(false).getString("end")).isEqualTo("REPAIR_LIMIT");
        assertThat(states(further)).containsOnly(ConnectionState.ACTIVE);
        sql.update("update connection set ended_at = ended_at - interval 23 hour where site = 'hellowork'");
        assertThat(desk.compare(false).getString("end")).isEqualTo("COMPLETE");
        assertThat(states(further)).containsOnly(ConnectionState.RELEASED);
    }

    @Test
    void L25_what_ended_otherwise_does_not_count() {
        Connection own = sides.here(sides.somebody());
        transactions.run(() -> releaseConnection.bySupport(own.id(), Reference.random(new SecureRandom())));
        List<Connection> ended = ended(2);

        assertThat(desk.compare(false).getMap("repaired")).containsEntry("PORTAL_ENDED", 2);
        assertThat(states(ended)).containsOnly(ConnectionState.RELEASED);
    }

    @Test
    void L25_those_that_the_portal_has_replaced_count_too_and_the_other_repairs_go_on() {
        List<Connection> ended = ended(2);
        Person replaced = sides.somebody();
        Connection here = sides.here(replaced);
        sides.there(replaced, State.ACTIVE, UUID.randomUUID().toString(), here.generation() + 7);
        sides.there(sides.somebody(), State.ACTIVE, UUID.randomUUID().toString(), 1_700_000_000);

        JsonPath report = desk.compare(false);

        assertThat(report.getString("end")).isEqualTo("REPAIR_LIMIT");
        assertThat(report.getMap("repaired")).isEqualTo(Map.of("SITE_KNOWS_NOT", 1));
        assertThat(states(ended)).containsOnly(ConnectionState.ACTIVE);
        assertThat(connections.now(here).state()).isEqualTo(ConnectionState.ACTIVE);
    }

    @Test
    void L25_a_site_of_many_connections_may_lose_one_of_a_hundred() {
        List<Connection> ended = ended(3);
        // After all subjects that this portal makes.
        sql.update("insert into connection (id, site, issuer, subject, account_id, generation, state, since, entries) "
                + "select uuid(), 'hellowork', ?, concat('~', seq), concat('many-', seq), 1, 'ACTIVE', '2020-01-01', 0 "
                + "from seq_1_to_297", ConformanceWorld.strict());

        JsonPath report = desk.compare(false);

        assertThat(report.getInt("atSite")).isEqualTo(300);
        assertThat(report.getMap("repaired")).isEqualTo(Map.of("PORTAL_ENDED", 3));
        assertThat(states(ended)).containsOnly(ConnectionState.RELEASED);
    }
}
