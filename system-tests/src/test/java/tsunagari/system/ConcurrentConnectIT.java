package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;

/** Consents that come at the same moment, at both replicas: the database decides, and nobody sees an error of it. */
@OnTwoReplicas
class ConcurrentConnectIT {
    /** Of each kind. */
    private static final int PAIRS = Integer.getInteger("tsunagari.pairs", 25);
    private static final int TIMES = 50;
    private static final String ACCOUNT = """
        INSERT INTO account (site, account_id, login_id, password_hash, status, created_at)
        SELECT site, ?, ?, password_hash, status, created_at FROM account WHERE login_id = 'hanako@example.com'""";
    private static final int MOST_TRIES = 50;
    private static final int UNAVAILABLE = 503;

    private final ExecutorService hands = Executors.newFixedThreadPool(TIMES);
    private RunningSystem system;
    private RoundRobin balancer;

    @BeforeEach
    void prepare(RunningSystem running, TwoReplicas both) throws SQLException {
        system = running;
        balancer = both.balancer();
        try (Connection accounts = system.database().open(Service.ACCOUNT);
                PreparedStatement insert = accounts.prepareStatement(ACCOUNT)) {
            for (int account = 1; account <= 2 * PAIRS; account++) {
                insert.setString(1, "pair-" + account);
                insert.setString(2, "pair-" + account + "@example.com");
                insert.executeUpdate();
            }
            accounts.commit();
        }
    }

    @AfterEach
    void stop() {
        hands.shutdownNow();
    }

    @Test
    void L06_the_same_consent_fifty_times_at_once_connects_once_and_is_one_entry() throws Exception {
        Form form = form("once", 1);

        List<Integer> statuses = atOnce(Collections.nCopies(TIMES, form::submit));

        assertThat(statuses).contains(303).isSubsetOf(303, 429, UNAVAILABLE);
        assertThat(connections("subject LIKE '%'")).isEqualTo(1);
        assertThat(count("SELECT COUNT(*) FROM connection_history h JOIN connection c ON c.id = h.connection_id"
            + " WHERE c.account_id = 'pair-1'")).isEqualTo(1);
        assertThat(form.submit()).as("once more").isEqualTo(303);
        assertThat(form.completed()).isTrue();
    }

    @Test
    void L07_of_two_subjects_at_one_account_one_is_connected_and_the_other_is_told_so() throws Exception {
        for (int pair = 1; pair <= PAIRS; pair++) {
            List<Integer> statuses = atOnce(List.of(
                form("a" + pair, pair)::submitUntilHeard, form("b" + pair, pair)::submitUntilHeard));

            assertThat(statuses).as("pair %d", pair).containsExactlyInAnyOrder(303, 409);
        }
        assertEachOnce("account_id");
    }

    @Test
    void L08_of_two_accounts_for_one_subject_one_is_connected_and_never_replaced() throws Exception {
        for (int pair = 1; pair <= PAIRS; pair++) {
            List<Integer> statuses = atOnce(List.of(
                form("s" + pair, 2 * pair - 1)::submitUntilHeard, form("s" + pair, 2 * pair)::submitUntilHeard));

            assertThat(statuses).as("pair %d", pair).containsExactly(303, 303);
        }
        assertEachOnce("subject");
    }

    private void assertEachOnce(String column) {
        assertThat(connections("live = 1")).isEqualTo(PAIRS);
        assertThat(connections("TRUE")).as("none was replaced").isEqualTo(PAIRS);
        assertThat(count("SELECT COUNT(DISTINCT " + column + ") FROM connection WHERE account_id LIKE 'pair-%'"))
            .isEqualTo(PAIRS);
        assertThat(count("SELECT COUNT(*) FROM connection_history h JOIN connection c ON c.id = h.connection_id"
            + " WHERE c.account_id LIKE 'pair-%'")).as("entries").isEqualTo(PAIRS);
        assertThat(balancer.exchanges()).extracting(Exchange::status).doesNotContain(500, Exchange.BROKEN);
    }

    private long connections(String condition) {
        return count("SELECT COUNT(*) FROM connection WHERE account_id LIKE 'pair-%' AND " + condition);
    }

    private long count(String query) {
        return system.database().count(Service.LINK, query);
    }

    private Form form(String subject, int account) {
        HttpCitizen browser = new HttpCitizen(system).signInAsSubject(subject);
        return new Form(browser, browser.beginConnect("hellowork"),
            Map.of("loginId", "pair-" + account + "@example.com", "password", Sites.PASSWORD));
    }

    private List<Integer> atOnce(List<Callable<Integer>> submissions) throws InterruptedException, ExecutionException {
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : hands.invokeAll(submissions)) {
            statuses.add(status.get());
        }
        return statuses;
    }

    /** Somebody's consent page with what they type. */
    private record Form(HttpCitizen browser, HttpCitizen.Answer page, Map<String, String> values) {
        int submit() {
            return browser.submitOnce(page, "consent", values).status();
        }

        /** On a busy machine a password check may be given up with a 503 page; the form can be sent again. */
        int submitUntilHeard() {
            int status = submit();
            for (int tries = 1; status == UNAVAILABLE && tries < MOST_TRIES; tries++) {
                status = submit();
            }
            return status;
        }

        boolean completed() {
            return browser.submit(page, "consent", values).address().getPath().equals("/hub/hellowork/completed");
        }
    }
}
