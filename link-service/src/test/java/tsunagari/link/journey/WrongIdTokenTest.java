package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(LinkJourney.class)
class WrongIdTokenTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @BeforeEach
    void a_connected_subject() {
        FakePortal.reset();
        FakeAccounts.reset();
        Journey.of(TestBrowser.fresh()).connect(subject, Journey.newAccount());
        FakePortal.reset();
    }

    private void nothing_came_of(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("data-testid=\"reference\"").doesNotContain("Exception", "\tat ");
        assertThat(browser.signedIn()).isFalse();
    }

    static Stream<Named<UnaryOperator<TestIdTokens>>> wrong_id_tokens() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                wrong("A08 another nonce", it -> it.with("nonce", "other")),
                wrong("A08 no nonce", it -> it.without("nonce")),
                wrong("A19 signed by a stranger", TestIdTokens::signedByStranger),
                wrong("A20 unsigned", TestIdTokens::unsigned),
                wrong("A20 HS256 with the public key", TestIdTokens::signedWithPublicKeyAsSecret),
                wrong("A22 another issuer", it -> it.with("iss", "https://evil.example")),
                wrong("A22 no issuer", it -> it.without("iss")),
                wrong("A22 another audience", it -> it.with("aud", "etax")),
                wrong("A22 no audience", it -> it.without("aud")),
                wrong("A22 a second audience", it -> it.with("aud", List.of("hellowork", "etax"))),
                wrong("A22 another azp", it -> it.with("azp", "etax")),
                wrong("A23 expired", it -> it.with("exp", now - 60)),
                wrong("A23 no exp", it -> it.without("exp")),
                wrong("A23 no iat", it -> it.without("iat")),
                wrong("A23 issued in the future", it -> it.with("iat", now + 600)),
                wrong("A23 issued long ago", it -> it.with("iat", now - 3600)),
                wrong("A23 no subject", it -> it.without("sub")),
                wrong("A23 an empty subject", it -> it.with("sub", "")),
                wrong("A23 a subject beyond ASCII", it -> it.with("sub", "花子")),
                wrong("A23 an overlong subject", it -> it.with("sub", "s".repeat(256))),
                wrong("A23 another access token's hash", it -> it.with("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")));
    }

    private static Named<UnaryOperator<TestIdTokens>> wrong(String name, UnaryOperator<TestIdTokens> change) {
        return Named.of(name, change);
    }

    @ParameterizedTest
    @MethodSource("wrong_id_tokens")
    void a_wrong_id_token_signs_nobody_in(UnaryOperator<TestIdTokens> change) {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        FakePortal.issues(change.apply(TestIdTokens.valid(subject).with("nonce", FakePortal.lastPar().get("nonce"))));

        nothing_came_of(browser.get(callback));
    }

    @Test
    void A23_an_audience_of_one_in_a_list_is_accepted() {
        HttpResponse<String> answer =
                browser.get(journey.begin("mypage", TestIdTokens.valid(subject).with("aud", List.of("hellowork"))));

        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
