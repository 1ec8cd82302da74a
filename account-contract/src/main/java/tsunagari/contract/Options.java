package tsunagari.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tsunagari.events.SigningKey;

/** What the command line says, in pairs. */
final class Options {

    static final String USAGE = """
        usage: java -jar account-contract.jar --url URL --site SITE --login-id ID --password PASSWORD

          --url           base URL of the account API, for example http://localhost:9000
          --site          a site that it knows
          --login-id, --password
                          an open account of the site, made for tests. Other users of the machine see what a command line
                          says; each password can be in the environment instead: CONTRACT_PASSWORD,
                          CONTRACT_SUSPENDED_PASSWORD, CONTRACT_DISPOSABLE_PASSWORD
          --issuer        whose service tokens the API accepts (http://localhost:9900). The API reads the keys at
                          ISSUER/jwks; this program makes a key and publishes it there while it runs
          --bind          the address of this machine where that is listened to (127.0.0.1); 0.0.0.0 if the API is in a
                          container
          --key-directory a folder with a current.jwk to sign with instead; then nothing is published. Only for a --url that
                          you trust: it is sent tokens that every account service of the issuer accepts
          --groups        what to check beyond tokens, credentials and accounts, separated by commas: mails (every
                          site needs it; the account's owner gets them), deferred, registration, withdrawal
          --suspended-login-id, --suspended-password
                          a suspended account
          --disposable-login-id, --disposable-password
                          an open account that is given up for good (withdrawal)

        The last line names the groups that were not checked. Ends with 0 if the API passes what was checked, with 1 if
        not, with 2 if the options are not understood.
        """;

    private static final Set<String> NAMES = Set.of("url", "site", "login-id", "password", "issuer", "bind",
            "key-directory", "groups", "suspended-login-id", "suspended-password", "disposable-login-id", "disposable-password");
    private static final String OPTION = "--";

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> environment;

    /** @throws IllegalArgumentException saying what is not understood */
    Options(List<String> arguments, Map<String, String> environment) {
        this.environment = environment;
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i).startsWith(OPTION) ? arguments.get(i).substring(OPTION.length()) : "";
            if (!NAMES.contains(name) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException("not understood: " + arguments.get(i));
            }
            values.put(name, arguments.get(i + 1));
        }
    }

    String issuer() {
        return values.getOrDefault("issuer", "http://localhost:9900");
    }

    InetAddress bind() throws IOException {
        return InetAddress.getByName(values.getOrDefault("bind", "127.0.0.1"));
    }

    Optional<Path> keyDirectory() {
        return Optional.ofNullable(values.get("key-directory")).map(Path::of);
    }

    ServerUnderTest server(SigningKey key) {
        return new ServerUnderTest(URI.create(needed("url")), needed("site"), issuer(), key,
                new Credentials(needed("login-id"), password("password")), credentials("suspended"),
                credentials("disposable"), groups());
    }

    private String needed(String name) {
        return Optional.ofNullable(values.get(name))
                .orElseThrow(() -> new IllegalArgumentException(OPTION + name + " is missing"));
    }

    private String password(String name) {
        String variable = "CONTRACT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        return values.containsKey(name) ? values.get(name) : Optional.ofNullable(environment.get(variable))
                .orElseThrow(() -> new IllegalArgumentException(OPTION + name + " is missing, and so is " + variable));
    }

    private Optional<Credentials> credentials(String whose) {
        return values.containsKey(whose + "-login-id")
                ? Optional.of(new Credentials(values.get(whose + "-login-id"), password(whose + "-password")))
                : Optional.empty();
    }

    private Set<Group> groups() {
        Set<Group> groups = EnumSet.copyOf(Group.WITHOUT_EFFECTS);
        Arrays.stream(values.getOrDefault("groups", "").split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .map(Group::named).forEach(groups::add);
        return groups;
    }
}
