package tsunagari.account.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.SiteId;

/** Whatever is composed can be taken apart into its languages again. */
class MailReaderTest {

    private static final EmailAddress ADDRESS = new EmailAddress("hanako@example.com");
    private static final SiteId SITE = new SiteId("hellowork");
    private static final Map<String, String> VALUES = Map.of("link", "LINK", "hours", "24", "at", "TIME",
            "reference", "REFERENCE", "disown", "DISOWN");

    private final MailComposer composer = new MailComposer(new SiteTexts(
            Map.of(SITE, Map.of("ja", "NAME")), Map.of(SITE, Map.of("ja", "CONTACT"))));
    private final MailReader reader = new MailReader();

    @ParameterizedTest
    @EnumSource
    void a_mail_in_all_languages_has_a_part_for_each_below_the_words_that_say_so(MailKind kind) {
        String text = composer.compose(kind, SITE, ADDRESS, Optional.empty(), language -> VALUES).text();
        assertThat(reader.parts(text)).extracting(MailReader.Part::language).containsExactly(Optional.empty(),
                Optional.of(Language.JA), Optional.of(Language.JA_SIMPLE), Optional.of(Language.EN));
        assertThat(reader.parts(text).get(0).text()).contains("English below");
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_in_one_language_is_one_part(MailKind kind) {
        for (Language language : Language.values()) {
            String text = composer.compose(kind, SITE, ADDRESS, Optional.of(language), each -> VALUES).text();
            assertThat(reader.parts(text)).containsExactly(new MailReader.Part(Optional.of(language), text));
        }
    }

    @Test
    void what_was_written_by_nobody_here_has_no_language() {
        assertThat(reader.parts("text\n")).containsExactly(new MailReader.Part(Optional.empty(), "text\n"));
    }
}
