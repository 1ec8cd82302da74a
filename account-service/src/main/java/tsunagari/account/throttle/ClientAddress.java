package tsunagari.account.throttle;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The network that a client's address counts for: an IPv4 address itself, or the /64 of an IPv6 address, because one
 * household or attacker commands all of it.
 *
 * @param network the bytes that count, in hexadecimal: 8 digits for IPv4, 16 for IPv6
 */
public record ClientAddress(String network) {

    private static final int IPV6_PREFIX_BYTES = 8;
    private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");

    /**
     * Reads an address literal. An IPv4 address mapped into IPv6 counts as the IPv4 address.
     *
     * @return empty if the text is not an address literal; names are never looked up
     */
    public static Optional<ClientAddress> of(String literal) {
        if (!IPV4.matcher(literal).matches() && !IPV6.matcher(literal).matches()) {
            return Optional.empty();
        }
        try {
            InetAddress address = InetAddress.getByName(literal);
            byte[] bytes = address.getAddress();
            byte[] counting = address instanceof Inet4Address ? bytes : Arrays.copyOf(bytes, IPV6_PREFIX_BYTES);
            return Optional.of(new ClientAddress(HexFormat.of().formatHex(counting)));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ClientAddress[redacted]";
    }
}
