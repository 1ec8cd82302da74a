package tsunagari.link.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import tsunagari.events.OutboxMessage;
import tsunagari.events.SubjectIdentifier.IssuerAndSubject;
import tsunagari.link.handshake.PortalSubject;
import tsunagari.link.portal.PortalRelease;

/** A portal that goes by generation and rank, whatever comes twice, late or in another order. */
final class SimulatedPortal {

    private static final int ENDED = 3;
    private static final Map<String, Integer> RANKS = Map.of("pending", 1, "established", 2, "released", ENDED,
            "refused", ENDED);

    private final Map<String, Record> records = new HashMap<>();
    private final List<OutboxMessage> received = new ArrayList<>();
    private final List<PortalRelease> underWay = new ArrayList<>();

    /** What it holds of one subject: {@code PENDING 1, ACTIVE 2, ended 3}. */
    record Record(long generation, int rank) {

        boolean before(Record other) {
            return generation < other.generation || generation == other.generation && rank < other.rank;
        }

        boolean live() {
            return rank < ENDED;
        }
    }

    void receive(OutboxMessage message) {
        received.add(message);
        apply(message);
    }

    private void apply(OutboxMessage message) {
        String type = message.event().get().type();
        Record told = new Record(message.event().get().count("generation").orElseThrow(),
                RANKS.get(type.substring(type.lastIndexOf('-') + 1)));
        records.merge(((IssuerAndSubject) message.subject()).subject(), told,
                (known, next) -> known.before(next) ? next : known);
    }

    /** Something that it received long ago comes once more. */
    void receiveOldAgain(RandomGenerator random) {
        if (!received.isEmpty()) {
            apply(received.get(random.nextInt(received.size())));
        }
    }

    /** The person ends the connection at the portal, whose event is then under way. */
    void release(PortalSubject subject) {
        of(subject.subject()).filter(Record::live).ifPresent(known -> {
            records.put(subject.subject(), new Record(known.generation(), ENDED));
            underWay.add(new PortalRelease(UUID.randomUUID().toString(), subject, known.generation()));
        });
    }

    /** Events to the site that it has no answer to yet, in no order. */
    List<PortalRelease> underWay() {
        return underWay;
    }

    Optional<Record> of(String subject) {
        return Optional.ofNullable(records.get(subject));
    }
}
