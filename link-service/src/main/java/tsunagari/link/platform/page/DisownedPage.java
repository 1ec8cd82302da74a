package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.Optional;

/** The connection was disowned. @param blockedUntil until when the account cannot be connected, if it cannot */
public record DisownedPage(Frame frame, Optional<Instant> blockedUntil) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.disowned(this);
    }
}
