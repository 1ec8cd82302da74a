package tsunagari.link.site;

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
