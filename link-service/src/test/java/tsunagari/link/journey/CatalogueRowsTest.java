package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of the catalogue that no one feature is about. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class CatalogueRowsTest {

    private static final String VICTIM = "victim@example.com";
    private static final int PEOPLE = 20;

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

    private static TestIdTokens claimingTheVictimsAddress(String who) {
        return TestIdTokens.valid(who).with("email", VICTIM).with("email_verified", true)
                .with("preferred_username", VICTIM);
    }

    @Test
    void L09_an_address_in_the_portals_token_signs_nobody_in() {
        journey.connect(subject, account);
        String stranger = Journey.newSubject();
        TestBrowser other = TestBrowser.fresh();

        HttpResponse<String> answer = Journey.of(other).handshake("mypage", claimingTheVictimsAddress(stranger));

        assertThat(Journey.location(answer)).contains("/hellowork/mismatch?r=");
        assertThat(other.signedIn()).isFalse();
        assertThat(rows.connections(stranger)).isZero();
        assertThat(rows.liveAccounts(subject)).containsExactly(account);
    }

    @Test
    void L09_an_address_in_the_portals_token_stands_for_no_password_and_fills_no_form() {
        FakeAccounts.reject();
        String handle = journey.consentPage(claimingTheVictimsAddress(subject));

        assertThat(browser.get("/hellowork/connect?h=" + handle).body()).contains("data-testid=\"consent\"")
                .doesNotContain(VICTIM);
        assertThat(FakeAccounts.verifications()).as("nobody is asked for before a password is typed").isZero();
        assertThat(journey.consent(handle).statusCode()).isEqualTo(422);
        assertThat(rows.connections(subject)).isZero();
    }

    @Test
    void L10_no_account_is_opened_in_advance_by_what_the_portal_says() {
        journey.handshake("mypage", claimingTheVictimsAddress(subject));
        journey.consentPage(claimingTheVictimsAddress(subject));

        assertThat(FakeAccounts.registrations()).isEmpty();
        assertThat(rows.connections(subject)).isZero();
    }

    @Test
    void L17_guesses_at_an_account_do_not_keep_its_owner_from_signing_in_by_the_portal() {
        journey.connect(subject, account);
        FakeAccounts.throttle(Instant.now().plusSeconds(600));
        TestBrowser stranger = TestBrowser.fresh();
        String guess = Journey.of(stranger).consentPage(Journey.newSubject());
        assertThat(Journey.of(stranger).consent(guess).statusCode()).isEqualTo(429);

        assertThat(Journey.location(journey.signIn(subject))).endsWith("/hellowork/mypage");

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void S07_a_wrong_password_is_asked_about_once() {
        FakeAccounts.reject();

        assertThat(journey.consent(journey.consentPage(subject)).statusCode()).isEqualTo(422);

        assertThat(FakeAccounts.verifications()).isEqualTo(1);
    }

    @Test
    void S12_a_header_of_the_client_is_no_address_of_the_client() {
        for (String header : List.of("X-Forwarded-For", "X-Real-IP", "Forwarded", "True-Client-IP")) {
            browser.sending(header, header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7");
        }
        journey.consent(journey.consentPage(subject));

        assertThat(OutsideWorld.accounts().find(WireMock.postRequestedFor(
                WireMock.urlMatching("/v1/sites/hellowork/credential-verifications")))).singleElement()
                .satisfies(asked -> assertThat(JsonPath.from(asked.getBodyAsString()).getString("clientAddress"))
                        .isEqualTo("127.0.0.1"));
    }

    @Test
    void S15_people_at_the_same_time_see_each_their_own() throws Exception {
        List<Person> people = IntStream.range(0, PEOPLE).mapToObj(i -> new Person()).toList();
        people.forEach(Person::signIn);

        List<String> seen = AtOnce.run(IntStream.range(0, PEOPLE * 10)
                .<Callable<String>>mapToObj(i -> people.get(i % PEOPLE)::shown).toList());

        for (int i = 0; i < seen.size(); i++) {
            assertThat(seen.get(i)).isEqualTo(rows.latestConnection(people.get(i % PEOPLE).subject));
        }
    }

    /** Somebody with a connection and a browser. */
    private static final class Person {

        private final TestBrowser browser = TestBrowser.fresh();
        private final String subject = Journey.newSubject();

        void signIn() {
            Journey.of(browser).connect(subject, Journey.newAccount());
            Journey.of(browser).signIn(subject);
        }

        /** The connection that the person's own page is about. */
        String shown() {
            return JsonPath.from(browser.get("/hellowork/mypage/history.json").body()).getString("connection.id");
        }
    }
}
