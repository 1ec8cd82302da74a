package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.history.Model.Entry;
import tsunagari.link.history.Model.State;

/** Lets one operation after the other happen, and compares what the database then holds with the model. */
final class History {

    private static final int REMEMBERED = 15;
    private static final int TURNS = 5;

    private final Stage stage;
    private final Round round;
    private final Chaos chaos;
    private final Evidence evidence;
    private final Deque<String> latest = new ArrayDeque<>();
    private Map<String, Long> generations = new HashMap<>();
    private Model model = Model.of(List.of());

    History(Stage stage, Chaos chaos) {
        this.stage = stage;
        this.round = Round.on(stage);
        this.chaos = chaos;
        this.evidence = stage.evidence();
    }

    /** What has happened last. */
    String latest() {
        return latest.toString();
    }

    void step(Operation operation) {
        Model next = model.copy();
        stage.expect(next);
        boolean certain = chaos.during(() -> operation.in(round));
        remember(operation, certain);
        Model now = Model.of(evidence.connections(stage.name()));
        for (String subject : stage.people()) {
            List<Entry> rows = now.of(subject);
            boolean legal = next.matches(subject, rows) || !certain && model.matches(subject, rows);
            assertThat(legal)
                    .as("%s: %s, expected %s, was %s", subject, rows, next.of(subject), model.of(subject)).isTrue();
        }
        if (certain) {
            stage.checkAnswer();
        }
        model = now;
        checkRules();
    }

    private void remember(Operation operation, boolean certain) {
        latest.add(certain ? operation.name() : operation.name() + " (cut)");
        if (latest.size() > REMEMBERED) {
            latest.remove();
        }
    }

    /** What holds at every moment, whatever the model says. */
    private void checkRules() {
        List<Entry> live = model.entries().stream().filter(it -> it.state().live()).toList();
        assertThat(live).extracting(Entry::subject).as("one live connection of a subject").doesNotHaveDuplicates();
        assertThat(live).extracting(Entry::account).as("one live connection of an account").doesNotHaveDuplicates();
        assertThat(evidence.sessionsOfOthersThanActive()).as("sessions of connections that are not active").isZero();
        Map<String, Long> now = evidence.generations(stage.name());
        generations.forEach((subject, before) ->
                assertThat(now.get(subject)).as("generation of " + subject).isGreaterThanOrEqualTo(before));
        model.entries().forEach(it ->
                assertThat(now.get(it.subject())).as("generation of " + it).isGreaterThanOrEqualTo(it.generation()));
        generations = now;
    }

    /** Everything that is still under way arrives. */
    void quiesce() {
        for (int turn = 0; turn < TURNS || underWay(); turn++) {
            step(Operation.RESTART);
            step(Operation.PORTAL_EVENT);
            step(Operation.ACCOUNT_EVENT);
        }
        step(Operation.RESTART);
        assertThat(evidence.undelivered(stage.name())).as("undelivered events").isZero();
    }

    private boolean underWay() {
        return !stage.directory().underWay().isEmpty() || !stage.portal().underWay().isEmpty();
    }

    /** Portal, service and account directory say the same of everybody. */
    void agrees() {
        for (String subject : stage.people()) {
            Optional<Entry> here = model.live(subject);
            Optional<SimulatedPortal.Record> there = stage.portal().of(subject).filter(SimulatedPortal.Record::live);
            assertThat(there).as("what the portal holds of %s, for which %s", subject, here)
                    .isEqualTo(here.map(it -> new SimulatedPortal.Record(it.generation(),
                            it.state() == State.PENDING ? 1 : 2)));
        }
        model.entries().stream().filter(it -> it.state().live()).forEach(this::agrees);
    }

    private void agrees(Entry live) {
        AccountStatus status = stage.directory().statusOf(new AccountId(live.account()));
        assertThat(status).as("account of " + live).isNotEqualTo(AccountStatus.WITHDRAWN);
        if (status == AccountStatus.SUSPENDED) {
            assertThat(evidence.sessionsOf(live.account())).as("sessions of a suspended account").isZero();
        }
        if (live.state() == State.PENDING) {
            assertThat(stage.directory().unanswered()).as("what the back office has to do")
                    .contains(ConnectionId.of(live.id()));
        }
    }
}
