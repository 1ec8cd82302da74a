/** Work that no request asks for. */
package tsunagari.link.platform.schedule;
