package tsunagari.link.conformance;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.PortalKeys;

/** A portal whose keys change while nobody restarts link-service. */
@QuarkusTest
@TestProfile(Conformance.class)
class KeysOfThePortalTest {

    private static final int SPRAY = 5;

    @Inject
    Rows rows;

    private Visitor visitor;
    private PortalKeys keys;

    @BeforeEach
    void a_connected_person() {
        FakeAccounts.reset();
        visitor = Visitor.at("hellowork", ConformanceWorld.strict(), rows);
        keys = visitor.portal().keys();
    }

    @AfterEach
    void one_key_is_published() {
        if (keys.ids().old().isPresent()) {
            keys.withdrawOld();
        }
    }

    @Test
    void A30_a_rotation_is_followed_at_once() {
        visitor.comesAndGoes();

        keys.rotate();

        visitor.isSignedIn(visitor.opens());
    }

    @Test
    void A32_another_key_under_the_same_name_is_followed() {
        visitor.comesAndGoes();

        keys.replaceUnderSameKid();

        visitor.isSignedIn(visitor.opens());
    }

    @Test
    void A35_a_spray_of_unknown_keys_does_not_delay_a_rotation() {
        try (ArmedFault armed = visitor.meets(Fault.KID_UNKNOWN)) {
            for (int token = 0; token < SPRAY; token++) {
                visitor.gotNothing(visitor.opens());
            }
        }

        keys.rotate();

        visitor.isSignedIn(visitor.opens());
    }

    static List<Fault> key_sets_that_do_not_come() {
        return List.of(Fault.JWKS_STATUS_500, Fault.JWKS_HTML_BODY, Fault.JWKS_REDIRECT, Fault.JWKS_HUGE_BODY,
                Fault.JWKS_SLOW_BODY, Fault.JWKS_TIMEOUT, Fault.JWKS_CONNECTION_RESET);
    }

    @ParameterizedTest
    @MethodSource("key_sets_that_do_not_come")
    void A34_while_the_keys_do_not_come_nobody_is_signed_in_by_a_new_one(Fault fault) {
        visitor.comesAndGoes();
        keys.rotate();

        try (ArmedFault armed = visitor.portal().faults().untilCleared(fault).arm()) {
            visitor.gotNothing(visitor.opens());
        }

        visitor.isSignedInBefore(Duration.ofSeconds(10));
    }
}
