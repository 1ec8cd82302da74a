package tsunagari.account.mail.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.SiteId;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.MailComposer;
import tsunagari.account.mail.MailKind;
import tsunagari.account.mail.Mailbox;
import tsunagari.account.testing.TestAccounts;

/** The mailbox as people see it. */
@QuarkusTest
class MailboxPageTest {

    private static final int SMALL = 60_000;

    @Inject
    Mailbox mailbox;

    @Inject
    MailComposer composer;

    private final String address = TestAccounts.uniqueEmail();

    @ParameterizedTest
    @CsvSource({"ja,デモのメールボックス,本文へ移動", "ja-simple,デモの メールボックス,本文（ほんぶん）へ 移動（いどう）", "en,Mailbox of the demonstration,Skip to"})
    void it_speaks_every_language_and_remembers_it(String tag, String title, String skip) {
        Response page = given().accept("text/html").get("/mailbox?lang=" + tag);
        page.then().statusCode(200).cookie("tsunagari_account_lang", tag);
        assertThat(read(page.asString())).contains("<html lang=\"" + tag + "\">", "<h1>" + title, "<title>" + title, skip,
                "data-testid=\"lang-" + tag + "\" aria-current=\"true\"").doesNotContain("{mailbox:");
        given().accept("text/html").cookie("tsunagari_account_lang", tag).header("Accept-Language", "fr").get("/mailbox")
                .then().body(containsString("<html lang=\"" + tag + "\">"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en-GB,ja;q=0.8|en", "fr, en;q=0.2, ja;q=0.5|ja", "ja-simple|ja-simple", "ja-JP|ja", "fr|ja",
        "en;q=0, ja-simple;q=0.1|ja-simple", "*|ja", ";;q=|ja", "''|ja", "en;q=2|ja", "ja-x-simple, en;q=0.5|ja-simple",
        "JA-X-Simple|ja-simple", "ja-x-simplest|ja", "ja;q=2, ;;q=, en;q=0.1|en"})
    void without_a_choice_the_browsers_languages_count(String accepted, String tag) {
        given().accept("text/html").header("Accept-Language", accepted).get("/mailbox").then().statusCode(200)
                .body(containsString("<html lang=\"" + tag + "\">"));
    }

    @Test
    void an_unknown_language_is_neither_shown_nor_remembered() {
        Response page = given().accept("text/html").get("/mailbox?lang=tlh");
        page.then().body(containsString("<html lang=\"ja\">"));
        assertThat(page.cookies()).isEmpty();
    }

    @Test
    void language_links_keep_the_recipient() {
        given().accept("text/html").get("/mailbox?to=" + address).then()
                .body(containsString("href=\"/mailbox?lang=en&amp;to=" + address.replace("@", "%40") + "\""));
    }

    @Test
    void each_language_of_a_mail_is_marked() {
        mailbox.put(composer.compose(MailKind.CONNECTED, new SiteId("hellowork"), new EmailAddress(address), Optional.empty(),
                language -> Map.of("at", "TIME", "reference", "REFERENCE")));
        String page = page("ja");
        assertThat(page).containsSubsequence("<h3 id=\"mail-1\"><span lang=\"ja\">【", "<span lang=\"en\"> / Connected", "</h3>", "<div class=\"part\">",
                "<div class=\"part\" lang=\"ja\">", "<div class=\"part\" lang=\"ja-simple\">", "<div class=\"part\" lang=\"en\">");
    }

    @Test
    void a_mail_in_one_language_is_marked_as_that() {
        mailbox.put(composer.compose(MailKind.CONNECTED, new SiteId("hellowork"), new EmailAddress(address),
                Optional.of(Language.EN), language -> Map.of("at", "TIME", "reference", "REFERENCE")));
        assertThat(page("ja")).contains("<h3 id=\"mail-1\"><span lang=\"en\">[", "<div class=\"part\" lang=\"en\">")
                .doesNotContain("<div class=\"part\" lang=\"ja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "ja-simple", "en"})
    void a_word_its_reading_and_its_ending_are_one_piece_in_a_page_and_in_a_mail(String tag) {
        mailbox.put(composer.compose(MailKind.CONNECTED, new SiteId("hellowork"), new EmailAddress(address),
                Optional.of(Language.JA_SIMPLE), language -> Map.of("at", "TIME", "reference", "<b>今（いま）")));
        String page = page(tag);
        assertThat(page).contains("&lt;b&gt;<span class=\"reading\">今（いま）</span>")
                .doesNotContain("<b>");
        assertThat(page.contains("<a class=\"skip\" href=\"#main\"><span class=\"reading\">本文（ほんぶん）へ</span> "))
                .isEqualTo(tag.equals("ja-simple"));
    }

    @ParameterizedTest
    @CsvSource({"ja,この宛先へのメールはまだありません。", "ja-simple,この 人（ひと）の メールは まだ ありません。", "en,There are no e-mails to this address yet."})
    void nothing_to_show_is_explained_and_leads_back_to_all(String tag, String words) {
        String page = read(page(tag));
        assertThat(page).contains("data-testid=\"empty\"", words, "data-testid=\"show-all\"",
                "value=\"" + address + "\"").doesNotContain("data-testid=\"mail\"");
    }

    @ParameterizedTest
    @CsvSource({"ja,hanako,宛先は", "en,a b@example.com,Enter an e-mail address", "ja-simple,😀@例,メールアドレスを", "en,a@b@c,Enter an e-mail"})
    void a_recipient_that_is_no_address_is_explained_and_stays_in_the_field(String tag, String typed, String words) {
        given().accept("text/html").queryParam("to", typed).queryParam("lang", tag).get("/mailbox").then().statusCode(400)
                .body(containsString("data-testid=\"error-summary\"")).body(containsString("<a href=\"#to\">" + words))
                .body(containsString("value=\"" + typed + "\"")).body(containsString("aria-invalid=\"true\""))
                .body(not(containsString("data-testid=\"mail\"")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"><script>alert(1)</script>", "a@example.com\r\nBcc: b@example.com"})
    void what_is_typed_is_text(String typed) {
        String page = given().accept("text/html").queryParam("to", typed).get("/mailbox").then().statusCode(400)
                .extract().asString();
        assertThat(page).doesNotContain("<script").contains("aria-invalid=\"true\"");
    }

    @Test
    void full_width_letters_and_spaces_around_are_no_mistake() {
        given().accept("text/html").queryParam("to", " ｎobody@example.com ").get("/mailbox").then().statusCode(200);
    }

    @Test
    void an_empty_field_asks_for_all_mails() {
        given().accept("text/html").get("/mailbox?to=").then().statusCode(200).body(not(containsString("show-all")));
    }

    @Test
    void it_has_one_stylesheet_of_its_own_and_nothing_inline() {
        String page = page("ja");
        assertThat(page).doesNotContain("<script").doesNotContain("style=").doesNotContain("<style")
                .contains("<link rel=\"stylesheet\" href=\"/mailbox/mailbox.css\">");
        String style = given().get("/mailbox/mailbox.css").then().statusCode(200).contentType("text/css").extract().asString();
        assertThat(style).contains("@digital-go-jp/design-tokens 1.1.9");
        assertThat((page + style).getBytes(StandardCharsets.UTF_8).length).isLessThan(SMALL);
        given().accept("text/html").get("/mailbox").then().header("Content-Security-Policy",
                equalTo("default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
    }

    @Test
    void it_leads_back_to_the_start_page() {
        assertThat(page("ja")).contains("href=\"http://localhost:8082/\" data-testid=\"start\"");
    }

    private String page(String tag) {
        return given().accept("text/html").queryParam("to", address).queryParam("lang", tag).get("/mailbox").asString();
    }

    /** The page without the marks that keep a word and its reading on one line. */
    private static String read(String page) {
        return page.replaceAll("<span class=\"reading\">([^<]*)</span>", "$1");
    }
}
