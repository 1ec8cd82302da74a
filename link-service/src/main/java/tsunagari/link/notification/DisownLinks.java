package tsunagari.link.notification;

import java.net.URI;
import java.util.Optional;

/** The links by which owners say that a connection is not theirs (これは自分ではありません). */
public interface DisownLinks {

    /** Lets the connection of this notice be disowned by its link from now on, in the current transaction. */
    void allow(OwnerNotice notice);

    /**
     * The link for the mail of this notice, with this service's own scheme, host and port; empty if its mail has none.
     * However often it is asked, the answer is the same: a repeated request must not be another one.
     */
    Optional<URI> of(OwnerNotice notice);
}
