package tsunagari.link.platform.page.desk;

import io.quarkus.qute.TemplateInstance;
import tsunagari.link.platform.page.Frame;
import tsunagari.link.platform.page.Page;
import tsunagari.link.platform.page.Problem;

/**
 * Something did not work.
 *
 * @param reference what the log has it under
 * @param signedInHere whether a cookie keeps the person's token, and not a proxy
 */
public record DeskProblemPage(Frame frame, Problem problem, String reference, boolean signedInHere) implements Page {

    /** What is told of it. */
    public enum Kind {
        /** Not with this role, or not from another site's page. */
        REFUSED,
        /** There is no such thing. */
        NOT_FOUND,
        /** What was sent makes no sense. */
        INVALID,
        /** The service cannot do it at the moment, or failed. */
        FAILED
    }

    /** What is told of it. */
    public Kind kind() {
        return switch (problem) {
            case REQUEST_REFUSED -> Kind.REFUSED;
            case NOT_FOUND -> Kind.NOT_FOUND;
            case INTERNAL, UNAVAILABLE -> Kind.FAILED;
            default -> Kind.INVALID;
        };
    }

    /** Whether signing out, and in again with another token, may help. */
    public boolean otherToken() {
        return signedInHere && kind() == Kind.REFUSED;
    }

    @Override
    public TemplateInstance template() {
        return DeskTemplates.problem(this);
    }
}
