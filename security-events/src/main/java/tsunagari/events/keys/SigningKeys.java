package tsunagari.events.keys;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tsunagari.events.SigningKey;

/**
 * Keys of this service: one signs, and around a rotation the next and the previous one are published too, so that every
 * receiver knows whichever key a replica signs with. The files may be exchanged while the service runs.
 */
public final class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final KeyFolder folder;
    private volatile KeySet keys;

    /** Reads the folder. @throws IllegalStateException if one of its files cannot be used */
    public SigningKeys(KeyFolder folder) {
        this.folder = folder;
        this.keys = folder.read();
    }

    /** The key that signs: event tokens, service tokens and client assertions. */
    public SigningKey current() {
        return keys.current();
    }

    /** The current private key as a PEM block (RFC 7468, section 10), for client assertions of quarkus-oidc. */
    public String currentAsPem() {
        return keys.currentAsPem();
    }

    /** The public keys, as a JSON Web Key Set (RFC 7517, section 5). */
    public String publicSet() {
        return keys.publicSet();
    }

    /** Reads the files again; while they cannot be used, what was read before stays. */
    public void reload() {
        try {
            KeySet found = folder.read();
            if (!found.publicSet().equals(keys.publicSet()) || !found.current().id().equals(keys.current().id())) {
                LOG.info("keys.changed current={}", found.current().id());
                keys = found;
            }
        } catch (IllegalStateException e) {
            LOG.error("keys.unusable reason=\"{}\"", e.getMessage());
        }
    }
}
