package tsunagari.link.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.journey.FakeAccounts;
import tsunagari.link.journey.FakePortal;
import tsunagari.link.journey.Journey;
import tsunagari.link.journey.LinkJourney;
import tsunagari.link.journey.OutsideWorld;
import tsunagari.link.journey.TestBrowser;
import tsunagari.link.journey.TestIdTokens;

/** A page of an attacker, on 127.0.0.1, in the browser of somebody who is signed in and has a consent page open. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class CrossSiteTest {

    private static final String ATTACKER = "http://127.0.0.1:6666";
    private static final String SESSION = "tsunagari_link_hellowork_s";

    private final TestBrowser victim = TestBrowser.fresh();
    private final String subject = Journey.newSubject();
    private String openConsent;
    private String session;

    @Inject
    Router router;

    @BeforeEach
    void signed_in_with_an_open_consent_page() {
        FakePortal.reset();
        FakeAccounts.reset();
        Journey.of(victim).connect(subject, Journey.newAccount());
        Journey.of(victim).signIn(subject);
        openConsent = "/hellowork/connect?h=" + Journey.of(victim).consentPage(subject);
        session = victim.cookies().get(SESSION);
    }

    @AfterEach
    void nothing_has_changed() {
        victim.sending("Origin", OutsideWorld.linkUrl()).sending("Sec-Fetch-Site", "same-origin");
        assertThat(victim.cookies().get(SESSION)).isEqualTo(session);
        assertThat(victim.get("/hellowork/mypage").statusCode()).isEqualTo(200);
        assertThat(victim.get(openConsent).statusCode()).isIn(200, 303);
    }

    private TestBrowser onTheAttackersPage(String destination) {
        return victim.sending("Origin", ATTACKER).sending("Sec-Fetch-Site", "cross-site").sending("Sec-Fetch-Dest", destination);
    }

    @Test
    void A40_a_form_that_posts_itself_is_refused_at_every_route_even_with_all_cookies() {
        for (String path : AllRoutes.paths(router)) {
            HttpResponse<String> answer = onTheAttackersPage("document").post(path, "h", openConsent.replaceAll(".*=", ""),
                    "loginId", "attacker@example.com", "password", "Tsunagari-2026", "session", "x");

            assertThat(answer.statusCode()).as(path).isIn(path.endsWith("/initiate-login") ? List.of(303)
                    : path.startsWith("/support/") ? List.of(401, 403, 405, 415) : List.of(400, 403, 404, 405, 415));
        }
        assertThat(FakeAccounts.verifications()).as("but the victim's own").isEqualTo(1);
    }

    @Test
    void A40_a_form_without_an_origin_is_refused_too() {
        victim.sending("Origin", null).sending("Sec-Fetch-Site", null);

        assertThat(victim.post("/hellowork/mypage/release").statusCode()).isEqualTo(403);
        assertThat(victim.post("/hellowork/logout").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://localhost", "https://localhost", "http://localhost.evil.example", "http://127.0.0.1"})
    void A40_an_origin_that_looks_like_ours_is_another(String origin) {
        victim.sending("Origin", origin).sending("Sec-Fetch-Site", "same-origin");

        assertThat(victim.post("/hellowork/mypage/release").statusCode()).isEqualTo(403);
    }

    @Test
    void A40_an_image_starts_a_handshake_at_most_and_none_may_show_it() {
        HttpResponse<String> answer = onTheAttackersPage("image").get(Journey.initiateLogin("mypage"));

        assertThat(answer.headers().allValues("set-cookie")).allMatch(cookie -> cookie.contains("SameSite=Lax"))
                .noneMatch(cookie -> cookie.startsWith(SESSION));
        assertThat(answer.headers().firstValue("cross-origin-resource-policy")).contains("same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hellowork/mypage", "/hellowork/mypage/release", "/hellowork/signed-out", "/hellowork/none"})
    void A40_no_page_can_be_framed(String path) {
        HttpResponse<String> answer = onTheAttackersPage("iframe").get(path);

        assertThat(answer.headers().firstValue("x-frame-options")).contains("DENY");
        assertThat(answer.headers().firstValue("content-security-policy")).hasValueSatisfying(
                policy -> assertThat(policy).contains("frame-ancestors 'none'"));
    }

    @Test
    void A40_a_posted_initiation_from_anywhere_leads_to_the_portal_and_no_further() {
        HttpResponse<String> answer = onTheAttackersPage("document").post("/hellowork/initiate-login", "iss",
                FakePortal.issuer(), "target_link_uri", OutsideWorld.linkUrl() + "/hellowork/mypage", "login_hint", "attacker");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Journey.location(victim.get(Journey.location(answer)))).startsWith(FakePortal.issuer() + "/authorize?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mypage", "connect"})
    void A41_the_attackers_callback_in_the_victims_browser_is_refused_before_the_code_is_redeemed(String target) {
        TestBrowser attacker = TestBrowser.fresh();
        String callback = Journey.of(attacker).begin(target, TestIdTokens.valid(Journey.newSubject()));
        int redeemed = FakePortal.requests("/token").size();

        assertThat(onTheAttackersPage("document").get(callback).statusCode()).isEqualTo(400);

        assertThat(FakePortal.requests("/token")).hasSize(redeemed);
    }

    @Test
    void A41_the_attackers_callback_is_refused_when_the_victim_has_a_handshake_open_too() {
        TestBrowser attacker = TestBrowser.fresh();
        victim.get(Journey.initiateLogin("mypage"));
        String callback = Journey.of(attacker).begin("mypage", TestIdTokens.valid(Journey.newSubject()));

        assertThat(onTheAttackersPage("document").get(callback).statusCode()).isEqualTo(400);
    }

    @Test
    void A41_with_the_attackers_state_cookie_planted_it_is_still_another_browser() {
        TestBrowser attacker = TestBrowser.fresh();
        String callback = Journey.of(attacker).begin("mypage", TestIdTokens.valid(Journey.newSubject()));
        Map<String, String> planted = attacker.cookies();
        planted.forEach((name, value) -> {
            if (name.startsWith("q_auth_")) {
                victim.cookies().put(name, value);
            }
        });

        assertThat(onTheAttackersPage("document").get(callback).statusCode()).isEqualTo(400);
    }

    @Test
    void A41_the_attackers_consent_page_does_not_open_in_the_victims_browser() {
        String handle = Journey.of(TestBrowser.fresh()).consentPage(Journey.newSubject());

        assertThat(onTheAttackersPage("document").get("/hellowork/connect?h=" + handle).statusCode()).isEqualTo(403);
        victim.sending("Origin", OutsideWorld.linkUrl()).sending("Sec-Fetch-Site", "same-origin");
        assertThat(Journey.of(victim).consent(handle).statusCode()).isEqualTo(403);
    }
}
