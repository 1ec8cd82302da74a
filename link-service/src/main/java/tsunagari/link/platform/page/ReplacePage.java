package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Set;

/**
 * The password was right, but the account is connected to another portal user: offers to move the connection.
 *
 * @param handle of the proof that the forms are bound to
 * @param portalUser whom the connection would move to
 * @param validUntil when the offer ends
 * @param reference to tell the desk
 */
public record ReplacePage(Frame frame, String handle, PortalUser portalUser, Wait validUntil, String reference)
        implements Page {

    @Override
    public Set<String> formOrigins() {
        return frame.portalOrigins();
    }

    @Override
    public TemplateInstance template() {
        return Templates.replace(this);
    }
}
