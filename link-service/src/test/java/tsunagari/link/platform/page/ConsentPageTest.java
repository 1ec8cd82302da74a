package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.journey.LinkJourney;
import tsunagari.link.platform.page.ConsentError.Kind;
import tsunagari.link.site.Language;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

@QuarkusTest
@TestProfile(LinkJourney.class)
class ConsentPageTest {

    private static final String HOSTILE = "\"><script>alert(1)</script>";
    private static final String HARMLESS = "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;";

    @Inject
    Pages pages;

    @Inject
    Sites sites;

    @Test
    void what_was_typed_and_what_the_portal_says_is_shown_as_text() {
        String html = html(new ConsentPage(frame("hellowork", Language.EN), HOSTILE, HOSTILE, List.of(),
                new PortalUser(Optional.of(HOSTILE), TestPages.NOW), new Wait(TestPages.NOW, TestPages.NOW),
                TestPages.REFERENCE));

        assertThat(html).contains("name=\"h\" value=\"" + HARMLESS + "\"", "name=\"loginId\" value=\"" + HARMLESS + "\"",
                "data-testid=\"portal-user\">" + HARMLESS + "</p>").doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "hellowork, type=\"email\" inputmode=\"email\"",
        "etax, type=\"text\" inputmode=\"numeric\"",
        "denpa, type=\"text\"",
        "nenkin, type=\"text\""})
    void the_login_id_field_suits_what_the_site_calls_a_login_id(String site, String attributes) {
        String html = html(TestPages.consent(frame(site, Language.JA), ""));

        assertThat(html).contains(attributes + " autocomplete=\"username\" autocapitalize=\"off\" spellcheck=\"false\"")
                .contains("type=\"password\" autocomplete=\"current-password\"")
                .contains("action=\"/" + site + "/connect\"", "action=\"/" + site + "/connect/cancel\"");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "THROTTLED")
    void every_error_is_told_above_the_title_and_again_at_its_field(Kind kind) {
        for (Language language : Language.values()) {
            String html = html(TestPages.consent(frame("hellowork", language), "kept@example.com",
                    ConsentError.of(kind)));
            String words = between(html, "<li><a href=\"#" + kind.field().id() + "\">", "</a>");

            assertThat(words).isNotBlank();
            assertThat(html.split(Pattern.quote(words), -1)).as(language + " " + kind).hasSize(3);
            assertThat(html.indexOf("data-testid=\"error-summary\"")).isPositive().isLessThan(html.indexOf("<h1>"));
            assertThat(html).contains("tabindex=\"-1\" autofocus", "aria-invalid=\"true\"", "value=\"kept@example.com\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, error-rejected", "PASSWORD_LONG, error-password-long", "PASSWORD_EMPTY, error-password-empty"})
    void the_password_is_described_by_the_error_that_concerns_it(Kind kind, String message) {
        String html = html(TestPages.consent(frame("hellowork", Language.JA), "", ConsentError.of(kind)));

        assertThat(html).containsOnlyOnce("id=\"" + message + "\"").doesNotContain("aria-describedby=\"\"");
        assertThat(between(html, "<input id=\"password\"", ">"))
                .contains("aria-describedby=\"" + message + "\" aria-invalid=\"true\"");
    }

    @ParameterizedTest
    @CsvSource({"LOGIN_ID_LONG, login-id, ID (e-mail address) is too long. It has 254", "PASSWORD_LONG, password, Password is too long. It has 128"})
    void what_is_too_long_is_named_with_how_long_it_may_be_and_marked_alone(Kind kind, String field, String words) {
        String html = html(TestPages.consent(frame("hellowork", Language.EN), "", ConsentError.of(kind)));

        assertThat(between(html, "<li><a href=\"#" + field + "\">", "</a>")).contains(words);
        assertThat(html.split("aria-invalid", -1)).hasSize(2);
    }

    @Test
    void nothing_typed_is_called_wrong_when_only_waiting_helps() {
        String html = html(TestPages.ofSite().get("consent-throttled").apply(frame("hellowork", Language.JA)));

        assertThat(html).contains("<h2 id=\"error-title\">いまは受け付けられません</h2>", "<p>今回は何もつないでいません。",
                "22時42分を過ぎたら（あと13分）").doesNotContain("aria-invalid", "入力内容をご確認ください", "<li><a href=\"#\"");
        assertThat(between(html, "<input id=\"password\"", ">")).doesNotContain("aria-describedby");
    }

    @Test
    void a_full_minute_is_not_rounded_up() {
        assertThat(html(TestPages.consent(frame("hellowork", Language.EN), "",
                ConsentError.throttled(Instant.parse("2026-11-22T13:41:00Z"), TestPages.NOW)))).contains("after 22:41 (Japan time)");
    }

    @Test
    void the_password_is_never_shown_again() {
        String html = html(TestPages.consent(frame("hellowork", Language.JA), "", ConsentError.of(Kind.REJECTED)));

        assertThat(between(html, "<input id=\"password\"", ">")).doesNotContain("value=");
    }

    @Test
    void the_title_says_that_there_is_an_error() {
        assertThat(html(TestPages.consent(frame("hellowork", Language.JA), "", ConsentError.of(Kind.REJECTED))))
                .contains("<title>エラー：マイページ属性連携認証 | 厚生労働省 ハローワークインターネットサービス</title>");
    }

    @Test
    void times_are_japans_and_begun_minutes_count() {
        assertThat(html(TestPages.consent(frame("hellowork", Language.JA), "")))
                .contains("22時48分まで使えます（あと20分）").contains("2026年11月22日 22時26分");
        assertThat(html(TestPages.ofSite().get("consent-unnamed").apply(frame("hellowork", Language.EN))))
                .contains("2 min left").contains("22 November 2026, 22:26 (Japan time)");
    }

    @Test
    void in_easy_japanese_numbers_are_read_as_they_are_spoken() {
        assertThat(text("consent")).contains("2026年（ねん）11月（がつ）22日（にち） 22時（じ）26分（ぷん）",
                "22時（じ）48分（ぷん）まで", "（あと 20分（ぷん））");
        assertThat(text("replace")).contains("22時（じ）33分（ぷん）まで", "（あと 5分（ふん））");
        assertThat(text("consent-throttled")).contains("あと 13分（ぷん）です。22時（じ）42分（ふん）を");
        assertThat(text("registration-throttled")).contains("あと 13分（ぷん）です。22時（じ）42分（ふん）を");
        assertThat(text("pending")).contains("2026年（ねん）12月（がつ）6日（むいか） 22時（じ）28分（ぷん）", "あと 14日（じゅうよっか）です。");
    }

    @Test
    void the_official_title_stays_beside_a_translated_one() {
        assertThat(html(TestPages.consent(frame("hellowork", Language.EN), "")))
                .contains("<h1>Connect your account<span class=\"official\" lang=\"ja\">マイページ属性連携認証</span></h1>");
    }

    private String text(String page) {
        return html(TestPages.ofSite().get(page).apply(frame("hellowork", Language.JA_SIMPLE)))
                .replaceAll("<span class=\"reading\">([^<]*)</span>", "$1");
    }

    private Frame frame(String site, Language language) {
        return new Frame(language, Optional.of(sites.get(new SiteId(site))), "/" + site + "/connect?h=handle-1", true);
    }

    private String html(Page page) {
        return (String) pages.respond(200, page).getEntity();
    }

    private static String between(String html, String from, String to) {
        int start = html.indexOf(from);
        assertThat(start).as(from + " in " + html).isNotNegative();
        return html.substring(start + from.length(), html.indexOf(to, start + from.length()));
    }
}
