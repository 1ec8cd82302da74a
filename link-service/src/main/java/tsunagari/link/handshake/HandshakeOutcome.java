package tsunagari.link.handshake;

import java.util.function.Function;
import java.util.function.Supplier;
import tsunagari.link.session.SessionToken;

/** What a verified answer of the portal leads to. */
public sealed interface HandshakeOutcome {

    /** A consent page. */
    record ConsentWanted(ProofHandle handle) implements HandshakeOutcome {
    }

    /** A signed-in person. */
    record SignedIn(SessionToken session) implements HandshakeOutcome {
    }

    /** A person whose connection waits for the site's back office. */
    record Waiting(ProofHandle handle) implements HandshakeOutcome {
    }

    /** A person whom the site cannot match. */
    record Mismatched() implements HandshakeOutcome {
    }

    /** The person must sign in at the portal again first, and is sent back there once. */
    record AuthenticationTooOld(boolean alreadyRepeated) implements HandshakeOutcome {
    }

    /** This callback was run before. */
    record Unusable() implements HandshakeOutcome {
    }

    /** One function for each outcome. */
    record Cases<R>(Function<ConsentWanted, R> consentWanted, Function<SignedIn, R> signedIn,
            Function<Waiting, R> waiting, Supplier<R> mismatched,
            Function<AuthenticationTooOld, R> authenticationTooOld, Supplier<R> unusable) {
    }

    /** Applies the function of this outcome. */
    default <R> R match(Cases<R> cases) {
        if (this instanceof ConsentWanted it) {
            return cases.consentWanted().apply(it);
        }
        if (this instanceof SignedIn it) {
            return cases.signedIn().apply(it);
        }
        if (this instanceof Waiting it) {
            return cases.waiting().apply(it);
        }
        if (this instanceof AuthenticationTooOld it) {
            return cases.authenticationTooOld().apply(it);
        }
        if (this instanceof Mismatched) {
            return cases.mismatched().get();
        }
        return cases.unusable().get();
    }
}
