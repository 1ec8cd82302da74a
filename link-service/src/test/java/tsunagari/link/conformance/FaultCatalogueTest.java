package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/**
 * Whatever of the portal's own catalogue strikes a handshake, link-service does what the catalogue expects of a relying
 * party. A fault that is added to the catalogue is tested here by itself, or this says that it is tested nowhere.
 */
@QuarkusTest
@TestProfile(Conformance.class)
class FaultCatalogueTest {

    private static final Set<Place> BEFORE_THE_CODE = Set.of(Place.PAR, Place.AUTHORIZE);
    /** How old a sign-in may be is asked when somebody connects. */
    private static final Set<Fault> OF_THE_AGE = Set.of(Fault.AUTH_TIME_OLD, Fault.AUTH_TIME_MISSING);

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

    /** Somebody at a site that gets to where the fault strikes: not every one asks for UserInfo, or pushes its requests. */
    private Visitor visitor(FaultDescription fault) {
        return fault.at() == Place.USERINFO
                ? Visitor.at("etax", ConformanceWorld.basic(), rows)
                : Visitor.at("hellowork", ConformanceWorld.strict(), rows);
    }

    static Stream<FaultDescription> to_be_rejected() {
        return Catalogue.handshakes(Expected.REJECT);
    }

    static Stream<FaultDescription> to_be_rejected_at_a_sign_in() {
        return to_be_rejected().filter(fault -> !OF_THE_AGE.contains(fault.fault()));
    }

    static Stream<FaultDescription> to_be_accepted() {
        return Catalogue.handshakes(Expected.ACCEPT);
    }

    @Test
    void no_fault_of_the_catalogue_is_left_out() {
        Stream<FaultDescription> tested = Stream.of(to_be_rejected(), to_be_accepted(), Catalogue.keys(),
                Catalogue.metadata(), Catalogue.linking()).flatMap(Function.identity());

        assertThat(tested).containsExactlyInAnyOrderElementsOf(Catalogue.all().toList());
    }

    @ParameterizedTest
    @MethodSource("to_be_rejected_at_a_sign_in")
    void nobody_is_signed_in(FaultDescription fault) {
        Visitor visitor = visitor(fault);
        try (ArmedFault armed = visitor.meets(fault)) {
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
        Visitor visitor = visitor(fault);
        try (ArmedFault armed = visitor.meets(fault)) {
            visitor.gotNothing(visitor.connectsAgain());
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("to_be_accepted")
    void everybody_is_signed_in(FaultDescription fault) {
        Visitor visitor = visitor(fault);
        try (ArmedFault armed = visitor.meets(fault)) {
            visitor.isSignedIn(visitor.opens());
            assertThat(armed.struck()).as("how often the fault struck").isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("to_be_accepted")
    void everybody_is_asked_to_consent(FaultDescription fault) {
        Visitor visitor = visitor(fault);
        try (ArmedFault armed = visitor.meets(fault)) {
            Walk walk = visitor.connectsAgain();
            assertThat(walk.status()).as(walk.toString()).isEqualTo(200);
            assertThat(armed.struck()).as("how often the fault struck").isEqualTo(1);
        }
    }
}
