package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static tsunagari.link.journey.RefusedPages.COOKIE;
import static tsunagari.link.journey.RefusedPages.SUMMARY;
import static tsunagari.link.journey.RefusedPages.TYPED;
import static tsunagari.link.journey.RefusedPages.altered;
import static tsunagari.link.journey.RefusedPages.link;
import static tsunagari.link.journey.RefusedPages.readable;
import static tsunagari.link.journey.RefusedPages.tells;
import static tsunagari.link.journey.RefusedPages.tellsNothing;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.site.Language;
import tsunagari.link.testing.TestClock;

/** What the browser keeps of a refused form is shown to whoever typed it, where it was typed, and to nobody else. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class RefusedFormCookiesTest {

    private RefusedPages pages;
    private TestBrowser browser;

    @BeforeEach
    void no_password_is_right() {
        pages = RefusedPages.whileNoPasswordIsRight();
        browser = pages.browser();
    }

    @Test
    void L38_what_was_typed_is_in_no_address_and_cannot_be_read_in_the_cookie() {
        HttpResponse<String> refused = pages.register("hanako@example.com", "short");

        assertThat(link(refused, Language.EN)).doesNotContain("hanako").matches("/hellowork/register\\?f=[\\w-]{22}&lang=en");
        assertThat(refused.headers().allValues("set-cookie")).filteredOn(it -> it.startsWith(COOKIE + "=")).singleElement()
                .satisfies(it -> assertThat(it).containsIgnoringCase("HttpOnly").contains("SameSite=Lax", "Max-Age=300", "Path=/")
                        .doesNotContainIgnoringCase("Domain="));
        assertThat(readable(browser.cookies().get(COOKIE))).doesNotContain("hanako", "PASSWORD_SHORT");
    }

    @Test
    void after_five_minutes_nothing_is_told_even_if_a_browser_has_kept_the_cookie() {
        HttpResponse<String> refused = pages.refusedConsent();

        TestClock.later(Duration.ofMinutes(5).minusSeconds(10), () -> tells(pages.in(Language.EN, refused), TYPED));
        TestClock.later(Duration.ofMinutes(5), () -> tellsNothing(pages.in(Language.EN, refused)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "....", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0....",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA", "%00", "a|b", "bnVsbA.e.e.e.e",
        "eyJhbGciOjF9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "eyJhbGciOiJkaXIiLCJlbmMiOjF9..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3JpdCI6WzFdfQ..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAA.AAAA.AAAA"})
    void a_cookie_that_was_not_made_here_is_none(String cookie) {
        HttpResponse<String> refused = pages.refusedConsent();
        browser.cookies().put(COOKIE, cookie);

        tellsNothing(pages.in(Language.EN, refused));
    }

    @Test
    void an_altered_cookie_is_none() {
        HttpResponse<String> refused = pages.refusedConsent();
        List<String> altered = altered(browser.cookies().get(COOKIE));

        assertThat(altered).hasSize(5).allSatisfy(cookie -> {
            browser.cookies().put(COOKIE, cookie);
            tellsNothing(pages.in(Language.EN, refused));
        });
    }

    @Test
    void the_next_person_at_this_browser_sees_nothing_of_the_former() {
        pages.refusedConsent();
        String kept = browser.cookies().get(COOKIE);
        String next = Journey.of(browser).consentPage(Journey.newSubject());

        assertThat(browser.cookies()).as("another proof has begun").doesNotContainKey(COOKIE);
        browser.cookies().put(COOKIE, kept);
        tellsNothing(browser.get("/hellowork/connect?h=" + next));
    }

    @Test
    void whoever_opens_the_registration_anew_sees_nothing_of_the_former() {
        HttpResponse<String> refused = pages.register("hanako@example.com", "short");

        tellsNothing(browser.get("/hellowork/register"));
        tellsNothing(browser.get("/hellowork/register?f=AAAAAAAAAAAAAAAAAAAAAA"));
        tellsNothing(browser.get("/hellowork/register?f=%0A"));
        tells(pages.in(Language.EN, refused), TYPED);
    }

    @ParameterizedTest
    @CsvSource({"tsunagari_link_hellowork_r, true", "tsunagari_link_hellowork_b, false"})
    void L38_the_cookie_opens_in_its_own_browser_alone(String binding, boolean registration) {
        HttpResponse<String> refused = registration ? pages.register("hanako@example.com", "short") : pages.refusedConsent();
        TestBrowser thief = TestBrowser.fresh();
        browser.cookies().entrySet().stream().filter(it -> !it.getKey().equals(binding))
                .forEach(it -> thief.cookies().put(it.getKey(), it.getValue()));

        assertThat(thief.get(link(refused, Language.EN)).body()).doesNotContain("hanako", SUMMARY);
    }

    @Test
    void a_browser_that_has_lost_what_its_registrations_are_bound_to_keeps_what_was_typed_too() {
        HttpResponse<String> refused = browser.post("/hellowork/register", "loginId", "hanako@example.com", "password", "short",
                "passwordAgain", "short");

        tells(pages.in(Language.EN, refused), TYPED, "id=\"error-password-short\"");
        browser.cookies().remove("tsunagari_link_hellowork_r");
        tellsNothing(pages.in(Language.EN, refused));
    }

    @Test
    void what_one_form_keeps_is_shown_by_no_other() {
        HttpResponse<String> consent = pages.refusedConsent();
        HttpResponse<String> registration = pages.register("hanako@example.com", "");

        tellsNothing(pages.in(Language.EN, consent));
        tells(pages.in(Language.EN, registration), TYPED, "id=\"error-password-empty\"");
    }
}
