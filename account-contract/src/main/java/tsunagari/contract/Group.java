package tsunagari.contract;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What link-service asks for together. */
public enum Group {
    /** Whose service tokens are accepted. Needed by every site. */
    TOKENS,
    /** Login id and password. Needed by every site. */
    CREDENTIALS,
    /** What became of an account, and why somebody cannot be signed in. Needed by every site. */
    ACCOUNTS,
    /** Connections that wait for a back office. Needed where the API answers {@code DEFERRED} or the site says so. */
    DEFERRED,
    /** Accounts that are opened at link-service's page. Needed with {@code registration-built-in}. */
    REGISTRATION,
    /** Accounts that are given up at link-service's page (退会). Needed where people can give up theirs there. */
    WITHDRAWAL,
    /** Mails that tell owners what happened. Needed by every site; sends a real mail to the account's owner. */
    MAILS;

    /** What neither mails nor changes anything. */
    public static final Set<Group> WITHOUT_EFFECTS = Set.copyOf(EnumSet.of(TOKENS, CREDENTIALS, ACCOUNTS));

    /** Its name on the command line. */
    String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of this name. @throws IllegalArgumentException saying which there are */
    static Group named(String option) {
        return Stream.of(values()).filter(group -> group.option().equalsIgnoreCase(option)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--groups: there is no %s; there are %s".formatted(option, optionsBeyond(Set.of()))));
    }

    /** The names of those that are not among these, for a reader. */
    static String optionsBeyond(Set<Group> groups) {
        String beyond = Stream.of(values()).filter(group -> !groups.contains(group)).map(Group::option)
                .collect(Collectors.joining(", "));
        return beyond.isEmpty() ? "nothing" : beyond;
    }
}
