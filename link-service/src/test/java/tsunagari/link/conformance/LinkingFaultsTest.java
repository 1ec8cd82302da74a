package tsunagari.link.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import tsunagari.portal.junit.control.FaultDescription.Expected;
import tsunagari.portal.junit.control.JournalEntry;
import tsunagari.portal.junit.control.PortalConnections.State;

/**
 * Whatever of the portal's own catalogue makes portal and site disagree about a connection: where it expects ACCEPT the
 * site's own record stands and nobody is kept out, where it expects REJECT the site does not follow what the portal says.
 */
@QuarkusTest
@TestProfile(Conformance.class)
class LinkingFaultsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<Expected, Map<Fault, Consumer<LinkingFaultsTest>>> STORIES = Map.of(
            Expected.REJECT, Map.of(
                    Fault.SUBJECT_CHANGED, LinkingFaultsTest::anotherSubjectIsAnotherPerson,
                    Fault.PORTAL_SAYS_CONNECTED, LinkingFaultsTest::whoIsNotConnectedHereIsNotSignedIn,
                    Fault.RELEASE_EVENT_OUT_OF_ORDER, LinkingFaultsTest::anOldReleaseDoesNotEndTheNextConnection,
                    Fault.LOGOUT_TOKEN_REPLAYED, LinkingFaultsTest::theSecondTokenIsRefused),
            Expected.ACCEPT, Map.of(
                    Fault.PENDING_FOREVER, LinkingFaultsTest::whoIsConnectedHereIsSignedIn,
                    Fault.RELEASE_EVENT_LOST, LinkingFaultsTest::aConnectionThatThePortalLostIsMadeAnew,
                    Fault.RELEASE_EVENT_DUPLICATED, LinkingFaultsTest::aReleaseIsTakenTwiceAndHappensOnce,
                    Fault.EVENTS_REFUSED, LinkingFaultsTest::theSiteGoesOnWithoutThePortal,
                    Fault.EVENTS_DOWN, LinkingFaultsTest::theSiteGoesOnWithoutThePortal));

    @Inject
    Rows rows;

    private Visitor visitor;

    @BeforeEach
    void a_person_whom_both_sides_know_to_be_connected() {
        FakeAccounts.reset();
        visitor = Visitor.at("hellowork", ConformanceWorld.strict(), rows);
        await().atMost(PATIENCE).until(() -> rows.acknowledged(visitor.account()));
    }

    @AfterEach
    void the_portals_are_well() {
        Portals.areWell();
    }

    @ParameterizedTest
    @MethodSource("tsunagari.link.conformance.Catalogue#linking")
    void the_site_keeps_to_what_it_knows(FaultDescription fault) {
        Consumer<LinkingFaultsTest> story = STORIES.get(fault.expected()).get(fault.fault());
        assertThat(story).as("what happens with " + fault.name()).isNotNull();

        try (ArmedFault armed = visitor.meets(fault)) {
            story.accept(this);
            assertThat(armed.struck()).as("how often the fault struck").isPositive();
        }
    }

    @Test
    void events_that_the_portal_could_not_take_arrive_when_it_can() {
        String before = connectionAtThePortal();
        try (ArmedFault down = visitor.portal().faults().untilCleared(Fault.EVENTS_DOWN).forSubject(visitor.person()).arm()) {
            theSiteGoesOnWithoutThePortal();
            assertThat(down.struck()).as("how often the fault struck").isPositive();
            assertThat(connectionAtThePortal()).isEqualTo(before);
        }

        await().atMost(PATIENCE).until(() -> rows.acknowledged(visitor.account()));
        assertThat(connectionAtThePortal()).isNotEqualTo(before).endsWith(State.ACTIVE.name());
    }

    private void anotherSubjectIsAnotherPerson() {
        visitor.isNotKnown(visitor.opens());
    }

    private void whoIsNotConnectedHereIsNotSignedIn() {
        releasesAtThePortal();
        await().atMost(PATIENCE).until(() -> transitions() == 2);
        opensTheHub();

        visitor.isNotKnown(visitor.opens());
    }

    private void anOldReleaseDoesNotEndTheNextConnection() {
        releasesAtThePortal();
        visitor.connects();

        await().atMost(PATIENCE).until(() -> statuses("/hellowork/events").contains(202));
        visitor.isSignedIn(visitor.opens());
        assertThat(transitions()).as("connected, released for the next one, connected").isEqualTo(3);
    }

    private void theSecondTokenIsRefused() {
        visitor.isSignedIn(visitor.opens());

        assertThat(visitor.portal().logoutToken(visitor.person(), "hellowork").send()).isEqualTo(200);

        assertThat(statuses("/hellowork/backchannel-logout")).containsExactly(200, 400);
        assertThat(rows.sessionsOfAccount(visitor.account())).isZero();
    }

    private void whoIsConnectedHereIsSignedIn() {
        opensTheHub();

        visitor.isSignedIn(visitor.opens());
    }

    private void aConnectionThatThePortalLostIsMadeAnew() {
        releasesAtThePortal();

        visitor.isSignedIn(visitor.opens());
        assertThat(statuses("/hellowork/events")).as("of the event that was not sent").containsExactly(0);
        visitor.connects();
        visitor.isSignedIn(visitor.opens());
        assertThat(transitions()).as("connected, released for the next one, connected").isEqualTo(3);
    }

    private void aReleaseIsTakenTwiceAndHappensOnce() {
        releasesAtThePortal();

        await().atMost(PATIENCE).until(() -> Collections.frequency(statuses("/hellowork/events"), 202) > 1);
        assertThat(transitions()).as("connected, released").isEqualTo(2);
        visitor.isNotKnown(visitor.opens());
    }

    private void theSiteGoesOnWithoutThePortal() {
        releasesAtTheSite();
        visitor.isNotKnown(visitor.opens());
        visitor.connects();

        visitor.isSignedIn(visitor.opens());
    }

    private void opensTheHub() {
        visitor.browser().get(URI.create(ConformanceWorld.strict() + "/hub"));
    }

    private void releasesAtThePortal() {
        visitor.browser().post(URI.create(ConformanceWorld.strict() + "/hub/hellowork/release"), Map.of());
    }

    private void releasesAtTheSite() {
        URI home = visitor.opens().uri();
        visitor.browser().post(URI.create(home + "/release"), Map.of());
    }

    /** Id and state of the person's connection as the portal knows it. */
    private String connectionAtThePortal() {
        return visitor.portal().connections().get(visitor.person(), "hellowork")
                .map(connection -> connection.id() + " " + connection.state()).orElse("none");
    }

    private int transitions() {
        return rows.historyEntriesOfAccount(visitor.account());
    }

    /** What the site answered to what the portal sent to this path. */
    private List<Integer> statuses(String path) {
        return visitor.journal().outgoing().path(path).entries().stream().map(JournalEntry::status).toList();
    }
}
