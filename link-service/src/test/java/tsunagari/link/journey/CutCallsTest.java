package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each call to portal and account service, cut before or after its effect: all agree soon, and nothing is done twice. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class CutCallsTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    /** How the call ends. To the caller, a cut before the effect looks like one after it. */
    enum Cut {
        REFUSED_FOR_NOW(() -> aResponse().withStatus(503)),
        CONNECTION_RESET(() -> aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        NO_ANSWER(() -> aResponse().withFault(Fault.EMPTY_RESPONSE)),
        HALF_AN_ANSWER(() -> aResponse().withStatus(202).withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        LATE_ANSWER(() -> aResponse().withStatus(202).withFixedDelay(6000));

        private final Supplier<ResponseDefinitionBuilder> answer;

        Cut(Supplier<ResponseDefinitionBuilder> answer) {
            this.answer = answer;
        }
    }

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    private void agreed(String what, Cut cut, Runnable agreement) {
        Instant begun = Instant.now();
        await().atMost(LIMIT).untilAsserted(agreement::run);
        System.out.printf("[agreement] %s, %s: %d ms%n", what, cut, Duration.between(begun, Instant.now()).toMillis());
    }

    private List<String> tokenIds() {
        return ToldPortal.tokenIdsOf(subject);
    }

    @ParameterizedTest
    @EnumSource
    void L33_a_connect_whose_event_is_cut_is_told_again_under_the_same_id(Cut cut) {
        FakePortal.answer(post("/events"), cut.answer.get());

        assertThat(journey.connect(subject, account).statusCode()).isEqualTo(303);
        assertThat(rows.acknowledged(account)).isFalse();
        FakePortal.answer(post("/events"), aResponse().withStatus(202));

        agreed("connect, event cut", cut, () -> assertThat(rows.acknowledged(account)).isTrue());
        assertThat(tokenIds().stream().distinct()).hasSize(1);
        assertThat(tokenIds()).hasSizeGreaterThan(1);
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON");
    }

    @ParameterizedTest
    @EnumSource
    void L33_a_release_whose_event_is_cut_is_told_again_under_the_same_id(Cut cut) {
        journey.connect(subject, account);
        journey.signIn(subject);
        FakePortal.answer(post("/events"), cut.answer.get());

        assertThat(journey.release().statusCode()).isEqualTo(303);
        assertThat(rows.undelivered(subject)).isEqualTo(1);
        FakePortal.answer(post("/events"), aResponse().withStatus(202));

        agreed("release, event cut", cut, () -> assertThat(rows.undelivered(subject)).isZero());
        assertThat(tokenIds().stream().distinct()).as("one of the connect and one of the release").hasSize(2);
        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON", "RELEASED PERSON");
    }

    @ParameterizedTest
    @EnumSource
    void L33_a_linking_whose_announcement_is_cut_is_announced_again(Cut cut) {
        FakeAccounts.verifyDeferred(account);
        FakeAccounts.announcements(cut.answer.get());
        journey.consent(journey.consentPage(subject));
        await().atMost(LIMIT).until(() -> !FakeAccounts.announcementsOf(account).isEmpty());
        FakeAccounts.announcements(aResponse().withStatus(204));

        agreed("deferred connect, announcement cut", cut, () -> assertThat(rows.unannounced(subject)).isZero());
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
        await().atMost(LIMIT).until(() -> journey.consent(handle).statusCode() == 303);

        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON");
    }

    @Test
    void L33_an_event_whose_answer_was_cut_comes_again_and_changes_nothing() {
        journey.connect(subject, account);
        AccountToken purged = AccountToken.account(account, "account-purged");
        purged.send().statusCode(202);

        purged.send().statusCode(202);

        assertThat(rows.transitions(subject)).containsExactly("ESTABLISHED PERSON", "RELEASED ACCOUNT_SERVICE");
    }
}
