package com.example

import io.clientele.Account
import io.clientele.CanArchive
import io.clientele.ClientChanges
import io.clientele.ClientField
import io.clientele.ClientRecord
import io.clientele.ClientRef
import io.clientele.Clientele
import io.clientele.CreateOptions
import io.clientele.NewClient
import io.clientele.Outcome
import io.clientele.Resolution
import io.clientele.Unstorable
import io.clientele.clockify.model.Client

/** What an application does with the facade. */
class Crm(private val clientele: Clientele) {
  /** A line for each account; a `when` without an `else` says that no outcome is forgotten. */
  fun welcome(client: NewClient): List<String> {
    val options = CreateOptions.defaults().unstorable(Unstorable.REPORT)
    return clientele.create(client, options).map { outcome -> outcome.account() + ": " + said(outcome) }
  }

  private fun said(outcome: Outcome): String =
      when (outcome) {
        is Outcome.Created -> "created " + (outcome.ref() ?: "without an id")
        is Outcome.Refused -> "refused with " + (outcome.status() ?: outcome.violations())
        is Outcome.Unknown ->
            when (val resolution = clientele.resolve(outcome)) {
              is Resolution.Found -> "found ${resolution.client().ref()}"
              is Resolution.NotSeen -> "not seen in ${resolution.looks()} looks"
              is Resolution.CannotTell -> "cannot tell: ${resolution.reason()}"
            }
      }

  /** The field's own type comes back, and may be missing. */
  fun emails(): Map<ClientRef, String> =
      clientele.list().clients().mapNotNull { client -> client.emailOrNull() }.toMap()

  private fun ClientRecord.emailOrNull(): Pair<ClientRef, String>? =
      get(ClientField.EMAIL)?.let { email -> ref() to email }

  fun moveTo(client: ClientRef, address: String?): String? {
    val changes =
        if (address == null) ClientChanges.clear(ClientField.ADDRESS)
        else ClientChanges.of(ClientField.ADDRESS, address)
    return clientele.update(client, changes)?.get(ClientField.ADDRESS)
  }

  /** An account is smart-cast to what it can do. */
  fun putAside(account: Account<*>, id: String): Boolean =
      if (account is CanArchive) account.archive(id).archived() == true else false

  /** The provider's own answer, whose types say what may be missing too. */
  fun currencyOf(created: Outcome.Created): String? = created.answer(Client::class.java).currencyCode()
}
