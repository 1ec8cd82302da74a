package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.time.Instant;

/**
 * これは自分ではありません: asks the owner of an account whether to end a connection that is not theirs.
 *
 * @param token of the link
 * @param connectedAt when the connection was made
 * @param blockedUntil until when the account could not be connected then
 */
public record DisownPage(Frame frame, String token, Instant connectedAt, Instant blockedUntil) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.disown(this);
    }
}
