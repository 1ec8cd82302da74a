package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import java.util.Optional;

/**
 * Something did not work: what happened, what was not done, what to do next.
 *
 * @param reference to tell the desk
 * @param next where {@link Problem#step()} leads: the portal's list of sites, or the same again; without it the page
 *     says in words what to do
 */
public record ProblemPage(Frame frame, Problem problem, String reference, Optional<URI> next) implements Page {

    /** The portal's list of sites, where {@link #next} leads to something else. */
    public Optional<URI> elsewhere() {
        return frame.hub().filter(hub -> !next.equals(Optional.of(hub)));
    }

    @Override
    public TemplateInstance template() {
        return Templates.problem(this);
    }
}
