package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.browser.Walk;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.FaultDescription;
import tsunagari.portal.junit.control.FaultDescription.Expected;
import tsunagari.portal.junit.control.FaultDescription.Place;
import tsunagari.portal.junit.control.PortalControl;

/**
 * Whatever of the portal's own catalogue strikes a handshake, link-service does what the catalogue expects of a relying
 * party. A fault that is added to the catalogue is tested here by itself.
 */
@QuarkusTest
@TestProfile(Conformance.class)
class FaultCatalogueTest {

    private static final Set<Place> IN_A_HANDSHAKE = Set.of(Place.PAR, Place.AUTHORIZE, Place.TOKEN, Place.ID_TOKEN);
    private static final Set<Place> BEFORE_THE_CODE = Set.of(Place.PAR, Place.AUTHORIZE);
    /** How old a sign-in may be is asked when somebody connects; another subject is another person, who may connect. */
    private static final Set<Fault> OF_THE_AGE = Set.of(Fault.AUTH_TIME_OLD, Fault.AUTH_TIME_MISSING);

    @Inject
    Rows rows;

    private Visitor visitor;

    @BeforeEach
    void a_connected_person() {
        FakeAccounts.reset();
        visitor = Visitor.at("hellowork", ConformanceWorld.strict(), rows);
    }

    private static Stream<FaultDescription> catalogue(Expected expected) {
        return new PortalControl(ConformanceWorld.strict()).faults().catalogue().stream()
                .filter(fault -> IN_A_HANDSHAKE.contains(fault.at()) && fault.expected() == expected)
                .filter(fault -> fault.layer() != FaultDescription.Layer.LINKING);
    }

    static Stream<FaultDescription> to_be_rejected() {
        return catalogue(Expected.REJECT);
    }

    static Stream<FaultDescription> to_be_rejected_at_a_sign_in() {
        return to_be_rejected().filter(fault -> !OF_THE_AGE.contains(fault.fault()));
    }

    static Stream<FaultDescription> to_be_accepted() {
        return catalogue(Expected.ACCEPT);
    }

    @ParameterizedTest
    @MethodSource("to_be_rejected_at_a_sign_in")
    void nobody_is_signed_in(FaultDescription fault) {
        try (ArmedFault armed = visitor.meets(fault.fault())) {
            visitor.gotNothing(visitor.opens());
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
        if (BEFORE_THE_CODE.contains(fault.at())) {
            visitor.redeemedNothing();
        }
        visitor.isSignedIn(visitor.opens());
    }

    @ParameterizedTest
    @MethodSource("to_be_rejected")
    void nobody_is_asked_to_consent(FaultDescription fault) {
        try (ArmedFault armed = visitor.meets(fault.fault())) {
            visitor.gotNothing(visitor.connectsAgain());
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("to_be_accepted")
    void everybody_is_signed_in(FaultDescription fault) {
        try (ArmedFault armed = visitor.meets(fault.fault())) {
            visitor.isSignedIn(visitor.opens());
            assertThat(armed.struck()).as("how often the fault struck").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("to_be_accepted")
    void everybody_is_asked_to_consent(FaultDescription fault) {
        try (ArmedFault armed = visitor.meets(fault.fault())) {
            Walk walk = visitor.connectsAgain();
            assertThat(walk.status()).as(walk.toString()).isEqualTo(200);
            assertThat(armed.struck()).as("how often the fault struck").isEqualTo(1);
        }
    }
}
