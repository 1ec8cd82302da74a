package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.Rows;
import tsunagari.portal.junit.browser.Walk;
import tsunagari.portal.junit.control.ArmedFault;
import tsunagari.portal.junit.control.Fault;
import tsunagari.portal.junit.control.JournalQuery;

/** What the portal's journal shows of rows that no answer of link-service proves: where nobody went. */
@QuarkusTest
@TestProfile(Conformance.class)
class FaultsByRowTest {

    @Inject
    Rows rows;

    private Visitor visitor;

    @BeforeEach
    void a_connected_person() {
        FakeAccounts.reset();
        visitor = Visitor.at("hellowork", ConformanceWorld.strict(), rows);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.MATCH_ALL, names = "^PAR_.*")
    void A05_after_a_pushed_request_that_failed_no_browser_is_sent_to_the_portal(Fault fault) {
        try (ArmedFault armed = visitor.meets(fault)) {
            Walk walk = visitor.opens();

            visitor.gotNothing(walk);
            assertThat(walk.ledTo("/authorize")).as(walk.toString()).isFalse();
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
        assertThat(visitor.journal().neverCalled("/authorize")).isTrue();
        visitor.isSignedIn(visitor.opens());
        assertThat(visitor.journal().neverCalled("/authorize")).as("what the journal tells of a sign-in that works").isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"JKU_HEADER", "X5U_HEADER", "JWK_HEADER"})
    void A21_nobody_fetches_a_key_that_a_token_names_itself(Fault fault) {
        JournalQuery sinceThen = visitor.portal().journal().fromNowOn();

        visitor.rejects(fault);

        assertThat(sinceThen.entries()).isNotEmpty().noneMatch(entry -> entry.path().startsWith("/mock/sink/"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ACR_TOO_LOW", "AUTH_TIME_OLD", "AUTH_TIME_MISSING"})
    void A25_nobody_connects_by_a_weak_or_old_sign_in(Fault fault) {
        try (ArmedFault armed = visitor.meets(fault)) {
            visitor.gotNothing(visitor.connectsAgain());
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
        assertThat(visitor.connectsAgain().status()).isEqualTo(200);
    }
}
