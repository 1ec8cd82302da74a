package tsunagari.launcher;

import java.util.regex.Pattern;

/**
 * A database and the one user who may use it.
 *
 * @param database name of the database
 * @param user     name of its user
 * @param password the user's password, letters, digits, {@code -} and {@code _} only
 * @param operator whether the user may also make the whole server read-only
 */
public record DatabaseAccount(String database, String user, Secret password, boolean operator) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,31}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9_-]{8,128}");

    /** A user with rights on the one database alone. */
    public DatabaseAccount(String database, String user, Secret password) {
        this(database, user, password, false);
    }

    /** Refuses names and passwords that would need quoting in SQL. */
    public DatabaseAccount {
        if (!NAME.matcher(database).matches() || !NAME.matcher(user).matches()) {
            throw new IllegalArgumentException("Not a plain name: " + database + ", " + user);
        }
        if (!PASSWORD.matcher(password.reveal()).matches()) {
            throw new IllegalArgumentException("The password of " + user + " has characters that need quoting");
        }
    }
}
