package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each call to portal and account service, cut before or after its effect: all agree soon, and nothing is done twice. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class CutCallsTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    private List<String> tokenIds() {
        return ToldPortal.tokenIdsOf(subject);
    }

    @ParameterizedTest
    @EnumSource
    void L33_a_connect_whose_event_is_cut_is_told_again_under_the_same_id(Cut cut) {
        FakePortal.answer(post("/events"), cut.answer());

        assertThat(journey.connect(subject, account).statusCode()).isEqualTo(303);
        assertThat(rows.acknowledged(account)).isFalse();
        FakePortal.answer(post("/events"), aResponse().withStatus(202));

        cut.agreed("connect, event cut", () -> assertThat(rows.acknowledged(account)).isTrue());
        assertThat(tokenIds().stream().distinct()).hasSize(1);
        assertThat(tokenIds()).hasSizeGreaterThan(1);
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON");
    }

    @ParameterizedTest
    @EnumSource
    void L33_a_release_whose_event_is_cut_is_told_again_under_the_same_id(Cut cut) {
        journey.connect(subject, account);
        journey.signIn(subject);
        FakePortal.answer(post("/events"), cut.answer());

        assertThat(journey.release().statusCode()).isEqualTo(303);
        assertThat(rows.undelivered(subject)).isEqualTo(1);
        FakePortal.answer(post("/events"), aResponse().withStatus(202));

        cut.agreed("release, event cut", () -> assertThat(rows.undelivered(subject)).isZero());
        assertThat(tokenIds().stream().distinct()).as("one of the connect and one of the release").hasSize(2);
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON", "RELEASED PERSON");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET", "HALF_AN_ANSWER"})
    void L33_a_replacement_whose_events_are_cut_is_told_on_both_sides(Cut cut) {
        connectReachable();
        TestBrowser other = TestBrowser.fresh();
        String next = Journey.newSubject();
        String offer = Journey.of(other).consentPage(next);
        Journey.of(other).consent(offer);
        FakePortal.answer(post("/events"), cut.answer());
        assertThat(other.post("/hellowork/connect/replace", "h", offer).statusCode()).isEqualTo(303);
        assertThat(rows.undelivered(subject) + rows.undelivered(next)).isEqualTo(2);
        FakePortal.answer(post("/events"), aResponse().withStatus(202));

        cut.agreed("replacement, events cut", () ->
                assertThat(rows.undelivered(subject) + rows.undelivered(next)).isZero());
        assertThat(ToldPortal.typesOf(subject).stream().distinct()).containsExactly("established", "released");
        assertThat(ToldPortal.tokenIdsOf(subject).stream().distinct()).hasSize(2);
        assertThat(ToldPortal.tokenIdsOf(next).stream().distinct()).hasSize(1);
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON", "RELEASED PERSON");
        assertThat(rows.transitions(next)).containsExactly("ESTABLISHED PERSON");
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTION_RESET", "HALF_AN_ANSWER"})
    void L33_a_disowning_whose_event_is_cut_is_told_again_under_the_same_id(Cut cut) {
        connectReachable();
        String token = OwnersMails.token(OwnersMails.link(account, "CONNECTED"));
        FakePortal.answer(post("/events"), cut.answer());
        assertThat(TestBrowser.fresh().post("/hellowork/disown", "t", token).statusCode()).isEqualTo(303);
        assertThat(rows.undelivered(subject)).isEqualTo(1);
        FakePortal.answer(post("/events"), aResponse().withStatus(202));

        cut.agreed("disowning, event cut", () -> assertThat(rows.undelivered(subject)).isZero());
        assertThat(ToldPortal.tokenIdsOf(subject).stream().distinct()).as("connected, disowned").hasSize(2);
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON", "RELEASED PERSON");
    }

    private void connectReachable() {
        FakeAccounts.verifyReachable(account);
        journey.consent(journey.consentPage(subject));
        await().untilAsserted(() -> assertThat(rows.acknowledged(account)).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void L33_a_linking_whose_announcement_is_cut_is_announced_again(Cut cut) {
        FakeAccounts.verifyDeferred(account);
        FakeAccounts.announcements(cut.answer());
        journey.consent(journey.consentPage(subject));
        await().atMost(Cut.LIMIT).until(() -> !FakeAccounts.announcementsOf(account).isEmpty());
        FakeAccounts.announcements(aResponse().withStatus(204));

        cut.agreed("deferred connect, announcement cut", () -> assertThat(rows.unannounced(subject)).isZero());
        assertThat(FakeAccounts.announcementsOf(account)).extracting("url").as("of one connection").containsOnly(
                FakeAccounts.announcementsOf(account).get(0).getUrl());
        assertThat(rows.transitions(subject)).containsExactly("REQUESTED PERSON");
    }

    @Test
    void L33_a_check_of_the_password_that_is_cut_connects_nothing_and_the_same_form_connects_once() {
        String handle = journey.consentPage(subject);
        FakeAccounts.isDown();
        assertThat(journey.consent(handle).statusCode()).isEqualTo(503);
        assertThat(rows.connections(subject)).isZero();
        FakeAccounts.reset();
        FakeAccounts.verify(account);

        // The fuse lets no call through for two seconds.
        await().atMost(Cut.LIMIT).until(() -> journey.consent(handle).statusCode() == 303);

        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON");
    }

    @Test
    void L33_an_event_whose_answer_was_cut_comes_again_and_changes_nothing() throws IOException {
        journey.connect(subject, account);
        AccountToken purged = AccountToken.account(account, "account-purged");
        try (AnswerCutter network = AnswerCutter.before(RestAssured.port)) {
            assertThatThrownBy(() -> purged.send(network.port())).isInstanceOf(IOException.class);
        }
        assertThat(rows.transitions(subject)).as("the effect is there").hasSize(2);

        purged.send().statusCode(202);

        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON", "RELEASED ACCOUNT_SERVICE");
        Cut.NO_ANSWER.agreed("account-purged", () -> assertThat(rows.undelivered(subject)).isZero());
        assertThat(ToldPortal.typesOf(subject)).containsExactly("established", "released");
    }
}
