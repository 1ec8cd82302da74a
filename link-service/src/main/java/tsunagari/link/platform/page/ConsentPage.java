package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tsunagari.link.site.LoginIdKind;
import tsunagari.link.site.Site;

/**
 * マイページ属性連携認証: login id, password and 同意.
 *
 * @param handle of the proof that the form is bound to
 * @param loginId what was typed last, shown again; empty at first
 * @param errors what was wrong with the last submission; none at first
 * @param portalUser who is about to be connected
 * @param validUntil when the proof ends
 * @param reference to tell the desk, shown where something was wrong
 */
public record ConsentPage(Frame frame, String handle, String loginId, List<ConsentError> errors,
        PortalUser portalUser, Wait validUntil, String reference) implements Page {

    /** Errors are told, and each is linked to the field where it can be mended, if there is one. */
    public boolean failed() {
        return !errors.isEmpty();
    }

    /** What was wrong with the login id. */
    public List<ConsentError> loginIdErrors() {
        return errorsAt(ConsentError.Field.LOGIN_ID);
    }

    /** What was wrong with the password; what concerns both fields is told at the first. */
    public List<ConsentError> passwordErrors() {
        return errors.stream().filter(error -> error.kind().field() == ConsentError.Field.PASSWORD).toList();
    }

    /** Whether the login id is among what was wrong. */
    public boolean loginIdFailed() {
        return !loginIdErrors().isEmpty();
    }

    /** Whether the password is among what was wrong. */
    public boolean passwordFailed() {
        return !errorsAt(ConsentError.Field.PASSWORD).isEmpty();
    }

    /** The ids of all that is told about the password, wherever it stands; separated by spaces. */
    public String passwordDescription() {
        return errorsAt(ConsentError.Field.PASSWORD).stream().map(error -> error.kind().messageId())
                .collect(Collectors.joining(" "));
    }

    /** Whether nothing typed was wrong and waiting is all that helps. */
    public boolean waiting() {
        return failed() && errors.stream().allMatch(error -> error.kind().field() == ConsentError.Field.NONE);
    }

    /** What people type as login id; it decides the field's attributes. */
    public LoginIdKind loginIdKind() {
        return frame.site().map(Site::loginIdKind).orElseThrow();
    }

    private List<ConsentError> errorsAt(ConsentError.Field field) {
        return errors.stream().filter(error -> error.kind().field().covers(field)).toList();
    }

    @Override
    public Set<String> formOrigins() {
        return frame.portalOrigins();
    }

    @Override
    public TemplateInstance template() {
        return Templates.consent(this);
    }
}
