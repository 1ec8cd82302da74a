package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.Service;

/** Somebody of the support desk, by keyboard alone: from a caller's number to the release of a connection. */
@InBrowser
class DeskIT {
    private static final int TELEPHONE = 360;

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void the_desk_finds_what_happened_and_ends_a_connection(String language,
            @Goes(Way.KEYBOARD) Citizen citizen, RunningSystem system) {
        citizen.open(system.signInAddress("hellowork"));
        citizen.open(system.site("hellowork", "/mypage/none"));
        String reference = citizen.on("reference").innerText();
        Inspection inspection = new Inspection(citizen, language);

        signIn(citizen, system, language, inspection);
        citizen.input().write("desk-reference", reference);
        citizen.press("desk-show");
        see(citizen, inspection, "desk-case");
        back(citizen);

        search(citizen, inspection);
        release(citizen, inspection);
        back(citizen);
        citizen.press("desk-drift-hellowork");
        see(citizen, inspection, "desk-drift");
        back(citizen);
        citizen.press("desk-sign-out");
        assertThat(citizen.on("desk-sign-in-page")).isVisible();
        citizen.open(start(system));
        assertThat(citizen.on("desk-sign-in-page")).isVisible();
        inspection.report();
    }

    private static void search(Citizen citizen, Inspection inspection) {
        citizen.input().write("desk-who", "taro@example.com");
        citizen.press("desk-search");
        see(citizen, inspection, "error-summary");
        assertThat(citizen.on("desk-who")).hasValue("taro@example.com");
        citizen.input().choose("desk-site", "hellowork");
        citizen.input().write("desk-who", "demo-hellowork-taro");
        citizen.press("desk-search");
        see(citizen, inspection, "desk-found");

        citizen.press("desk-open-1");
        see(citizen, inspection, "desk-connection-page");
    }

    private static URI start(RunningSystem system) {
        return system.at(Service.LINK, "/support");
    }

    private static void signIn(Citizen citizen, RunningSystem system, String language, Inspection inspection) {
        citizen.open(start(system));
        citizen.press("lang-" + language);
        assertThat(citizen.page().locator("html")).hasAttribute("lang", language);
        see(citizen, inspection, "desk-sign-in-page");
        citizen.input().write("desk-token", system.supportToken("support"));
        citizen.press("desk-sign-in");
        see(citizen, inspection, "desk");
    }

    private static void back(Citizen citizen) {
        citizen.press("desk-start");
        assertThat(citizen.on("desk")).isVisible();
    }

    private static void release(Citizen citizen, Inspection inspection) {
        citizen.press("desk-release");
        see(citizen, inspection, "desk-release-page");
        citizen.press("desk-confirm");
        assertThat(citizen.on("error-summary")).isVisible();
        citizen.input().choose("desk-reason", "WRONG_PERSON");
        citizen.press("desk-confirm");
        see(citizen, inspection, "desk-released");
        assertThat(citizen.on("desk-ended")).isVisible();
    }

    /** The page with this test id; axe finds nothing, and a telephone's width is enough. */
    private static void see(Citizen citizen, Inspection inspection, String testId) {
        assertThat(citizen.on(testId)).isVisible();
        inspection.of(testId);
        String language = citizen.page().locator("html").getAttribute("lang");
        for (int width : new int[] {TELEPHONE, 1000}) {
            citizen.page().setViewportSize(width, 900);
            citizen.page().screenshot(new Page.ScreenshotOptions().setFullPage(true)
                .setPath(Path.of("target", "screenshots", testId + "-" + language + "-" + width + ".png")));
        }
    }
}
