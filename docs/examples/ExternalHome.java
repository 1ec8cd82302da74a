import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The own home page of a site whose home is external: shows whose account somebody is signed in to. The secret is in the
 * variable HOME_SECRET, the first argument is the site's address at link-service, the second one a port:
 * {@code java ExternalHome.java http://localhost:8080/library 8090}
 */
public class ExternalHome {

    private static final Map<String, String> ACCOUNTS = new ConcurrentHashMap<>();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(args[1])), 0);
        server.createContext("/home", visit -> {
            try (visit) {
                home(visit, URI.create(args[0]));
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
        server.start();
    }

    /** Whoever comes with a code that this browser did not ask for is sent to ask for one: it could be somebody else's. */
    static void home(HttpExchange visit, URI site) throws Exception {
        String cookies = String.join(";", visit.getRequestHeaders().getOrDefault("Cookie", List.of()));
        String code = find("code=([\\w-]+)", String.valueOf(visit.getRequestURI().getQuery()));
        String verifier = find("verifier=([\\w-]+)", cookies);
        String session = find("session=([\\w-]+)", cookies);
        if (!code.isEmpty() && !verifier.isEmpty()) {
            String account = find("\"accountId\":\"([^\"]+)\"", redeem(site, code, verifier));
            if (account.isEmpty()) {
                answer(visit, 403, "Please come by the portal again", null, "verifier=; Max-Age=0");
            } else {
                session = random();
                ACCOUNTS.put(session, account);
                answer(visit, 303, "", "/home", "verifier=; Max-Age=0", "session=" + session);
            }
        } else if (code.isEmpty() && ACCOUNTS.containsKey(session)) {
            answer(visit, 200, "Signed in to the account " + ACCOUNTS.get(session), null);
        } else {
            String fresh = random();
            String challenge = BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(fresh.getBytes()));
            answer(visit, 303, "", site + "/mypage?code_challenge=" + challenge, "verifier=" + fresh + "; Max-Age=60");
        }
    }

    /** From this program to link-service, and not by way of the browser; the answer to a code that is refused has no account. */
    static String redeem(URI site, String code, String verifier) throws Exception {
        String user = site.getPath().substring(1) + ":" + System.getenv("HOME_SECRET");
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(site + "/home-codes"))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes()))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"code\":\"" + code + "\",\"codeVerifier\":\"" + verifier + "\"}"))
                .build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    /** With https, each cookie is Secure too, and named __Host-…. */
    static void answer(HttpExchange visit, int status, String text, String location, String... cookies) throws IOException {
        visit.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        visit.getResponseHeaders().set("Cache-Control", "no-store");
        visit.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        for (String cookie : cookies) {
            visit.getResponseHeaders().add("Set-Cookie", cookie + "; HttpOnly; SameSite=Lax; Path=/home");
        }
        if (location != null) {
            visit.getResponseHeaders().set("Location", location);
        }
        visit.sendResponseHeaders(status, text.isEmpty() ? -1 : text.getBytes().length);
        visit.getResponseBody().write(text.getBytes());
    }

    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    static String find(String pattern, String text) {
        Matcher found = Pattern.compile("(?:^|[?&;\\s{,])" + pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
