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

    private static Named<UnaryOperator<TestIdTokens>> wrong(String name, UnaryOperator<TestIdTokens> change) {
        return Named.of(name, change);
    }

    private void signs_nobody_in(UnaryOperator<TestIdTokens> change) {
        String callback = journey.begin("mypage", TestIdTokens.valid(subject));
        FakePortal.issues(change.apply(TestIdTokens.valid(subject).with("nonce", FakePortal.lastPar().get("nonce"))));

        nothing_came_of(browser.get(callback));
    }

    static Stream<Named<UnaryOperator<TestIdTokens>>> nonces() {
        return Stream.of(
                wrong("another nonce", it -> it.with("nonce", "other")),
                wrong("no nonce", it -> it.without("nonce")));
    }

    @ParameterizedTest
    @MethodSource("nonces")
    void A08_another_nonce_or_none_signs_nobody_in(UnaryOperator<TestIdTokens> change) {
        signs_nobody_in(change);
    }

    @Test
    void A08_the_nonce_of_an_earlier_handshake_signs_nobody_in() {
        journey.begin("mypage", TestIdTokens.valid(subject));
        String earlier = FakePortal.lastPar().get("nonce");

        signs_nobody_in(it -> it.with("nonce", earlier));
    }

    @Test
    void A19_a_strangers_signature_signs_nobody_in() {
        signs_nobody_in(TestIdTokens::signedByStranger);
    }

    static Stream<Named<UnaryOperator<TestIdTokens>>> algorithms() {
        return Stream.of(
                wrong("unsigned", TestIdTokens::unsigned),
                wrong("HS256 with the public key", TestIdTokens::signedWithPublicKeyAsSecret));
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void A20_another_algorithm_signs_nobody_in(UnaryOperator<TestIdTokens> change) {
        signs_nobody_in(change);
    }

    static Stream<Named<UnaryOperator<TestIdTokens>>> parties() {
        return Stream.of(
                wrong("another issuer", it -> it.with("iss", "https://evil.example")),
                wrong("no issuer", it -> it.without("iss")),
                wrong("another audience", it -> it.with("aud", "etax")),
                wrong("no audience", it -> it.without("aud")),
                wrong("a second audience", it -> it.with("aud", List.of("hellowork", "etax"))),
                wrong("another azp", it -> it.with("azp", "etax")));
    }

    @ParameterizedTest
    @MethodSource("parties")
    void A22_another_issuer_or_audience_signs_nobody_in(UnaryOperator<TestIdTokens> change) {
        signs_nobody_in(change);
    }

    static Stream<Named<UnaryOperator<TestIdTokens>>> times_and_subjects() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                wrong("expired", it -> it.with("exp", now - 60)),
                wrong("no exp", it -> it.without("exp")),
                wrong("no iat", it -> it.without("iat")),
                wrong("issued in the future", it -> it.with("iat", now + 600)),
                wrong("issued long ago", it -> it.with("iat", now - 3600)),
                wrong("no subject", it -> it.without("sub")),
                wrong("an empty subject", it -> it.with("sub", "")),
                wrong("a subject beyond ASCII", it -> it.with("sub", "花子")),
                wrong("an overlong subject", it -> it.with("sub", "s".repeat(256))),
                wrong("another access token's hash", it -> it.with("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")));
    }

    @ParameterizedTest
    @MethodSource("times_and_subjects")
    void A23_a_wrong_time_or_subject_signs_nobody_in(UnaryOperator<TestIdTokens> change) {
        signs_nobody_in(change);
    }

    @Test
    void A22_an_audience_of_one_in_a_list_is_accepted() {
        HttpResponse<String> answer =
                browser.get(journey.begin("mypage", TestIdTokens.valid(subject).with("aud", List.of("hellowork"))));

        assertThat(answer.statusCode()).isEqualTo(303);
    }
}
