package com.example

import io.clientele.ChatDashAccount
import io.clientele.ClientField
import io.clientele.Clientele
import io.clientele.ClockifyAccount
import io.clientele.NewClient
import io.clientele.Outcome
import io.clientele.PlacioAccount
import io.clientele.chatdash.ChatDash
import io.clientele.clockify.Clockify
import io.clientele.placio.Placio
import io.clientele.runtime.Secret
import io.clientele.sandbox.Fault
import io.clientele.sandbox.Sandbox
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class CrmTest {
  private val sandbox = Sandbox.start("chatdash", "clockify", "placio")
  private val chatDash = sandbox.provider("chatdash")
  private val clockify = sandbox.provider("clockify")
  private val placio = sandbox.provider("placio")
  private val clientele =
      Clientele.builder().add(atChatDash()).add(atClockify()).add(atPlacio()).build()
  private val crm = Crm(clientele)
  private val nova =
      NewClient.builder()
          .businessName("Nova Consulting Ltd")
          .contactFirstName("Nova")
          .email("nova@example.com")
          .address("Palo Alto")
          .login("nova", Secret.of("correct horse battery"))
          .build()

  private fun atChatDash() =
      ChatDashAccount.of(
          ChatDash.builder().baseUrl(chatDash.baseUrl()).apiKey(chatDash.key("apiKey")).build())

  private fun atClockify() =
      ClockifyAccount.of(
              Clockify.builder().baseUrl(clockify.baseUrl()).apiKey(clockify.key("apiKey")).build(),
              "64a687e29ae1f428e7ebe303")
          .adjusting { request -> request.note("from Kotlin") }

  private fun atPlacio() =
      PlacioAccount.of(
          Placio.builder().baseUrl(placio.baseUrl()).bearerToken(placio.key("bearerToken")),
          "507f191e810c19729de860ea")

  @AfterEach
  fun close() {
    clientele.close()
    sandbox.close()
  }

  @Test
  fun `each account has an outcome of its own`() {
    clockify.next(Fault.closeAfterStoring())
    placio.next(Fault.answer(403))

    val lines = crm.welcome(nova)

    assertEquals("chatdash: created without an id", lines[0])
    assertTrue(lines[1].startsWith("clockify: found Clockify/clockify/")) { lines[1] }
    assertEquals("placio: refused with 403", lines[2])
    assertEquals(1, clockify.calls("clientsCreate").requests().size)
    assertEquals(1, clockify.stored().size)
  }

  @Test
  fun `what was created is listed, changed, cleared and put aside`() {
    crm.welcome(nova)
    val client = clientele.find(ClientField.NOTE, "from Kotlin").clients().single().ref()

    assertEquals("nova@example.com", crm.emails()[client])
    assertEquals("Berlin", crm.moveTo(client, "Berlin"))
    assertNull(crm.moveTo(client, null))
    assertTrue(crm.putAside(clientele.account("clockify"), client.id()))
    assertFalse(crm.putAside(clientele.account("placio"), "1"))
  }

  @Test
  fun `the provider's own answer is there`() {
    val created = clientele.create("clockify", NewClient.builder().businessName("Nova").build())

    assertEquals("USD", crm.currencyOf(created as Outcome.Created))
  }
}
