package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The steps that journeys are made of, at hellowork. */
public final class Journey {

    private static final Pattern CONNECTION = Pattern.compile("name=\"connection\" value=\"([^\"]*)\"");

    private final TestBrowser browser;

    private Journey(TestBrowser browser) {
        this.browser = browser;
    }

    /** Steps of this browser. */
    public static Journey of(TestBrowser browser) {
        return new Journey(browser);
    }

    /** A subject that no other test uses. */
    public static String newSubject() {
        return "subject-" + UUID.randomUUID();
    }

    /** An account that no other test uses. */
    public static String newAccount() {
        return "account-" + UUID.randomUUID();
    }

    /** The path of initiate-login for this target. */
    public static String initiateLogin(String target) {
        return "/hellowork/initiate-login?iss=" + encoded(FakePortal.issuer()) + "&target_link_uri="
                + encoded(OutsideWorld.linkUrl() + "/hellowork/" + target) + "&login_hint=hint";
    }

    /** Begins a handshake and lets the portal answer it; the result is the path of the callback, not yet requested. */
    public String begin(String target, TestIdTokens idToken) {
        HttpResponse<String> start = browser.get(initiateLogin(target));
        if (start.statusCode() != 302 || !location(start).startsWith(FakePortal.issuer() + "/authorize?")) {
            throw new AssertionError("the handshake did not start: " + start.statusCode() + " " + start.body());
        }
        FakePortal.issues(idToken.with("nonce", FakePortal.lastPar().get("nonce")));
        return callback(FakePortal.lastPar().get("state"));
    }

    /** The path of a callback with a code. */
    public static String callback(String state) {
        return "/hellowork/callback?code=" + UUID.randomUUID() + "&state=" + state + "&iss=" + encoded(FakePortal.issuer());
    }

    /** A whole handshake; the answer to the callback. */
    public HttpResponse<String> handshake(String target, TestIdTokens idToken) {
        return browser.get(begin(target, idToken));
    }

    /** A whole handshake of a subject to the consent page; its handle. */
    public String consentPage(String subject) {
        return consentPage(TestIdTokens.valid(subject));
    }

    /** A whole handshake with this ID token to the consent page; its handle. */
    public String consentPage(TestIdTokens idToken) {
        HttpResponse<String> callback = handshake("connect", idToken);
        String query = URI.create(location(callback)).getQuery();
        return query.substring("h=".length());
    }

    /** Consents. */
    public HttpResponse<String> consent(String handle) {
        return browser.post("/hellowork/connect", "h", handle, "loginId", "hanako@example.com", "password", "Tsunagari-2026");
    }

    /** Connects a subject to an account from nothing. */
    public HttpResponse<String> connect(String subject, String account) {
        FakeAccounts.verify(account);
        return consent(consentPage(subject));
    }

    /** Signs a subject in; the answer to the callback. */
    public HttpResponse<String> signIn(String subject) {
        return handshake("mypage", TestIdTokens.valid(subject));
    }

    /** Releases the connection, by the form of the page that asks. */
    public HttpResponse<String> release() {
        Matcher form = CONNECTION.matcher(browser.get("/hellowork/mypage/release").body());
        return browser.post("/hellowork/mypage/release", "connection", form.find() ? form.group(1) : "");
    }

    /** Sends a logout token, as the portal does; the status of the answer. */
    public static int logOut(TestIdTokens logoutToken) {
        return TestBrowser.fresh().sending("Origin", null).sending("Sec-Fetch-Site", null)
                .post("/hellowork/backchannel-logout", "logout_token", logoutToken.sign()).statusCode();
    }

    /** Requires that this answer signs nobody in, but leads to the portal for a sign-in from the beginning. */
    public void isAskedToSignInAnew(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).startsWith(FakePortal.issuer() + "/authorize?");
        assertThat(FakePortal.lastPar()).containsEntry("prompt", "login");
        assertThat(browser.signedIn()).isFalse();
    }

    /** Where an answer leads. */
    public static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location")
                .orElseThrow(() -> new AssertionError("no redirect: " + response.statusCode() + " " + response.body()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
