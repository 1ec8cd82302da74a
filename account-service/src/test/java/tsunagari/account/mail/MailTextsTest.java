package tsunagari.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.SiteId;

class MailTextsTest {

    private static final EmailAddress ADDRESS = new EmailAddress("hanako@example.com");
    private static final SiteId SITE = new SiteId("hellowork");
    private static final Map<String, String> VALUES = Map.of("link", "LINK", "hours", "24", "at", "TIME",
            "reference", "REFERENCE", "disown", "DISOWN");

    private final MailComposer composer = new MailComposer(new SiteTexts(
            Map.of(SITE, Map.of("ja", "NAME")), Map.of(SITE, Map.of("ja", "CONTACT"))));

    @Test
    void languages_have_the_same_texts_with_the_same_values() throws IOException {
        Set<String> japanese = outline(Language.JA);
        assertThat(japanese).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(outline(language)).as(language.tag()).isEqualTo(japanese);
        }
    }

    @ParameterizedTest
    @EnumSource
    void every_mail_can_be_written_in_every_language_and_in_all(MailKind kind) {
        for (Language language : Language.values()) {
            Mail mail = composer.compose(kind, SITE, ADDRESS, Optional.of(language), each -> VALUES);
            assertThat(mail.subject()).contains("NAME").doesNotContain("{", "null");
            assertThat(mail.text()).contains("NAME", "DISOWN").doesNotContain("{", "null").endsWith("\n");
        }
        assertThat(composer.compose(kind, SITE, ADDRESS, Optional.empty(), each -> VALUES).text().split("-{20}"))
                .hasSize(Language.values().length);
    }

    @ParameterizedTest
    @EnumSource
    void every_mail_names_the_contact_in_every_language_where_there_is_one(MailKind kind) {
        MailComposer without = new MailComposer(new SiteTexts(Map.of(SITE, Map.of("ja", "NAME")), Map.of()));
        for (Language language : Language.values()) {
            assertThat(text(composer, kind, Optional.of(language))).containsOnlyOnce("CONTACT");
            assertThat(text(without, kind, Optional.of(language))).doesNotContain("CONTACT", "null", "Help desk:");
        }
    }

    @ParameterizedTest
    @EnumSource
    void mail_in_all_languages_and_no_other_begins_with_where_they_are(MailKind kind) {
        assertThat(text(composer, kind, Optional.empty()))
                .startsWith("English below / やさしい 日本語（にほんご）は 下（した）に あります\n\n");
        for (Language language : Language.values()) {
            assertThat(text(composer, kind, Optional.of(language))).doesNotContain("English below");
        }
    }

    private static String text(MailComposer composer, MailKind kind, Optional<Language> language) {
        return composer.compose(kind, SITE, ADDRESS, language, each -> VALUES).text();
    }

    @Test
    void text_in_a_value_is_not_filled_again() {
        Mail mail = composer.compose(MailKind.CONFIRM, SITE, ADDRESS, Optional.of(Language.EN),
                language -> Map.of("link", "{hours}", "hours", "24"));
        assertThat(mail.text()).contains("{hours}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: b@example.com", "a\nb", "a\rb", "a\u0085b", "a\u0000b"})
    void subject_of_more_than_a_line_is_refused(String subject) {
        assertThatThrownBy(() -> new Mail(ADDRESS, subject, "text")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Bcc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.com\r\nBcc: b@example.com", "a@example.com\n", "a\u0000@example.com"})
    void recipient_of_more_than_a_line_is_refused(String recipient) {
        assertThatThrownBy(() -> new EmailAddress(recipient)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("example");
    }

    @Test
    void L39_nothing_prints_what_it_holds() {
        assertThat(new Mail(ADDRESS, "canary", "canary") + ADDRESS.toString()
                + new PendingMail(1, "id", "hanako@example.com", "canary", "canary", Instant.EPOCH, 0, 0))
                .doesNotContain("canary", "hanako");
    }

    /** Keys, each with the names of its values. */
    private static Set<String> outline(Language language) throws IOException {
        Properties texts = new Properties();
        try (Reader file = new InputStreamReader(MailTextsTest.class.getResourceAsStream(
                "/messages/mail_" + language.tag() + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(file);
        }
        return texts.stringPropertyNames().stream().map(key -> key + " " + new TreeSet<>(Pattern.compile("\\{\\w+}")
                .matcher(texts.getProperty(key)).results().map(value -> value.group()).toList()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
