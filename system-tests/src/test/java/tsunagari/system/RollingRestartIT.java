package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;

/** Replicas come and go, gently or not: whoever has not yet come back from the portal notices nothing of it. */
@OnTwoReplicas
class RollingRestartIT {
    private static final int BROWSERS = 12;
    private static final int PARKED = 20;
    private static final String SESSIONS = "SELECT COUNT(*) FROM site_session";
    private static final String HANDSHAKES = "SELECT COUNT(*) FROM handshake";
    /** A callback that waits for the connection of whom it signs in. */
    private static final String WAITING = "SELECT COUNT(*) FROM information_schema.processlist"
        + " WHERE id <> CONNECTION_ID() AND info LIKE '%from connection %lock in share mode%'";

    private RunningSystem system;
    private TwoReplicas both;

    @BeforeEach
    void prepare(RunningSystem running, TwoReplicas replicas) {
        system = running;
        both = replicas;
    }

    @Test
    void R12_a_rolling_restart_loses_no_handshake_and_answers_no_request_with_a_server_error() {
        List<Parked> parked = Stream.generate(this::parkedAtThePortal).limit(PARKED).toList();
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        HttpCitizen.Answer consent = hanako.beginConnect("hellowork");
        Crowd crowd = Crowd.of(system, BROWSERS);
        both.balancer().forget();
        CompletableFuture<Void> restart = CompletableFuture.runAsync(both::restartOneByOne);

        crowd.walk(made -> !restart.isDone());
        restart.join();

        assertThat(crowd.failures()).isEmpty();
        assertThat(crowd.succeeded()).isGreaterThan(BROWSERS);
        assertThat(parked).allSatisfy(waiting -> assertThat(waiting.signIn().address().getPath()).isEqualTo("/hellowork/mypage"));
        assertThat(both.balancer().exchanges()).noneMatch(Exchange::failed)
            .noneMatch(exchange -> exchange.status() == Exchange.BROKEN);
        assertThat(hanako.submit(consent, "consent", Map.of("loginId", "hanako@example.com", "password", Sites.PASSWORD))
            .address()).isEqualTo(system.portal("/hub/hellowork/completed"));
    }

    @Test
    void R01_a_handshake_whose_replica_is_killed_before_the_callback_is_finished_by_the_other() {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        both.balancer().sendAllTo(both.a());
        URI callback = taro.callbackOf("hellowork");
        both.balancer().alternate();
        both.kill(both.a());

        HttpCitizen.Answer home = taro.get(callback);

        assertThat(home.status()).isEqualTo(200);
        assertThat(home.address().getPath()).isEqualTo("/hellowork/mypage");
    }

    @Test
    void R01_a_replica_killed_during_the_callback_leaves_nothing_behind_and_a_page_leads_to_the_next_try() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        both.balancer().sendAllTo(both.a());
        URI callback = taro.callbackOf("hellowork");
        CompletableFuture<HttpCitizen.Answer> answer;
        try (Connection held = system.database().open(Service.LINK)) {
            held.createStatement().executeQuery("SELECT id FROM connection FOR UPDATE");
            answer = CompletableFuture.supplyAsync(() -> taro.getOnce(callback));
            Awaitility.await().until(() -> system.database().count(Service.LINK, WAITING) == 1);
            both.balancer().alternate();
            both.kill(both.a());
        }

        HttpCitizen.Answer page = answer.join();

        assertThat(page.status()).isEqualTo(400);
        assertThat(system.database().count(Service.LINK, SESSIONS)).isZero();
        assertThat(system.database().count(Service.LINK, HANDSHAKES)).isZero();
        HttpCitizen.Answer sites = taro.get(link(page, "next"));
        assertThat(taro.get(link(sites, "open-hellowork")).address().getPath()).isEqualTo("/hellowork/mypage");
    }

    private Parked parkedAtThePortal() {
        HttpCitizen browser = new HttpCitizen(system);
        String start = "/initiate-login?iss=" + encoded(system.portal("")) + "&target_link_uri="
            + encoded(system.site("hellowork", "/mypage"));
        return new Parked(browser, browser.get(system.site("hellowork", start)));
    }

    private static URI link(HttpCitizen.Answer page, String testId) {
        return URI.create(page.document().select("[data-testid=" + testId + "]").attr("abs:href"));
    }

    private static String encoded(URI value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    /** A browser that has begun at the site and has not signed in at the portal yet. */
    private record Parked(HttpCitizen browser, HttpCitizen.Answer signInPage) {
        HttpCitizen.Answer signIn() {
            return browser.submit(signInPage, "persona-taro", Map.of());
        }
    }
}
