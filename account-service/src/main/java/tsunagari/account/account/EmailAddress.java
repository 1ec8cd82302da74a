package tsunagari.account.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that mails can go to: what HTML calls a valid e-mail address (HTML, section 4.10.5.1.5), so nothing
 * that could end a line of a mail header. Never logged.
 *
 * @param value at most 254 characters
 */
public record EmailAddress(String value) {

    private static final int MOST_CHARACTERS = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")*");

    /** @throws IllegalArgumentException if the value has another form; the message does not repeat it */
    public EmailAddress {
        if (!isAddress(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /**
     * Reads an address.
     *
     * @return empty if no mail could be sent to it
     */
    public static Optional<EmailAddress> of(String text) {
        return isAddress(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    private static boolean isAddress(String text) {
        return text.length() <= MOST_CHARACTERS && FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "EmailAddress[redacted]";
    }
}
