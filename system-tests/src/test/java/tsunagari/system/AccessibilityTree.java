package tsunagari.system;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What Chromium tells a screen reader of a page. */
final class AccessibilityTree {
    private static final Set<String> CONTROLS = Set.of("link", "button", "textbox", "combobox", "checkbox", "radio");

    private final List<Node> nodes;

    private AccessibilityTree(List<Node> nodes) {
        this.nodes = nodes;
    }

    static AccessibilityTree of(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        try {
            JsonObject tree = session.send("Accessibility.getFullAXTree");
            return new AccessibilityTree(StreamSupport.stream(tree.getAsJsonArray("nodes").spliterator(), false)
                .map(JsonElement::getAsJsonObject).filter(node -> !node.get("ignored").getAsBoolean())
                .map(node -> Node.of(node, session)).toList());
        } finally {
            session.detach();
        }
    }

    /** The roles of all nodes, in their order. */
    List<String> roles() {
        return nodes.stream().map(Node::role).toList();
    }

    /** What somebody who hears the page would miss or mix up. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        for (String landmark : List.of("banner", "main")) {
            if (all(landmark).count() != 1) {
                findings.add(all(landmark).count() + " landmarks " + landmark);
            }
        }
        headings(findings);
        controls(findings);
        if (all("navigation").map(Node::name).distinct().count() != all("navigation").filter(node -> !node.name.isEmpty()).count()) {
            findings.add("navigations that cannot be told apart: " + all("navigation").toList());
        }
        return findings;
    }

    /** One of the first level; none that leaves a level out on the way down. */
    private void headings(List<String> findings) {
        if (all("heading").filter(heading -> heading.level == 1).count() != 1) {
            findings.add("not one heading of the first level: " + all("heading").toList());
        }
        int before = 1;
        for (Node heading : all("heading").toList()) {
            if (heading.level > before + 1) {
                findings.add(heading + " follows a heading of level " + before);
            }
            before = heading.level;
        }
    }

    /** Each has a name; what is called the same and described the same leads to the same place. */
    private void controls(List<String> findings) {
        Map<String, String> places = new HashMap<>();
        nodes.stream().filter(node -> CONTROLS.contains(node.role)).forEach(control -> {
            if (control.name.isEmpty()) {
                findings.add(control + " has no name");
            }
            String place = places.put(control.role + control.name + control.description, control.place);
            if (place != null && !place.equals(control.place)) {
                findings.add(control + " is called like another one");
            }
        });
    }

    private Stream<Node> all(String role) {
        return nodes.stream().filter(node -> role.equals(node.role));
    }

    /**
     * One node.
     *
     * @param place where a link leads, what a button with a value sends; for other controls, the node's own number
     */
    private record Node(String role, String name, String description, int level, String place) {
        static Node of(JsonObject node, CDPSession session) {
            Map<String, String> properties = new HashMap<>();
            if (node.has("properties")) {
                node.getAsJsonArray("properties").forEach(one ->
                    properties.put(one.getAsJsonObject().get("name").getAsString(), value(one.getAsJsonObject(), "value")));
            }
            String role = value(node, "role");
            String place = role.equals("button") ? sent(node, session) : properties.get("url");
            return new Node(role, value(node, "name"), value(node, "description"),
                Integer.parseInt(properties.getOrDefault("level", "0")),
                place == null ? node.get("nodeId").getAsString() : place);
        }

        /** The button's name and value; null if it has none. */
        private static String sent(JsonObject node, CDPSession session) {
            JsonObject element = new JsonObject();
            element.add("backendNodeId", node.get("backendDOMNodeId"));
            List<String> attributes = session.send("DOM.describeNode", element).getAsJsonObject("node")
                .getAsJsonArray("attributes").asList().stream().map(JsonElement::getAsString).toList();
            int value = attributes.indexOf("value");
            return value < 0 ? null : attributes.get(attributes.indexOf("name") + 1) + "=" + attributes.get(value + 1);
        }

        private static String value(JsonObject owner, String member) {
            JsonElement value = owner.has(member) ? owner.getAsJsonObject(member).get("value") : null;
            return value == null || !value.isJsonPrimitive() ? "" : value.getAsString().strip();
        }
    }
}
