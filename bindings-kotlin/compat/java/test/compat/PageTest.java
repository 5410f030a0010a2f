package compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page about Spring shows stands in the sources here, which are compiled and run. */
class PageTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

    @Test
    void everyBlockOfThePageIsInTheSources() throws Exception {
        var sources = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of("..").toRealPath())) {
            for (var file : files.filter(file -> file.toString().endsWith(".java")).sorted().toList()) {
                sources.append(plain(Files.readString(file)));
            }
        }
        List<String> blocks = new ArrayList<>();
        BLOCK.matcher(Files.readString(Path.of(System.getProperty("page")))).results().forEach(block -> blocks.add(block.group(1)));
        assertTrue(blocks.size() >= 3, "the page has " + blocks.size() + " blocks");
        assertEquals(List.of(), blocks.stream().filter(block -> sources.indexOf(plain(block)) < 0).toList());
    }

    /** Without the spaces that begin a line. */
    private static String plain(String source) {
        return source.replaceAll("(?m)^\\s+", "");
    }
}
