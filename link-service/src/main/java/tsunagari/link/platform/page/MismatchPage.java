package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import java.util.Set;

/**
 * 属性連携不整合確認: the same for every cause but the reference.
 *
 * @param reference to tell the desk; absent when the page was opened by itself
 */
public record MismatchPage(Frame frame, Optional<String> reference) implements Page {

    @Override
    public Set<String> formOrigins() {
        return frame.portalOrigins();
    }

    @Override
    public TemplateInstance template() {
        return Templates.mismatch(this);
    }
}
