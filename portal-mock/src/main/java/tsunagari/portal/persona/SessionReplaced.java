package tsunagari.portal.persona;

/** Somebody signed in in a browser in which {@code before} was live; it has ended and {@code after} has begun. */
public record SessionReplaced(PortalSession before, PortalSession after) {

    /** Whether the same user signed in again. */
    public boolean sameUser() {
        return before.user().equals(after.user());
    }
}
