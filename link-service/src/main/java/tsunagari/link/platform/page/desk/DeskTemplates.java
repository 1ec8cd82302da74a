package tsunagari.link.platform.page.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** One template for each page of the support desk, checked against it at build time. */
@CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class DeskTemplates {

    private DeskTemplates() {
    }

    static native TemplateInstance start(DeskPage page);

    static native TemplateInstance signIn(DeskSignInPage page);

    static native TemplateInstance caseFile(DeskCasePage page);

    static native TemplateInstance found(DeskFoundPage page);

    static native TemplateInstance block(DeskBlockPage page);

    static native TemplateInstance lifted(DeskLiftedPage page);

    static native TemplateInstance connection(DeskConnectionPage page);

    static native TemplateInstance release(DeskReleasePage page);

    static native TemplateInstance released(DeskReleasedPage page);

    static native TemplateInstance drift(DeskDriftPage page);

    static native TemplateInstance linked(DeskLinkedPage page);

    static native TemplateInstance problem(DeskProblemPage page);
}
