package tsunagari.account.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tsunagari.account.throttle.Admission;
import tsunagari.account.throttle.CounterKey;
import tsunagari.account.throttle.GuessLedger;
import tsunagari.account.throttle.GuessLimits;
import tsunagari.account.throttle.Reservation;

/** {@link GuessLedger} without a database. */
public final class GuessLedgerInMemory implements GuessLedger {

    private final List<Slot> slots = new ArrayList<>();

    @Override
    public Admission reserve(Reservation wanted, GuessLimits limits) {
        Instant horizon = limits.horizon(wanted.takenAt());
        Optional<Instant> fullUntil = wanted.attempt().counters().stream()
                .map(counter -> limits.fullUntil(counter.kind(), takenAfter(horizon, counter)))
                .flatMap(Optional::stream).max(Comparator.naturalOrder());
        if (fullUntil.isPresent()) {
            return new Admission.Refused(fullUntil.get());
        }
        wanted.attempt().counters().forEach(counter -> slots.add(new Slot(counter, wanted)));
        return new Admission.Admitted(wanted);
    }

    private List<Instant> takenAfter(Instant horizon, CounterKey counter) {
        return slots.stream().filter(slot -> slot.counter().equals(counter))
                .map(slot -> slot.reservation().takenAt()).filter(horizon::isBefore).sorted().toList();
    }

    @Override
    public void giveBack(Reservation reservation) {
        slots.removeIf(slot -> slot.reservation().id().equals(reservation.id()));
    }

    @Override
    public void clear(UUID guess, CounterKey counter) {
        if (slots.stream().anyMatch(slot -> slot.counter().equals(counter) && slot.reservation().id().equals(guess))) {
            slots.removeIf(slot -> slot.counter().equals(counter) || slot.reservation().id().equals(guess));
        }
    }

    @Override
    public int purge(Instant horizon, int batch) {
        int before = slots.size();
        slots.removeIf(slot -> !slot.reservation().takenAt().isAfter(horizon));
        return before - slots.size();
    }

    private record Slot(CounterKey counter, Reservation reservation) {
    }
}
