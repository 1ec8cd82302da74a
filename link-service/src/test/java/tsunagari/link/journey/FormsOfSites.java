package tsunagari.link.journey;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tsunagari.link.testing.SupportToken;

/** The forms of link-service, each as somebody has it before them who has come there by the way that leads there. */
enum FormsOfSites {

    /** The consent page of a site whose people type their address. */
    CONSENT("hellowork", "connect", "h=%s&password=Tsunagari-2026&loginId="),
    /** The same where they type a number. */
    CONSENT_BY_NUMBER("etax", "connect", "h=%s&password=Tsunagari-2026&loginId="),
    /** The same where they type a name. */
    CONSENT_BY_USER_ID("denpa", "connect", "h=%s&password=Tsunagari-2026&loginId="),
    /** The consent page, its password. */
    CONSENT_PASSWORD("hellowork", "connect", "h=%s&loginId=kept@example.com&password="),
    /** The consent page, what its form is bound by. */
    CONSENT_HANDLE("hellowork", "connect", "loginId=kept@example.com&password=Tsunagari-2026&h="),
    /** The second consent. */
    REPLACE("hellowork", "connect/replace", "h="),
    /** The way back to the portal. */
    CANCEL("hellowork", "connect/cancel", "h="),
    /** アカウント登録. */
    REGISTER("hellowork", "register", "password=Tsunagari-2026&passwordAgain=Tsunagari-2026&loginId="),
    /** アカウント登録, its password. */
    REGISTER_PASSWORD("hellowork", "register", "loginId=kept@example.com&passwordAgain=Tsunagari-2026&password="),
    /** The page that a mail leads to in another browser. */
    CONFIRM_PASSWORD("hellowork", "register/confirm", "t=token-1&password="),
    /** The page that a mail leads to. */
    CONFIRM("hellowork", "register/confirm", "t="),
    /** つながりの解除. */
    RELEASE("hellowork", "mypage/release", "connection="),
    /** 退会. */
    WITHDRAW("hellowork", "mypage/withdraw", "connection="),
    /** The end of one of one's own sign-ins. */
    SESSION("hellowork", "mypage/sessions/end", "session="),
    /** これは自分ではありません. */
    DISOWN("hellowork", "disown", "t="),
    /** マイナポータル連携開始, which has no field. */
    MISMATCH("hellowork", "mismatch/restart", "x="),
    /** ログアウト, which has none either. */
    LOGOUT("hellowork", "logout", "x="),
    /** The desk's sign-in. */
    DESK_TOKEN("support", "desk/sign-in", "token="),
    /** The desk's search. */
    DESK_SEARCH("support", "desk/search", "site=hellowork&by=account&who="),
    /** The same by subject. */
    DESK_SUBJECT("support", "desk/search", "site=hellowork&by=subject&who="),
    /** The same, the site. */
    DESK_SITE("support", "desk/search", "who=account-1&by=account&site="),
    /** The desk's release, its reason. */
    DESK_RELEASE("support", "desk/release", "c=%s&reason="),
    /** The desk's lifting of a block, its reason. */
    DESK_BLOCK("support", "desk/block-lift", "site=hellowork&account=account-1&reason=");

    private static final Pattern CONNECTION = Pattern.compile("name=\"connection\" value=\"([^\"]*)\"");
    /** What the framework does not read unless it is a form. */
    private static final List<FormsOfSites> WITHOUT_FIELDS = List.of(RELEASE, WITHDRAW, SESSION, MISMATCH, LOGOUT);

    private final String site;
    private final String page;
    private final String fields;

    FormsOfSites(String site, String page, String fields) {
        this.site = site;
        this.page = page;
        this.fields = fields;
    }

    String path() {
        return "/" + site + "/" + page;
    }

    /** The name of the last field, which the input goes into. */
    String field() {
        return fields.substring(fields.lastIndexOf('&') + 1).replace("=", "");
    }

    boolean ofDesk() {
        return site.equals("support");
    }

    boolean needsAForm() {
        return !WITHOUT_FIELDS.contains(this);
    }

    /** The headers of this form's browser, which has just been shown it, and its fields up to the input. */
    Filled open() {
        TestBrowser browser = TestBrowser.fresh();
        String fixed = switch (this) {
            case CONSENT, CONSENT_BY_NUMBER, CONSENT_BY_USER_ID, CONSENT_PASSWORD, CONSENT_HANDLE, REPLACE, CANCEL ->
                fields.replace("%s", handle(browser));
            case RELEASE, WITHDRAW, SESSION -> {
                connection(browser);
                yield fields;
            }
            case DESK_RELEASE -> fields.replace("%s", connection(browser));
            default -> fields;
        };
        String cookies = String.join("; ", browser.cookies().entrySet().stream().map(it -> it.getKey() + "=" + it.getValue()).toList());
        return new Filled(fixed, List.of("Origin: " + OutsideWorld.linkUrl(), "Cookie: " + cookies,
                ofDesk() && this != DESK_TOKEN ? "Authorization: " + SupportToken.of("support").bearer() : "X-Test: none"));
    }

    /** @param fields up to the input */
    record Filled(String fields, List<String> headers) {
    }

    private String handle(TestBrowser browser) {
        browser.get("/" + site + "/initiate-login?iss=" + encoded(FakePortal.issuer()) + "&target_link_uri="
                + encoded(OutsideWorld.linkUrl() + "/" + site + "/connect"));
        FakePortal.issues(TestIdTokens.valid(Journey.newSubject()).with("aud", site)
                .with("nonce", FakePortal.lastPar().get("nonce")));
        String callback = Journey.callback(FakePortal.lastPar().get("state")).replace("/hellowork/", "/" + site + "/");
        return URI.create(Journey.location(browser.get(callback))).getQuery().substring("h=".length());
    }

    private static String connection(TestBrowser browser) {
        String subject = Journey.newSubject();
        Journey.of(browser).connect(subject, Journey.newAccount());
        Journey.of(browser).signIn(subject);
        Matcher form = CONNECTION.matcher(browser.get("/hellowork/mypage/release").body());
        return form.find() ? form.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
