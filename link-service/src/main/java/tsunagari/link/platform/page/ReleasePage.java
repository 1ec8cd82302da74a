package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;

/** つながりの解除: asks whether to release the connection. */
public record ReleasePage(Frame frame) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.release(this);
    }
}
