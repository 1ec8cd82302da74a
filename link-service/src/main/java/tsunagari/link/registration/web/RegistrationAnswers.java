package tsunagari.link.registration.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tsunagari.link.account.RegistrationAnswer;
import tsunagari.link.handshake.BrowserBinding;
import tsunagari.link.platform.BrowserCookies;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.platform.page.RegistrationError;
import tsunagari.link.platform.page.RegistrationError.Kind;
import tsunagari.link.platform.web.ClientAddress;
import tsunagari.link.platform.web.SiteParam;
import tsunagari.link.platform.web.SitePages;

/** What the requests of アカウント登録 are answered with. */
@RequestScoped
class RegistrationAnswers {

    static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;

    private final SiteParam site;
    private final RoutingContext request;
    private final SitePages pages;
    private final BrowserCookies cookies;
    private final RegistrationForm form;
    private final Clock clock;

    RegistrationAnswers(SiteParam site, RoutingContext request, SitePages pages, BrowserCookies cookies,
            RegistrationForm form, Clock clock) {
        this.site = site;
        this.request = request;
        this.pages = pages;
        this.cookies = cookies;
        this.form = form;
        this.clock = clock;
    }

    /** The form. @param handle of a refused one that is shown again */
    Response form(String handle) {
        return form.show(handle);
    }

    /** The form, with what is wrong with what was typed. */
    Response refused(String loginId, List<RegistrationError> errors) {
        return form.refused(UNPROCESSABLE, loginId, errors);
    }

    Response of(String loginId, RegistrationAnswer answer) {
        return answer.match(new RegistrationAnswer.Cases<>(
                () -> Response.seeOther(site.get().page("register/sent")).build(),
                () -> refused(loginId, List.of(RegistrationError.of(Kind.LOGIN_ID_MALFORMED))),
                throttled -> throttled(loginId, throttled),
                () -> unavailable("register")));
    }

    private Response throttled(String loginId, RegistrationAnswer.Throttled throttled) {
        long seconds = Math.max(1, Duration.between(clock.instant(), throttled.retryAt()).toSeconds());
        return Response.fromResponse(form.refused(TOO_MANY_REQUESTS, loginId,
                List.of(RegistrationError.throttled(throttled.retryAt(), clock.instant()))))
                .header(HttpHeaders.RETRY_AFTER, seconds).build();
    }

    /** @param page that shows the step again */
    Response unavailable(String page) {
        return pages.problem(Problem.REGISTRATION_UNAVAILABLE, step(page));
    }

    /** @throws NotFoundException if accounts are not opened here */
    Response ifBuiltIn(Supplier<Response> answer) {
        if (!site.get().registration().builtIn()) {
            throw new NotFoundException();
        }
        return answer.get();
    }

    /** What a registration of this browser is bound to. */
    String binding() {
        return cookies.registering(request, site.get()).fingerprint();
    }

    /** What this browser's registrations were bound to, if it has made any. */
    Optional<String> boundTo() {
        return cookies.registration(request, site.get()).map(BrowserBinding::fingerprint);
    }

    String clientAddress() {
        return ClientAddress.of(request);
    }

    String step(String page) {
        return "/" + site.get().id() + "/" + page;
    }
}
