/** The pages of アカウント登録. */
package tsunagari.link.registration.web;
