package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;

/** アカウント登録: there is an account now, which can be connected. */
public record RegistrationDonePage(Frame frame) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.registrationDone(this);
    }
}
