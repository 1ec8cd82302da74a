package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.Service;

/** Somebody of the support desk, by keyboard alone: from a caller's number to the release of a connection. */
@InBrowser
class DeskIT {
    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void the_desk_finds_what_happened_and_ends_a_connection(String language,
            @Goes(Way.KEYBOARD) Citizen citizen, RunningSystem system) {
        citizen.open(system.signInAddress("hellowork"));
        citizen.open(system.site("hellowork", "/mypage/none"));
        String reference = citizen.on("reference").innerText();

        signIn(citizen, system, language);
        citizen.input().write("desk-reference", reference);
        citizen.press("desk-show");
        see(citizen, "desk-case");
        back(citizen);

        search(citizen);
        release(citizen);
        back(citizen);
        citizen.press("desk-drift-hellowork");
        see(citizen, "desk-drift");
        back(citizen);
        citizen.press("desk-sign-out");
        assertThat(citizen.on("desk-sign-in-page")).isVisible();
        citizen.open(start(system));
        assertThat(citizen.on("desk-sign-in-page")).isVisible();
    }

    private static void search(Citizen citizen) {
        citizen.input().write("desk-who", "taro@example.com");
        citizen.press("desk-search");
        see(citizen, "error-summary");
        assertThat(citizen.on("desk-who")).hasValue("taro@example.com");
        citizen.input().choose("desk-site", "hellowork");
        citizen.input().write("desk-who", "demo-hellowork-taro");
        citizen.press("desk-search");
        see(citizen, "desk-found");

        citizen.press("desk-open-1");
        see(citizen, "desk-connection-page");
    }

    private static URI start(RunningSystem system) {
        return system.at(Service.LINK, "/support");
    }

    private static void signIn(Citizen citizen, RunningSystem system, String language) {
        citizen.open(start(system));
        citizen.press("lang-" + language);
        assertThat(citizen.page().locator("html")).hasAttribute("lang", language);
        see(citizen, "desk-sign-in-page");
        citizen.input().write("desk-token", system.supportToken("support"));
        citizen.press("desk-sign-in");
        see(citizen, "desk");
    }

    private static void back(Citizen citizen) {
        citizen.press("desk-start");
        assertThat(citizen.on("desk")).isVisible();
    }

    private static void release(Citizen citizen) {
        citizen.press("desk-release");
        see(citizen, "desk-release-page");
        citizen.press("desk-confirm");
        assertThat(citizen.on("error-summary")).isVisible();
        citizen.input().choose("desk-reason", "WRONG_PERSON");
        citizen.press("desk-confirm");
        see(citizen, "desk-released");
        assertThat(citizen.on("desk-ended")).isVisible();
    }

    private static void see(Citizen citizen, String testId) {
        assertThat(citizen.on(testId)).isVisible();
    }
}
