package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(LinkJourney.class)
class PortalSignOutTest {

    private static final Pattern STATE = Pattern.compile("/end-session\\?[^\"]*[&;]state=([A-Za-z0-9_-]+)");
    private static final String SIGNED_OUT = "/hellowork/signed-out";

    private final TestBrowser browser = TestBrowser.fresh();
    private final Journey journey = Journey.of(browser);
    private final String subject = Journey.newSubject();

    @BeforeEach
    void signed_out_at_the_site() {
        FakePortal.reset();
        FakeAccounts.reset();
        journey.connect(subject, Journey.newAccount());
        journey.signIn(subject);
        browser.post("/hellowork/logout");
    }

    private static String stateIn(HttpResponse<String> page) {
        Matcher matcher = STATE.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }

    @Test
    void the_page_leads_to_the_portals_end_of_session_without_an_id_token() {
        HttpResponse<String> page = browser.get(SIGNED_OUT);

        assertThat(page.body().replace("&amp;", "&")).contains(FakePortal.issuer()
                + "/end-session?client_id=hellowork&post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A"
                + OutsideWorld.linkUrl().replaceFirst(".*:", "") + "%2Fhellowork%2Fsigned-out&state=" + stateIn(page))
                .doesNotContain("id_token_hint");
        assertThat(stateIn(page)).hasSize(32);
    }

    @Test
    void the_portals_return_with_the_state_is_shown_under_a_clean_address() {
        HttpResponse<String> back = browser.get(SIGNED_OUT + "?state=" + stateIn(browser.get(SIGNED_OUT)));

        assertThat(back.statusCode()).isEqualTo(303);
        assertThat(Journey.location(back)).endsWith(SIGNED_OUT);
        assertThat(browser.get(SIGNED_OUT + "?lang=en").body()).contains("data-testid=\"portal-too\"")
                .doesNotContain("data-testid=\"end-session\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?state=", "?state=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "?state=done"})
    void a_wrong_or_missing_state_changes_nothing(String query) {
        String offered = stateIn(browser.get(SIGNED_OUT));

        HttpResponse<String> page = browser.get(SIGNED_OUT + query);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-testid=\"end-session\"").doesNotContain("data-testid=\"portal-too\"");
        assertThat(stateIn(page)).as("the one that was offered is still good").isEqualTo(offered);
    }

    @Test
    void another_browsers_state_changes_nothing() {
        String anothers = stateIn(TestBrowser.fresh().get(SIGNED_OUT));

        assertThat(browser.get(SIGNED_OUT + "?state=" + anothers).body()).doesNotContain("data-testid=\"portal-too\"");
    }

    @Test
    void a_return_does_not_end_a_session() {
        String state = stateIn(browser.get(SIGNED_OUT));
        journey.signIn(subject);
        browser.get(SIGNED_OUT + "?state=" + state);

        assertThat(browser.get("/hellowork/mypage").statusCode()).isEqualTo(200);
    }

    @Test
    void the_next_sign_out_begins_anew() {
        browser.get(SIGNED_OUT + "?state=" + stateIn(browser.get(SIGNED_OUT)));
        journey.signIn(subject);
        browser.post("/hellowork/logout");

        assertThat(browser.get(SIGNED_OUT).body()).contains("data-testid=\"end-session\"");
    }
}
