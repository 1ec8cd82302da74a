package tsunagari.account.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tsunagari.account.testing.LinkServiceStub;
import tsunagari.account.testing.TestAccounts;
import tsunagari.account.testing.TestDatabase;
import tsunagari.account.testing.TestMailbox;
import tsunagari.account.testing.TestRegistrations;
import tsunagari.account.testing.TestTokens;
import tsunagari.account.testing.TestVerifications;

@QuarkusTest
class RegistrationRefusedTest {

    @Inject
    MeterRegistry meters;

    @Inject
    TestDatabase database;

    @Test
    void S02_other_scopes_do_not_register() {
        TestRegistrations.any().post(TestTokens.valid().claim("scope",
                "accounts:confirm accounts:read accounts:withdraw accounts:notify credentials:verify").sign())
                .then().statusCode(403).body("type", equalTo("urn:tsunagari:problem:insufficient-scope"));
    }

    @Test
    void missing_or_malformed_value_is_named() {
        for (String field : List.of("loginId", "password", "confirmationUri", "clientAddress")) {
            invalid(TestRegistrations.any().without(field).post(), field);
            invalid(TestRegistrations.any().with(field, "").post(), field);
        }
        invalid(TestRegistrations.any().with("clientAddress", "localhost").post(), "clientAddress");
        invalid(TestRegistrations.any().with("language", "fr").post(), "language");
    }

    @Test
    void body_that_is_not_the_expected_json_is_refused() {
        for (String body : List.of("", "{", "[]", "null", "{}", "{\"loginId\":1}")) {
            given().auth().oauth2(TestTokens.valid().sign()).header("Idempotency-Key", "0123456789abcdef")
                    .contentType(ContentType.JSON).body(body).post("/v1/sites/hellowork/accounts").then()
                    .statusCode(400).body("type", equalTo("urn:tsunagari:problem:invalid-request"));
        }
        TestRegistrations.any().with("accountId", "chosen").post().then().statusCode(400);
    }

    @Test
    void address_that_no_mail_can_be_sent_to_is_refused() {
        for (String address : List.of("hanako", "@example.com", "hanako@", "a@b@example.com", "a b@example.com",
                "hanako@example.com\r\nBcc: other@example.com", "hanako@example.com\nX: y", "<hanako@example.com>",
                "hanako@example.com,other@example.com", "\"hanako\"@example.com", "はなこ@example.com",
                "a".repeat(65) + "@example.com", "a@" + "b".repeat(64) + ".example", "hanako@-example.com")) {
            invalid(TestRegistrations.of(address).post(), "loginId");
        }
    }

    @Test
    void L20_password_that_is_too_short_or_too_long_is_refused_before_it_is_hashed() {
        long before = meters.timer("tsunagari.account.password.hash").count();
        for (String password : List.of("1234567", "𠮷".repeat(7), "a".repeat(129), "𠮷".repeat(129),
                "a".repeat(9_000))) {
            invalid(TestRegistrations.any().with("password", password).post(), "password");
        }
        assertThat(meters.timer("tsunagari.account.password.hash").count()).isEqualTo(before);
    }

    @Test
    void link_may_lead_to_link_service_alone() {
        String host = LinkServiceStub.url().substring("http://".length());
        for (String page : List.of("http://evil.example/hellowork/register", "https://" + host + "/register",
                "http://" + host + "0/register", "http://" + host + "@evil.example/", "//" + host + "/register",
                "/register", "javascript:alert(1)", "http://" + host + ".evil.example/", "http://user@" + host + "/",
                "http://" + host + "/register?t=1", "http://" + host + "/register#x", "http://" + host + "/a b",
                "http://" + host + "/\r\nX", "http:" + host, "http://127.0.0.1/register", "http:///register")) {
            invalid(TestRegistrations.any().with("confirmationUri", page).post(), "confirmationUri");
        }
    }

    @Test
    void site_without_registration_by_mail_is_refused() {
        for (String site : List.of("etax", "denpa", "nenkin")) {
            TestRegistrations.any().at(site).post().then().statusCode(400)
                    .body("type", equalTo("urn:tsunagari:problem:no-registration"));
        }
        TestRegistrations.any().at("elsewhere").post().then().statusCode(404)
                .body("type", equalTo("urn:tsunagari:problem:unknown-site"));
    }

    @Test
    void address_gets_three_mails_an_hour_however_it_is_spelled() {
        String address = TestAccounts.uniqueEmail();
        for (int i = 0; i < 3; i++) {
            TestRegistrations.of(address).post().then().statusCode(202);
        }
        long before = meters.timer("tsunagari.account.password.hash").count();
        throttled(TestRegistrations.of(address).post());
        throttled(TestRegistrations.of(" " + address.toUpperCase(java.util.Locale.ROOT)).post());
        assertThat(meters.timer("tsunagari.account.password.hash").count()).isEqualTo(before);
        TestMailbox.waitFor(address, 3);
    }

    @Test
    void client_makes_twenty_requests_an_hour() {
        String client = TestVerifications.uniqueAddress();
        for (int i = 0; i < 20; i++) {
            TestRegistrations.any().with("clientAddress", client).post().then().statusCode(202);
        }
        throttled(TestRegistrations.any().with("clientAddress", client).post());
        throttled(TestRegistrations.any().with("clientAddress", client.replace("::1", "::2")).post());
        TestRegistrations.any().post().then().statusCode(202);
    }

    @Test
    void throttled_request_writes_nothing_whatever_address_it_names() {
        String client = TestVerifications.uniqueAddress();
        for (int i = 0; i < 20; i++) {
            TestRegistrations.any().with("clientAddress", client).post().then().statusCode(202);
        }
        long before = rows();
        for (int i = 0; i < 5; i++) {
            throttled(TestRegistrations.any().with("clientAddress", client).post());
        }
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return database.number("SELECT (SELECT COUNT(*) FROM throttle_counter) + (SELECT COUNT(*) FROM throttle_slot)"
                + " + (SELECT COUNT(*) FROM registration) + (SELECT COUNT(*) FROM mail)"
                + " + (SELECT COUNT(*) FROM idempotency_key)");
    }

    @Test
    void refused_request_writes_nothing() {
        String address = TestAccounts.uniqueEmail();
        TestRegistrations.of(address).with("password", "short").post().then().statusCode(400);
        assertThat(database.number("SELECT COUNT(*) FROM registration WHERE login_id = ?", address)).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM mail WHERE recipient = ?", address)).isZero();
    }

    private static void invalid(Response response, String field) {
        response.then().statusCode(400).contentType("application/problem+json")
                .body("type", equalTo("urn:tsunagari:problem:invalid-request")).body("invalid", contains(field));
    }

    private static void throttled(Response response) {
        response.then().statusCode(429).body("type", equalTo("urn:tsunagari:problem:too-many-requests"));
        assertThat(Integer.parseInt(response.header("Retry-After"))).isBetween(1, 3_600);
    }
}
