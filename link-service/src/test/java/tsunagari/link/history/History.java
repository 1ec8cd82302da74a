package tsunagari.link.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tsunagari.link.account.AccountId;
import tsunagari.link.account.AccountStatus;
import tsunagari.link.connection.ConnectionId;
import tsunagari.link.history.Model.Entry;
import tsunagari.link.history.Model.State;
import tsunagari.link.testing.TestClock;

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
    private Model model = new Model(List.of(), Map.of());

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
        Model now = found();
        boolean legal = holds(next, now) || !certain && (holds(model, now) || operation.inParts() && holds(next, model, now));
        assertThat(legal).as(() -> "after " + operation + difference(next, now)).isTrue();
        if (certain) {
            stage.checkAnswer();
        }
        model = now;
        checkRules();
    }

    private Model found() {
        return new Model(evidence.connections(stage.name()), stage.owners().evidence().blocks(stage.name()));
    }

    /** What happens in one transaction has happened to everybody or to nobody. */
    private boolean holds(Model expected, Model found) {
        return expected.matches(found.blocks())
                && stage.people().stream().allMatch(it -> expected.matches(it, found.of(it)));
    }

    private boolean holds(Model expected, Model before, Model found) {
        return expected.matches(found.blocks()) && stage.people().stream()
                .allMatch(it -> expected.matches(it, found.of(it)) || before.matches(it, found.of(it)));
    }

    private String difference(Model expected, Model found) {
        return stage.people().stream().filter(it -> !expected.matches(it, found.of(it)))
                .map(it -> "%n%s: %s, expected %s, was %s".formatted(it, found.of(it), expected.of(it), model.of(it)))
                .collect(Collectors.joining()) + "%nblocks: %s, expected %s".formatted(found.blocks(), expected.blocks());
    }

    private void remember(Operation operation, boolean certain) {
        latest.add(certain ? operation.name() : operation.name() + " (cut)");
        if (latest.size() > REMEMBERED) {
            latest.remove();
        }
    }

    /** What holds at every moment, whatever the model says. */
    private void checkRules() {
        List<Entry> live = model.live();
        assertThat(live).extracting(Entry::subject).as("one live connection of a subject").doesNotHaveDuplicates();
        assertThat(live).extracting(Entry::account).as("one live connection of an account").doesNotHaveDuplicates();
        assertThat(evidence.sessionsOfOthersThanActive()).as("sessions of connections that are not active").isZero();
        assertThat(live).as("connections of blocked accounts")
                .noneMatch(it -> model.blocked(it.account(), TestClock.now()));
        assertThat(stage.owners().evidence().baselessOffers()).as("offers to move what has ended").isZero();
        checkGenerations();
    }

    private void checkGenerations() {
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
        new Correspondence(stage).isComplete(round.owners().toldAfterEnd());
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
        model.live().forEach(this::agrees);
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
