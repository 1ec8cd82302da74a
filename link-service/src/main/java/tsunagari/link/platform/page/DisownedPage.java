package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/**
 * The connection was disowned.
 *
 * @param blocked for how long the account cannot be connected, if it cannot
 * @param reference to tell the desk
 */
public record DisownedPage(Frame frame, Optional<Wait> blocked, String reference) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.disowned(this);
    }
}
