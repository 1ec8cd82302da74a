package tsunagari.link.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.journey.LinkJourney;
import tsunagari.link.site.Language;
import tsunagari.link.site.Site;
import tsunagari.link.site.SiteId;
import tsunagari.link.site.Sites;

/** What holds of the page of every problem. */
@QuarkusTest
@TestProfile(LinkJourney.class)
class ProblemPagesTest {

    @Inject
    Pages pages;

    @Inject
    Sites sites;

    @ParameterizedTest
    @EnumSource
    void a_problem_page_exists_for_every_problem_without_a_site_too(Problem problem) {
        for (Language language : Language.values()) {
            String html = html(new ProblemPage(new Frame(language, Optional.empty(), "/", true), problem, TestPages.REFERENCE,
                    Optional.empty()));
            assertThat(html).contains(TestPages.REFERENCE).doesNotContain(problem.name(), "data-testid=\"next\"");
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_page_of_a_problem_leads_to_the_portal_once_whatever_its_own_next_step_is(Problem problem) {
        Site site = sites.get(new SiteId("hellowork"));
        Frame frame = new Frame(Language.EN, Optional.of(site), "/hellowork/connect?h=handle-1", true);
        URI hub = frame.hub().orElseThrow();

        assertThat(html(problemPage(frame, problem, frame.path("register")))).containsOnlyOnce("href=\"" + hub + "\"");
        assertThat(html(problemPage(frame, problem, hub.toString()))).containsOnlyOnce("href=\"" + hub + "\"")
                .doesNotContain("data-testid=\"hub\"");
    }

    private static ProblemPage problemPage(Frame frame, Problem problem, String next) {
        return new ProblemPage(frame, problem, TestPages.REFERENCE, Optional.of(URI.create(next)));
    }

    private String html(Page page) {
        return (String) pages.respond(200, page).getEntity();
    }
}
