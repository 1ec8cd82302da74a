package tsunagari.link.support.desk.web;

import java.util.Arrays;
import java.util.Optional;
import tsunagari.link.support.SupportReason;

/** Reasons as a form has them. */
final class Reasons {

    private Reasons() {
    }

    /** The reason that a text names; empty for any other text. */
    static Optional<SupportReason> parse(String text) {
        return Arrays.stream(SupportReason.values()).filter(reason -> reason.name().equals(text)).findFirst();
    }
}
