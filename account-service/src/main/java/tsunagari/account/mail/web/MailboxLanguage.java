package tsunagari.account.mail.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import java.util.stream.Stream;
import tsunagari.account.mail.Language;

/** Decides the language of the mailbox's page: what was asked for goes before what is remembered, and that before the browser's. */
final class MailboxLanguage {

    static final String COOKIE = "tsunagari_account_lang";

    private static final List<String> TAGS = Arrays.stream(Language.values()).map(Language::tag).toList();
    /** What a browser can be told to ask for: {@code ja-simple} is registered nowhere (RFC 5646, section 2.2.7). */
    private static final String PRIVATE_EASY_JAPANESE = "ja-x-simple";
    /** Characters that are read of a list of languages. */
    private static final int LONGEST = 1000;

    private MailboxLanguage() {
    }

    static Language choose(Optional<String> parameter, Optional<String> cookie, Optional<String> accepted) {
        return parameter.flatMap(Language::ofTag)
                .or(() -> cookie.flatMap(Language::ofTag))
                .or(() -> accepted.flatMap(MailboxLanguage::best))
                .orElse(Language.JA);
    }

    /** Look-up by RFC 4647, section 3.4: languages in the order of their weight, those of weight 0 left out. */
    private static Optional<Language> best(String header) {
        String read = header.substring(0, Math.min(header.length(), LONGEST)).toLowerCase(Locale.ROOT)
                .replace(PRIVATE_EASY_JAPANESE, Language.JA_SIMPLE.tag());
        List<LanguageRange> ranges = Arrays.stream(read.split(",")).flatMap(MailboxLanguage::range)
                .sorted(Comparator.comparingDouble(LanguageRange::getWeight).reversed()).toList();
        return Optional.ofNullable(Locale.lookupTag(ranges, TAGS)).flatMap(Language::ofTag);
    }

    /** None if it breaks the grammar. The JDK adds languages that are called otherwise today. */
    private static Stream<LanguageRange> range(String element) {
        try {
            return LanguageRange.parse(element).stream();
        } catch (IllegalArgumentException malformed) {
            return Stream.empty();
        }
    }
}
