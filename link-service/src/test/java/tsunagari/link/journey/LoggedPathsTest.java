package tsunagari.link.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tsunagari.link.testing.LoggedTexts;

/** Paths in the log: anybody can write something behind a semicolon, or where a site is expected. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class LoggedPathsTest {

    private final TestBrowser browser = TestBrowser.fresh();

    @Inject
    Rows rows;

    @BeforeEach
    void everything_works() {
        FakePortal.reset();
        FakeAccounts.reset();
    }

    private void isLoggedWithout(String path, int status, String expected) {
        try (LoggedTexts log = new LoggedTexts()) {
            assertThat(browser.get(path).statusCode()).isEqualTo(status);
            assertThat(log.texts()).noneMatch(text -> text.contains(HostileTexts.CANARY))
                    .anyMatch(text -> text.contains(expected) && text.contains("/hellowork/connect"));
        }
    }

    @Test
    void the_path_of_a_refused_request_is_logged_without_what_is_behind_a_semicolon() {
        isLoggedWithout("/hellowork/connect;" + HostileTexts.CANARY + "?h=x", 403, "request.refused");
    }

    @Test
    void the_path_of_a_refused_request_is_not_logged_where_no_site_is() {
        try (LoggedTexts log = new LoggedTexts()) {
            given().delete("/" + HostileTexts.CANARY + "/connect").then().statusCode(405);
            assertThat(log.texts()).noneMatch(text -> text.contains(HostileTexts.CANARY))
                    .anyMatch(text -> text.contains("request.refused"));
        }
    }

    @Test
    void the_path_of_a_failed_request_is_logged_without_what_is_behind_a_semicolon() {
        String subject = Journey.newSubject();
        String handle = Journey.of(browser).consentPage(subject);
        rows.spoilProofs(subject);

        isLoggedWithout("/hellowork/connect;" + HostileTexts.CANARY + "?h=" + handle, 500, "request.failed");
    }
}
