package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * アカウント登録: the form.
 *
 * @param form by which one that is sent twice is known
 * @param loginId what was typed last, shown again; empty at first
 * @param errors what was wrong with the last submission; none at first
 */
public record RegistrationPage(Frame frame, String form, String loginId, List<RegistrationError> errors)
        implements Page {

    /** Errors are told, and each is linked to the field where it can be mended, if there is one. */
    public boolean failed() {
        return !errors.isEmpty();
    }

    /** What was wrong at the field with this id. */
    public List<RegistrationError> errorsAt(String field) {
        return errors.stream().filter(error -> error.kind().field().equals(field)).toList();
    }

    /** Whether something was wrong at the field with this id. */
    public boolean failedAt(String field) {
        return !errorsAt(field).isEmpty();
    }

    /** Whether nothing typed was wrong and waiting is all that helps. */
    public boolean waiting() {
        return failed() && errors.stream().allMatch(error -> error.kind().field().isEmpty());
    }

    @Override
    public TemplateInstance template() {
        return Templates.registration(this);
    }
}
