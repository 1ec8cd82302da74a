/** The pages of the support desk: HTML without scripts, beside the API that programs call. */
package tsunagari.link.support.desk.web;
