package tsunagari.link.connection;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import tsunagari.link.handshake.Proof;
import tsunagari.link.support.Reference;

/** What became of a consent. */
public sealed interface ConnectOutcome {

    /** The subject is connected: by this consent, or by an earlier one on the same proof. */
    record Connected(Connection connection) implements ConnectOutcome {
    }

    /** The credentials open no account that may be connected; why is not said. */
    record Rejected(Proof proof) implements ConnectOutcome {
    }

    /** The credentials are right, but the account's owner disowned a connection: nobody but the desk is told why. */
    record Blocked(Proof proof) implements ConnectOutcome {
    }

    /** Too many attempts; the next is heard at this instant. */
    record Throttled(Proof proof, Instant retryAt) implements ConnectOutcome {
    }

    /** The account is connected to another portal subject, and its owner could not be told if that changed. */
    record ConnectedElsewhere(Reference reference) implements ConnectOutcome {
    }

    /** The account is connected to another portal subject; its connection may be moved by a second consent. */
    record ReplacementOffered(Proof proof) implements ConnectOutcome {
    }

    /** The proof was used for something that has ended, was ended itself, or is too old. */
    record Expired() implements ConnectOutcome {
    }

    /** No such proof of this browser. */
    record Foreign() implements ConnectOutcome {
    }

    /** One function for each outcome. */
    record Cases<R>(Function<Connected, R> connected, Function<Rejected, R> rejected, Function<Blocked, R> blocked,
            Function<Throttled, R> throttled,
            Function<ConnectedElsewhere, R> connectedElsewhere, Function<ReplacementOffered, R> replacementOffered,
            Supplier<R> expired, Supplier<R> foreign) {
    }

    /** Applies the function of this outcome. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof Connected it) {
            return cases.connected().apply(it);
        }
        if (this instanceof Blocked it) {
            return cases.blocked().apply(it);
        }
        if (this instanceof Throttled it) {
            return cases.throttled().apply(it);
        }
        if (this instanceof ConnectedElsewhere it) {
            return cases.connectedElsewhere().apply(it);
        }
        if (this instanceof ReplacementOffered it) {
            return cases.replacementOffered().apply(it);
        }
        if (this instanceof Rejected it) {
            return cases.rejected().apply(it);
        }
        return this instanceof Expired ? cases.expired().get() : cases.foreign().get();
    }
}
