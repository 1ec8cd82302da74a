package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.link.testing.TestClock;
import tsunagari.portal.junit.browser.Walk;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.FaultDescription;

/** A portal whose metadata fail while nobody restarts link-service. */
@QuarkusTest
@TestProfile(Conformance.class)
class MetadataOfThePortalTest {

    /** Longer than metadata are used while the portal publishes none. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(61);

    @Inject
    Rows rows;

    private Visitor visitor;

    @BeforeEach
    void a_connected_person() {
        FakeAccounts.reset();
        visitor = Visitor.at("hellowork", ConformanceWorld.strict(), rows);
    }

    @AfterEach
    void the_portals_are_well() {
        Portals.areWell();
    }

    @ParameterizedTest
    @MethodSource("tsunagari.link.conformance.Catalogue#metadata")
    void A28_without_metadata_that_may_be_used_nobody_is_signed_in(FaultDescription fault) {
        TestClock.later(LONG_ENOUGH, () -> {
            try (ArmedFault armed = visitor.meets(fault)) {
                Walk walk = visitor.opens();
                visitor.gotNothing(walk);
                assertThat(walk.ledTo("/authorize")).as(walk.toString()).isFalse();
                assertThat(armed.struck()).as("how often the fault struck").isPositive();
            }
            await().ignoreExceptions().until(this::getsToThePortal);
        });

        visitor.isSignedIn(visitor.opens());
    }

    private boolean getsToThePortal() {
        return visitor.browser().interceptAt(URI.create(ConformanceWorld.strict() + "/hub/hellowork/open"))
                .get("code").isPresent();
    }
}
