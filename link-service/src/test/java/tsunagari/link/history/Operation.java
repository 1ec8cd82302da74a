package tsunagari.link.history;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What can happen, and how often among a hundred or so. */
enum Operation {
    CONNECT(22, consents(Consents::connect)),
    CONSENT_AGAIN(5, consents(Consents::consentAgain)),
    CANCEL(2, consents(Consents::cancel)),
    REPLACE(12, consents(Consents::replace)),
    TAKE_OFFER(6, consents(Consents::takeOffer)),
    DISOWN(5, owners(Owners::disown)),
    LIFT_BLOCK(3, owners(Owners::lift)),
    LET_BLOCK_END(2, owners(Owners::letBlockEnd)),
    TELL_OWNERS(6, owners(Owners::tell)),
    SIGN_IN(14, people(People::signIn)),
    RELEASE_AT_SITE(5, people(People::releaseAtSite)),
    RELEASE_BY_DESK(2, people(People::releaseByDesk)),
    RELEASE_AT_PORTAL(6, people(People::releaseAtPortal)),
    WITHDRAW(2, surroundings(Surroundings::withdraw)),
    SUSPEND(2, surroundings(Surroundings::suspend)),
    ENABLE(5, surroundings(Surroundings::enable)),
    ANSWER(5, surroundings(Surroundings::answer)),
    LET_WAIT_END(2, surroundings(Surroundings::letWaitEnd)),
    EXPIRE(3, surroundings(Surroundings::expire)),
    ANNOUNCE(5, surroundings(Surroundings::announce)),
    DISPATCH(7, surroundings(Surroundings::dispatch)),
    PORTAL_EVENT(7, surroundings(Surroundings::portalEvent)),
    ACCOUNT_EVENT(7, surroundings(Surroundings::accountEvent)),
    OLD_EVENT(3, surroundings(Surroundings::oldEvent)),
    TIME_PASSES(4, surroundings(Surroundings::timePasses)),
    RESTART(2, surroundings(Surroundings::restart));

    private static final List<Operation> URN = Arrays.stream(values())
            .flatMap(it -> Collections.nCopies(it.weight, it).stream()).toList();

    private final int weight;
    private final Consumer<Round> effect;

    Operation(int weight, Consumer<Round> effect) {
        this.weight = weight;
        this.effect = effect;
    }

    static Operation any(RandomGenerator random) {
        return URN.get(random.nextInt(URN.size()));
    }

    /** Does it, and says to the model what must come of it. */
    void in(Round round) {
        effect.accept(round);
    }

    /** Whether it is more than one transaction that changes connections: each of them may be cut. */
    boolean inParts() {
        return this == EXPIRE || this == RESTART;
    }

    private static Consumer<Round> consents(Consumer<Consents> effect) {
        return round -> effect.accept(round.consents());
    }

    private static Consumer<Round> owners(Consumer<Owners> effect) {
        return round -> effect.accept(round.owners());
    }

    private static Consumer<Round> people(Consumer<People> effect) {
        return round -> effect.accept(round.people());
    }

    private static Consumer<Round> surroundings(Consumer<Surroundings> effect) {
        return round -> effect.accept(round.surroundings());
    }
}
