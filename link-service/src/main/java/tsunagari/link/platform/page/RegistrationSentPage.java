package tsunagari.link.platform.page;

import io.quarkus.qute.TemplateInstance;

/** アカウント登録: a mail is on its way. */
public record RegistrationSentPage(Frame frame) implements Page {

    @Override
    public TemplateInstance template() {
        return Templates.registrationSent(this);
    }
}
