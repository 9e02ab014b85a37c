package io.clientele.interop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** An application's own Jackson. */
sealed interface ApplicationMapper {
  /** Each Jackson as it comes, and told to keep the digits of decimals. */
  List<ApplicationMapper> ALL =
      List.of(
          new Jackson2(new ObjectMapper(), false),
          new Jackson2(
              new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS), true),
          new Jackson3(JsonMapper.shared(), false),
          new Jackson3(
              JsonMapper.builder()
                  .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                  .build(),
              true));

  boolean keepsDecimals();

  String write(Object value);

  <T> T read(String json, Class<T> type);

  /** The packages {@code com.fasterxml.jackson}. */
  record Jackson2(ObjectMapper mapper, boolean keepsDecimals) implements ApplicationMapper {
    @Override
    public String write(Object value) {
      try {
        return mapper.writeValueAsString(value);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      try {
        return mapper.readValue(json, type);
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String toString() {
      return "Jackson 2" + (keepsDecimals ? " with BigDecimal" : "");
    }
  }

  /** The packages {@code tools.jackson}. */
  record Jackson3(JsonMapper mapper, boolean keepsDecimals) implements ApplicationMapper {
    @Override
    public String write(Object value) {
      return mapper.writeValueAsString(value);
    }

    @Override
    public <T> T read(String json, Class<T> type) {
      return mapper.readValue(json, type);
    }

    @Override
    public String toString() {
      return "Jackson 3" + (keepsDecimals ? " with BigDecimal" : "");
    }
  }
}
