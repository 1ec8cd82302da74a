package tsunagari.portal.provider.keys;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jose4j.jwk.JsonWebKey;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.ControlRefusal;

/** Rotates the portal's signing keys, step by step (OpenID Connect Core 1.0, section 10.1.1). */
@Path("/mock/keys")
@ControlApi
@Produces(MediaType.APPLICATION_JSON)
public class KeyControlResource {

    private final SigningKeys keys;

    public KeyControlResource(SigningKeys keys) {
        this.keys = keys;
    }

    /** Ids of the keys that are published; null where there is none. */
    public record State(String current, String next, String old) {
    }

    /** Which keys are published. */
    @GET
    public State read() {
        KeyRing ring = keys.ring();
        return new State(ring.current().getKeyId(), ring.next().map(JsonWebKey::getKeyId).orElse(null),
                ring.old().map(JsonWebKey::getKeyId).orElse(null));
    }

    /** A next key is published; the current one goes on signing. */
    @POST
    @Path("/publish-next")
    public State publishNext() {
        return after(keys.publishNext(), "NEXT_KEY_PUBLISHED", "a next key is published already; rotate to it first");
    }

    /** The next key signs. Without one, a new key is made that signs as soon as it is published. */
    @POST
    @Path("/rotate")
    public State rotate() {
        keys.rotate();
        return read();
    }

    /** The old key is no longer published. */
    @POST
    @Path("/withdraw-old")
    public State withdrawOld() {
        return after(keys.withdrawOld(), "NO_OLD_KEY", "no old key is published; rotate first");
    }

    /** Another key under the current key's id, and no other: a portal that was restarted with new keys. */
    @POST
    @Path("/replace-under-same-kid")
    public State replaceUnderSameKeyId() {
        keys.replaceUnderSameKeyId();
        return read();
    }

    private State after(boolean done, String code, String message) {
        if (!done) {
            throw ControlRefusal.of(409, code, message);
        }
        return read();
    }
}
