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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.conformance.TwoSides.Person;
import tsunagari.link.connection.Connection;
import tsunagari.link.connection.ReleaseConnection;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.platform.Transactions;
import tsunagari.link.support.Reference;
import tsunagari.link.testing.TestConnections;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.PortalConnections.State;

/** What is on its way from one side to the other is no drift, and neither is what one run repairs at most. */
@QuarkusTest
@TestProfile(Conformance.class)
class ChangesInFlightTest {

    @Inject
    TwoSides sides;
    @Inject
    TestConnections connections;
    @Inject
    ReleaseConnection releaseConnection;
    @Inject
    Transactions transactions;

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

    private void isInFlight() {
        List<String> rows = sides.rows();
        for (boolean dryRun : List.of(true, false)) {
            JsonPath report = desk.compare(dryRun);
            assertThat(report.getInt("inFlight")).isEqualTo(1);
            assertThat(found(report)).isEmpty();
        }
        assertThat(sides.rows()).usingRecursiveComparison().ignoringCollectionOrder().isEqualTo(rows);
    }

    @Test
    void L33_a_connection_of_a_moment_ago_is_on_its_way() {
        connections.active("hellowork", person.subject());
        isInFlight();
    }

    @Test
    void L33_what_the_portal_learnt_a_moment_ago_may_be_on_its_way_too() {
        sides.portal().connections().put(person.name(), "hellowork", State.ACTIVE);
        isInFlight();
    }

    @Test
    void L33_a_release_that_is_not_delivered_yet_is_on_its_way_for_as_long_as_it_takes() {
        Connection here = sides.here(person);
        sides.there(person, State.ACTIVE, here);
        try (ArmedFault down = sides.portal().faults().untilCleared(Fault.EVENTS_DOWN).forSubject(person.name()).arm()) {
            transactions.run(() -> releaseConnection.byPerson(here.id(), ReleaseReason.RELEASED_AT_SITE,
                    Reference.random(new SecureRandom())));
            sides.age();
            isInFlight();
        }
    }

    @Test
    void L33_one_run_repairs_no_more_than_it_may_and_says_so() {
        for (int i = 0; i < 4; i++) {
            sides.there(sides.somebody(), State.ACTIVE, UUID.randomUUID().toString(), 1_700_000_000);
        }
        assertThat(desk.compare(true).getString("end")).isEqualTo("COMPLETE");

        JsonPath report = desk.compare(false);
        assertThat(report.getString("end")).isEqualTo("REPAIR_LIMIT");
        assertThat(found(report)).isEqualTo(Map.of("SITE_KNOWS_NOT", 4));
        assertThat(report.getMap("repaired")).isEqualTo(Map.of("SITE_KNOWS_NOT", 3));
    }
}
