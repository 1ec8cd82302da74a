package tsunagari.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Properties;

/** Keys and secrets of an installation: made once, kept in files that only their owner can read. */
final class SecretFiles {
    private static final String PASSWORD_KEY = "quarkus.datasource.password";
    /** Above application.properties (250), below the environment (300). */
    private static final String ORDINAL = "config_ordinal=270\n";

    private final Path secrets;
    private final Path keys;
    private final SecureRandom random = new SecureRandom();

    private SecretFiles(Path secrets, Path keys) {
        this.secrets = secrets;
        this.keys = keys;
    }

    /**
     * Makes what is missing; what is there stays, because a new state secret would end every open sign-in and a new
     * subject key every throttle.
     */
    static SecretFiles in(Path secrets, Path keys) {
        SecretFiles files = new SecretFiles(Folders.createPrivate(secrets), Folders.createPrivate(keys));
        files.makeMissing();
        return files;
    }

    /** The properties file with the secrets of a service that has a database. */
    Path propertiesOf(Service service) {
        return secrets.resolve(service.folder() + ".properties");
    }

    /** The folder with the {@code current.jwk} of a service that signs. */
    Path keysOf(Service service) {
        return keys.resolve(service.database());
    }

    /** The password of a service's own database user. */
    Secret databasePassword(Service service) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(propertiesOf(service), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + propertiesOf(service), e);
        }
        String password = properties.getProperty(PASSWORD_KEY);
        if (password == null) {
            throw new LaunchException(propertiesOf(service) + " has no " + PASSWORD_KEY
                + ". Delete the file to have it made anew, or start with --fresh.");
        }
        return Secret.of(password);
    }

    private void makeMissing() {
        writeOnce(propertiesOf(Service.LINK), ORDINAL + line(PASSWORD_KEY)
            + line("tsunagari.link.state-secret") + line("tsunagari.link.subject-key-secret"));
        writeOnce(propertiesOf(Service.ACCOUNT), ORDINAL + line(PASSWORD_KEY));
        for (Service service : List.of(Service.LINK, Service.ACCOUNT)) {
            Folders.createPrivate(keysOf(service));
            writeOnce(keysOf(service).resolve("current.jwk"), ServiceKey.generate() + "\n");
        }
    }

    private String line(String key) {
        return key + "=" + Secret.random(random).reveal() + "\n";
    }

    private static void writeOnce(Path file, String content) {
        if (!Files.exists(file)) {
            Folders.writePrivate(file, content);
        }
    }
}
