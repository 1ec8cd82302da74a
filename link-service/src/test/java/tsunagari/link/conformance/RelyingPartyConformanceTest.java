package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.browser.Browser;
import tsunagari.portal.junit.browser.Walk;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.PortalControl;
import tsunagari.portal.junit.control.PortalKeys;

/**
 * The OpenID Foundation's tests for relying parties, by their names: {@code oidcc-client-test-…} of the plan for basic
 * relying parties, {@code fapi2-…-client-test-…} of the plan for FAPI 2.0 clients. Each is walked by a browser through a
 * real portal that does what the test's provider does.
 */
@QuarkusTest
@TestProfile(Conformance.class)
class RelyingPartyConformanceTest {

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

    static Stream<Arguments> oidcc_tests() {
        return Stream.of(
                test("oidcc: 3rd-party-init-login", RelyingPartyConformanceTest::isBegunByThePortal),
                test("oidcc: invalid-iss", it -> it.rejects(Fault.INVALID_ISS)),
                test("oidcc: missing-sub", it -> it.rejects(Fault.MISSING_SUB)),
                test("oidcc: invalid-aud", it -> it.rejects(Fault.INVALID_AUD)),
                test("oidcc: missing-iat", it -> it.rejects(Fault.MISSING_IAT)),
                test("oidcc: idtoken-sig-none", it -> it.rejects(Fault.INVALID_ALG_NONE)),
                test("oidcc: invalid-sig-es256", it -> it.rejects(Fault.INVALID_SIGNATURE)),
                test("oidcc: nonce-invalid", it -> it.rejects(Fault.NONCE_NOT_MATCHING)),
                test("oidcc: kid-absent-single-jwks", it -> it.accepts(Fault.KID_ABSENT)),
                test("oidcc: kid-absent-multiple-jwks", RelyingPartyConformanceTest::asksWhichOfTwoKeys),
                test("oidcc: signing-key-rotation", RelyingPartyConformanceTest::followsAnAnnouncedRotation),
                test("oidcc: signing-key-rotation-just-before-signing", RelyingPartyConformanceTest::followsASuddenRotation));
    }

    static Stream<Arguments> fapi2_tests() {
        return Stream.of(
                test("fapi2: invalid-secondary-aud", it -> it.rejects(Fault.SECOND_AUD)),
                test("fapi2: invalid-null-alg", it -> it.rejects(Fault.INVALID_ALG_NONE)),
                test("fapi2: invalid-alternate-alg", it -> it.rejects(Fault.INVALID_ALG_OTHER)),
                test("fapi2: invalid-expired-exp", it -> it.rejects(Fault.TOKEN_EXPIRED)),
                test("fapi2: invalid-missing-exp", it -> it.rejects(Fault.MISSING_EXP)),
                test("fapi2: invalid-missing-aud", it -> it.rejects(Fault.ID_TOKEN_MISSING_AUD)),
                test("fapi2: invalid-missing-iss", it -> it.rejects(Fault.ID_TOKEN_MISSING_ISS)),
                test("fapi2: invalid-missing-nonce", it -> it.rejects(Fault.MISSING_NONCE)),
                test("fapi2: valid-aud-as-array", it -> it.accepts(Fault.AUD_AS_ARRAY)),
                test("fapi2: invalid-authorization-response-iss", it -> it.rejectsBeforeTheCodeIsRedeemed(Fault.WRONG_ISS)),
                test("fapi2: remove-authorization-response-iss", it -> it.rejectsBeforeTheCodeIsRedeemed(Fault.MISSING_ISS)),
                test("fapi2: invalid-state", it -> it.rejectsBeforeTheCodeIsRedeemed(Fault.WRONG_STATE)),
                test("fapi2: missing-state", it -> it.rejectsBeforeTheCodeIsRedeemed(Fault.MISSING_STATE)),
                test("fapi2: token-type-case-insensitivity", it -> it.accepts(Fault.TOKEN_TYPE_BEARER_LOWERCASE)),
                test("fapi2: without-expires_in", it -> it.accepts(Fault.NO_EXPIRES_IN)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"oidcc_tests", "fapi2_tests"})
    void strict_portal(String name, Consumer<Visitor> test) {
        test.accept(Visitor.at("hellowork", ConformanceWorld.strict(), rows));
    }

    static Stream<Arguments> tests_of_a_basic_portal() {
        return Stream.of(
                test("oidcc: idtoken-sig-rs256", it -> it.isSignedIn(it.opens())),
                test("oidcc: invalid-sig-rs256", it -> it.rejects(Fault.INVALID_SIGNATURE)),
                test("oidcc: userinfo-invalid-sub", it -> it.rejects(Fault.USERINFO_SUB_MISMATCH)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tests_of_a_basic_portal")
    void basic_portal(String name, Consumer<Visitor> test) {
        test.accept(Visitor.at("etax", ConformanceWorld.basic(), rows));
    }

    @ParameterizedTest(name = "oidcc: discovery-{0}")
    @MethodSource("metadata_that_are_refused")
    void discovery(Fault fault) {
        PortalControl portal = new PortalControl(ConformanceWorld.strict());
        Browser browser = new Browser(ConformanceWorld.strict()).signInAs("somebody");

        try (ArmedFault armed = portal.faults().untilCleared(fault).arm()) {
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                Walk walk = browser.connect("denpa");
                assertThat(walk.status()).as(walk.toString()).isEqualTo(503);
                return armed.struck() > 0;
            });
        }
    }

    static Stream<Fault> metadata_that_are_refused() {
        return Stream.of(Fault.DISCOVERY_ISSUER_MISMATCH, Fault.PKCE_PLAIN_ONLY, Fault.FOREIGN_TOKEN_ENDPOINT);
    }

    private static void isBegunByThePortal(Visitor visitor) {
        Walk walk = visitor.opens();

        visitor.isSignedIn(walk);
        assertThat(walk.ledTo("/hellowork/initiate-login")).isTrue();
        assertThat(visitor.journal().calledOnce("/par")).isTrue();
        assertThat(visitor.journal().calledOnce("/token")).isTrue();
    }

    private static void asksWhichOfTwoKeys(Visitor visitor) {
        PortalKeys keys = visitor.portal().keys();
        keys.rotate();
        visitor.comesAndGoes();
        visitor.rejects(Fault.KID_ABSENT);
    }

    private static void followsAnAnnouncedRotation(Visitor visitor) {
        PortalKeys keys = visitor.portal().keys();
        keys.publishNext();
        visitor.isSignedIn(visitor.opens());
        keys.rotate();
        visitor.isSignedIn(visitor.opens());
        keys.withdrawOld();
        visitor.isSignedIn(visitor.opens());
    }

    private static void followsASuddenRotation(Visitor visitor) {
        visitor.isSignedIn(visitor.opens());
        visitor.portal().keys().rotate();
        visitor.isSignedIn(visitor.opens());
    }

    private static Arguments test(String name, Consumer<Visitor> test) {
        return Arguments.of(name, test);
    }
}
