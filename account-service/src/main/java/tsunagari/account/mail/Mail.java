package tsunagari.account.mail;

import tsunagari.account.account.EmailAddress;

/**
 * A mail of plain text.
 *
 * @param to whom it goes to
 * @param subject one line of at most 512 characters
 * @param text lines that end with a line feed
 */
public record Mail(EmailAddress to, String subject, String text) {

    private static final int LONGEST_SUBJECT = 512;

    /** @throws IllegalArgumentException if the subject could end its header; the message does not repeat it */
    public Mail {
        if (subject.length() > LONGEST_SUBJECT || subject.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not a subject");
        }
    }

    @Override
    public String toString() {
        return "Mail[redacted]";
    }
}
