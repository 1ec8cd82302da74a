package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tsunagari.system.pages.ConsentPage;

/** The pages on paper, in colours that the reader has chosen, and for people whom movement disturbs. */
@InBrowser
class ReadersSettingsIT {
    private static final Pattern DRAWN = Pattern.compile("^[3-6]px$");

    @Test
    void on_paper_are_what_was_done_its_number_and_whom_to_ask_and_nothing_to_press(Citizen citizen, RunningSystem system) {
        citizen.open(system.site("hellowork", "/callback?code=x&state=y"));
        printShows(citizen, "reference", "contact");
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        printShows(citizen, "portal-user", "valid-until", "login-id", "contact");
        consent.connect("hanako@example.com", Sites.PASSWORD);
        printShows(citizen, "completed", "help-contact");
        citizen.press("completed-open");
        printShows(citizen, "connected-since", "history", "contact");
        citizen.press("home-release").press("confirm");
        printShows(citizen, "released", "ended-at", "reference", "contact");
    }

    private static void printShows(Citizen citizen, String... testIds) {
        citizen.on(testIds[0]).waitFor();
        citizen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String testId : testIds) {
            assertThat(citizen.on(testId)).isVisible();
        }
        assertThat(citizen.page().locator("nav.languages")).isHidden();
        assertThat(citizen.page().locator("button:visible, .button:visible")).hasCount(0);
        citizen.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void in_the_readers_own_colours_focus_language_errors_and_what_leads_on_are_seen(Citizen citizen) {
        citizen.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        consent.fill("nobody", "").consent();

        isOutlined(citizen.on("error-summary"));
        assertThat(citizen.on("lang-ja")).hasCSS("border-bottom-width", DRAWN);
        assertThat(citizen.on("lang-en")).hasCSS("border-bottom-width", "0px");
        assertThat(citizen.on("login-id")).hasCSS("border-top-width", "2px");
        assertThat(citizen.page().locator(".field.failed").first()).hasCSS("border-left-width", DRAWN);
        assertThat(citizen.page().locator(".who")).hasCSS("border-top-style", "solid");
        Assertions.assertThat(background(citizen.on("consent"))).isNotEqualTo(background(citizen.page().locator("body")));
        citizen.page().keyboard().press("Tab");
        isOutlined(citizen.page().locator(":focus"));
    }

    @Test
    void in_the_readers_own_colours_the_portals_states_are_seen(Citizen citizen) {
        citizen.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        citizen.beginConnect("nanako", "nenkin").fill(Sites.NENKIN.nanako(), Sites.PASSWORD).consent();
        citizen.on("pending").waitFor();
        citizen.hub();

        assertThat(citizen.on("lang-ja")).hasCSS("border-bottom-width", DRAWN);
        assertThat(citizen.on("pending-nenkin")).hasCSS("border-top-style", "solid");
        Assertions.assertThat(background(citizen.on("connect-etax"))).isNotEqualTo(background(citizen.on("reload")));
        citizen.page().keyboard().press("Tab");
        isOutlined(citizen.page().locator(":focus"));
    }

    private static void isOutlined(Locator control) {
        assertThat(control).isFocused();
        assertThat(control).hasCSS("outline-style", "solid");
        assertThat(control).hasCSS("outline-width", "4px");
        Assertions.assertThat(css(control, "outlineColor")).isNotEqualTo(background(control.page().locator("body")));
    }

    private static String background(Locator element) {
        return css(element, "backgroundColor");
    }

    private static String css(Locator element, String property) {
        return (String) element.evaluate("(element, property) => getComputedStyle(element)[property]", property);
    }

    @Test
    void nothing_moves_for_people_whom_movement_disturbs(Citizen citizen, RunningSystem system) {
        citizen.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        citizen.open(system.site("hellowork", "/register"));
        standsStill(citizen);
        citizen.open(system.portal("/"));
        standsStill(citizen);
    }

    /** Whatever a rule of the site would set in motion. */
    private static void standsStill(Citizen citizen) {
        citizen.page().evaluate("""
            () => {
              const moving = new CSSStyleSheet();
              moving.replaceSync('a { transition: color 2s; animation: turn 2s infinite } @keyframes turn { to { rotate: 1turn } }');
              document.adoptedStyleSheets = [moving];
            }""");
        assertThat(citizen.page().locator("a").first()).hasCSS("transition-duration", "0s");
        assertThat(citizen.page().locator("a").first()).hasCSS("animation-name", "none");
    }
}
