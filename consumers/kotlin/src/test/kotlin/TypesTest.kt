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

class TypesTest {
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

  @Test
  fun `an id that a provider may not answer cannot be used as if it were there`() {
    assertRefused("if (outcome is Outcome.Created) println(outcome.id().length)", "only safe (?.)")
  }

  @Test
  fun `no outcome can be forgotten`() {
    assertRefused(
        "println(when (outcome) { is Outcome.Created -> 1; is Outcome.Refused -> 2 })",
        "'when' expression must be exhaustive. Add the 'is Unknown' branch")
  }

  @Test
  fun `a field takes values of its own type`() {
    assertRefused("ClientChanges.of(ClientField.NOTE, 7)", "actual type is 'Int', but 'String' was expected")
  }

  @Test
  fun `what a provider cannot do does not compile`() {
    assertRefused("placio.archive(\"1\")", "unresolved reference 'archive'")
  }

  /** With the compiler's defaults, but for warnings, which are errors. */
  private fun assertRefused(statement: String, why: String) {
    val source = directory.resolve("Snippet.kt")
    source.writeText(
        """
        import io.clientele.*
        import io.clientele.clockify.model.Client
        fun use(client: Client, outcome: Outcome, placio: PlacioAccount) {
          $statement
        }
        """)
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
