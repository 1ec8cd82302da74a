package tsunagari.link.handshake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tsunagari.link.platform.page.Problem;
import tsunagari.link.site.Site;
import tsunagari.link.site.TestSites;
import tsunagari.link.support.Reference;

class ShownAgainTest {

    private static final String SECRET = "a state secret of 32 characters..";
    private static final Site SITE = TestSites.site("hellowork", "https://portal.example", "client");
    private static final Reference REFERENCE = new Reference("ABCD-EFGH-JKMN");

    private final ShownAgain addresses = new ShownAgain(SECRET);

    private String code(Problem problem) {
        Matcher address = Pattern.compile("/hellowork/problem\\?r=ABCD-EFGH-JKMN&p=" + problem + "&m=([\\w-]{22})")
                .matcher(addresses.address(SITE, problem, REFERENCE));
        assertThat(address.matches()).isTrue();
        return address.group(1);
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void an_address_tells_its_problem_also_to_another_replica_that_has_no_row_of_it(Problem problem) {
        assertThat(new ShownAgain(SECRET).problem(SITE, REFERENCE, problem.name(), code(problem))).contains(problem);
    }

    @Test
    void an_address_that_was_not_made_with_the_secret_for_all_that_it_says_tells_none() {
        String code = code(Problem.PORTAL_REFUSED);

        assertThat(new ShownAgain(SECRET + "!").problem(SITE, REFERENCE, "PORTAL_REFUSED", code)).isEmpty();
        assertThat(addresses.problem(TestSites.site("etax", "https://portal.example", "client"), REFERENCE, "PORTAL_REFUSED", code))
                .isEmpty();
        assertThat(addresses.problem(SITE, new Reference("ABCD-EFGH-JKMP"), "PORTAL_REFUSED", code)).isEmpty();
        assertThat(addresses.problem(SITE, REFERENCE, "INTERNAL", code)).isEmpty();
        assertThat(addresses.problem(SITE, REFERENCE, "portal_refused", code)).isEmpty();
        assertThat(addresses.problem(SITE, REFERENCE, "PORTAL_REFUSED", code + "A")).isEmpty();
        assertThat(addresses.problem(SITE, REFERENCE, "PORTAL_REFUSED", "")).isEmpty();
        assertThat(addresses.problem(SITE, REFERENCE, null, null)).isEmpty();
    }
}
