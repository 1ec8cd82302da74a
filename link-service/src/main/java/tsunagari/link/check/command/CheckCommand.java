package tsunagari.link.check.command;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import tsunagari.link.account.client.AccountInspection;
import tsunagari.link.check.Finding;
import tsunagari.link.check.Inspection;
import tsunagari.link.home.client.HomeInspection;
import tsunagari.link.platform.keys.KeyInspection;
import tsunagari.link.portal.client.PortalInspection;
import tsunagari.link.site.Site;
import tsunagari.link.site.Sites;

/**
 * Starts the application as far as it validates its configuration, and then reaches what each site needs. What it finds
 * is printed, a line each. Ends with 0 if nothing is wrong, with 1 if something is, with 2 if it was asked wrongly.
 */
public class CheckCommand implements QuarkusApplication {

    private static final int WRONG = 1;
    private static final int USAGE = 2;
    /** Nothing but the findings is printed, and the database that is not needed is not connected to. */
    private static final Map<String, String> SETTINGS = Map.of("quarkus.log.console.level", "OFF",
            "quarkus.banner.enabled", "false", "quarkus.datasource.jdbc.min-size", "0",
            "quarkus.datasource.jdbc.initial-size", "0", "quarkus.hibernate-orm.database.start-offline", "true");

    private final Sites sites;
    private final List<Inspection> inspections;

    CheckCommand(Sites sites, KeyInspection keys, PortalInspection portal, AccountInspection account,
            HomeInspection home) {
        this.sites = sites;
        this.inspections = List.of(keys, portal, account, home);
    }

    /** @param arguments {@code --check}, and perhaps a site */
    public static void start(String... arguments) {
        if (arguments.length > 2) {
            System.err.println("usage: --check [site]");
            System.exit(USAGE);
        }
        SETTINGS.forEach(System::setProperty);
        // What is logged before the settings are read would be printed if they are refused.
        Logger.getLogger("").setLevel(Level.OFF);
        Quarkus.run(CheckCommand.class, CheckCommand::end, arguments);
    }

    /** Where the application refuses its configuration, it never comes to {@link #run}. */
    private static void end(int code, Throwable refusal) {
        if (refusal == null) {
            System.exit(code);
        }
        StartRefusal.lines(refusal).forEach(System.out::println);
        System.exit(WRONG);
    }

    @Override
    public int run(String... arguments) {
        List<Site> all = sites.all().stream().sorted(Comparator.comparing(site -> site.id().value())).toList();
        List<Site> asked = arguments.length == 1 ? all : sites.find(arguments[1]).map(List::of).orElse(List.of());
        if (asked.isEmpty()) {
            System.err.printf("no site is configured as %s; there are: %s%n", arguments[1],
                    all.stream().map(site -> site.id().value()).collect(Collectors.joining(", ")));
            return USAGE;
        }
        boolean fine = true;
        for (Site site : asked) {
            for (Inspection inspection : inspections) {
                fine &= report(site, inspection.of(site));
            }
        }
        return fine ? 0 : WRONG;
    }

    /** Prints what was found. @return whether nothing is wrong */
    private static boolean report(Site site, List<Finding> findings) {
        findings.forEach(finding -> System.out.println(finding.line(site.id().value())));
        return findings.stream().allMatch(Finding::isFine);
    }
}
