package tsunagari.system;

import java.util.List;

/** The four sites of the demonstration, in the hub's order, with nanako's account at each. */
public enum Sites {
    ETAX("etax", "国税電子申告・納税システム (e-Tax)", "1234567890123456"),
    NENKIN("nenkin", "ねんきんネット (日本年金機構)", "nanako"),
    DENPA("denpa", "総務省 電波利用 電子申請・届出システムLite", "nanako"),
    HELLOWORK("hellowork", "厚生労働省 ハローワークインターネットサービス", "nanako@example.com");

    /** The password of every account. */
    public static final String PASSWORD = "Tsunagari-2026";

    private final String id;
    private final String officialName;
    private final String nanako;

    Sites(String id, String officialName, String nanako) {
        this.id = id;
        this.officialName = officialName;
        this.nanako = nanako;
    }

    /** As in addresses and test ids. */
    public String id() {
        return id;
    }

    String officialName() {
        return officialName;
    }

    /** The login id of nanako's account. */
    public String nanako() {
        return nanako;
    }

    static List<String> ids() {
        return List.of(values()).stream().map(Sites::id).toList();
    }
}
