package tsunagari.portal.junit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {

    private final CookieJar jar = new CookieJar();

    @Test
    void ports_of_a_host_share_cookies_and_hosts_do_not() {
        receive("http://localhost:1/", "a=1; Path=/");

        assertThat(sent("http://localhost:2/x")).containsExactly("a");
        assertThat(sent("http://127.0.0.1:1/x")).isEmpty();
    }

    @Test
    void a_path_covers_what_is_below_it_and_nothing_that_only_begins_alike() {
        receive("http://localhost/", "a=1; Path=/site");

        assertThat(sent("http://localhost/site")).containsExactly("a");
        assertThat(sent("http://localhost/site/x")).containsExactly("a");
        assertThat(sent("http://localhost/site2")).isEmpty();
    }

    @Test
    void without_a_path_the_cookie_belongs_to_the_folder_of_the_request() {
        receive("http://localhost/site/login", "a=1");

        assertThat(sent("http://localhost/site/callback")).containsExactly("a");
        assertThat(sent("http://localhost/")).isEmpty();
    }

    @Test
    void a_later_one_of_the_same_name_and_path_replaces_and_age_zero_removes() {
        receive("http://localhost/", "a=1; Path=/", "a=2; Path=/; Max-Age=60", "b=1; Path=/", "b=; Path=/; Max-Age=0");

        assertThat(jar.value(URI.create("http://localhost/"), "a")).contains("2");
        assertThat(sent("http://localhost/")).containsExactly("a");
    }

    @Test
    void the_same_name_on_two_paths_is_two_cookies_and_the_longer_path_comes_first() {
        receive("http://localhost/", "a=outer; Path=/", "a=inner; Path=/site");

        assertThat(jar.header(URI.create("http://localhost/site"), false)).contains("a=inner; a=outer");
    }

    @Test
    void a_date_in_the_past_removes() {
        receive("http://localhost/", "a=1; Path=/", "a=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT");

        assertThat(jar.all()).isEmpty();
    }

    @Test
    void a_post_from_another_site_carries_only_cookies_that_ask_for_it() {
        receive("http://localhost/", "lax=1; Path=/", "none=1; Path=/; SameSite=None");

        assertThat(jar.header(URI.create("http://localhost/"), true)).contains("none=1");
    }

    @Test
    void a_foreign_domain_is_not_believed() {
        receive("http://localhost/", "a=1; Domain=example.com");

        assertThat(jar.all()).isEmpty();
    }

    private void receive(String sender, String... headers) {
        jar.receive(URI.create(sender), List.of(headers));
    }

    private List<String> sent(String uri) {
        return jar.sentTo(URI.create(uri)).stream().map(Cookie::name).toList();
    }
}
