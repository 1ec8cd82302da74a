package tsunagari.link.platform.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One template for each page model, checked against it at build time. */
@CheckedTemplate(basePath = "page", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {

    private Templates() {
    }

    static native TemplateInstance consent(ConsentPage page);

    static native TemplateInstance replace(ReplacePage page);

    static native TemplateInstance connectedElsewhere(ConnectedElsewherePage page);

    static native TemplateInstance pending(PendingPage page);

    static native TemplateInstance completed(CompletedPage page);

    static native TemplateInstance mismatch(MismatchPage page);

    static native TemplateInstance home(HomePage page);

    static native TemplateInstance release(ReleasePage page);

    static native TemplateInstance released(ReleasedPage page);

    static native TemplateInstance withdraw(WithdrawPage page);

    static native TemplateInstance withdrawn(WithdrawnPage page);

    static native TemplateInstance disown(DisownPage page);

    static native TemplateInstance disowned(DisownedPage page);

    static native TemplateInstance signedOut(SignedOutPage page);

    static native TemplateInstance register(RegisterPage page);

    static native TemplateInstance registration(RegistrationPage page);

    static native TemplateInstance registrationSent(RegistrationSentPage page);

    static native TemplateInstance registrationConfirm(RegistrationConfirmPage page);

    static native TemplateInstance registrationPassword(RegistrationPasswordPage page);

    static native TemplateInstance registrationDone(RegistrationDonePage page);

    static native TemplateInstance problem(ProblemPage page);
}
