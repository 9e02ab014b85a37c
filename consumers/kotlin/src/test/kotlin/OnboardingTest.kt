package com.example

import io.clientele.clockify.Clockify
import io.clientele.sandbox.Fault
import io.clientele.sandbox.Sandbox
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Test

class OnboardingTest {
  @Test
  fun `a client is created once also when the answer is lost`() {
    Sandbox.start("clockify").use { sandbox ->
      val local = sandbox.provider("clockify")
      val clockify = Clockify.builder().baseUrl(local.baseUrl()).apiKey(local.key("apiKey")).build()
      val onboarding = Onboarding(clockify, "64a687e29ae1f428e7ebe303")

      assertEquals("created Nova, since 2026", onboarding.welcome("Nova"))

      local.next(Fault.closeAfterStoring())
      assertEquals("look for Lost & Found Inc", onboarding.welcome("Lost & Found Inc"))
      assertEquals(2, local.requests().size)
      assertEquals(2, local.stored().size)
    }
  }
}
