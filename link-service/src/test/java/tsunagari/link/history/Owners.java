package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tsunagari.link.account.AccountId;
import tsunagari.link.history.Correspondence.Told;
import tsunagari.link.history.SimulatedOwners.Letter;
import tsunagari.link.notification.OwnerNotice.Kind;
import tsunagari.link.testing.TestClock;

/** What owners of accounts do with their mails, and the desk with their blocks. Each of it is also said to the model. */
final class Owners {

    private static final Duration BLOCK = Duration.ofHours(72);

    private final Stage stage;
    /** What was disowned when its account had no connection any more. */
    private final Set<Told> toldAfterEnd = new HashSet<>();

    Owners(Stage stage) {
        this.stage = stage;
    }

    /** By any link that was mailed: of a connection that lives, that has ended, or that was disowned before. */
    void disown() {
        List<Letter> links = stage.owners().mailbox().letters().stream()
                .filter(it -> it.disown().isPresent() && SimulatedAccounts.reachable(it.account())).toList();
        stage.any(links, this::disown);
    }

    private void disown(Letter letter) {
        Instant now = TestClock.now().truncatedTo(ChronoUnit.MICROS);
        Optional<OwnersEvidence.Link> usable = stage.owners().evidence().link(letter.connection())
                .filter(it -> now.isBefore(it.until()));
        if (usable.filter(it -> !it.used()).isPresent()) {
            remember(letter);
            stage.expected().disown(letter.account().value(), now.plus(BLOCK));
        }
        boolean answer = stage.owners().disown(letter.token());
        stage.answered(() -> assertThat(answer).as("link of " + letter).isEqualTo(usable.isPresent()));
        if (stage.random().nextInt(3) == 0) {
            stage.owners().disown(letter.token());
        }
    }

    private void remember(Letter letter) {
        Told told = new Told(letter.connection(), letter.account(), Kind.DISOWNED);
        if (stage.expected().holder(letter.account().value()).isPresent()) {
            toldAfterEnd.remove(told);
        } else {
            toldAfterEnd.add(told);
        }
    }

    /** Those of them whose link was used indeed. */
    Set<Told> toldAfterEnd() {
        toldAfterEnd.removeIf(it -> !stage.owners().evidence().link(it.connection()).orElseThrow().used());
        return toldAfterEnd;
    }

    void lift() {
        boolean any = stage.random().nextInt(4) == 0;
        stage.any(any ? stage.accounts() : blocked(), account -> {
            boolean blocked = stage.expected().blocked(account.value(), TestClock.now());
            stage.expected().lift(account.value());
            boolean answer = stage.owners().lift(account);
            stage.answered(() -> assertThat(answer).as("block of " + account).isEqualTo(blocked));
        });
    }

    /** Time passes until a block ends, or halfway. */
    void letBlockEnd() {
        stage.any(blocked(), account -> {
            Duration left = Duration.between(TestClock.now(), stage.expected().blocks().get(account.value()));
            TestClock.pass(stage.random().nextBoolean() ? left : left.dividedBy(2));
        });
    }

    private List<AccountId> blocked() {
        return stage.expected().blocks().keySet().stream().sorted()
                .filter(it -> stage.expected().blocked(it, TestClock.now())).map(AccountId::new).toList();
    }

    void tell() {
        TestClock.pass(Duration.ofSeconds(2));
        stage.owners().tell();
    }
}
