package tsunagari.link.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import tsunagari.link.account.AccountId;
import tsunagari.link.site.SiteId;
import tsunagari.link.testing.PortalInTheTestsHand;

@QuarkusTest
@TestProfile(PortalInTheTestsHand.class)
class AccountKeysTest {

    @Inject
    AccountKeys keys;

    private String key(String site, String account) {
        return keys.of(new SiteId(site), new AccountId(account));
    }

    /** As the recipe of docs/operations.md computes it with OpenSSL. */
    @Test
    void a_key_is_what_the_documented_recipe_makes_of_site_and_account() {
        assertThat(key("hellowork", "account-1")).isEqualTo("RtaTM53ud-zUvXvJ4CwlVuqOdkBwjycrjw1O3WrKfnU");
    }

    @Test
    void each_account_of_each_site_has_its_own() {
        assertThat(key("hellowork", "account-1")).isEqualTo(key("hellowork", "account-1"))
                .isNotEqualTo(key("hellowork", "account-2")).isNotEqualTo(key("nenkin", "account-1"));
    }
}
