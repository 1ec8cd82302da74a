package tsunagari.link.account.client;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;
import tsunagari.link.testing.TestPortal;

/** An account service of one test alone, so that no test trips another's circuit breaker. */
final class AccountServiceStub {

    private final String folder = "/" + UUID.randomUUID();
    private final WireMock server = TestPortal.wireMock();
    private final Site template;

    AccountServiceStub(Sites sites) {
        this.template = sites.find("hellowork").orElseThrow();
    }

    Site site() {
        return at(URI.create(TestPortal.url() + folder));
    }

    Site at(URI accountService) {
        return new Site(template.id(), template.url(), template.texts(), template.accent(),
                template.loginIdKind(), template.registration(), template.portal(), accountService, accountService.toString(),
                template.linking(), template.onWithdrawal(), template.session(), template.externalHome());
    }

    void answer(ResponseDefinitionBuilder response) {
        server.register(any(urlPathMatching(folder + "/.*")).willReturn(response));
    }

    List<LoggedRequest> requests() {
        return server.find(anyRequestedFor(urlPathMatching(folder + "/.*")));
    }
}
