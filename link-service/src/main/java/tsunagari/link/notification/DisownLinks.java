package tsunagari.link.notification;

import java.net.URI;
import java.util.Optional;

/** The links by which owners say that a connection is not theirs (これは自分ではありません). */
public interface DisownLinks {

    /**
     * The link for the mail of this notice, with this service's own scheme, host and port; empty if its mail has none.
     * However often it is asked, the answer is the same: a repeated request must not be another one.
     */
    Optional<URI> of(OwnerNotice notice);
}
