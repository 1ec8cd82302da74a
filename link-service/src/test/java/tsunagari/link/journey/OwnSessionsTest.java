package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a person's own sign-ins at a site, and how they end them. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class OwnSessionsTest {

    private static final String HOME = "/hellowork/mypage";
    private static final String COOKIE = "tsunagari_link_hellowork_s";
    private static final Pattern HANDLE = Pattern.compile("name=\"session\" value=\"([^\"]*)\"");

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

    private static List<String> handles(TestBrowser of) {
        return HANDLE.matcher(of.get(HOME).body()).results().map(found -> found.group(1)).collect(Collectors.toList());
    }

    private static boolean signedIn(TestBrowser who) {
        return who.get(HOME).statusCode() == 200;
    }

    @Test
    void the_home_page_lists_the_persons_own_sign_ins_and_says_which_one_this_is() {
        TestBrowser stranger = TestBrowser.fresh();
        Journey.of(stranger).connect(Journey.newSubject(), Journey.newAccount());

        String home = browser.get(HOME).body();

        assertThat(home).contains("data-testid=\"session-1\"", "data-testid=\"session-2\"",
                "data-testid=\"session-end-1\"", "data-testid=\"session-end-2\"", "data-testid=\"sessions-end-others\"")
                .doesNotContain("data-testid=\"session-3\"").containsOnlyOnce("data-testid=\"session-current\"");
        assertThat(home.indexOf("session-current")).as("the latest comes first").isBetween(
                home.indexOf("data-testid=\"session-1\""), home.indexOf("data-testid=\"session-2\""));
    }

    @Test
    void a_handle_is_no_secret_of_the_session() {
        assertThat(handles(browser)).allSatisfy(handle -> {
            assertThat(handle).matches("[A-Za-z0-9_-]{22}");
            assertThat(browser.cookies().get(COOKIE)).doesNotContain(handle);
        });
        TestBrowser thief = TestBrowser.fresh();
        thief.cookies().put(COOKIE, handles(browser).get(0));
        assertThat(signedIn(thief)).isFalse();
    }

    @Test
    void L35_another_sign_in_is_ended_and_this_one_goes_on() {
        HttpResponse<String> answer = browser.post(HOME + "/sessions/end", "session", handles(browser).get(1));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(answer)).endsWith(HOME);
        assertThat(signedIn(phone)).isFalse();
        assertThat(handles(browser)).hasSize(1);
    }

    @Test
    void the_end_of_this_one_is_a_sign_out() {
        HttpResponse<String> answer = browser.post(HOME + "/sessions/end", "session", handles(browser).get(0));

        assertThat(Journey.location(answer)).endsWith("/hellowork/signed-out");
        assertThat(browser.signedIn()).isFalse();
        assertThat(signedIn(phone)).isTrue();
    }

    @Test
    void all_others_are_ended_at_once() {
        TestBrowser tablet = TestBrowser.fresh();
        Journey.of(tablet).signIn(subject);

        assertThat(Journey.location(browser.post(HOME + "/sessions/end-others"))).endsWith(HOME);

        assertThat(signedIn(phone)).isFalse();
        assertThat(signedIn(tablet)).isFalse();
        assertThat(browser.get(HOME).body()).doesNotContain("sessions-end-others");
    }

    @Test
    void somebody_elses_sign_in_cannot_be_ended() {
        TestBrowser attacker = TestBrowser.fresh();
        String other = Journey.newSubject();
        Journey.of(attacker).connect(other, Journey.newAccount());
        Journey.of(attacker).signIn(other);

        for (String handle : handles(browser)) {
            assertThat(Journey.location(attacker.post(HOME + "/sessions/end", "session", handle))).endsWith(HOME);
        }
        attacker.post(HOME + "/sessions/end-others");

        assertThat(signedIn(browser)).isTrue();
        assertThat(signedIn(phone)).isTrue();
        assertThat(signedIn(attacker)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"session=", "", "session=x", "session=%00", "session='%20or%20''='", "other=1",
            "session=a&session=b"})
    void a_handle_of_nothing_ends_nothing(String form) {
        assertThat(browser.postRaw(HOME + "/sessions/end", form).statusCode()).isEqualTo(303);

        assertThat(signedIn(browser)).isTrue();
        assertThat(signedIn(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "end-others"})
    void A40_another_sites_page_ends_nothing(String what) {
        String handle = handles(browser).get(1);
        browser.sending("Origin", "http://127.0.0.1:9999").sending("Sec-Fetch-Site", "cross-site");

        assertThat(browser.post(HOME + "/sessions/" + what, "session", handle).statusCode()).isEqualTo(403);

        assertThat(signedIn(phone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "end-others"})
    void without_a_session_nothing_is_ended(String what) {
        assertThat(TestBrowser.fresh().post(HOME + "/sessions/" + what, "session", handles(browser).get(1)).statusCode())
                .isEqualTo(401);
        assertThat(signedIn(phone)).isTrue();
    }

    @Test
    void a_session_ends_when_it_is_not_used_and_is_listed_no_more() {
        rows.unusedForMinutes(subject, 29);
        assertThat(signedIn(browser)).isTrue();
        assertThat(handles(browser)).hasSize(2);
        rows.unusedForMinutes(subject, 31);
        assertThat(signedIn(browser)).isFalse();
        Journey.of(browser).signIn(subject);

        assertThat(handles(browser)).hasSize(1);
    }
}
