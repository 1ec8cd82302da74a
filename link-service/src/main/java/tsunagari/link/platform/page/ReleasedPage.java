package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** The connection is released and the session ended. */
public record ReleasedPage(Frame frame, Optional<ReceiptLine> receipt) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.released(this);
    }
}
