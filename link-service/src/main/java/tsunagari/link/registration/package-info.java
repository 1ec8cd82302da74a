/** Accounts that are opened at this service's own page (アカウント登録). */
package tsunagari.link.registration;
