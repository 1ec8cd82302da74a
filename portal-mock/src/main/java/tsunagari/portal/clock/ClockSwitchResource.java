package tsunagari.portal.clock;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tsunagari.portal.platform.ControlApi;
import tsunagari.portal.platform.Outcome;
import tsunagari.portal.platform.PageFrame;
import tsunagari.portal.platform.Pages;
import tsunagari.portal.platform.PortalUrls;
import tsunagari.portal.platform.SameOrigin;

/** The page that puts the portal's clock. Its buttons are on the start page too, and lead back to where they were. */
@Path("/mock/clock/switch")
@ControlApi
public class ClockSwitchResource {

    private static final String PATH = "/mock/clock/switch";
    private static final String START = "/#clock";

    private final ClockOffset offset;
    private final PresentClock present;
    private final Pages pages;
    private final PortalUrls urls;

    public ClockSwitchResource(ClockOffset offset, PresentClock present, Pages pages, PortalUrls urls) {
        this.offset = offset;
        this.present = present;
        this.pages = pages;
        this.urls = urls;
    }

    /** What the page shows; {@code typed} is still there after an answer. */
    public record ClockPage(PresentClock.Shown clock, String typed, Optional<ClockProblem> problem) {
    }

    @CheckedTemplate(basePath = "clock")
    static class Templates {

        private Templates() {
        }

        static native TemplateInstance clock(PageFrame frame, ClockPage page);
    }

    /** Where the clock is, and the ways to put it. */
    @GET
    public Response show() {
        return page(200, "", Optional.empty());
    }

    /** Puts the clock: on by a step or back to now, or to the minutes that were typed. */
    @POST
    @SameOrigin
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(@FormParam("step") @DefaultValue("") String step,
            @FormParam("minutes") @DefaultValue("") String minutes, @FormParam("back") @DefaultValue("") String back) {
        return ClockStep.of(step).map(pressed -> stepped(pressed.from(offset.get())))
                .orElseGet(() -> TypedMinutes.read(minutes))
                .match(new Outcome.Cases<>() {
                    @Override
                    public Response accepted(Duration wanted) {
                        offset.put(wanted);
                        return Pages.seeOther(urls.at(back.equals("start") ? START : PATH));
                    }

                    @Override
                    public Response refused(ClockProblem problem) {
                        return page(422, minutes, Optional.of(problem));
                    }
                });
    }

    private static Outcome<Duration, ClockProblem> stepped(Duration wanted) {
        return ClockOffset.allows(wanted) ? Outcome.accepted(wanted) : Outcome.refused(ClockProblem.FAR);
    }

    private Response page(int status, String typed, Optional<ClockProblem> problem) {
        ClockPage page = new ClockPage(present.show(), typed, problem);
        return pages.page(status, Templates.clock(pages.frame(), page), Set.of());
    }
}
