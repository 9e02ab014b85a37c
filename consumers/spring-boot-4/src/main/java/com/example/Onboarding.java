package com.example;

import io.clientele.clockify.Clockify;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** An application that has a provider as a bean. */
@SpringBootApplication
class Onboarding {
  @Bean
  Clockify clockify(
      @Value("${clockify.base-url}") URI baseUrl, @Value("${clockify.api-key}") String apiKey) {
    return Clockify.builder().baseUrl(baseUrl).apiKey(apiKey).build();
  }
}
