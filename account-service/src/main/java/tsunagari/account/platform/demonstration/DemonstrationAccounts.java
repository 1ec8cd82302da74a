package tsunagari.account.platform.demonstration;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountId;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.account.EmailAddress;
import tsunagari.account.account.LoginId;
import tsunagari.account.account.PasswordHash;
import tsunagari.account.account.SiteId;
import tsunagari.account.platform.configuration.AccountServiceConfiguration;

/** Adds the demonstration's accounts where they are missing. Their password is public: never enabled in production. */
@ApplicationScoped
class DemonstrationAccounts {

    private static final Logger LOG = Logger.getLogger(DemonstrationAccounts.class);
    private static final String FILE = "/demonstration-accounts.txt";
    private static final String COMMENT = "#";
    private static final int COLUMNS_OF_ALL = 5;

    private final AccountServiceConfiguration configuration;
    private final Accounts accounts;

    DemonstrationAccounts(AccountServiceConfiguration configuration, Accounts accounts) {
        this.configuration = configuration;
        this.accounts = accounts;
    }

    void addMissing(@Observes StartupEvent start) {
        if (!configuration.demonstration().enabled()) {
            return;
        }
        LOG.warn("event=demonstration-accounts-enabled");
        read().stream()
                .filter(account -> accounts.find(account.site(), account.id()).isEmpty())
                .forEach(accounts::add);
    }

    static List<Account> read() {
        try (InputStream file = DemonstrationAccounts.class.getResourceAsStream(FILE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith(COMMENT)).map(DemonstrationAccounts::accountIn).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Account accountIn(String line) {
        String[] columns = line.split(" ");
        return new Account(new SiteId(columns[0]), new AccountId(columns[1]), new LoginId(columns[2]),
                new PasswordHash(columns[4]), AccountStatus.valueOf(columns[3]),
                Arrays.stream(columns).skip(COLUMNS_OF_ALL).findFirst().map(EmailAddress::new));
    }
}
