package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tsunagari.link.account.AccountDirectory;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountServiceUnavailable;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.Announcement;
import tsunagari.link.account.CredentialVerification;
import tsunagari.link.account.Credentials;
import tsunagari.link.account.Linking;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.linking.AccountEvent;
import tsunagari.link.linking.AccountEvent.Kind;
import tsunagari.link.mismatch.ConnectionStateAtSite;
import tsunagari.link.mismatch.MismatchCause;
import tsunagari.link.site.Site;

/**
 * An account directory in which every password is right; those whose id begins with {@code deferred}
 * have to wait, and the owners of those with {@code silent} in it cannot be told anything.
 */
@Alternative
@ApplicationScoped
public class SimulatedAccounts implements AccountDirectory {

    private final Map<AccountId, AccountStatus> accounts = new HashMap<>();
    private final Map<ConnectionId, PendingLinking> linkings = new LinkedHashMap<>();
    private final List<AccountEvent> underWay = new ArrayList<>();
    private boolean cutBefore;
    private boolean cutAfter;

    /** A linking that the back office knows of. */
    record PendingLinking(AccountId account, boolean answered) {
    }

    /** Forgets everything. */
    void reset() {
        accounts.clear();
        linkings.clear();
        underWay.clear();
        heal();
    }

    /** The next calls are cut before, or after, their effect. */
    void cut(boolean before) {
        cutBefore = before;
        cutAfter = !before;
    }

    /** Every call gets through. */
    void heal() {
        cutBefore = false;
        cutAfter = false;
    }

    /** Whether its connections have to wait for the back office. */
    static boolean waits(AccountId account) {
        return account.value().startsWith("deferred");
    }

    /** Whether its owner can be told of what happens to it. */
    static boolean reachable(AccountId account) {
        return !account.value().contains("silent");
    }

    AccountId register(String name) {
        AccountId account = new AccountId(name);
        accounts.put(account, AccountStatus.ACTIVE);
        return account;
    }

    AccountStatus statusOf(AccountId account) {
        return accounts.get(account);
    }

    void change(AccountId account, AccountStatus status) {
        accounts.put(account, status);
        send(switch (status) {
            case ACTIVE -> Kind.ENABLED;
            case SUSPENDED -> Kind.DISABLED;
            case WITHDRAWN -> Kind.PURGED;
        }, account, Optional.empty());
    }

    /** The back office answers a linking that it knows of, once and for all. */
    void answer(ConnectionId connection, boolean completed) {
        PendingLinking linking = linkings.get(connection);
        linkings.put(connection, new PendingLinking(linking.account(), true));
        send(completed ? Kind.LINKING_COMPLETED : Kind.LINKING_REFUSED, linking.account(), Optional.of(connection));
    }

    private void send(Kind kind, AccountId account, Optional<ConnectionId> connection) {
        underWay.add(new AccountEvent(UUID.randomUUID().toString(), kind, account, connection, Optional.empty()));
    }

    /** The linkings without an answer. */
    List<ConnectionId> unanswered() {
        return linkings.entrySet().stream().filter(it -> !it.getValue().answered()).map(Map.Entry::getKey).toList();
    }

    boolean answered(ConnectionId connection) {
        return Optional.ofNullable(linkings.get(connection)).filter(PendingLinking::answered).isPresent();
    }

    /** Events to the site that it has no answer to yet, in no order. */
    List<AccountEvent> underWay() {
        return underWay;
    }

    @Override
    public CredentialVerification verify(Site site, Credentials credentials) {
        AccountId account = new AccountId(credentials.loginId());
        return answered(accounts.get(account) == AccountStatus.ACTIVE
                ? new CredentialVerification.Verified(account, waits(account) ? Linking.DEFERRED : Linking.IMMEDIATE,
                        reachable(account))
                : new CredentialVerification.Rejected());
    }

    @Override
    public void settle(Site site, AccountId proven, UUID guess) {
        throw new AssertionError("no guess is provisional");
    }

    @Override
    public AccountStatus status(Site site, AccountId account) {
        return answered(accounts.get(account));
    }

    @Override
    public MismatchCause resolveMismatch(Site site, ConnectionStateAtSite state) {
        return answered(state.account().map(accounts::get).map(status -> switch (status) {
            case ACTIVE -> MismatchCause.RELEASED_HERE;
            case SUSPENDED -> MismatchCause.ACCOUNT_SUSPENDED;
            case WITHDRAWN -> MismatchCause.ACCOUNT_WITHDRAWN;
        }).orElse(MismatchCause.NO_CONNECTION));
    }

    @Override
    public Announcement announce(Site site, AccountId account, ConnectionId connection) {
        heard();
        if (accounts.get(account) == AccountStatus.WITHDRAWN) {
            return answered(Announcement.ACCOUNT_UNKNOWN);
        }
        linkings.putIfAbsent(connection, new PendingLinking(account, false));
        return answered(answered(connection) ? Announcement.ANSWERED : Announcement.NOTED);
    }

    /** A call gets here, unless it is cut before its effect. */
    void heard() {
        if (cutBefore) {
            throw new AccountServiceUnavailable("cut before the effect");
        }
    }

    <T> T answered(T answer) {
        if (cutBefore || cutAfter) {
            throw new AccountServiceUnavailable("cut");
        }
        return answer;
    }
}
