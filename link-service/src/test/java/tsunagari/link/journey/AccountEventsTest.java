package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.testing.TestKeys;

/** What the account service tells of accounts. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class AccountEventsTest {

    private static final String RELEASED = "urn:tsunagari:event:connection-released";

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void somebody_is_connected_and_signed_in() {
        FakePortal.reset();
        FakeAccounts.reset();
        journey.connect(subject, account);
        journey.signIn(subject);
    }

    private int home() {
        return browser.get("/hellowork/mypage").statusCode();
    }

    @Test
    void L21_a_withdrawal_ends_connection_and_sessions_and_the_portal_is_told() {
        AccountToken.account(account, "account-purged").send().statusCode(202);

        assertThat(home()).isEqualTo(401);
        assertThat(rows.states(subject)).containsExactly("RELEASED");
        assertThat(rows.transitions(subject)).last().isEqualTo("RELEASED ACCOUNT_SERVICE");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(ToldPortal.of(subject)).last()
                .satisfies(told -> assertThat(told.reason()).isEqualTo("ACCOUNT_WITHDRAWN")));
    }

    @Test
    void L30_a_repeated_token_counts_once_also_when_it_comes_many_times_at_once() {
        AccountToken purged = AccountToken.account(account, "account-purged");
        IntStream.range(0, 10).parallel().forEach(i -> purged.send().statusCode(202));
        journey.connect(subject, account);

        purged.send().statusCode(202);

        assertThat(rows.states(subject)).containsExactly("RELEASED", "ACTIVE");
    }

    @Test
    void L21_a_suspension_ends_the_sessions_and_keeps_the_connection() {
        AccountToken.account(account, "account-disabled").send().statusCode(202);

        assertThat(home()).isEqualTo(401);
        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        assertThat(rows.historyEntries(subject)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-enabled", "identifier-changed"})
    void an_event_that_changes_nothing_here_is_accepted(String event) {
        AccountToken.account(account, event).send().statusCode(202);

        assertThat(home()).isEqualTo(200);
        assertThat(rows.historyEntries(subject)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"account-purged", "account-disabled"})
    void an_event_of_an_account_that_nobody_is_connected_to_is_accepted(String event) {
        AccountToken.account(Journey.newAccount(), event).send().statusCode(202);

        assertThat(home()).isEqualTo(200);
    }

    private static Arguments refused(String rule, UnaryOperator<AccountToken> change) {
        return Arguments.of(rule, change);
    }

    static Stream<Arguments> refusedTokens() {
        return Stream.of(
                refused("EVENT_TYPE_UNKNOWN", token -> token.event(RELEASED, Map.of("connection_id", "c", "generation", 1))),
                refused("EVENT_TYPE_UNKNOWN", token -> token.event("urn:tsunagari:event:connection-established", Map.of())),
                refused("EVENT_TYPE_UNKNOWN", token -> token.claim("iss", FakePortal.issuer())
                        .signedWith(TestIdTokens.PORTAL_KEY)),
                refused("KEY_UNKNOWN", token -> token.claim("iss", FakePortal.issuer())),
                refused("KEY_UNKNOWN", token -> token.signedWith(TestIdTokens.PORTAL_KEY)),
                // Issued before the keys were last fetched: a later one might be signed by a key that is not known yet.
                refused("SIGNATURE_INVALID", token -> token.claim("iat", Instant.now().getEpochSecond() - 10)
                        .signedWith(TestKeys.ec(AccountToken.KEY.getKeyId()))),
                refused("AUDIENCE_MISMATCH", token -> token.claim("aud", "nenkin")),
                refused("EXPIRY_PRESENT", token -> token.claim("exp", 4_000_000_000L)),
                refused("TOO_OLD", token -> token.claim("iat", 1_000_000_000L)),
                refused("SUBJECT_MALFORMED", token -> token.claim("sub_id", Map.of("format", "opaque"))),
                refused("EVENT_MALFORMED", token -> token.claim("sub_id", Map.of("format", "opaque", "id", "../a"))),
                refused("EVENT_MALFORMED", token -> token.claim("sub_id",
                        Map.of("format", "iss_sub", "iss", FakeAccounts.issuer(), "sub", "s"))),
                refused("EVENT_MALFORMED", token -> token.event(AccountToken.COMPLETED, Map.of())),
                refused("EVENT_MALFORMED", token -> token.event(AccountToken.REFUSED, Map.of("connection_id", "x"))));
    }

    @ParameterizedTest(name = "{0} [{index}]")
    @MethodSource("refusedTokens")
    void L28_a_token_that_breaks_a_rule_or_is_not_its_issuers_to_send_is_refused_without_effect(String rule,
            UnaryOperator<AccountToken> change) {
        change.apply(AccountToken.account(account, "account-purged")).send().statusCode(400)
                .body("description", equalTo(rule));

        assertThat(rows.states(subject)).containsExactly("ACTIVE");
        assertThat(home()).isEqualTo(200);
    }

    @Test
    void A27_a_token_of_nobodys_issuer_is_refused() {
        AccountToken.account(account, "account-purged").claim("iss", "https://other.example")
                .signedWith(TestIdTokens.PORTAL_KEY).send().statusCode(400).body("err", equalTo("invalid_issuer"));
        assertThat(rows.states(subject)).containsExactly("ACTIVE");
    }
}
