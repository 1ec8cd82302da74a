package tsunagari.link.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.account.OwnerMail;
import tsunagari.link.disown.DisownToken;
import tsunagari.link.notification.OwnerNotice;
import tsunagari.link.site.Site;

/** The mails that the account service sends: one for each key, and another request under the same key is refused. */
@Alternative
@ApplicationScoped
public class SimulatedOwners implements OwnerMail {

    private final Map<String, Letter> letters = new LinkedHashMap<>();
    private final SimulatedAccounts accounts;

    SimulatedOwners(SimulatedAccounts accounts) {
        this.accounts = accounts;
    }

    /** One mail. */
    record Letter(String connection, AccountId account, OwnerNotice.Kind kind, Instant at, Optional<URI> disown) {

        DisownToken token() {
            String link = disown.orElseThrow().toString();
            return DisownToken.parse(link.substring(link.indexOf("?t=") + "?t=".length())).orElseThrow();
        }
    }

    /** Forgets everything. */
    void reset() {
        letters.clear();
    }

    List<Letter> letters() {
        return List.copyOf(letters.values());
    }

    @Override
    public Answer tell(Site site, OwnerNotice notice, Optional<URI> disown) {
        accounts.heard();
        if (accounts.statusOf(notice.account()) == AccountStatus.WITHDRAWN) {
            return accounts.answered(Answer.ACCOUNT_UNKNOWN);
        }
        Letter letter =
                new Letter(notice.connection().toString(), notice.account(), notice.kind(), notice.at(), disown);
        Letter first = letters.putIfAbsent(notice.key().value(), letter);
        return accounts.answered(first == null || first.equals(letter) ? Answer.TAKEN : Answer.REFUSED);
    }
}
