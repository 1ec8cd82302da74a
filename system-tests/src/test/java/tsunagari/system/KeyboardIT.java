package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/** The main journey with Tab, Enter and typing, as somebody without a mouse goes it. */
@InBrowser
class KeyboardIT {
    private static final int MOST_TABS = 80;

    @Test
    void connect_and_use_a_site_by_keyboard_alone(Citizen citizen, RunningSystem system) {
        citizen.open(system.portal("/sign-in?next=/hub"));
        press(citizen, "persona-nanako");
        citizen.sees("もっとつながる");
        press(citizen, "connect-hellowork");
        citizen.sees("マイページ属性連携認証");
        tabTo(citizen, "login-id");
        citizen.page().keyboard().type("nanako@example.com");
        tabTo(citizen, "password");
        citizen.page().keyboard().type(Sites.PASSWORD);
        press(citizen, "consent");
        citizen.sees("つながり完了");
        press(citizen, "completed-open");
        assertThat(citizen.on("home")).isVisible();
    }

    @Test
    void the_first_stop_is_the_link_to_the_text_and_focus_is_visible(Citizen citizen) {
        citizen.beginConnect("nanako", "hellowork");

        citizen.page().keyboard().press("Tab");

        Object target = citizen.page().evaluate("document.activeElement.getAttribute('href')");
        assertThat(citizen.page().locator("main" + target)).hasCount(1);
        Object outline = citizen.page().evaluate("parseFloat(getComputedStyle(document.activeElement).outlineWidth)");
        org.assertj.core.api.Assertions.assertThat(((Number) outline).doubleValue()).isGreaterThanOrEqualTo(4);
    }

    private static void press(Citizen citizen, String testId) {
        tabTo(citizen, testId);
        citizen.page().keyboard().press("Enter");
    }

    private static void tabTo(Citizen citizen, String testId) {
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            citizen.page().keyboard().press("Tab");
            Object focused = citizen.page().evaluate("document.activeElement && document.activeElement.dataset.testid");
            if (testId.equals(focused)) {
                return;
            }
        }
        throw new AssertionError(testId + " is not reached by " + MOST_TABS + " times Tab");
    }
}
