package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tsunagari.link.mypage.Happening;

/**
 * The signed-in user's home at a site.
 *
 * @param lastSignIn the sign-in before this one
 * @param history newest first
 * @param sessions the live ones, the latest sign-in first
 */
public record HomePage(Frame frame, Instant connectedSince, Optional<Instant> lastSignIn,
        List<Happening> history, List<SessionLine> sessions) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.home(this);
    }
}
