package tsunagari.system;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import tsunagari.system.pages.Input;
import tsunagari.system.pages.Keyboard;
import tsunagari.system.pages.Mouse;

/** Gives each test its browser profiles; without a Chromium the tests are skipped, or fail where they are required. */
final class ChromiumExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(ChromiumExtension.class);
    private static final String REQUIRED = "TSUNAGARI_BROWSER_TESTS";
    private static final double TIMEOUT_MILLIS = 20_000;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        String missing = "No Chromium: set CHROMIUM or install chromium";
        if ("required".equals(System.getenv(REQUIRED))) {
            throw new ExtensionConfigurationException(missing + ". " + REQUIRED + "=required forbids to skip these tests.");
        }
        System.err.println("**** BROWSER TESTS SKIPPED **** " + context.getDisplayName() + ": " + missing + " ****");
        return ConditionEvaluationResult.disabled(missing);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Citizen.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Way way = way(parameter, context);
        BrowserContext profile = browser(context).newContext(new Browser.NewContextOptions()
            .setJavaScriptEnabled(way != Way.WITHOUT_JAVASCRIPT).setLocale("ja-JP").setTimezoneId("Asia/Tokyo").setViewportSize(1000, 900));
        profile.setDefaultTimeout(TIMEOUT_MILLIS);
        opened(context).profiles().add(profile);
        Page page = profile.newPage();
        Input input = way == Way.KEYBOARD ? new Keyboard(page) : new Mouse(page);
        return new Citizen(RunningSystemExtension.system(context), profile, input);
    }

    private static Way way(ParameterContext parameter, ExtensionContext context) {
        return parameter.findAnnotation(Goes.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Goes.class))
            .map(Goes::value).orElse(Way.MOUSE);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (BrowserContext profile : opened(context).profiles()) {
            if (context.getExecutionException().isPresent()) {
                picture(context, profile);
            }
            profile.close();
        }
    }

    private static void picture(ExtensionContext context, BrowserContext profile) {
        for (int tab = 0; tab < profile.pages().size(); tab++) {
            String name = context.getRequiredTestMethod().getName() + "-" + tab + ".png";
            profile.pages().get(tab).screenshot(new Page.ScreenshotOptions()
                .setFullPage(true).setPath(Path.of("target", "screenshots", "failed", name)));
        }
    }

    private static Browser browser(ExtensionContext context) {
        Optional<Path> executable = Chromium.executable();
        return context.getRoot().getStore(OURS)
            .computeIfAbsent(Chromium.class, key -> Chromium.launch(executable.orElseThrow()), Chromium.class).browser();
    }

    private static Opened opened(ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(Opened.class, key -> new Opened(new ArrayList<>()), Opened.class);
    }

    private record Opened(List<BrowserContext> profiles) {
    }
}
