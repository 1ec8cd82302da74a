package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.link.platform.Sha256;

/** Codes that the site's own pages bind to the browser, so that nobody signs somebody else in with one. */
@QuarkusTest
@TestProfile(ExternalHomes.class)
class BoundHomeCodesTest {

    private static final String VERIFIER = "what-the-site-keeps-in-the-cookie-of-one-browser";
    private static final String OTHER = "what-the-site-keeps-in-the-cookie-of-the-attacker";
    private static final String BOUND = "?code_challenge="
            + Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(VERIFIER));

    private final OwnPages pages = OwnPages.ofHellowork();
    private TestBrowser browser;

    @BeforeEach
    void somebody_is_signed_in() {
        browser = HomeVisitor.signedIn().browser();
    }

    @Test
    void A41_a_code_that_is_bound_is_redeemed_with_what_it_is_bound_to() {
        String code = OwnPages.codeFor(browser, BOUND);

        pages.redeem(code, VERIFIER).statusCode(200);
        pages.redeem(code, VERIFIER).statusCode(400);
    }

    @Test
    void A41_a_stolen_code_is_worth_nothing_in_the_thiefs_browser_and_nothing_afterwards() {
        String code = OwnPages.codeFor(browser, BOUND);

        pages.redeem(code, OTHER).statusCode(400);

        pages.redeem(code, VERIFIER).statusCode(400);
    }

    @Test
    void A41_a_code_that_is_bound_is_refused_to_a_site_that_forgot_it() {
        pages.redeem(OwnPages.codeFor(browser, BOUND)).statusCode(400);
    }

    @Test
    void A41_an_unbound_code_is_refused_to_a_site_that_binds_them() {
        pages.redeem(OwnPages.codeFor(browser), VERIFIER).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%3D", "%00",
            "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA&code_challenge=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_a_code_cannot_be_bound_to_is_refused_and_no_unbound_code_given(String challenge) {
        HttpResponse<String> answer = browser.get("/hellowork/mypage?code_challenge=" + challenge);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("location")).isEmpty();
    }
}
