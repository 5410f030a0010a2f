package io.alertresponse.packaging

import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import javax.xml.xpath.XPathFactory

class VersionTest {
    private val workspace = File("..")

    @Test
    fun `the package has the version of the workspace`() {
        val section = workspace.resolve("Cargo.toml").readText().substringAfter("[workspace.package]")
        val version = Regex("""(?m)^version = "(.+)"$""").find(section)?.groupValues?.get(1)
        assertEquals(version, ofThePom("/project/version"))
    }

    @Test
    fun `the package has the licence of the workspace`() {
        val section = workspace.resolve("Cargo.toml").readText().substringAfter("[workspace.package]")
        val licence = Regex("""(?m)^license = "(.+)"$""").find(section)?.groupValues?.get(1)
        assertEquals(licence, ofThePom("/project/licenses/license/name"))
    }

    private fun ofThePom(path: String): String {
        val pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File("pom.xml"))
        return XPathFactory.newInstance().newXPath().evaluate(path, pom)
    }
}
