package io.clientele.benchmarks.warm;

import io.clientele.benchmarks.Peer;
import io.clientele.benchmarks.Peers;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One create whose request is written and whose answer is read, and that nothing carries. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class WarmCall {
  private static final String ANSWER =
      """
      {"address":"Ground Floor, ABC Bldg., Palo Alto, California, USA 94020","archived":false,\
      "ccEmails":["clientx@example.com"],"currencyCode":"USD","currencyId":"33t687e29ae1f428e7ebe505",\
      "email":"clientx@example.com","id":"44a687e29ae1f428e7ebe305","name":"Client X",\
      "note":"This is a sample note for the client.","workspaceId":"64a687e29ae1f428e7ebe303"}""";

  /** The class of the peer, which has to be on the class path. */
  @Param("")
  private String peer;

  private Peer client;

  @Setup
  public void connect() throws ReflectiveOperationException {
    client = Peers.answering(peer, ANSWER);
  }

  @Benchmark
  public String create() throws Exception {
    return client.create("Client X");
  }
}
