package tsunagari.link.notification;

import tsunagari.events.LeasedQueue;

/** What owners are still to be told. */
public interface NoticeQueue extends LeasedQueue<PendingNotice> {
}
