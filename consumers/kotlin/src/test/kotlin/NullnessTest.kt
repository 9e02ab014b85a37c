package com.example

import java.io.ByteArrayOutputStream
import java.io.PrintStream
import java.nio.file.Path
import kotlin.io.path.writeText
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.io.TempDir

class NullnessTest {
  @TempDir lateinit var directory: Path

  @Test
  fun `what may be missing cannot be used as if it were there`() {
    assertRefused("val note: String = client.note()", "expected 'String', actual 'String?'")
    assertRefused("client.note().length", "only safe (?.) or non-null asserted (!!.) calls are allowed")
  }

  @Test
  fun `what is always there needs no check`() {
    assertRefused(
        "client.name()?.length",
        "unnecessary safe call on a non-null receiver of type 'String'")
  }

  @Test
  fun `a builder takes no null`() {
    assertRefused("Client.builder().name(null)", "null cannot be a value of a non-null type 'String'")
  }

  /** With the compiler's defaults, but for warnings, which are errors. */
  private fun assertRefused(statement: String, why: String) {
    val source = directory.resolve("Snippet.kt")
    source.writeText(
        "import io.clientele.clockify.model.Client\nfun use(client: Client) {\n  $statement\n}\n")
    val said = ByteArrayOutputStream()
    val exit =
        K2JVMCompiler()
            .exec(
                PrintStream(said),
                "-Werror",
                "-no-stdlib",
                "-classpath",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString())
    assertEquals(ExitCode.COMPILATION_ERROR, exit)
    assertTrue(said.toString().contains(why)) { said.toString() }
  }
}
