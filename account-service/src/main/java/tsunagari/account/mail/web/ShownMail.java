package tsunagari.account.mail.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import tsunagari.account.mail.JapaneseTime;
import tsunagari.account.mail.Language;
import tsunagari.account.mail.MailReader;
import tsunagari.account.mail.Mailbox.Received;

/**
 * A mail as the mailbox's page shows it.
 *
 * @param at when it came, for the page's reader
 * @param moment the same for programs
 */
public record ShownMail(String to, List<Words> subject, String at, String moment, List<Part> parts) {

    /** Address of all mails to the same recipient. */
    public String others() {
        return MailboxPage.address(to);
    }

    /** Words of the subject; {@code language} is a tag, empty when unknown. */
    public record Words(String language, String text) {
    }

    /** What is written in one language; {@code language} is a tag, empty when unknown. */
    public record Part(String language, List<List<Line>> paragraphs) {
    }

    /** A line of a paragraph, and whether another follows. */
    public record Line(List<Piece> pieces, boolean more) {
    }

    /** Words, or an address that is to be a link. */
    public record Piece(String text, boolean link) {
    }

    static ShownMail of(Received received, MailReader reader, Language language) {
        List<Part> parts = reader.parts(received.mail().text()).stream()
                .map(part -> new Part(tag(part), paragraphs(part.text()))).toList();
        List<Words> subject = reader.subject(received.mail()).stream().map(part -> new Words(tag(part), part.text())).toList();
        return new ShownMail(received.mail().to().value(), subject, JapaneseTime.text(received.at(), language),
                received.at().toString(), parts);
    }

    private static String tag(MailReader.Part part) {
        return part.language().map(Language::tag).orElse("");
    }

    private static List<List<Line>> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\n{2,}")).map(paragraph -> lines(paragraph.split("\n"))).toList();
    }

    private static List<Line> lines(String[] lines) {
        List<Line> shown = new ArrayList<>();
        for (String line : lines) {
            shown.add(new Line(pieces(line), shown.size() + 1 < lines.length));
        }
        return shown;
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher link = MailView.LINK.matcher(line);
        int from = 0;
        while (link.find()) {
            pieces.add(new Piece(line.substring(from, link.start()), false));
            pieces.add(new Piece(link.group(), true));
            from = link.end();
        }
        pieces.add(new Piece(line.substring(from), false));
        return pieces;
    }
}
