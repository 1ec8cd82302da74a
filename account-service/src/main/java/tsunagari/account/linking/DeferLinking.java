package tsunagari.account.linking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import tsunagari.account.account.AccountStatus;
import tsunagari.account.account.Accounts;
import tsunagari.account.event.AccountEvent;
import tsunagari.account.event.AccountEvents;
import tsunagari.account.platform.Transactions;

/** Notes linkings that wait for the back office, and its answers; an answer and its event are one transaction. */
@ApplicationScoped
public class DeferLinking {

    private final Accounts accounts;
    private final Linkings linkings;
    private final AccountEvents events;
    private final AutomaticCompletion automatic;
    private final Transactions transactions;
    private final Clock clock;

    /** Made by the container. */
    public DeferLinking(Accounts accounts, Linkings linkings, AccountEvents events, AutomaticCompletion automatic,
            Transactions transactions, Clock clock) {
        this.accounts = accounts;
        this.linkings = linkings;
        this.events = events;
        this.automatic = automatic;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes a pending linking, once. */
    public LinkingOutcome note(Linking.Key key) {
        return ofAccount(key, () -> linkings.lock(key)
                .map(known -> known.result().isEmpty() ? LinkingOutcome.DONE : LinkingOutcome.ANSWERED)
                .orElseGet(() -> add(key)));
    }

    private LinkingOutcome add(Linking.Key key) {
        Instant now = clock.instant();
        linkings.add(key, now, automatic.of(key.site(), now));
        return LinkingOutcome.DONE;
    }

    /** Notes the back office's answer, once, and tells link-service. */
    public LinkingOutcome answer(Linking.Key key, LinkingAnswer answer) {
        return ofAccount(key, () -> linkings.lock(key).map(known -> answer(known, answer))
                .orElse(LinkingOutcome.UNKNOWN_LINKING));
    }

    private LinkingOutcome answer(Linking known, LinkingAnswer answer) {
        if (known.result().isEmpty()) {
            write(known.key(), answer);
            return LinkingOutcome.DONE;
        }
        return known.result().get() == answer.result() ? LinkingOutcome.DONE : LinkingOutcome.ANSWERED;
    }

    /** Completes linkings that are to complete by themselves by now. Returns how many. */
    public int completeDue(int most) {
        LinkingAnswer completed = new LinkingAnswer(LinkingResult.COMPLETED, Optional.empty());
        return transactions.inNew(() -> {
            var due = linkings.lockDue(clock.instant(), most);
            due.forEach(linking -> write(linking.key(), completed));
            return due.size();
        });
    }

    private LinkingOutcome ofAccount(Linking.Key key, Supplier<LinkingOutcome> work) {
        return transactions.inNew(() -> accounts.lock(key.site(), key.account())
                .filter(account -> account.status() != AccountStatus.WITHDRAWN)
                .map(account -> work.get()).orElse(LinkingOutcome.UNKNOWN_ACCOUNT));
    }

    private void write(Linking.Key key, LinkingAnswer answer) {
        Instant now = clock.instant();
        AccountEvent.Kind kind = switch (answer.result()) {
            case COMPLETED -> AccountEvent.Kind.LINKING_COMPLETED;
            case REFUSED -> AccountEvent.Kind.LINKING_REFUSED;
        };
        linkings.answer(key, answer, now);
        events.record(new AccountEvent(kind, key.site(), key.account(), now,
                Optional.of(new AccountEvent.Linking(key.connection().value(), answer.reason()))));
    }
}
