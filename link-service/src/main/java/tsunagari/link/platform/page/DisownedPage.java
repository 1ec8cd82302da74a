package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** The connection was disowned. @param blocked for how long the account cannot be connected, if it cannot */
public record DisownedPage(Frame frame, Optional<Wait> blocked) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.disowned(this);
    }
}
