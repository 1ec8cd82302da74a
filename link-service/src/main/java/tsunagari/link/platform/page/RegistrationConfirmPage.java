package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;

/**
 * アカウント登録: asks whether the account is to be made, where the mailed link leads.
 *
 * @param token of the link
 */
public record RegistrationConfirmPage(Frame frame, String token) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.registrationConfirm(this);
    }
}
