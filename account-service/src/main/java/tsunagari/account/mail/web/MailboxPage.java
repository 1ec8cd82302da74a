package tsunagari.account.mail.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What the mailbox's page shows.
 *
 * @param language tag of the page's language
 * @param languages links to the page in each language
 * @param to the recipient that was asked for, as it was typed
 * @param refused whether that is no address
 * @param startPage where the demonstration begins
 */
public record MailboxPage(String language, List<LanguageLink> languages, String to, boolean refused,
        List<ShownMail> mails, Optional<URI> startPage) {

    /** A link to the page in a language; {@code current} for the language at hand. */
    public record LanguageLink(String tag, String href, boolean current) {
    }

    /** Address of the same page in the remembered language. */
    public String again() {
        return address(to);
    }

    /** Address of the mails of one recipient, or of all. */
    static String address(String to) {
        return to.isEmpty() ? "/mailbox" : "/mailbox?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Whether the mails of one recipient alone were asked for. */
    public boolean filtered() {
        return !to.isEmpty();
    }
}
