package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cookie of a session at a site, in hands that it is not meant for. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class SessionCookieTest {

    private static final String HOME = "/hellowork/mypage";
    private static final String COOKIE = "tsunagari_link_hellowork_s";

    private final TestBrowser browser = TestBrowser.fresh();
    private final TestBrowser phone = TestBrowser.fresh();
    private final String subject = Journey.newSubject();

    @Inject
    Rows rows;

    @BeforeEach
    void signed_in_twice() {
        FakePortal.reset();
        FakeAccounts.reset();
        Journey.of(browser).connect(subject, Journey.newAccount());
        Journey.of(phone).signIn(subject);
        Journey.of(browser).signIn(subject);
    }

    private static boolean signedIn(TestBrowser who) {
        return who.get(HOME).statusCode() == 200;
    }

    @Test
    void L35_a_session_that_somebody_else_put_there_is_not_taken_over_by_a_sign_in() {
        String fixed = phone.cookies().get(COOKIE);
        TestBrowser victim = TestBrowser.fresh();
        victim.cookies().put(COOKIE, fixed);
        String victimsSubject = Journey.newSubject();
        Journey.of(victim).connect(victimsSubject, Journey.newAccount());
        Journey.of(victim).signIn(victimsSubject);

        assertThat(victim.cookies().get(COOKIE)).isNotEqualTo(fixed);
        assertThat(signedIn(phone)).as("the one that was put there has ended").isFalse();
    }

    @Test
    void L35_a_value_of_the_attackers_choice_becomes_no_session() {
        String chosen = "A".repeat(43);
        TestBrowser victim = TestBrowser.fresh();
        victim.cookies().put(COOKIE, chosen);
        Journey.of(victim).signIn(subject);

        assertThat(victim.cookies().get(COOKIE)).isNotEqualTo(chosen);
        TestBrowser attacker = TestBrowser.fresh();
        attacker.cookies().put(COOKIE, chosen);
        assertThat(signedIn(attacker)).isFalse();
    }

    @Test
    void L35_an_ended_session_cannot_be_replayed() {
        String ended = browser.cookies().get(COOKIE);
        browser.post("/hellowork/logout");
        browser.cookies().put(COOKIE, ended);

        assertThat(signedIn(browser)).isFalse();
        assertThat(browser.post(HOME + "/release").statusCode()).isEqualTo(401);
        assertThat(rows.liveAccounts(subject)).hasSize(1);
    }

    @Test
    void L36_a_session_of_one_site_is_none_at_another() {
        browser.cookies().put("tsunagari_link_etax_s", browser.cookies().get(COOKIE));

        assertThat(browser.get("/etax/mypage").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "%00", "\"quoted\"", "ääää", "A|B|C", "=", "==", "a=b", "../../etc", "'--",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA+"})
    void L36_a_malformed_cookie_is_no_session_and_no_error(String value) {
        for (String suffix : List.of("_s", "_b", "_n", "_o")) {
            browser.cookies().put("tsunagari_link_hellowork" + suffix, value);
        }

        assertThat(browser.get(HOME).statusCode()).isIn(400, 401);
        assertThat(browser.post(HOME + "/release").statusCode()).isIn(400, 401);
        assertThat(browser.get("/hellowork/signed-out").statusCode()).isIn(200, 400);
        assertThat(browser.get("/hellowork/connect?h=AAAAAAAAAAAAAAAAAAAAAA").statusCode()).isIn(400, 403);
        assertThat(browser.get(Journey.initiateLogin("mypage")).statusCode()).isIn(302, 400);
    }

    @Test
    void a_session_ends_after_its_fixed_time_however_it_is_used() {
        rows.signedInMinutesEarlier(subject, 8 * 60 - 1);
        assertThat(signedIn(browser)).isTrue();
        rows.signedInMinutesEarlier(subject, 2);

        assertThat(signedIn(browser)).isFalse();
    }
}
