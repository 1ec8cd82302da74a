package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;

/**
 * つながりの解除: asks whether to release the connection.
 *
 * @param connection its id, by which a form that is sent twice is known
 */
public record ReleasePage(Frame frame, String connection) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.release(this);
    }
}
