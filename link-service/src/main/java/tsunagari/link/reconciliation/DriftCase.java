package tsunagari.link.reconciliation;

/** What portal and site can disagree about, and the repair of it. The greater of (generation, rank) decides. */
public enum DriftCase {

    /** Live here; the portal has nothing, or only what ended before. */
    PORTAL_KNOWS_NOT(Repair.DELIVER_AGAIN),
    /** Live here; the portal has ended it. */
    PORTAL_ENDED(Repair.RELEASE_HERE),
    /** Live at the portal; nothing is live here. */
    SITE_KNOWS_NOT(Repair.TELL_NOT_CONNECTED),
    /** Active here, and still waiting at the portal. */
    STATE_DIFFERS(Repair.DELIVER_AGAIN),
    /** Live on both sides; the portal has an earlier generation. */
    GENERATION_DIFFERS(Repair.DELIVER_AGAIN),
    /** Live on both sides; the portal has a later generation, or another connection under the same: data were lost here. */
    SITE_BEHIND(Repair.START_ANEW),
    /** Waiting here, and active at the portal: the answer was lost here. */
    SITE_WAITS(Repair.LEAVE);

    private final Repair repair;

    DriftCase(Repair repair) {
        this.repair = repair;
    }

    /** What brings the two sides into agreement. */
    public Repair repair() {
        return repair;
    }
}
