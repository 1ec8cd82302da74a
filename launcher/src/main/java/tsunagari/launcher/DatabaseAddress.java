package tsunagari.launcher;

import java.util.Map;
import java.util.Optional;

/**
 * Where one service finds its database.
 *
 * @param url      JDBC address
 * @param user     user name
 * @param password the user's password
 */
public record DatabaseAddress(String url, String user, Secret password) {
    private static final String URL = "_DB_URL";
    private static final String USER = "_DB_USER";
    private static final String PASSWORD = "_DB_PASSWORD";

    /**
     * The database that the environment names for a service, empty when it names none.
     *
     * @throws LaunchException when only part of it is set
     */
    static Optional<DatabaseAddress> from(Map<String, String> environment, Service service) {
        String prefix = service.name();
        String url = environment.get(prefix + URL);
        String user = environment.get(prefix + USER);
        String password = environment.get(prefix + PASSWORD);
        if (url == null && user == null && password == null) {
            return Optional.empty();
        }
        if (url == null || user == null || password == null) {
            throw new LaunchException("For a database of your own set all three of %s, %s and %s.".formatted(
                prefix + URL, prefix + USER, prefix + PASSWORD));
        }
        return Optional.of(new DatabaseAddress(url, user, Secret.of(password)));
    }
}
