package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.journey.FakePortal;
import tsunagari.link.journey.LinkJourney;
import tsunagari.link.site.Contact;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

@QuarkusTest
@TestProfile(LinkJourney.class)
class PagesTest {

    private static final Path GALLERY = Path.of("target/pages");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?) \\| .+?</title>");
    private static final Pattern HEADING = Pattern.compile("<h1>(.*?)(<span.*?)?</h1>");

    @Inject
    Pages pages;

    @Inject
    Sites sites;

    @ParameterizedTest
    @EnumSource
    void every_page_says_its_language_title_and_that_it_is_a_sample(Language language) throws IOException {
        for (Site site : sites.all()) {
            for (Map.Entry<String, Function<Frame, Page>> page : TestPages.ofSite().entrySet()) {
                String html = html(page.getValue().apply(frame(Optional.of(site), language)));
                Path file = GALLERY.resolve("%s-%s-%s.html".formatted(site.id(), page.getKey(), language.tag()));
                Files.createDirectories(GALLERY);
                Files.writeString(file, html);
                assertThat(html).as(file.toString())
                        .startsWith("<!DOCTYPE html>").contains("<html lang=\"" + language.tag() + "\">")
                        .contains("data-testid=\"sample\"", "href=\"#main\"", "<main id=\"main\"");
                assertThat(html).as(file.toString())
                        .contains("<a href=\"tel:0570000000\">0570-000-000</a>", "<a href=\"mailto:help@example.jp\">");
                assertThat(withoutMarks(html).replaceAll("<a href=\"(?:tel|mailto):[^>]*>([^<]*)</a>", "$1")).as(file.toString())
                        .contains(escaped(site.texts(language).name()))
                        .contains(site.texts(language).contact().lines().stream().map(PagesTest::paragraph).toList());
                assertThat(titleWithoutError(html)).as(file.toString()).isEqualTo(heading(html));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_language_links_keep_the_journey(Language language) {
        String html = html(TestPages.consent(frame("hellowork", language), ""));

        for (Language target : Language.values()) {
            assertThat(html).contains("href=\"/hellowork/connect?h=handle-1&amp;lang=" + target.tag() + "\"")
                    .contains("data-testid=\"lang-" + target.tag() + "\"");
        }
        assertThat(html).containsOnlyOnce("data-testid=\"lang-" + language.tag() + "\" aria-current=\"true\"");
    }

    @ParameterizedTest
    @EnumSource
    void no_page_carries_script_or_style_of_its_own(Language language) {
        TestPages.ofSite().forEach((name, page) -> assertThat(html(page.apply(frame("hellowork", language)))).as(name)
                .doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<style")
                .doesNotContain("style=").doesNotContainPattern("\\son[a-z]+=\"").doesNotContain("javascript:"));
    }

    @ParameterizedTest
    @EnumSource
    void no_page_shows_what_a_template_left_unresolved(Language language) {
        TestPages.ofSite().forEach((name, page) -> assertThat(html(page.apply(frame("etax", language)))).as(name)
                .doesNotContain("NOT_FOUND", "Optional[", "{", "}", "&amp;amp;", "&amp;lt;", "null"));
    }

    @ParameterizedTest
    @EnumSource(names = {"JA", "JA_SIMPLE"})
    void no_blank_follows_a_japanese_full_stop(Language language) {
        TestPages.ofSite().forEach((name, page) -> assertThat(html(page.apply(frame("etax", language)))).as(name)
                .doesNotContain("。 "));
    }

    @ParameterizedTest
    @CsvSource({
        "consent, consent-page login-id password consent cancel register valid-until portal-user site-learns-name",
        "consent-empty, error-summary login-id password reference",
        "consent-rejected, error-summary login-id password reference",
        "consent-throttled, error-summary login-id password reference",
        "disowned, disowned blocked-until blocked-left desk-note reference hub",
        "disowned-lifted, disowned desk-note reference hub",
        "connected-elsewhere, connected-elsewhere reference cancel",
        "pending, pending pending-since pending-until safe-to-close reload hub reference",
        "completed, completed completed-open completed-hub connected-since",
        "mismatch, mismatch mismatch-restart mismatch-register hub reference",
        "home, home connected-since last-sign-in history history-download home-release withdraw logout menu "
                + "session-1 session-2 session-end-1 session-end-2 session-current sessions-end-others",
        "release, release-page confirm back",
        "released, released ended-at reference hub",
        "released-undated, released hub",
        "withdraw, withdraw-page confirm back",
        "withdrawn, withdrawn ended-at reference hub",
        "registration, registration-page login-id password password-again register-send registration-note hub",
        "registration-throttled, error-summary login-id password password-again",
        "registration-sent, registration-sent back",
        "registration-confirm, registration-confirm confirm",
        "registration-done, registration-done hub",
        "signed-out, signed-out end-session hub",
        "signed-out-both, signed-out portal-too hub",
        "register, register-page registration-note hub",
        "problem-internal, problem reference next"})
    void a_test_finds_what_it_needs_in_every_language(String name, String testIds) {
        for (Language language : Language.values()) {
            String html = html(TestPages.ofSite().get(name).apply(frame("hellowork", language)));
            for (String testId : testIds.split(" ")) {
                assertThat(html).as(language + " " + name).containsOnlyOnce("data-testid=\"" + testId + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"consent, true", "connected-elsewhere, true", "mismatch, true", "home, false", "release, false"})
    void the_portal_may_be_reached_by_forms_of_those_pages_alone_that_end_there(String name, boolean portal) {
        Response response = pages.respond(200, TestPages.ofSite().get(name).apply(frame("hellowork", Language.EN)));

        String policy = response.getHeaderString("Content-Security-Policy");
        assertThat(policy.contains("form-action 'self' " + FakePortal.issuer() + ";")).isEqualTo(portal);
        assertThat(response.getHeaderString("Content-Language")).isEqualTo("en");
        assertThat(response.getHeaderString("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeaderString("Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
    }

    private String html(Page page) {
        return (String) pages.respond(200, page).getEntity();
    }

    private Frame frame(String site, Language language) {
        return frame(Optional.of(sites.get(new SiteId(site))), language);
    }

    private static Frame frame(Optional<Site> site, Language language) {
        return new Frame(language, site, site.map(found -> "/" + found.id() + "/connect?h=handle-1").orElse("/"), true);
    }

    private static String titleWithoutError(String html) {
        return first(TITLE, html).replaceFirst("^(エラー：|エラー（まちがい）：|Error: )", "");
    }

    private static String withoutMarks(String html) {
        return html.replaceAll("<span (?:class=\"reading\"|lang=\"ja\")>([^<]*)</span>", "$1");
    }

    private static String heading(String html) {
        return first(HEADING, withoutMarks(html));
    }

    private static String first(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html);
        assertThat(matcher.find()).as(pattern + " in " + html).isTrue();
        return matcher.group(1);
    }

    private static String paragraph(List<Contact.Part> line) {
        return "<p>" + line.stream().map(Contact.Part::text).map(PagesTest::escaped).collect(Collectors.joining()) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;");
    }
}
