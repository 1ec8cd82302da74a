package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import tsunagari.launcher.Service;

/** Whether portal, site and account service say the same of a person at one site, and how long that takes. */
record Agreement(RunningSystem system, String persona, String site, String account) {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final String UNDELIVERED = "SELECT COUNT(*) FROM outbox_event WHERE delivered_at IS NULL";

    /** On the account that has this e-mail address at hellowork now. */
    static Agreement at(RunningSystem system, String persona, String address) {
        return at(system, persona, "hellowork", address);
    }

    /** On the account that has this login id now. */
    static Agreement at(RunningSystem system, String persona, String site, String loginId) {
        return new Agreement(system, persona, site, system.database().text(Service.ACCOUNT,
            "SELECT account_id FROM account WHERE site = '%s' AND login_id = '%s'".formatted(site, loginId)));
    }

    /** {@link #reached(String, String, int, int)} by the account's only connection. */
    void reached(String cut, String state, int transitions) {
        reached(cut, state, 1, transitions);
    }

    /**
     * The state on all sides, within the time that row L33 allows; prints how long it took.
     *
     * @param connections that the account has had
     * @param transitions of all of them
     */
    void reached(String cut, String state, int connections, int transitions) {
        Instant begun = Instant.now();
        Awaitility.await().atMost(LIMIT).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            assertThat(here("state = '" + state + "'")).as("connections here that are " + state).isEqualTo(1);
            assertThat(portalState()).isEqualTo(state);
            assertThat(count(UNDELIVERED)).as("undelivered").isZero();
            assertThat(system.database().count(Service.ACCOUNT, UNDELIVERED)).as("of the account service").isZero();
        });
        System.out.printf("[agreement] %s: %d ms%n", cut, Duration.between(begun, Instant.now()).toMillis());
        assertThat(here("TRUE")).as("connections here").isEqualTo(connections);
        assertThat(count("SELECT COUNT(*) FROM connection_history h JOIN connection c ON c.id = h.connection_id WHERE "
            + ofAccount())).as("entries of its history").isEqualTo(transitions);
        assertThat(portalGeneration()).isEqualTo(
            count("SELECT generation FROM connection WHERE " + ofAccount() + " AND state = '" + state + "'"));
    }

    /** How many connections of the account there are here of which this holds. */
    long here(String condition) {
        return count("SELECT COUNT(*) FROM connection WHERE " + ofAccount() + " AND " + condition);
    }

    /** What the portal says of the person. */
    String portalState() {
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
