package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import tsunagari.launcher.Service;
import tsunagari.system.pages.CompletedPage;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.FocusStop;
import tsunagari.system.pages.Keyboard;
import tsunagari.system.pages.RegistrationPage;

/** Every journey with Tab, Enter and typing, as somebody without a mouse goes it; and where the focus is meanwhile. */
@Goes(Way.KEYBOARD)
class KeyboardIT extends EveryJourney {
    private static final LocatorAssertions.IsInViewportOptions FULLY = new LocatorAssertions.IsInViewportOptions().setRatio(1);
    private static final String STOPS =
        "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";

    @Test
    void the_first_stop_is_the_link_to_the_text_which_moves_the_focus_there(Citizen citizen) {
        citizen.beginConnect("nanako", "hellowork");

        citizen.page().keyboard().press("Tab");
        Locator skip = citizen.page().locator(":focus");
        assertThat(skip).hasAttribute("href", "#main");
        assertThat(skip).isInViewport();
        assertThat(skip).hasCSS("outline", "rgb(0, 0, 0) solid 4px");
        citizen.page().keyboard().press("Enter");

        assertThat(citizen.page().locator("main")).isFocused();
        citizen.page().keyboard().press("Tab");
        assertThat(citizen.page().locator("main :focus")).hasCount(1);
    }

    @Test
    void the_focus_goes_to_the_summary_of_errors_and_from_there_to_the_field(Citizen citizen) {
        citizen.page().setViewportSize(360, 640);
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        consent.fill("", "").consent();
        followsTheSummary(citizen, 1, "login-id");

        consent.fill("", "").consent();
        followsTheSummary(citizen, 2, "password");
    }

    /** At the field, what it is and what is wrong with it must be in sight, not above the window. */
    private static void followsTheSummary(Citizen citizen, int link, String field) {
        assertThat(citizen.on("error-summary")).isFocused();
        for (int i = 0; i < link; i++) {
            citizen.page().keyboard().press("Tab");
        }
        citizen.page().keyboard().press("Enter");

        assertThat(citizen.on(field)).isFocused();
        Locator around = citizen.page().locator(".field", new Page.LocatorOptions().setHas(citizen.on(field)));
        assertThat(around.locator("label")).isInViewport(FULLY);
        assertThat(around.locator(".error")).isInViewport(FULLY);
        assertThat(citizen.on(field)).isInViewport(FULLY);
    }

    @Test
    void enter_in_a_field_agrees_and_does_not_turn_back(Citizen citizen) {
        citizen.beginConnect("hanako", "hellowork").fill("hanako@example.com", Sites.PASSWORD);

        keyboard(citizen).enter();

        new CompletedPage(citizen.input()).arrived();
    }

    @Test
    void enter_in_a_field_sends_the_form_that_it_belongs_to(Citizen citizen, RunningSystem system) {
        citizen.open(system.site("hellowork", "/register"));
        citizen.input().write("login-id", "nobody");
        keyboard(citizen).enter();
        assertThat(citizen.on("error-summary")).isFocused();

        citizen.open(system.portal("/sign-in"));
        citizen.input().write("subject", "somebody");
        keyboard(citizen).enter();
        assertThat(citizen.on("sign-out")).isVisible();

        citizen.open(system.portal("/mock/faults/switches"));
        citizen.input().write("times", "1");
        keyboard(citizen).enter();
        assertThat(citizen.on("none-armed")).isVisible();
    }

    @Test
    void every_control_is_a_stop_and_the_focus_leaves_the_page_at_its_end(Citizen citizen, RunningSystem system) {
        citizen.open(system.portal("/"));
        goesRound(citizen);
        citizen.open(system.portal("/sign-in"));
        goesRound(citizen);
        citizen.signIn("taro");
        goesRound(citizen);
        ConsentPage consent = citizen.hub().connect("denpa");
        consent.fill("nobody", "wrong").consent();
        consent.wasRefusedFor("nobody");
        goesRound(citizen);
        citizen.hub().signIn("hellowork");
        goesRound(citizen);
        citizen.open(system.site("hellowork", "/register"));
        new RegistrationPage(citizen.input()).arrived();
        goesRound(citizen);
        citizen.open(system.site("hellowork", "/no-such-page"));
        goesRound(citizen);
        citizen.open(system.at(Service.LINK, "/support"));
        citizen.input().write("desk-token", system.supportToken("support"));
        citizen.press("desk-sign-in");
        goesRound(citizen);
    }

    /** From the beginning of the page to its end, one stop after the other. */
    private static void goesRound(Citizen citizen) {
        Page page = citizen.page();
        Locator controls = page.locator(STOPS);
        controls.first().focus();
        FocusStop stop = FocusStop.NONE;
        for (int stops = controls.count(); stops > 1; stops--) {
            FocusStop next = keyboard(citizen).next(stop);
            Assertions.assertThat(next.order()).as(page.title() + ": the stop after " + stop).isGreaterThan(stop.order());
            stop = next;
        }
        Assertions.assertThat(keyboard(citizen).next(stop).order()).as(page.title() + ": after " + stop).isLessThan(stop.order());
    }

    private static Keyboard keyboard(Citizen citizen) {
        return (Keyboard) citizen.input();
    }
}
