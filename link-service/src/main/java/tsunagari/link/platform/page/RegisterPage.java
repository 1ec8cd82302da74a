package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Optional;

/** アカウント登録: where people without an account get one. */
public record RegisterPage(Frame frame) implements Page {

    /** The page where an account can be opened; without it the site's note is all there is. */
    public Optional<URI> registration() {
        return frame.site().flatMap(site -> site.registration().page());
    }

    @Override
    public TemplateInstance template() {
        return Templates.register(this);
    }
}
