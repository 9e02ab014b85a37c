package com.example

import io.clientele.clockify.Clockify
import io.clientele.clockify.model.Client
import io.clientele.clockify.model.ClientCreateRequest
import io.clientele.runtime.OutcomeUnknownException

/** What an application does with a provider: it creates a client, and knows when it cannot know. */
class Onboarding(private val clockify: Clockify, private val workspaceId: String) {
  fun welcome(name: String): String =
      try {
        val request = ClientCreateRequest.builder().name(name).note("since 2026").build()
        "created " + summary(clockify.clients().create(workspaceId, request))
      } catch (e: OutcomeUnknownException) {
        "look for $name"
      }

  private fun summary(client: Client): String {
    val name: String = client.name()
    val note: String? = client.note()
    return if (note == null) name else "$name, $note"
  }
}
