package tsunagari.link.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.site.SiteId;

/** Who was connected to what at a time, by the histories. Every method runs in the current transaction. */
public interface ConnectedAccounts {

    /**
     * What is asked for.
     *
     * @param subject one portal subject's alone
     * @param account one account's alone
     */
    record Question(SiteId site, Instant at, Optional<String> subject, Optional<AccountId> account) {
    }

    /** The connections with a greater id than this, in order: at most so many. */
    List<ConnectedAccount> answer(Question question, String after, int most);
}
