import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The own pages of a site whose home is external: whose account somebody is signed in to, until they sign out, link-service says
 * that the session has ended, or its time has passed. The secret is in the variable HOME_SECRET, the first argument is the site's
 * address at link-service, the second one a port: {@code java -cp home ExternalHome http://localhost:8080/library 8090}, after
 * {@code javac -d home ExternalHome.java Sessions.java SessionEnds.java}. Where link-service is https, browsers come here by
 * https too, through a proxy.
 */
public class ExternalHome {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Sessions SESSIONS = new Sessions();
    private static String site;

    public static void main(String[] args) throws IOException {
        site = args[0];
        SessionEnds ends = new SessionEnds(site, SESSIONS);
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", Integer.parseInt(args[1])), 0);
        server.setExecutor(Executors.newFixedThreadPool(20));
        serve(server, "/home", ExternalHome::home);
        serve(server, "/home/ask", ExternalHome::ask);
        serve(server, "/home/sign-out", ExternalHome::signOut);
        serve(server, "/events", ends::receive);
        server.start();
        System.out.println("The site's own pages are at http://localhost:" + args[1] + "/home");
    }

    /** Whoever comes with a code that this browser did not ask for is sent to ask for one: it could be somebody else's. */
    static void home(HttpExchange visit) throws Exception {
        String code = find("[?&]code=([\\w-]+)", "?" + visit.getRequestURI().getRawQuery());
        String verifier = cookie("verifier", visit);
        Optional<Sessions.Session> here = SESSIONS.find(cookie("session", visit));
        if (!code.isEmpty() && !verifier.isEmpty()) {
            String session = random();
            if (redeem(code, verifier).filter(it -> SESSIONS.begin(session, it)).isPresent()) {
                answer(visit, 303, "", "/home", "verifier=; Max-Age=0", "session=" + session);
            } else {
                answer(visit, 403, "Please come by the portal again", null, "verifier=; Max-Age=0");
            }
        } else if (code.isEmpty() && here.isPresent()) {
            answer(visit, 200, page(here.get()), null);
        } else {
            answer(visit, 303, "", "/home/ask", "verifier=" + random() + "; Max-Age=60");
        }
    }

    /** At an address of its own, to see that the browser has kept the cookie: without, it would be sent to and fro for ever. */
    static void ask(HttpExchange visit) throws Exception {
        String verifier = cookie("verifier", visit);
        if (verifier.isEmpty()) {
            answer(visit, 403, "This page needs cookies. Please allow them, and come by the portal again", null);
        } else {
            String challenge = BASE64.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes()));
            answer(visit, 303, "", site + "/mypage?code_challenge=" + challenge);
        }
    }

    /** From this program to link-service, and not by way of the browser. Empty if the code is refused. */
    static Optional<Sessions.Session> redeem(String code, String verifier) throws Exception {
        HttpResponse<String> answer = send("/home-codes", "POST",
                "{\"code\":\"%s\",\"codeVerifier\":\"%s\"}".formatted(code, verifier));
        return answer.statusCode() != 200 ? Optional.empty() : Optional.of(new Sessions.Session(text("accountId",
                answer.body()), text("sessionId", answer.body()), Instant.parse(text("expiresAt", answer.body()))));
    }

    /** Only a form of this page can do so: with posts of other sites, browsers send no cookie that is SameSite. */
    static void signOut(HttpExchange visit) throws Exception {
        Optional<Sessions.Session> here = SESSIONS.find(cookie("session", visit));
        if (!visit.getRequestMethod().equals("POST") || here.isEmpty()) {
            answer(visit, 303, "", "/home");
        } else if (send("/home-sessions/" + here.get().id(), "DELETE", "").statusCode() == 204) {
            SESSIONS.end(here.get().id());
            answer(visit, 303, "", site + "/signed-out", "session=; Max-Age=0");
        } else {
            answer(visit, 503, "You are still signed in. Please try again", null);
        }
    }

    static HttpResponse<String> send(String path, String method, String json) throws Exception {
        String user = site.substring(site.lastIndexOf('/') + 1) + ":" + System.getenv("HOME_SECRET");
        return HTTP.send(HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(5))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes()))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(json)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String page(Sessions.Session here) {
        return """
            <!DOCTYPE html><html lang="en"><title>My library</title><h1>Signed in to the account %1$s</h1>
            <form method="post" action="/home/sign-out"><button>Sign out</button></form>
            <p><a href="%2$s/mypage/release">End the connection with the portal</a>
            <p><a href="%2$s/mypage/withdraw">Close the account</a>
            """.formatted(here.account().replace("&", "&amp;").replace("<", "&lt;"), site);
    }

    static void answer(HttpExchange visit, int status, String text, String location, String... cookies) throws IOException {
        visit.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        visit.getResponseHeaders().set("Cache-Control", "no-store");
        visit.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
                + "form-action 'self' " + URI.create(site).resolve("/"));
        visit.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        for (String cookie : cookies) {
            visit.getResponseHeaders().add("Set-Cookie", prefix() + cookie + "; HttpOnly; SameSite=Lax; Path=/"
                    + (https() ? "; Secure" : ""));
        }
        if (location != null) {
            visit.getResponseHeaders().set("Location", location);
        }
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        visit.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        visit.getResponseBody().write(body);
    }

    /** By which browsers take a cookie of this host alone, and not of another one of its domain (RFC 6265bis). */
    static String prefix() {
        return https() ? "__Host-" : "";
    }

    static boolean https() {
        return site.startsWith("https:");
    }

    interface Handler {
        void handle(HttpExchange visit) throws Exception;
    }

    static void serve(HttpServer server, String path, Handler handler) {
        server.createContext(path, visit -> {
            try (visit) {
                handler.handle(visit);
            } catch (Exception e) {
                throw new IOException(e);
            }
        });
    }

    static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    static String cookie(String name, HttpExchange visit) {
        return find("[; ]" + prefix() + name + "=([\\w-]+)",
                ";" + String.join(";", visit.getRequestHeaders().getOrDefault("Cookie", List.of())));
    }

    /** Enough for documents of this sender, whose members are known; anything else needs a JSON parser. */
    static String text(String member, String json) {
        return find("\"" + member + "\"\\s*:\\s*\"([^\"\\\\]*)\"", json);
    }

    static String find(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
