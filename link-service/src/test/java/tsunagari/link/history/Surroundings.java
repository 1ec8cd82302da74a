package tsunagari.link.history;

import java.time.Duration;
import java.util.List;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ReleaseReason;
import tsunagari.link.history.Model.State;
import tsunagari.link.linking.AccountEvent;
import tsunagari.link.testing.TestClock;

/** What account service, back office, messages, schedules and time do. Each of it is also said to the model. */
final class Surroundings {

    /** Longer than any lease and any pause between two attempts. */
    private static final Duration LONG = Duration.ofMinutes(2);

    private final Stage stage;

    Surroundings(Stage stage) {
        this.stage = stage;
    }

    /** Whoever registers again gets another account. */
    void withdraw() {
        int number = stage.random().nextInt(Stage.PEOPLE);
        stage.directory().change(stage.accounts().get(number), AccountStatus.WITHDRAWN);
        stage.accounts().set(number, stage.register(number));
    }

    void suspend() {
        stage.directory().change(stage.anyAccount(), AccountStatus.SUSPENDED);
    }

    void enable() {
        stage.accounts().stream().filter(it -> stage.directory().statusOf(it) == AccountStatus.SUSPENDED).findFirst()
                .ifPresent(it -> stage.directory().change(it, AccountStatus.ACTIVE));
    }

    void answer() {
        stage.any(stage.directory().unanswered(), it -> stage.directory().answer(it, stage.random().nextInt(3) > 0));
    }

    void letWaitEnd() {
        stage.any(stage.expected().pending(), it -> stage.evidence().letWaitEnd(it.id(), TestClock.now()));
    }

    void expire() {
        TestClock.pass(LONG);
        stage.evidence().overdue(TestClock.now()).forEach(it -> stage.expected().settle(it, State.EXPIRED));
        stage.service().expire();
    }

    void announce() {
        TestClock.pass(Duration.ofSeconds(2));
        stage.service().announce();
    }

    void dispatch() {
        TestClock.pass(Duration.ofSeconds(2));
        stage.network().deliverDue();
    }

    void portalEvent() {
        stage.any(stage.portal().underWay(), event -> {
            String subject = event.subject().subject();
            stage.expected().live(subject).filter(it -> it.generation() <= event.generation())
                    .ifPresent(it -> stage.expected().release(subject, ReleaseReason.RELEASED_AT_PORTAL));
            stage.service().receive(event);
            arrived(stage.portal().underWay(), event);
        });
    }

    void accountEvent() {
        stage.any(stage.directory().underWay(), event -> {
            boolean late = event.connection()
                    .filter(it -> stage.evidence().overdue(TestClock.now()).contains(it.toString())).isPresent();
            switch (event.kind()) {
                case PURGED -> stage.expected().holder(event.account().value())
                        .ifPresent(it -> stage.expected().release(it.subject(), ReleaseReason.ACCOUNT_WITHDRAWN));
                case LINKING_COMPLETED -> settle(event, late ? State.EXPIRED : State.ACTIVE);
                case LINKING_REFUSED -> settle(event, late ? State.EXPIRED : State.REFUSED);
                case DISABLED, ENABLED, IDENTIFIER_CHANGED -> {
                    // No connection changes.
                }
            }
            stage.service().receive(event);
            arrived(stage.directory().underWay(), event);
        });
    }

    private void settle(AccountEvent event, State state) {
        stage.expected().settle(event.connection().orElseThrow().toString(), state);
    }

    /** The answer may get lost: then it comes once more. */
    private <T> void arrived(List<T> underWay, T event) {
        if (stage.random().nextInt(4) > 0) {
            underWay.remove(event);
        }
    }

    void oldEvent() {
        stage.portal().receiveOldAgain(stage.random());
    }

    void timePasses() {
        TestClock.pass(Duration.ofSeconds(stage.random().nextInt(60)));
    }

    /** What a process that starts finds to do, whatever the one before it was doing. */
    void restart() {
        expire();
        announce();
        dispatch();
        stage.owners().tell();
    }
}
