/**
 * Sends the mails that are due: by a mail server, or into the mailbox of the demonstration.
 */
package tsunagari.account.mail.delivery;
