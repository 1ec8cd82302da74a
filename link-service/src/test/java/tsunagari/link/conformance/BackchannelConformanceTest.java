package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.TokenOrder;

/**
 * The OpenID Foundation's tests for back-channel-logout relying parties, {@code oidcc-client-test-rp-backchannel-…}: logout
 * tokens of a real portal, each with one thing wrong.
 */
@QuarkusTest
@TestProfile(Conformance.class)
class BackchannelConformanceTest {

    @Inject
    Rows rows;

    @BeforeEach
    void accounts_in_order() {
        FakeAccounts.reset();
    }

    @AfterEach
    void the_portals_are_well() {
        Portals.areWell();
    }

    static Stream<Arguments> logout_tokens_that_are_refused() {
        return Stream.of(
                Arguments.of("oidcc: rp-backchannel, no signature", order(it -> it.fault(Fault.INVALID_ALG_NONE))),
                Arguments.of("oidcc: rp-backchannel, another algorithm", order(it -> it.fault(Fault.INVALID_ALG_OTHER))),
                Arguments.of("oidcc: rp-backchannel, a public key as secret", order(it -> it.fault(Fault.INVALID_ALG_HS256))),
                Arguments.of("oidcc: rp-backchannel, a wrong signature",
                        order(it -> it.fault(Fault.INVALID_SIGNATURE).with("iat", beforeTheKeysWereFetched()))),
                Arguments.of("oidcc: rp-backchannel, another type", order(it -> it.header("typ", "JWT"))),
                Arguments.of("oidcc: rp-backchannel, another issuer", order(it -> it.with("iss", "https://other.example"))),
                Arguments.of("oidcc: rp-backchannel, another audience", order(it -> it.with("aud", "etax"))),
                Arguments.of("oidcc: rp-backchannel, no audience", order(it -> it.without("aud"))),
                Arguments.of("oidcc: rp-backchannel, no events", order(it -> it.without("events"))),
                Arguments.of("oidcc: rp-backchannel, another event",
                        order(it -> it.with("events", Map.of("urn:example:event", Map.of())))),
                Arguments.of("oidcc: rp-backchannel, a nonce", order(it -> it.with("nonce", "n"))),
                Arguments.of("oidcc: rp-backchannel, neither sub nor sid", order(it -> it.without("sub").without("sid"))),
                Arguments.of("oidcc: rp-backchannel, no iat", order(it -> it.without("iat"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("logout_tokens_that_are_refused")
    void A37_back_channel(String name, Consumer<TokenOrder> change) {
        Visitor visitor = Visitor.at("hellowork", ConformanceWorld.strict(), rows);
        visitor.isSignedIn(visitor.opens());
        TokenOrder token = visitor.portal().logoutToken(visitor.person(), "hellowork");
        change.accept(token);

        assertThat(token.send()).isEqualTo(400);
        assertThat(rows.sessionsOfAccount(visitor.account())).isEqualTo(1);
        assertThat(visitor.portal().logoutToken(visitor.person(), "hellowork").send()).isEqualTo(200);
        assertThat(rows.sessionsOfAccount(visitor.account())).isZero();
    }

    /** A younger token may be signed by a key that is not known yet, and would be asked for again. */
    private static long beforeTheKeysWereFetched() {
        return Instant.now().minusSeconds(10).getEpochSecond();
    }

    private static Consumer<TokenOrder> order(Consumer<TokenOrder> change) {
        return change;
    }
}
