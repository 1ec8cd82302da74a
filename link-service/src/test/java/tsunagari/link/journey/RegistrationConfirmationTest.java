package tsunagari.link.journey;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the link of a registration mail leads to. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class RegistrationConfirmationTest {

    private static final String CONFIRM = "/hellowork/register/confirm";

    private final TestBrowser browser = TestBrowser.fresh();

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    @Test
    void the_mailed_link_changes_nothing_and_its_button_makes_the_account() {
        HttpResponse<String> page = browser.get(CONFIRM + "?t=token-1_A");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-testid=\"confirm\"", "name=\"t\" value=\"token-1_A\"",
                "confirm?t=token-1_A&amp;lang=en");
        assertThat(FakeAccounts.confirmations()).isEmpty();
        HttpResponse<String> done = browser.post(CONFIRM, "t", "token-1_A");
        assertThat(Journey.location(done)).endsWith("/hellowork/register/done");
        assertThat(browser.get(Journey.location(done)).body()).contains("data-testid=\"registration-done\"",
                "data-testid=\"hub\"");
        assertThat(FakeAccounts.confirmations()).singleElement().satisfies(it ->
                assertThat(it.getBodyAsString()).isEqualTo("{\"token\":\"token-1_A\"}"));
    }

    @Test
    void a_used_or_expired_link_leads_to_the_form() {
        FakeAccounts.confirmations(okJson("{\"outcome\":\"INVALID\"}"));

        HttpResponse<String> page = browser.post(CONFIRM, "t", "used");

        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("data-testid=\"reference\"", "href=\"/hellowork/register\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?t=", "?t=a%20b", "?t=%3Cscript%3E", "?t=%00"})
    void a_link_without_a_token_is_none_and_nobody_is_asked(String query) {
        assertThat(browser.get(CONFIRM + query).statusCode()).isEqualTo(410);
        assertThat(browser.postRaw(CONFIRM, query.replace("?", "")).statusCode()).isEqualTo(410);
        assertThat(FakeAccounts.confirmations()).isEmpty();
    }

    @Test
    void without_an_answer_the_link_can_be_used_again() {
        FakeAccounts.confirmations(jsonResponse("{}", 503));

        HttpResponse<String> page = browser.post(CONFIRM, "t", "token-1");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("href=\"/hellowork/register/confirm?t=token-1\"");
    }
}
