package tsunagari.link.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tsunagari.link.site.Language;

/** The refused forms of one browser, and what a reader and an attacker take from them. */
final class RefusedPages {

    static final String COOKIE = "tsunagari_link_hellowork_f";
    static final String PASSWORD = "Tsunagari-2026";
    static final String TYPED = "value=\"hanako@example.com\"";
    static final String SUMMARY = "data-testid=\"error-summary\"";

    private final TestBrowser browser;

    private RefusedPages(TestBrowser browser) {
        this.browser = browser;
    }

    /** Of a new browser, while no password is right. */
    static RefusedPages whileNoPasswordIsRight() {
        FakePortal.reset();
        FakeAccounts.reset();
        FakeAccounts.reject();
        return new RefusedPages(TestBrowser.fresh());
    }

    TestBrowser browser() {
        return browser;
    }

    HttpResponse<String> refusedConsent() {
        return Journey.of(browser).consent(Journey.of(browser).consentPage(Journey.newSubject()));
    }

    HttpResponse<String> register(String loginId, String password) {
        browser.get("/hellowork/register");
        return browser.post("/hellowork/register", "loginId", loginId, "password", password, "passwordAgain", PASSWORD);
    }

    /** This page's link to a language, followed. */
    HttpResponse<String> in(Language language, HttpResponse<String> page) {
        return browser.get(link(page, language));
    }

    /** Requires that the page tells what was wrong, and has these parts, but no password. */
    static void tells(HttpResponse<String> page, String... parts) {
        assertThat(page.body()).contains(SUMMARY, "aria-invalid=\"true\"").contains(parts).doesNotContain(PASSWORD);
    }

    /** Requires that the page is the form as if nothing had been typed. */
    static void tellsNothing(HttpResponse<String> page) {
        assertThat(page.body()).contains("data-testid=\"login-id\"").doesNotContain(SUMMARY, "aria-invalid", TYPED);
    }

    /** Where this page's link to a language leads. */
    static String link(HttpResponse<String> page, Language language) {
        Matcher link = Pattern.compile("href=\"([^\"]*[?&;]lang=" + language.tag() + ")\"").matcher(page.body());
        if (!link.find()) {
            throw new AssertionError("no link to " + language + ": " + page.body());
        }
        return link.group(1).replace("&amp;", "&");
    }

    /** Everything that can be read of a cookie without a key. */
    static String readable(String cookie) {
        return cookie + Arrays.stream(cookie.split("\\."))
                .map(part -> new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1)).collect(Collectors.joining());
    }

    /** The cookie with one character changed in each of its parts. */
    static List<String> altered(String cookie) {
        String[] parts = cookie.split("\\.", -1);
        return IntStream.range(0, parts.length).mapToObj(changed -> IntStream.range(0, parts.length)
                .mapToObj(i -> i == changed ? flipped(parts[i]) : parts[i]).collect(Collectors.joining("."))).toList();
    }

    private static String flipped(String part) {
        return part.isEmpty() ? "AAAA" : (part.charAt(0) == 'A' ? "B" : "A") + part.substring(1);
    }
}
