package tsunagari.account.mail;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;

/** Which links a mail may have: those to link-service, so that no caller can make this service mail any other. */
public final class LinkRule {

    private static final int LONGEST = 512;

    private final URI allowed;

    /** @param base base URL of link-service */
    public LinkRule(URI base) {
        this.allowed = base;
    }

    /**
     * Reads a link.
     *
     * @return empty unless it is an absolute URI of ASCII with link-service's scheme, host and port, without user
     *     information and fragment, of at most 512 characters
     */
    public Optional<URI> read(String link) {
        if (link.length() > LONGEST || link.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(link)).filter(this::leadsToLinkService);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private boolean leadsToLinkService(URI link) {
        return Objects.equals(link.getScheme(), allowed.getScheme())
                && Objects.equals(link.getRawAuthority(), allowed.getRawAuthority())
                && link.getRawAuthority() != null && link.getRawFragment() == null;
    }
}
