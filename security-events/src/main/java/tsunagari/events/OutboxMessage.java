package tsunagari.events;

import java.time.Instant;
import java.util.function.Supplier;

/**
 * An event that is written down and waits for its delivery. It is signed when it is sent, so that it never carries a
 * signature of a key that is no longer published.
 *
 * @param id its row
 * @param route what tells the sender whom to deliver it to; messages of one route share one receiver
 * @param tokenId {@code jti}, the same in every attempt
 * @param occurred {@code toe}
 * @param subject {@code sub_id}
 * @param event reads what happened; throws if the row says what this release does not know, as after a roll back: that is
 *     a fault of its attempt, and keeps no other row from being claimed
 * @param attempts how many deliveries have failed
 * @param faults how many of them failed by an exception, before the receiver had a say
 */
public record OutboxMessage(long id, String route, String tokenId, Instant occurred, SubjectIdentifier subject,
        Supplier<SecurityEvent> event, int attempts, int faults) implements LeasedRow<OutboxMessage> {

    @Override
    public OutboxMessage failed() {
        return new OutboxMessage(id, route, tokenId, occurred, subject, event, attempts + 1, faults);
    }

    @Override
    public OutboxMessage faulted() {
        return new OutboxMessage(id, route, tokenId, occurred, subject, event, attempts + 1, faults + 1);
    }
}
