/** An application that lists what it needs: one provider, and nothing that this one stands on. */
module com.example.onboarding {
  requires io.clientele.clockify;
}
