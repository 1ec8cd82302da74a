package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.system.pages.CompletedPage;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.HubPage;

/** Journeys 1 (connect) and 2 (sign in). */
@InBrowser
class ConnectJourneyIT {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NENKIN")
    void nanako_connects_a_site_and_uses_it_at_once(Sites site, Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("nanako", site.id());
        citizen.sees("マイページ属性連携認証");

        CompletedPage completed = consent.connect(site.nanako(), Sites.PASSWORD);
        citizen.sees("つながり完了");
        assertThat(citizen.page().locator("main")).containsText(site.officialName());

        completed.use();
        citizen.hub().showsConnected(site.id());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NENKIN")
    void a_connected_site_opens_without_a_password(Sites site, Citizen citizen) {
        citizen.beginConnect("nanako", site.id()).connect(site.nanako(), Sites.PASSWORD).list().signIn(site.id());
    }

    @Test
    void taro_is_connected_already_and_signs_in_with_one_click(Citizen citizen) {
        citizen.signIn("taro").showsConnected("hellowork").signIn("hellowork");
        citizen.sees("求職者マイページホーム");
    }

    @Test
    void turning_back_at_the_consent_page_connects_nothing(Citizen citizen) {
        citizen.beginConnect("hanako", "hellowork").cancel();
        citizen.sees("もっとつながる");
        new HubPage(citizen.input()).showsUnconnected("hellowork");
    }
}
