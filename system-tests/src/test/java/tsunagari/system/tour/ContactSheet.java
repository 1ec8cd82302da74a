package tsunagari.system.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One page on which a reviewer sees every stop in every language, at two widths, side by side. */
final class ContactSheet {
    private static final String PAGE = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="UTF-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Contact sheet</title>
        <style>
        body { font: 15px/1.5 system-ui, sans-serif; margin: 0 16px 48px; }
        nav { columns: 14em; }
        h2 { border-top: 4px solid; padding-top: 8px; }
        .languages { display: flex; flex-wrap: wrap; gap: 24px; }
        figure { margin: 0; }
        .pictures { display: flex; align-items: start; gap: 8px; }
        img { border: 1px solid #999; }
        .telephone { width: 150px; }
        .desk { width: 360px; }
        figcaption { max-width: 520px; overflow-wrap: anywhere; }
        strong { color: #ce0000; }
        </style>
        </head>
        <body>
        <h1>Contact sheet</h1>
        <p>%s</p>
        <nav aria-label="Pages"><ul>
        %s
        </ul></nav>
        %s
        </body>
        </html>
        """;

    private final List<TourBook.Visit> visits;

    ContactSheet(TourBook book) {
        this.visits = book.visits();
    }

    /** @param counts one line */
    void write(String counts) {
        Map<String, Map<Stop, List<TourBook.Visit>>> pages = visits.stream().collect(Collectors.groupingBy(
            visit -> visit.stop().page(), LinkedHashMap::new,
            Collectors.groupingBy(TourBook.Visit::stop, LinkedHashMap::new, Collectors.toList())));
        String links = pages.keySet().stream()
            .map(page -> "<li><a href=\"#%s\">%s</a></li>".formatted(id(page), escaped(page)))
            .collect(Collectors.joining("\n"));
        String sections = pages.entrySet().stream()
            .map(page -> "<h2 id=\"%s\">%s</h2>%n".formatted(id(page.getKey()), escaped(page.getKey()))
                + page.getValue().entrySet().stream().map(ContactSheet::stop).collect(Collectors.joining("\n")))
            .collect(Collectors.joining("\n"));
        try {
            Files.createDirectories(TourBook.FOLDER);
            Files.writeString(TourBook.FOLDER.resolve("index.html"), PAGE.formatted(escaped(counts), links, sections));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stop(Map.Entry<Stop, List<TourBook.Visit>> stop) {
        return "<h3>%s</h3>%n<div class=\"languages\">%n%s%n</div>".formatted(escaped(stop.getKey().state()),
            stop.getValue().stream().sorted(Comparator.comparing(visit -> Tour.LANGUAGES.indexOf(visit.language())))
                .map(ContactSheet::visit).collect(Collectors.joining("\n")));
    }

    private static String visit(TourBook.Visit visit) {
        String wrong = visit.findings().stream().map(finding -> "<br>" + escaped(finding)).collect(Collectors.joining());
        String caption = "%s, %.1f kB<strong>%s</strong>".formatted(visit.language(), visit.bytes() / 1000.0, wrong);
        return "<figure>%n<figcaption>%s</figcaption>%n<div class=\"pictures\">%s%s</div>%n</figure>".formatted(caption,
            picture(visit, "telephone", Inspection.TELEPHONE), picture(visit, "desk", Inspection.DESK));
    }

    private static String picture(TourBook.Visit visit, String kind, int width) {
        return "<a href=\"%1$s\"><img class=\"%2$s\" src=\"%1$s\" loading=\"lazy\" alt=\"%3$s at %4$d px\"></a>".formatted(
            visit.stop().picture(visit.language(), width), kind, escaped(visit.toString()), width);
    }

    private static String id(String page) {
        return page.replace(' ', '-');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
