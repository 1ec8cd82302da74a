package tsunagari.account.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import tsunagari.account.account.Account;

/** Requests about an account, each with a token of one scope. */
public final class BackOffice {

    private final String path;

    private BackOffice(String path) {
        this.path = path;
    }

    public static BackOffice of(Account account) {
        return at("/v1/sites/" + account.site() + "/accounts/" + account.id());
    }

    public static BackOffice at(String path) {
        return new BackOffice(path);
    }

    public Response status(String status) {
        return with("accounts:administer").body("{\"status\":\"" + status + "\"}").put(path + "/status");
    }

    public Response loginId(String loginId) {
        return with("accounts:administer").body("{\"loginId\":\"" + loginId + "\"}").put(path + "/login-id");
    }

    public Response note(String connection) {
        return with("linkings:write").put(path + "/linkings/" + connection);
    }

    public Response answer(String connection, String body) {
        return with("linkings:answer").body(body).post(path + "/linkings/" + connection);
    }

    private static RequestSpecification with(String scope) {
        return given().auth().oauth2(TestTokens.valid().claim("scope", scope).sign()).contentType(ContentType.JSON);
    }
}
