package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;

/** A replica is killed (SIGKILL) at the worst moments: within 60 s all three sides agree, and nothing has happened twice. */
@OnTwoReplicas
class ExactlyOnceIT {
    private static final String TARO = "taro@example.com";
    private static final Map<String, String> HANAKO = Map.of("loginId", "hanako@example.com", "password", Sites.PASSWORD);
    private static final Map<String, String> NANAKO = Map.of("loginId", "nanako", "password", Sites.PASSWORD);
    private static final String BEING_ANNOUNCED =
        "SELECT COUNT(*) FROM deferred_linking WHERE announce_at > UTC_TIMESTAMP(6) + INTERVAL 5 SECOND";
    private static final String WITHDRAWN = "SELECT COUNT(*) FROM account WHERE status = 'WITHDRAWN' AND account_id = '%s'";
    private static final String CONNECTIONS = "SELECT id FROM connection";
    private static final String PROOFS = "SELECT handle FROM link_proof";

    private RunningSystem system;
    private TwoReplicas both;
    private Interruptions interruptions;

    @BeforeEach
    void everything_goes_to_the_replica_that_will_be_killed(RunningSystem running, TwoReplicas replicas) {
        system = running;
        both = replicas;
        interruptions = new Interruptions(running);
        both.balancer().sendAllTo(both.a());
    }

    @AfterEach
    void thaw() throws IOException, InterruptedException {
        interruptions.recover();
    }

    @Test
    void L33_killed_before_the_commit_of_a_connect_nothing_has_happened_and_the_same_form_connects() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer form = hanako.beginConnect("hellowork");
        try (Connection held = interruptions.hold(Service.LINK, PROOFS)) {
            consent(hanako, form, HANAKO);
            await(Interruptions.LOCK_WAITS + "%link_proof%'");
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
        interruptions.freeze(Service.PORTAL);
        consent(hanako, form, HANAKO);
        await(Interruptions.RECORDED);
        killA();

        hanako().reached("connect, killed right after its commit", "ACTIVE", 1);
    }

    @Test
    void L33_killed_while_the_portal_takes_the_event_of_a_connect_and_before_its_answer() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer form = hanako.beginConnect("hellowork");
        interruptions.freeze(Service.PORTAL);
        consent(hanako, form, HANAKO);
        await(Interruptions.ON_ITS_WAY);
        killA();

        hanako().reached("connect, killed during delivery", "ACTIVE", 1);
    }

    @Test
    void L33_killed_while_the_portal_takes_the_event_of_a_release() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro").open("hellowork");
        HttpCitizen.Answer page = taro.get(system.site("hellowork", "/mypage/release"));
        interruptions.freeze(Service.PORTAL);
        CompletableFuture.runAsync(() -> taro.submitOnce(page, "confirm", Map.of()));
        await(Interruptions.ON_ITS_WAY);
        killA();

        Agreement.at(system, "taro", TARO).reached("release at the site, killed during delivery", "RELEASED", 2);
    }

    @Test
    void L33_killed_while_it_takes_the_portals_release() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        HttpCitizen.Answer page = taro.get(system.portal("/hub/hellowork/release"));
        try (Connection held = interruptions.hold(Service.LINK, CONNECTIONS)) {
            CompletableFuture.runAsync(() -> taro.submitOnce(page, "consent", Map.of()));
            await(Interruptions.LOCK_WAITS + "%from connection %'");
            killA();
        }

        Agreement.at(system, "taro", TARO).reached("release at the portal, killed before its commit", "RELEASED", 2);
    }

    @Test
    void L33_killed_while_the_account_service_notes_a_linking() throws Exception {
        HttpCitizen nanako = new HttpCitizen(system).signIn("nanako");
        HttpCitizen.Answer form = nanako.beginConnect("nenkin");
        both.kill(both.b());
        consentAndFreezeAccounts(nanako, form);
        await(BEING_ANNOUNCED);
        both.kill(both.a());
        interruptions.thaw();
        both.recover();
        BackOffice.finishesAtOnce(system);

        Agreement.at(system, "nanako", "nenkin", "nanako")
            .reached("deferred connect, killed during its announcement", "ACTIVE", 2);
        assertThat(system.database().count(Service.ACCOUNT, "SELECT COUNT(*) FROM linking")).isEqualTo(1);
    }

    private void consentAndFreezeAccounts(HttpCitizen nanako, HttpCitizen.Answer form) throws Exception {
        try (Connection held = interruptions.hold(Service.LINK, PROOFS)) {
            consent(nanako, form, NANAKO);
            await(Interruptions.LOCK_WAITS + "%link_proof%'");
            interruptions.freeze(Service.ACCOUNT);
        }
    }

    @Test
    void L33_killed_right_after_the_commit_of_a_replacement() throws Exception {
        HttpCitizen stranger = new HttpCitizen(system).signInAsSubject("stranger");
        stranger.submit(stranger.beginConnect("hellowork"), "consent", HANAKO);
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer offer = hanako.submit(hanako.beginConnect("hellowork"), "consent", HANAKO);
        interruptions.freeze(Service.PORTAL);
        CompletableFuture.runAsync(() -> hanako.submitOnce(offer, "consent", Map.of()));
        await(Interruptions.RECORDED + " WHERE reason = 'REPLACED'");
        killA();

        hanako().reached("replacement, killed right after its commit", "ACTIVE", 2, 3);
        assertThat(Agreement.at(system, "stranger", "hanako@example.com").portalState()).isEqualTo("RELEASED");
    }

    @Test
    void L33_killed_before_the_commit_of_a_disowning_the_same_form_disowns_and_the_owner_is_told_once() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        hanako.submit(hanako.beginConnect("hellowork"), "consent", HANAKO);
        HttpCitizen owner = new HttpCitizen(system);
        HttpCitizen.Answer page = owner.get(new Mailbox(system).link("hanako@example.com", "/hellowork/disown?t="));
        try (Connection held = interruptions.hold(Service.LINK, "SELECT token_hash FROM disowning")) {
            CompletableFuture.runAsync(() -> owner.submitOnce(page, "confirm", Map.of()));
            await(Interruptions.LOCK_WAITS + "%from disowning%'");
            killA();
        }

        owner.submit(page, "confirm", Map.of());

        hanako().reached("disowning, killed before its commit", "RELEASED", 2);
        new Mailbox(system).holds("hanako@example.com", 2);
        HttpCitizen.Answer refused = hanako.submit(hanako.beginConnect("hellowork"), "consent", HANAKO);
        assertThat(refused.status()).as("blocked").isEqualTo(422);
    }

    @Test
    void L33_killed_between_the_withdrawal_of_the_account_and_the_end_of_the_connection() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro").open("hellowork");
        Agreement taros = Agreement.at(system, "taro", TARO);
        HttpCitizen.Answer page = taro.get(system.site("hellowork", "/mypage/withdraw"));
        try (Connection held = interruptions.hold(Service.LINK, CONNECTIONS)) {
            CompletableFuture.runAsync(() -> taro.submitOnce(page, "confirm", Map.of()));
            interruptions.await(Service.ACCOUNT, WITHDRAWN.formatted(taros.account()));
            await(Interruptions.LOCK_WAITS + "%from connection %'");
            killA();
        }

        taros.reached("withdrawal, killed before the connection ended", "RELEASED", 2);
    }

    private Agreement hanako() {
        return Agreement.at(system, "hanako", "hanako@example.com");
    }

    private static void consent(HttpCitizen citizen, HttpCitizen.Answer form, Map<String, String> values) {
        CompletableFuture.runAsync(() -> citizen.submitOnce(form, "consent", values));
    }

    private void await(String query) {
        interruptions.await(Service.LINK, query);
    }

    private void killA() throws IOException, InterruptedException {
        both.kill(both.a());
        both.balancer().alternate();
        interruptions.thaw();
    }
}
