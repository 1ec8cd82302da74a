package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Somebody left a consent page open, and somebody else came to the same browser. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class TwoPeopleOneBrowserTest {

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String first = Journey.newSubject();
    private final String second = Journey.newSubject();
    private final String account = Journey.newAccount();

    @Inject
    Rows rows;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    private void connects_nobody(String handle) {
        assertThat(browser.get("/hellowork/connect?h=" + handle).statusCode()).isEqualTo(400);
        assertThat(journey.consent(handle).statusCode()).isEqualTo(400);
        assertThat(rows.liveAccounts(first)).isEmpty();
        assertThat(FakeAccounts.verifications()).as("nothing that was typed was tried").isZero();
    }

    private void second_is_connected() {
        Journey.of(TestBrowser.fresh()).connect(second, Journey.newAccount());
        FakeAccounts.reset();
        FakeAccounts.verify(account);
    }

    @Test
    void L04_of_two_tabs_the_first_persons_connects_nobody_and_the_second_persons_the_second() {
        String tab1 = journey.consentPage(first);
        String tab2 = journey.consentPage(second);

        connects_nobody(tab1);

        assertThat(rows.liveAccounts(second)).isEmpty();
        assertThat(journey.consent(tab2).statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(second)).containsExactly(account);
    }

    @Test
    void L04_after_a_sign_in_of_the_second_person_the_first_persons_tab_connects_nobody() {
        second_is_connected();
        String tab1 = journey.consentPage(first);
        assertThat(journey.signIn(second).statusCode()).isEqualTo(303);
        assertThat(browser.signedIn()).isTrue();

        connects_nobody(tab1);
    }

    @Test
    void L04_after_a_mismatch_of_the_second_person_the_first_persons_tab_connects_nobody() {
        String tab1 = journey.consentPage(first);
        assertThat(Journey.location(journey.signIn(second))).contains("/hellowork/mismatch?r=");

        connects_nobody(tab1);
    }

    @Test
    void L04_a_mismatch_of_the_same_person_leaves_their_tab() {
        String tab = journey.consentPage(first);
        journey.signIn(first);

        assertThat(journey.consent(tab).statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(first)).containsExactly(account);
    }

    @Test
    void L04_a_tab_in_another_browser_is_left_alone() {
        TestBrowser elsewhere = TestBrowser.fresh();
        String tab = Journey.of(elsewhere).consentPage(first);
        journey.consentPage(second);

        assertThat(Journey.of(elsewhere).consent(tab).statusCode()).isEqualTo(303);
        assertThat(rows.liveAccounts(first)).containsExactly(account);
    }

    @Test
    void L04_a_handshake_that_fails_ends_nobodys_tab() {
        String tab = journey.consentPage(first);
        assertThat(journey.handshake("connect", TestIdTokens.valid(second).signedByStranger()).statusCode()).isEqualTo(502);

        assertThat(journey.consent(tab).statusCode()).isEqualTo(303);
    }

    @RepeatedTest(10)
    void L04_of_two_handshakes_that_end_at_once_one_tab_is_left() {
        browser.get(Journey.initiateLogin("connect"));
        List<String> callbacks = Stream.of(first, second).map(this::begun).toList();

        List<String> handles = callbacks.parallelStream().map(browser::get).map(Journey::location)
                .map(page -> page.substring(page.indexOf("h=") + 2)).toList();

        assertThat(handles.stream().map(handle -> browser.get("/hellowork/connect?h=" + handle))
                .map(HttpResponse::statusCode)).containsExactlyInAnyOrder(200, 400);
    }

    private String begun(String subject) {
        String code = UUID.randomUUID().toString();
        String callback = journey.begin("connect", TestIdTokens.valid(subject)).replaceAll("code=[^&]*", "code=" + code);
        FakePortal.issuesFor(code, TestIdTokens.valid(subject).with("nonce", FakePortal.lastPar().get("nonce")));
        return callback;
    }
}
