package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaNameTest {
  @ParameterizedTest
  @CsvSource({
    "clientInput, ClientInput, clientInput, CLIENT_INPUT",
    "client-input, ClientInput, clientInput, CLIENT_INPUT",
    "CLIENT_INPUT, ClientInput, clientInput, CLIENT_INPUT",
    "URLValue, URLValue, urlValue, URL_VALUE",
    "_id, Id, id, ID",
    "ID, ID, id, ID",
    "v1.10, V1_10, v1_10, V1_10",
    "3d, _3d, _3d, _3D",
    "+1, Plus1, plus1, PLUS_1",
    "-1, Minus1, minus1, MINUS_1",
    "StartTime<, StartTimeLessThan, startTimeLessThan, START_TIME_LESS_THAN",
    "io.k8s.api.Pod, IoK8sApiPod, ioK8sApiPod, IO_K8S_API_POD",
    "class, Class, class_, CLASS",
    "true, True, true_, TRUE",
    "日本, 日本, 日本, 日本",
  })
  void aNameIsLegalAndReadable(String text, String type, String variable, String constant) {
    assertThat(List.of(JavaName.type(text), JavaName.variable(text), JavaName.constant(text)))
        .containsExactly(type, variable, constant);
  }

  @Test
  void whatHasNoLetterStillHasAName() {
    assertThat(JavaName.variable("")).isEqualTo("empty");
    assertThat(JavaName.constant("-")).isEqualTo("EMPTY");
  }

  @Test
  void namesThatDifferInCaseOnlyAreNumbered() {
    assertThat(JavaName.distinct(List.of("foo", "FOO", "f1", "F1"), JavaName::type))
        .containsExactly("Foo2", "FOO", "F1_2", "F1");
  }

  @Test
  void whatIsSpeltAsItsNameKeepsIt() {
    assertThat(JavaName.distinct(List.of("last_time", "lastTime"), JavaName::variable))
        .containsExactly("lastTime2", "lastTime");
  }

  @Test
  void whatIsAddedBelowRenamesNothing() {
    List<String> before = List.of("last_time", "last-time", "other");
    List<String> names = JavaName.distinct(before, JavaName::variable);
    List<String> after = List.of("last_time", "last-time", "other", "last time", "Other");
    assertThat(JavaName.distinct(after, JavaName::variable))
        .startsWith(names.toArray(String[]::new));
  }
}
