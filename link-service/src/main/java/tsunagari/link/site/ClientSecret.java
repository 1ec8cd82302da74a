package tsunagari.link.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** What a site shows a portal to prove who it is, where it does so by a password. */
public final class ClientSecret {

    private final String value;

    /** @param value the secret as it was agreed */
    public ClientSecret(String value) {
        this.value = Objects.requireNonNull(value);
    }

    /** The secret itself, for the request to the portal alone. */
    public String reveal() {
        return value;
    }

    /** The value of an Authorization header: both are form-encoded before they are joined (RFC 6749, section 2.3.1). */
    public String basic(String clientId) {
        return "Basic " + Base64.getEncoder().encodeToString((encoded(clientId) + ":" + encoded(value))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ClientSecret it && it.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Hides the secret. */
    @Override
    public String toString() {
        return "ClientSecret[…]";
    }
}
