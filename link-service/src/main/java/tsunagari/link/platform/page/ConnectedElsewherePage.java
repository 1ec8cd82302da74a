package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Set;

/**
 * The password was right, but the account is connected to another portal user: nothing changed, ask the desk.
 *
 * @param handle of the proof that the way back ends
 * @param reference to tell the desk
 */
public record ConnectedElsewherePage(Frame frame, String handle, String reference) implements Page {

    @Override
    public Set<String> formOrigins() {
        return frame.portalOrigins();
    }

    @Override
    public TemplateInstance template() {
        return Templates.connectedElsewhere(this);
    }
}
