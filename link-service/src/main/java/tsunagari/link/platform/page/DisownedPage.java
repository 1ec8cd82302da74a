package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/** The connection was disowned. @param blockedUntil until when the account cannot be connected */
public record DisownedPage(Frame frame, Instant blockedUntil) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.disowned(this);
    }
}
