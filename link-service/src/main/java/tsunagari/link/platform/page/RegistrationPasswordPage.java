package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * アカウント登録: asks for the password that was chosen, where the mailed link is followed in another browser.
 *
 * @param token of the link
 * @param errors what was wrong with the last submission; none at first
 */
public record RegistrationPasswordPage(Frame frame, String token, List<RegistrationError> errors) implements Page {

    /** Errors are told, and each is linked to the field where it can be mended. */
    public boolean failed() {
        return !errors.isEmpty();
    }

    @Override
    public TemplateInstance template() {
        return Templates.registrationPassword(this);
    }
}
