package tsunagari.account.mail.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.mail.Mail;
import tsunagari.account.mail.Mailbox;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestMailbox;

@QuarkusTest
class MailboxTest {

    @Inject
    Mailbox mailbox;

    private final String address = TestAccounts.uniqueEmail();

    @Test
    void mails_of_one_recipient_come_newest_first() {
        put("first", "text\n");
        put("second", "see http://link.test/a?t=1 and\nhttps://link.test/b\n");
        mailbox.put(new Mail(new EmailAddress(TestAccounts.uniqueEmail()), "another's", "text\n"));
        assertThat(TestMailbox.to(address)).extracting(mail -> mail.get("subject")).containsExactly("second", "first");
        assertThat(TestMailbox.to(address).get(0).get("links"))
                .isEqualTo(List.of("http://link.test/a?t=1", "https://link.test/b"));
        assertThat(TestMailbox.to(" " + address.toUpperCase(java.util.Locale.ROOT))).hasSize(2);
    }

    @Test
    void page_shows_text_as_text_and_links_as_links() {
        put("<b>subject</b>", "<script>alert(1)</script> http://link.test/a?t=1\"onclick=\n");
        String page = given().accept("text/html").queryParam("to", address).get("/mailbox").then().statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .header("Cache-Control", "no-store").header("X-Content-Type-Options", "nosniff")
                .extract().asString();
        assertThat(page).contains("&lt;b&gt;subject&lt;/b&gt;", "&lt;script&gt;",
                "<a href=\"http://link.test/a?t=1&quot;")
                .doesNotContain("<script", "<b>");
    }

    @Test
    void latest_mails_of_all_are_shown_without_a_recipient() {
        put("latest of all", "text\n");
        assertThat(given().accept("application/json").get("/mailbox").then().statusCode(200).extract().asString())
                .contains("latest of all");
        assertThat(given().accept("text/html").get("/mailbox").asString()).contains("latest of all");
    }

    @Test
    void recipient_that_is_no_address_is_refused() {
        given().accept("application/json").queryParam("to", "a\r\nb").get("/mailbox").then().statusCode(400)
                .body("invalid", contains("to"));
    }

    private void put(String subject, String text) {
        mailbox.put(new Mail(new EmailAddress(address), subject, text));
    }
}
