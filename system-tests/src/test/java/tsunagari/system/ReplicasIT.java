package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Replica;
import tsunagari.launcher.Service;

/** Any request can go to any replica: what one of them has written, in a cookie or in the database, the other reads. */
@OnTwoReplicas
class ReplicasIT {
    private static final int BROWSERS = 100;
    private static final int HANDSHAKES_OF_EACH = 10;
    private static final int TIMES = 20;
    private static final String HOME = "/hellowork/mypage";
    private static final Map<String, String> HANAKO =
        Map.of("loginId", "hanako@example.com", "password", Sites.PASSWORD);

    private RunningSystem system;
    private RoundRobin balancer;
    private Replica a;
    private Replica b;

    @BeforeEach
    void prepare(RunningSystem running, TwoReplicas both) {
        system = running;
        balancer = both.balancer();
        a = both.a();
        b = both.b();
    }

    @Test
    void R08_a_thousand_of_a_thousand_handshakes_succeed_when_each_request_goes_to_the_next_replica() {
        Crowd crowd = Crowd.of(system, BROWSERS);
        balancer.forget();
        long before = handshakes("PROOF") + handshakes("SESSION");

        crowd.walk(made -> made < HANDSHAKES_OF_EACH);

        assertThat(crowd.failures()).isEmpty();
        assertThat(crowd.succeeded()).isEqualTo(BROWSERS * HANDSHAKES_OF_EACH);
        assertThat(handshakes("PROOF") + handshakes("SESSION")).isEqualTo(before + BROWSERS * HANDSHAKES_OF_EACH);
        List<Exchange> exchanges = balancer.exchanges();
        assertThat(exchanges).noneMatch(Exchange::failed).noneMatch(exchange -> exchange.status() == Exchange.BROKEN);
        for (int number = 1; number < exchanges.size(); number++) {
            assertThat(exchanges.get(number).replica()).as("after " + exchanges.get(number - 1))
                .isNotEqualTo(exchanges.get(number - 1).replica());
        }
    }

    @Test
    void T02_a_connect_whose_steps_all_go_to_the_other_replica_than_the_one_before_is_completed() {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");
        balancer.sendAllTo(a);
        URI callback = hanako.connectCallbackOf("hellowork");
        balancer.sendAllTo(b);
        URI consent = hanako.getOnce(callback).location();
        balancer.sendAllTo(a);
        HttpCitizen.Answer form = hanako.get(consent);
        balancer.sendAllTo(b);

        HttpCitizen.Answer completed = hanako.submit(form, "consent", HANAKO);

        assertThat(completed.address()).isEqualTo(system.portal("/hub/hellowork/completed"));
        assertThat(completed.status()).isEqualTo(200);
    }

    @Test
    void T02_a_sign_in_begun_at_one_replica_is_a_session_at_both() {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        balancer.sendAllTo(a);
        URI callback = taro.callbackOf("hellowork");
        balancer.sendAllTo(b);
        URI home = taro.getOnce(callback).location();

        assertThat(taro.getOnce(home).status()).isEqualTo(200);
        balancer.sendAllTo(a);
        assertThat(taro.getOnce(home).status()).isEqualTo(200);
    }

    @Test
    void A11_the_same_callback_twenty_times_at_once_on_both_replicas_signs_in_once() throws Exception {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");

        List<HttpCitizen.Answer> answers = atOnce(taro, taro.callbackOf("hellowork"));

        assertThat(answers.stream().filter(HttpCitizen.Answer::isRedirect)).singleElement()
            .satisfies(answer -> assertThat(answer.location().getPath()).isEqualTo(HOME));
        assertThat(answers.stream().filter(answer -> !answer.isRedirect())).hasSize(TIMES - 1)
            .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400));
        assertThat(system.database().count(Service.LINK, "SELECT COUNT(*) FROM site_session")).isEqualTo(1);
        assertThat(replicasOf("/hellowork/callback")).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void A11_the_same_callback_of_a_connect_twenty_times_at_once_on_both_replicas_proves_once() throws Exception {
        HttpCitizen hanako = new HttpCitizen(system).signIn("hanako");

        List<HttpCitizen.Answer> answers = atOnce(hanako, hanako.connectCallbackOf("hellowork"));

        assertThat(answers.stream().filter(HttpCitizen.Answer::isRedirect)).hasSize(1);
        assertThat(system.database().count(Service.LINK, "SELECT COUNT(*) FROM link_proof")).isEqualTo(1);
        assertThat(replicasOf("/hellowork/callback")).containsExactlyInAnyOrder(a, b);
    }

    @Test
    void A37_a_logout_token_at_one_replica_has_ended_the_session_at_the_other_before_its_next_request() {
        HttpCitizen taro = new HttpCitizen(system).signIn("taro");
        taro.get(system.portal("/hub/hellowork/open"));
        takesLogoutTokens(a);
        balancer.sendAllTo(b);
        assertThat(taro.getOnce(system.site("hellowork", "/mypage")).status()).isEqualTo(200);
        balancer.sendAllTo(a);

        assertThat(statusOfLogout("taro", "A37")).isEqualTo(200);

        balancer.sendAllTo(b);
        assertThat(taro.getOnce(system.site("hellowork", "/mypage")).status()).isEqualTo(401);
    }

    @Test
    void A38_a_logout_token_that_one_replica_has_taken_is_refused_by_both() {
        takesLogoutTokens(b);
        takesLogoutTokens(a);
        assertThat(statusOfLogout("taro", "A38")).isEqualTo(200);

        balancer.sendAllTo(b);
        assertThat(statusOfLogout("taro", "A38")).isEqualTo(400);
        balancer.sendAllTo(a);
        assertThat(statusOfLogout("taro", "A38")).isEqualTo(400);
        assertThat(replicasOf("/hellowork/backchannel-logout")).containsExactlyInAnyOrder(a, b);
    }

    private static List<HttpCitizen.Answer> atOnce(HttpCitizen citizen, URI callback) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(TIMES);
        try {
            List<Future<HttpCitizen.Answer>> answers = hands.invokeAll(
                Collections.nCopies(TIMES, () -> citizen.getOnce(callback)));
            List<HttpCitizen.Answer> all = new ArrayList<>();
            for (Future<HttpCitizen.Answer> answer : answers) {
                all.add(answer.get());
            }
            return all;
        } finally {
            hands.shutdownNow();
        }
    }

    /** A replica's first token makes it fetch the portal's keys, on a busy machine for longer than the portal waits. */
    private void takesLogoutTokens(Replica replica) {
        balancer.sendAllTo(replica);
        Awaitility.await().until(() -> statusOfLogout("hanako", UUID.randomUUID().toString()) == 200);
    }

    /** The portal sends the logout token of this id about a user; the site's answer. */
    private int statusOfLogout(String user, String tokenId) {
        return RestAssured.given().contentType(ContentType.JSON)
            .body(Map.of("client", "hellowork", "user", user, "claims", Map.of("jti", tokenId)))
            .post(system.portal("/mock/logout-tokens")).then().statusCode(200).extract().path("status");
    }

    private long handshakes(String outcome) {
        return system.database().count(Service.LINK, "SELECT COUNT(*) FROM handshake WHERE outcome = '" + outcome + "'");
    }

    private Set<Replica> replicasOf(String path) {
        return balancer.exchanges().stream().filter(exchange -> exchange.path().equals(path))
            .map(Exchange::replica).flatMap(Optional::stream).collect(Collectors.toSet());
    }
}
