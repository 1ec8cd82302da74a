package tsunagari.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.Service;

/** The demonstration's start page tells the truth: its links lead somewhere, its path and its scenarios end as it says. */
@OnTheRunningSystem
class StartPageIT {

    @Test
    void every_link_leads_to_a_page_that_is_there(RunningSystem system) {
        HttpCitizen citizen = new HttpCitizen(system).signIn("taro");
        List<String> links = start(citizen, system).select("main a[href]").stream()
            .map(link -> link.absUrl("href").replaceAll("#.*", "")).distinct().toList();

        assertThat(links).contains(system.at(Service.ACCOUNT, "/mailbox").toString(),
            system.at(Service.LINK, "/support").toString()).anyMatch(link -> link.contains("/q/metrics"));
        assertThat(links.stream().filter(link -> link.contains("/q/openapi"))).hasSize(Service.values().length);
        assertThat(links).allSatisfy(link -> assertThat(citizen.get(URI.create(link)).status()).as(link)
            .isIn(200, link.endsWith("/support") ? 401 : 200));
    }

    @Test
    void every_service_is_up(RunningSystem system) {
        Document page = start(new HttpCitizen(system), system);

        assertThat(page.select("[data-testid^=service-] .badge.good")).hasSize(Service.values().length);
        assertThat(page.select("[data-testid=services-down]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DENIED", "FORGED", "SWAPPED", "BROKEN"})
    void what_a_scenario_disturbs_opens_no_site_once_and_the_page_tells(String scenario, RunningSystem system) {
        HttpCitizen citizen = new HttpCitizen(system).signIn("taro");
        URI open = system.portal("/hub/hellowork/open");
        citizen.submit(citizen.get(system.portal("/")), "arm-" + scenario, Map.of());

        HttpCitizen.Answer disturbed = citizen.get(open);
        Document told = start(citizen, system);
        HttpCitizen.Answer undisturbed = citizen.get(open);

        assertThat(disturbed.document().select("[data-testid=home]")).isEmpty();
        assertThat(told.select("[data-testid=ending]").attr("data-reason")).isEqualTo("STRUCK");
        assertThat(undisturbed.document().select("[data-testid=home]")).hasSize(1);
    }

    @Test
    void who_comes_as_somebody_else_inherits_nothing(RunningSystem system) {
        HttpCitizen citizen = new HttpCitizen(system).signIn("taro");
        citizen.submit(citizen.get(system.portal("/")), "arm-STRANGER", Map.of());

        HttpCitizen.Answer consent = citizen.beginConnect("hellowork");

        assertThat(consent.document().select("[data-testid=consent]")).hasSize(1);
        assertThat(citizen.get(system.portal("/hub")).document().select("[data-testid=open-hellowork]")).hasSize(1);
    }

    @Test
    void a_portal_that_is_mistaken_leads_to_a_mismatch(RunningSystem system) {
        HttpCitizen citizen = new HttpCitizen(system).signIn("hanako");
        citizen.submit(citizen.get(system.portal("/")), "arm-MISTAKEN", Map.of());

        List<Element> connected = citizen.get(system.portal("/hub")).document().select("[data-testid^=open-]");
        HttpCitizen.Answer opened = citizen.get(URI.create(connected.get(0).absUrl("href")));

        assertThat(connected).hasSize(1);
        assertThat(opened.document().select("[data-testid=mismatch-restart]")).hasSize(1);
        assertThat(citizen.get(system.portal("/hub")).document().select("[data-testid^=open-]")).isEmpty();
    }

    @Test
    void a_clock_that_differs_by_five_minutes_opens_nothing_until_it_is_put_back(RunningSystem system) {
        HttpCitizen citizen = new HttpCitizen(system).signIn("taro");
        URI open = system.portal("/hub/hellowork/open");
        citizen.submit(citizen.get(system.portal("/")), "clock-minutes", Map.of());

        assertThat(citizen.get(open).document().select("[data-testid=home]")).isEmpty();
        citizen.submit(citizen.get(system.portal("/")), "clock-now", Map.of());
        assertThat(citizen.get(open).document().select("[data-testid=home]")).hasSize(1);
    }

    private static Document start(HttpCitizen citizen, RunningSystem system) {
        return citizen.get(system.portal("/")).document();
    }
}
