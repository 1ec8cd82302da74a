package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.FaultDescription;
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
    void the_portals_are_well() {
        Portals.areWell();
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

    @ParameterizedTest
    @MethodSource("tsunagari.link.conformance.Catalogue#keys")
    void A34_while_the_keys_do_not_come_nobody_is_signed_in_by_a_new_one(FaultDescription fault) {
        visitor.comesAndGoes();
        keys.rotate();

        try (ArmedFault armed = visitor.meets(fault)) {
            visitor.gotNothing(visitor.opens());
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }

        visitor.isSignedInBefore(Duration.ofSeconds(10));
    }
}
