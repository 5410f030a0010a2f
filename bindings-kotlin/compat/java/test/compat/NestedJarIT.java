package compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as one jar with jars in it, in a folder whose name has a space and a letter beyond ASCII. */
class NestedJarIT {
    @TempDir
    Path folder;

    @Test
    void aJarOfJarsLoadsTheLibrary() throws Exception {
        var service = Files.createDirectory(folder.resolve("my café")).resolve("service.jar");
        Files.copy(Path.of(System.getProperty("service")), service);
        var said = folder.resolve("said").toFile();
        var process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-jar",
                        service.toString(),
                        "--say",
                        "--spring.main.web-application-type=none",
                        "--spring.main.banner-mode=off")
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the service does not end");
        var text = Files.readString(said.toPath(), StandardCharsets.UTF_8);
        assertEquals(0, process.exitValue(), text);
        assertTrue(text.contains("state: awaiting"), text);
    }
}
