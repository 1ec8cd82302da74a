package tsunagari.portal.journal;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a handshake as a Mermaid sequence diagram, for documents and tickets. */
final class Mermaid {

    private Mermaid() {
    }

    static String of(List<JournalEntry> entries) {
        return "sequenceDiagram\n    participant BROWSER as Browser\n    participant PORTAL as Portal\n"
                + "    participant CLIENT as " + plain(name(entries)) + "\n"
                + entries.stream().map(entry -> lines(Step.of(1, entry))).collect(Collectors.joining());
    }

    private static String name(List<JournalEntry> entries) {
        String client = HandshakeSummary.of(entries).client();
        return client.isEmpty() ? "Client" : client;
    }

    private static String lines(Step step) {
        String faults = step.faults().isEmpty() ? ""
                : "    Note over PORTAL: " + plain(String.join(" ", step.faults())) + "\n";
        return faults + "    " + step.from() + "->>" + step.to() + ": " + plain(step.request()) + "\n"
                + "    " + step.to() + "-->>" + step.from() + ": " + plain(step.answer()) + "\n";
    }

    /** Only what cannot be part of the diagram's language; a request may bring anything. */
    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9 /._:=+-]", "_");
    }
}
