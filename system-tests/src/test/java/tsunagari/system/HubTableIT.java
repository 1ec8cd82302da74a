package tsunagari.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** On a narrow screen the list of sites looks like cards, and is still a table to whoever cannot see it. */
@InBrowser
class HubTableIT {
    private static final int NARROW = 360;
    private static final List<String> ROLES = List.of("table", "row", "columnheader", "rowheader", "cell");

    @Test
    void the_accessibility_tree_of_the_cards_is_that_of_the_table(Citizen citizen) {
        citizen.signIn("taro");
        List<String> wide = roles(citizen.page());

        citizen.page().setViewportSize(NARROW, 900);

        Assertions.assertThat(roles(citizen.page())).isEqualTo(wide).contains("table", "columnheader", "rowheader", "cell");
    }

    @Test
    void a_card_has_its_cells_below_each_other(Citizen citizen) {
        citizen.signIn("taro");
        Page page = citizen.page();
        page.setViewportSize(NARROW, 900);

        Locator table = page.getByRole(AriaRole.TABLE).nth(1);
        Locator row = table.getByRole(AriaRole.ROW).nth(1);
        double name = row.getByRole(AriaRole.ROWHEADER).boundingBox().y;
        double connection = row.getByRole(AriaRole.CELL).nth(1).boundingBox().y;

        assertThat(table.getByRole(AriaRole.COLUMNHEADER)).hasText(new String[] {"ウェブサイト名", "説明", "つながり"});
        Assertions.assertThat(row.getByRole(AriaRole.CELL).nth(0).boundingBox().y).isBetween(name + 1, connection - 1);
    }

    /** The roles of tables in the order of Chromium's accessibility tree. */
    private static List<String> roles(Page page) {
        return AccessibilityTree.of(page).roles().stream().filter(ROLES::contains).toList();
    }
}
