package tsunagari.link.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tsunagari.link.account.AccountId;

/** A few people, each with an account, and what surrounds them; with the model of what must come of an operation. */
final class Stage {

    /** How many people there are, and accounts. */
    static final int PEOPLE = 4;

    private final String name;
    private final Random random;
    private final World world;
    private final SimulatedPortal portal = new SimulatedPortal();
    private final List<AccountId> accounts = new ArrayList<>();
    private Model expected = new Model(List.of(), Map.of());
    private Runnable answered = () -> { };
    private int registered;

    /** The service and what it talks to. */
    record World(UseCases service, Evidence evidence, SimulatedAccounts directory, SimulatedNetwork network,
            OwnersSide owners) {
    }

    /** Begins with as many new accounts as people. */
    Stage(String name, Random random, World world) {
        this.name = name;
        this.random = random;
        this.world = world;
        world.directory().reset();
        world.owners().mailbox().reset();
        IntStream.range(0, PEOPLE).forEach(number -> accounts.add(register(number)));
    }

    /** A new account; some have to wait for the back office, the owner of one cannot be told anything. */
    AccountId register(int number) {
        String kind = (number % 3 == 0 ? "deferred-" : "") + (number == PEOPLE - 1 ? "silent-" : "");
        return world.directory().register(kind + name + "-" + number + "-" + registered++);
    }

    /** An operation begins: from now on it says to this model what must come of it. */
    void expect(Model model) {
        expected = model;
        answered = () -> { };
    }

    /** The check of the answer that the operation got; an answer that got lost is not checked. */
    void answered(Runnable check) {
        answered = check;
    }

    void checkAnswer() {
        answered.run();
    }

    Model expected() {
        return expected;
    }

    List<String> people() {
        return IntStream.range(0, PEOPLE).mapToObj(number -> name + "-" + number).toList();
    }

    String somebody() {
        return people().get(random.nextInt(PEOPLE));
    }

    AccountId anyAccount() {
        return accounts.get(random.nextInt(PEOPLE));
    }

    <T> void any(List<T> things, Consumer<T> effect) {
        if (!things.isEmpty()) {
            effect.accept(things.get(random.nextInt(things.size())));
        }
    }

    String name() {
        return name;
    }

    Random random() {
        return random;
    }

    UseCases service() {
        return world.service();
    }

    Evidence evidence() {
        return world.evidence();
    }

    SimulatedAccounts directory() {
        return world.directory();
    }

    SimulatedNetwork network() {
        return world.network();
    }

    OwnersSide owners() {
        return world.owners();
    }

    SimulatedPortal portal() {
        return portal;
    }

    List<AccountId> accounts() {
        return accounts;
    }
}
