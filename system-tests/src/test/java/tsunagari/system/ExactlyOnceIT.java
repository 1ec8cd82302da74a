package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;

/** A replica is killed (SIGKILL) at the worst moments: within 60 s all three sides agree, and nothing has happened twice. */
@OnTwoReplicas
class ExactlyOnceIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> HANAKO =
        Map.of("loginId", "hanako@example.com", "password", Sites.PASSWORD);
    private static final Map<String, String> NANAKO = Map.of("loginId", "nanako", "password", Sites.PASSWORD);
    private static final String RECORDED = "SELECT COUNT(*) FROM outbox_event";
    private static final String ON_ITS_WAY = RECORDED + " WHERE due_at > UTC_TIMESTAMP(6) + INTERVAL 5 SECOND";
    private static final String BEING_ANNOUNCED =
        "SELECT COUNT(*) FROM deferred_linking WHERE announce_at > UTC_TIMESTAMP(6) + INTERVAL 5 SECOND";
    private static final String LOCK_WAITS = "SELECT COUNT(*) FROM information_schema.processlist"
        + " WHERE id <> CONNECTION_ID() AND command <> 'Sleep' AND time_ms > 100 AND info LIKE '%";

    private RunningSystem system;
    private TwoReplicas both;
    private Service frozen;

    @BeforeEach
    void everything_goes_to_the_replica_that_will_be_killed(RunningSystem running, TwoReplicas replicas) {
        system = running;
        both = replicas;
        both.balancer().sendAllTo(both.a());
    }

    @AfterEach
    void thaw() throws IOException, InterruptedException {
        if (frozen != null) {
            signal(frozen, "CONT");
            frozen = null;
        }
    }

    @Test
    void L33_killed_before_the_commit_of_a_connect_nothing_has_happened_and_the_same_form_connects() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer form = hanako.beginConnect("hellowork");
        try (Connection held = system.database().open(Service.LINK)) {
            held.createStatement().executeQuery("SELECT handle FROM link_proof FOR UPDATE");
            consent(hanako, form, HANAKO);
            await(LOCK_WAITS + "%link_proof%'");
            killA();
        }
        assertThat(hanako().here("TRUE")).isZero();

        hanako.submit(form, "consent", HANAKO);

        hanako().reached("connect, killed before its commit", "ACTIVE", 1);
    }

    @Test
    void L33_killed_right_after_the_commit_of_a_connect() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer form = hanako.beginConnect("hellowork");
        freeze(Service.PORTAL);
        consent(hanako, form, HANAKO);
        await(RECORDED);
        killA();
        thaw();

        hanako().reached("connect, killed right after its commit", "ACTIVE", 1);
    }

    @Test
    void L33_killed_while_the_portal_takes_the_event_of_a_connect_and_before_its_answer() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer form = hanako.beginConnect("hellowork");
        freeze(Service.PORTAL);
        consent(hanako, form, HANAKO);
        await(ON_ITS_WAY);
        killA();
        thaw();

        hanako().reached("connect, killed during delivery", "ACTIVE", 1);
    }

    @Test
    void L33_killed_while_the_portal_takes_the_event_of_a_release() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        taro.get(system.portal("/hub/hellowork/open"));
        HttpCitizen.Answer page = taro.get(system.site("hellowork", "/mypage/release"));
        freeze(Service.PORTAL);
        CompletableFuture.runAsync(() -> taro.submitOnce(page, "confirm", Map.of()));
        await(ON_ITS_WAY);
        killA();
        thaw();

        taro().reached("release at the site, killed during delivery", "RELEASED", 2);
    }

    @Test
    void L33_killed_while_it_takes_the_portals_release() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        HttpCitizen.Answer page = taro.get(system.portal("/hub/hellowork/release"));
        try (Connection held = system.database().open(Service.LINK)) {
            held.createStatement().executeQuery("SELECT id FROM connection FOR UPDATE");
            CompletableFuture.runAsync(() -> taro.submitOnce(page, "consent", Map.of()));
            await(LOCK_WAITS + "%from connection %'");
            killA();
        }

        taro().reached("release at the portal, killed before its commit", "RELEASED", 2);
    }

    @Test
    void L33_killed_while_the_account_service_notes_a_linking() throws Exception {
        HttpCitizen nanako = new HttpCitizen(system).signIn("nanako");
        HttpCitizen.Answer form = nanako.beginConnect("nenkin");
        both.kill(both.b());
        consentAndFreezeAccounts(nanako, form);
        await(BEING_ANNOUNCED);
        both.kill(both.a());
        thaw();
        both.recover();

        Agreement nanakos = new Agreement(system, "nanako", "nenkin", accountOf("nenkin", "nanako"));
        nanakos.reached("deferred connect, killed during its announcement, with 30 s of the back office", "ACTIVE", 2);
        assertThat(system.database().count(Service.ACCOUNT, "SELECT COUNT(*) FROM linking")).isEqualTo(1);
    }

    private void consentAndFreezeAccounts(HttpCitizen nanako, HttpCitizen.Answer form) throws Exception {
        try (Connection held = system.database().open(Service.LINK)) {
            held.createStatement().executeQuery("SELECT handle FROM link_proof FOR UPDATE");
            consent(nanako, form, NANAKO);
            await(LOCK_WAITS + "%link_proof%'");
            freeze(Service.ACCOUNT);
        }
    }

    private Agreement hanako() {
        return new Agreement(system, "hanako", "hellowork", accountOf("hellowork", "hanako@example.com"));
    }

    private Agreement taro() {
        return new Agreement(system, "taro", "hellowork", accountOf("hellowork", "taro@example.com"));
    }

    private String accountOf(String site, String loginId) {
        return system.database().text(Service.ACCOUNT,
            "SELECT account_id FROM account WHERE site = '%s' AND login_id = '%s'".formatted(site, loginId));
    }

    private static void consent(HttpCitizen citizen, HttpCitizen.Answer form, Map<String, String> values) {
        CompletableFuture.runAsync(() -> citizen.submitOnce(form, "consent", values));
    }

    private void await(String query) {
        Awaitility.await().atMost(SOON).pollInterval(Duration.ofMillis(2))
            .until(() -> system.database().count(Service.LINK, query) > 0);
    }

    private void killA() {
        both.kill(both.a());
        both.balancer().alternate();
    }

    /** It takes connections and does nothing, as if the network held everything back. */
    private void freeze(Service service) throws IOException, InterruptedException {
        signal(service, "STOP");
        frozen = service;
    }

    private void signal(Service service, String name) throws IOException, InterruptedException {
        String process = Long.toString(system.stack().process(service).handle().pid());
        assertThat(new ProcessBuilder("kill", "-" + name, process).start().waitFor()).isZero();
    }
}
