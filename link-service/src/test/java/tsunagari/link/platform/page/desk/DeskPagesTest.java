package tsunagari.link.platform.page.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;
import tsunagari.link.platform.page.Pages;
import tsunagari.link.site.Language;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class DeskPagesTest {

    private static final Path GALLERY = Path.of("target/pages");
    private static final Pattern TITLE = Pattern.compile("<title>(.*?) \\| .+?</title>");
    private static final Pattern HEADING = Pattern.compile("<h1>(.*?)</h1>");

    @Inject
    Pages pages;

    private String html(Function<Frame, Page> page, Language language) {
        Frame frame = new Frame(language, Optional.empty(), "/support", true, true);
        return (String) pages.respond(200, page.apply(frame)).getEntity();
    }

    @ParameterizedTest
    @EnumSource(names = {"JA", "EN"})
    void every_page_says_what_it_is_and_leaves_nothing_unresolved(Language language) throws IOException {
        Files.createDirectories(GALLERY);
        for (Map.Entry<String, Function<Frame, Page>> page : DeskTestPages.all().entrySet()) {
            String html = html(page.getValue(), language);
            Files.writeString(GALLERY.resolve("desk-%s-%s.html".formatted(page.getKey(), language.tag())), html);
            assertThat(html).as(page.getKey()).contains("<html lang=\"" + language.tag() + "\">", "data-testid=\"sample\"",
                    "data-testid=\"lang-ja\"", "data-testid=\"lang-en\"")
                    .doesNotContain("lang-ja-simple", "site-footer", "NOT_FOUND", "Optional[", "{", "}", "&amp;amp;",
                            "&amp;lt;", "null", "<Work>");
            assertThat(first(TITLE, html).replaceFirst("^(エラー：|Error: )", "")).as(page.getKey())
                    .isEqualTo(first(HEADING, html));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"JA", "EN"})
    void no_page_carries_script_or_style_of_its_own(Language language) {
        DeskTestPages.all().forEach((name, page) -> assertThat(html(page, language)).as(name)
                .doesNotContainIgnoringCase("<script").doesNotContainIgnoringCase("<style")
                .doesNotContain("style=").doesNotContainPattern("\\son[a-z]+=\"").doesNotContain("javascript:"));
    }

    @ParameterizedTest
    @CsvSource({
        "start, desk desk-person desk-sign-out desk-reference desk-show desk-site desk-by desk-who desk-search "
                + "desk-connection desk-history desk-drift-hellowork",
        "start-auditor, desk desk-connection desk-history",
        "start-error-who-email, error-summary desk-who",
        "sign-in, desk-sign-in-page desk-token desk-sign-in",
        "case, desk-case desk-case-reference desk-case-connection desk-tell-ja desk-tell-en desk-cause desk-events desk-start",
        "found, desk-found desk-connections desk-open-1 desk-open-2 desk-blocked desk-reason desk-lift",
        "found-none, desk-found desk-not-blocked",
        "block, desk-block-page error-summary desk-reason desk-lift",
        "lifted, desk-lifted desk-lifted-at",
        "connection, desk-connection-page desk-state desk-release desk-events",
        "connection-ended, desk-connection-page desk-ended",
        "release, desk-release-page desk-reason desk-confirm desk-cancel",
        "released, desk-released desk-ended desk-released-reference",
        "drift-complete, desk-drift desk-drift-end desk-drift-cases desk-drift-findings",
        "drift-none, desk-drift desk-drift-none",
        "drift-never, desk-drift desk-drift-never",
        "problem-internal, desk-problem reference desk-start",
        "problem-request_refused, desk-problem desk-sign-out desk-start"})
    void a_test_finds_what_it_needs_in_both_languages(String name, String testIds) {
        for (Language language : new Language[] {Language.JA, Language.EN}) {
            String html = html(DeskTestPages.all().get(name), language);
            for (String testId : testIds.split(" ")) {
                assertThat(html).as(language + " " + name).containsOnlyOnce("data-testid=\"" + testId + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"problem-behind-a-proxy", "problem-internal", "problem-not_found"})
    void signing_out_is_offered_only_where_another_token_may_help(String name) {
        assertThat(html(DeskTestPages.all().get(name), Language.EN)).doesNotContain("desk-sign-out");
    }

    @Test
    void a_difference_leads_to_the_connection_here_and_to_none_that_only_the_portal_has() {
        assertThat(html(DeskTestPages.all().get("drift-complete"), Language.EN))
                .contains("<a href=\"/support/desk/connection?c=7a0c0000-0000-4000-8000-000000000001\">",
                        "<code>7a0c0000-0000-4000-8000-000000000002</code>")
                .doesNotContain("connection?c=7a0c0000-0000-4000-8000-000000000002");
    }

    private static String first(Pattern pattern, String html) {
        Matcher matcher = pattern.matcher(html.replaceAll("<span (?:class=\"reading\"|lang=\"ja\")>([^<]*)</span>", "$1"));
        assertThat(matcher.find()).as(pattern + " in " + html).isTrue();
        return matcher.group(1);
    }
}
