package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import tsunagari.launcher.Service;

/** Whether portal and site say the same of a person at one site, and how long that takes. */
record Agreement(RunningSystem system, String persona, String site, String account) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;

    /** The state on both sides, within the time that row L33 allows; prints how long it took. */
    void reached(String cut, String state, int transitions) {
        Instant begun = Instant.now();
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(here("state = '" + state + "'")).as("connections here that are " + state).isEqualTo(1);
            assertThat(portalState()).isEqualTo(state);
            assertThat(count("SELECT COUNT(*) FROM outbox_event WHERE due_at IS NOT NULL")).as("undelivered").isZero();
        });
        System.out.printf("[agreement] %s: %d ms%n", cut, Duration.between(begun, Instant.now()).toMillis());
        assertThat(here("TRUE")).as("connections here").isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM connection_history h JOIN connection c ON c.id = h.connection_id WHERE "
            + ofAccount())).as("entries of its history").isEqualTo(transitions);
        assertThat(portalGeneration()).isEqualTo(count("SELECT generation FROM connection WHERE " + ofAccount()));
    }

    /** How many connections of the account there are here of which this holds. */
    long here(String condition) {
        return count("SELECT COUNT(*) FROM connection WHERE " + ofAccount() + " AND " + condition);
    }

    private String portalState() {
        Response answer = RestAssured.get(address());
        return answer.statusCode() == OK ? answer.path("state") : "NONE";
    }

    private long portalGeneration() {
        return RestAssured.get(address()).jsonPath().getLong("generation");
    }

    private URI address() {
        return system.portal("/mock/connections/" + persona + "/" + site);
    }

    private String ofAccount() {
        return "site = '" + site + "' AND account_id = '" + account + "'";
    }

    private long count(String query) {
        return system.database().count(Service.LINK, query);
    }
}
