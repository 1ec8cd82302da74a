package tsunagari.account.linking.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tsunagari.account.account.Account;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.linking.ConnectionId;
import tsunagari.account.linking.Linking;
import tsunagari.account.linking.LinkingAnswer;
import tsunagari.account.linking.LinkingResult;
import tsunagari.account.linking.Linkings;
import tsunagari.account.platform.Transactions;
import tsunagari.account.testing.TestAccounts;

/** Linkings that complete by themselves in an hour, so that the service's own schedule leaves them to the test. */
@QuarkusTest
class LinkingRepositoryTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int ALL = 1_000;

    @Inject
    Accounts accounts;
    @Inject
    Linkings linkings;
    @Inject
    Transactions transactions;

    private final Instant now = Instant.now();

    private Linking.Key noted(AccountStatus status) {
        Account account = TestAccounts.active().status(status).addTo(accounts);
        Linking.Key key = new Linking.Key(account.site(), account.id(), new ConnectionId(UUID.randomUUID().toString()));
        transactions.inNew(() -> {
            linkings.add(key, now, Optional.of(now.plus(HOUR)));
            return null;
        });
        return key;
    }

    private List<Linking> due(Instant when) {
        return transactions.inNew(() -> linkings.lockDue(when, ALL));
    }

    @Test
    void linking_is_due_at_its_time_and_not_before() {
        Linking pending = Linking.pending(noted(AccountStatus.ACTIVE));
        assertThat(due(now.plus(HOUR).plusMillis(1))).contains(pending);
        assertThat(due(now.plus(HOUR).minusMillis(1))).doesNotContain(pending);
    }

    @Test
    void answered_linking_is_never_due() {
        Linking.Key key = noted(AccountStatus.ACTIVE);
        transactions.inNew(() -> {
            linkings.answer(key, new LinkingAnswer(LinkingResult.REFUSED, Optional.of("WHY")), now);
            return null;
        });
        assertThat(due(now.plus(HOUR).plus(HOUR))).extracting(Linking::key).doesNotContain(key);
        assertThat(transactions.inNew(() -> linkings.lock(key)))
                .contains(new Linking(key, Optional.of(LinkingResult.REFUSED)));
    }

    @Test
    void linking_of_a_withdrawn_account_is_never_due() {
        Linking.Key suspended = noted(AccountStatus.SUSPENDED);
        Linking.Key withdrawn = noted(AccountStatus.WITHDRAWN);
        assertThat(due(now.plus(HOUR).plus(HOUR))).extracting(Linking::key).contains(suspended)
                .doesNotContain(withdrawn);
    }

    @Test
    void linkings_that_one_replica_has_locked_are_left_out_by_the_others() {
        Linking.Key key = noted(AccountStatus.ACTIVE);
        Instant later = now.plus(HOUR).plus(HOUR);
        transactions.inNew(() -> {
            assertThat(linkings.lock(key)).isPresent();
            assertThat(CompletableFuture.supplyAsync(() -> due(later)).orTimeout(10, TimeUnit.SECONDS).join())
                    .extracting(Linking::key).doesNotContain(key);
            return null;
        });
        assertThat(due(later)).extracting(Linking::key).contains(key);
    }
}
