/** What has happened to a person's connections, in the database. */
package tsunagari.link.mypage.persistence;
