package tsunagari.account.linking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The linkings kept by this service. Every method works in the current transaction. */
public interface Linkings {

    /** Finds a linking and locks it until the transaction ends. */
    Optional<Linking> lock(Linking.Key key);

    /** Adds a pending linking. @param completesAt when it completes by itself, if it does */
    void add(Linking.Key key, Instant notedAt, Optional<Instant> completesAt);

    /** Notes the answer to a linking that the transaction has locked. */
    void answer(Linking.Key key, LinkingAnswer answer, Instant at);

    /**
     * Locks pending linkings that are to complete by themselves by now, of accounts that are not withdrawn. Those that
     * somebody else has locked are left out.
     */
    List<Linking> lockDue(Instant now, int most);
}
