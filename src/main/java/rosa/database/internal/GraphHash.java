package rosa.database.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// One hash over a graph that depends neither on internal ids nor on any order.
///
/// A node's digest is SHA-256 of its canonical line; a relationship's, of its canonical line and
/// the digests of its two ends. The graph's is SHA-256 over all digests, sorted: first the nodes',
/// then the relationships'. O(n log n) time, 32 bytes a node and a relationship.
final class GraphHash {
    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> relationships = new ArrayList<>();

    /// Adds a node; its digest is what a relationship names its ends by.
    byte[] addNode(GraphLine.Node node) {
        byte[] digest = sha256().digest(utf8(node.canonical()));
        nodes.add(digest);
        return digest;
    }

    void addRelationship(GraphLine.Relationship relationship, byte[] from, byte[] to) {
        MessageDigest digest = sha256();
        digest.update(from);
        digest.update(to);
        relationships.add(digest.digest(utf8(relationship.canonical())));
    }

    long nodes() {
        return nodes.size();
    }

    long relationships() {
        return relationships.size();
    }

    /// The hash of what was added, in hexadecimal.
    String value() {
        MessageDigest digest = sha256();
        for (List<byte[]> kind : List.of(nodes, relationships)) {
            digest.update(utf8(kind.size() + "\n"));
            kind.stream().sorted(Arrays::compareUnsigned).forEach(digest::update);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
