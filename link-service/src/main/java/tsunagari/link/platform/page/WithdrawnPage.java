package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;

/** The account is given up, and connection and session have ended with it. */
public record WithdrawnPage(Frame frame, Optional<ReceiptLine> receipt) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.withdrawn(this);
    }
}
