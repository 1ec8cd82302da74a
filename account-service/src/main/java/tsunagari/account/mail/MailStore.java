package tsunagari.account.mail;

import tsunagari.events.LeasedQueue;

/** The mails that are not sent yet. Of one that is sent, subject and text are erased: a link is for its recipient alone. */
public interface MailStore extends LeasedQueue<PendingMail> {
}
