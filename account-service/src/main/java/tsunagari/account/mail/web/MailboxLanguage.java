package tsunagari.account.mail.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tsunagari.account.mail.Language;

/** Decides the language of the mailbox's page: what was asked for goes before what is remembered, and that before the browser's. */
final class MailboxLanguage {

    static final String COOKIE = "tsunagari_account_lang";

    private static final List<String> TAGS = Arrays.stream(Language.values()).map(Language::tag).toList();
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

    /** Look-up by RFC 4647: languages in the order of their weight, those of weight 0 left out. */
    private static Optional<Language> best(String header) {
        try {
            List<Locale.LanguageRange> ranges =
                    Locale.LanguageRange.parse(header.substring(0, Math.min(header.length(), LONGEST)));
            return Optional.ofNullable(Locale.lookupTag(ranges, TAGS)).flatMap(Language::ofTag);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
