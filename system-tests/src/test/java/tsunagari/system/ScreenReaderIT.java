package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tsunagari.launcher.Service;
import tsunagari.system.pages.ConsentPage;
import tsunagari.system.pages.DeskPage;
import tsunagari.system.pages.MismatchPage;

/** What people are told who hear the pages. */
@InBrowser
class ScreenReaderIT {
    private static final String IDS_MORE_THAN_ONCE = """
        () => Array.from(document.querySelectorAll('[id]'), element => element.id)
          .filter((id, place, ids) => ids.indexOf(id) !== place)""";

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void pages_have_landmarks_and_headings_and_controls_have_names(String language, Citizen citizen, RunningSystem system) {
        citizen.open(system.portal("/")).press("lang-" + language);
        isUnderstood(citizen);
        citizen.open(system.portal("/sign-in")).press("subject-sign-in");
        isUnderstood(citizen);
        ConsentPage consent = citizen.signIn("taro").connect("etax");
        consent.fill("taro", "").consent();
        citizen.press("lang-" + language);
        isUnderstood(citizen);
        consent.fill("taro", "").consent();
        isUnderstood(citizen);
        citizen.hub();
        isUnderstood(citizen);
        connected(citizen);
        citizen.signIn("saburo").open("hellowork");
        new MismatchPage(citizen.input()).arrived();
        isUnderstood(citizen);
        citizen.open(system.site("hellowork", "/register")).press("register-send");
        isUnderstood(citizen);
        desk(citizen, system);
    }

    private static void connected(Citizen citizen) {
        citizen.hub().signIn("hellowork");
        citizen.newTab().hub().signIn("hellowork");
        citizen.page().reload();
        isUnderstood(citizen);
        citizen.hub().release("hellowork");
        isUnderstood(citizen);
    }

    private static void desk(Citizen citizen, RunningSystem system) {
        citizen.open(system.at(Service.LINK, "/support"));
        new DeskPage(citizen.input()).signIn(system.supportToken("support"));
        citizen.press("desk-search");
        isUnderstood(citizen);
    }

    @Test
    void a_field_says_what_it_is_that_it_must_be_filled_in_and_what_is_wrong(Citizen citizen) {
        ConsentPage consent = citizen.beginConnect("hanako", "hellowork");
        consent.fill("nobody", "").consent();
        consent.wasRefusedFor("nobody");

        Locator loginId = citizen.page().getByRole(AriaRole.TEXTBOX, named("ID(メールアドレス) ※必須"));
        assertThat(loginId).hasAttribute("aria-invalid", "true");
        assertThat(loginId).hasAccessibleDescription(Pattern.compile("hanako@example\\.com.*エラー：.*正しくありません"));
        assertThat(citizen.on("password")).hasAccessibleName("パスワード ※必須");
        assertThat(citizen.on("password")).hasAccessibleDescription(Pattern.compile("エラー：.+"));
        assertThat(citizen.page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("入力内容をご確認ください")))
            .isFocused();
    }

    @Test
    void a_repeated_button_says_for_which_site_and_what_was_done_is_a_status(Citizen citizen) {
        citizen.signIn("taro");
        for (Sites site : List.of(Sites.ETAX, Sites.NENKIN, Sites.DENPA)) {
            assertThat(citizen.page().getByRole(AriaRole.BUTTON, named("つなぐ " + site.officialName()))).isVisible();
        }
        citizen.page().getByRole(AriaRole.LINK, named("やめる " + Sites.HELLOWORK.officialName())).click();
        assertThat(citizen.page().getByRole(AriaRole.NAVIGATION).locator("[aria-current=page]")).hasText("つながりの解除");
        citizen.page().getByRole(AriaRole.BUTTON, named("同意")).click();

        assertThat(citizen.page().getByRole(AriaRole.STATUS)).containsText(Sites.HELLOWORK.officialName());
    }

    @Test
    void a_receipt_is_a_status_with_a_time_and_the_language_of_foreign_words_is_told(Citizen citizen) {
        citizen.signIn("taro").signIn("hellowork");
        citizen.press("lang-en");
        assertThat(citizen.page().getByRole(AriaRole.LINK, named("English"))).hasAttribute("aria-current", "true");
        assertThat(citizen.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)).locator("[lang=ja]"))
            .hasText("求職者マイページホーム");
        citizen.press("home-release").press("confirm");

        assertThat(citizen.page().getByRole(AriaRole.STATUS)).isVisible();
        assertThat(citizen.on("ended-at").locator("time[datetime]")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void isUnderstood(Citizen citizen) {
        citizen.page().waitForLoadState();
        assertThat(citizen.page().locator("main")).isVisible();
        String page = citizen.page().title() + " " + citizen.page().url();
        Assertions.assertThat(AccessibilityTree.of(citizen.page()).findings()).as(page).isEmpty();
        Assertions.assertThat((List<?>) citizen.page().evaluate(IDS_MORE_THAN_ONCE)).as(page + ": ids twice").isEmpty();
    }
}
