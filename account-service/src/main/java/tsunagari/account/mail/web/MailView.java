package tsunagari.account.mail.web;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import tsunagari.account.mail.Mailbox.Received;

/**
 * A mail in the mailbox.
 *
 * @param to recipient
 * @param subject subject
 * @param text plain text
 * @param at when it came
 * @param links the addresses in the text, in their order
 */
public record MailView(String to, String subject, String text, Instant at, List<String> links) {

    /** An address in a mail's text. */
    static final Pattern LINK = Pattern.compile("https?://\\S+");

    static MailView of(Received received) {
        return new MailView(received.mail().to().value(), received.mail().subject(), received.mail().text(),
                received.at(), LINK.matcher(received.mail().text()).results().map(link -> link.group()).distinct()
                .toList());
    }
}
