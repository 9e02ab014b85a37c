package io.clientele.reliability;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;

/** What the trials came to, as the page in {@code docs/}. */
final class Page {
  /** What follows is not the same in each run. */
  static final String MEASURED = "## Measured in one run";

  /** Of what a call allocated, less is not worth a word. */
  private static final int MANY_MEGABYTES = 100;

  private final StringBuilder page = new StringBuilder();

  private Page() {}

  /** The part that is the same in each run: of our own transport. */
  static String stable(Matrix ours) throws InterruptedException, ExecutionException {
    Page page = new Page();
    page.writeStable(ours);
    return page.page.toString();
  }

  private void writeStable(Matrix ours) throws InterruptedException, ExecutionException {
    page.append(
        """
        # What becomes of a create when things go wrong

        Written by `mvn -Preliability -DskipTests -pl modules/reliability -am verify` from what it tried. Each row is a create that meets one
        fault, against a server on raw sockets. A test holds the first part to what each build finds, called plainly and by a future: the
        exception, how many records the provider has in the end, and how many requests for the create it read. In no row is a record
        stored twice, does a key reach another host or a secret any text, not even a log that is asked for everything, is the caller held
        beyond the deadline, or does the call allocate 128 MB, with `largestAnswer(1 MiB)`.

        *unknown* is an `OutcomeUnknownException`; all other exceptions say that nothing was created, and nothing was. That holds for a provider
        whose 429, 401 or other 4xx means what it says: one that stores a client and then refuses it deceives any program.
        """);
    for (Map.Entry<String, List<Fault>> group : Faults.byGroup().entrySet()) {
      page.append("\n## ").append(group.getKey()).append("\n\n");
      row("fault", "the caller gets", "records", "requests");
      page.append("|---|---|---|---|\n");
      for (Fault fault : group.getValue()) {
        Result result = ours.result(new Trial(fault, Transport.OURS, Caller.PLAIN));
        row(
            fault.name(),
            outcome(result),
            String.valueOf(result.records()),
            String.valueOf(result.requests()));
      }
    }
  }

  /** The rest. */
  static String measured(Map<Transport, Matrix> clientele, Map<Transport, Matrix> stock)
      throws InterruptedException, ExecutionException {
    Page page = new Page();
    page.writeMeasured(clientele, stock);
    return page.page.toString();
  }

  private void writeMeasured(Map<Transport, Matrix> clientele, Map<Transport, Matrix> stock)
      throws InterruptedException, ExecutionException {
    page.append("\n").append(MEASURED).append("\n\n").append(machine());
    page.append(
        """


        ### Beside stock Feign

        The same Feign interface with Feign's own retries, time limits and Jackson, on what carries it by default and on others. In each cell: the
        records that one create became, how long the caller was held, and what it got, without *Exception* in the name. The megabytes are what
        the thread of the call allocated, from 100 on. Clientele's deadline is 4 s where the fault lasts, and 30 s elsewhere; stock Feign was
        given up after 330 s.

        """);
    List<Fault> atClockify =
        Faults.all().stream().filter(f -> f.subject() == Subject.Kind.CLOCKIFY).toList();
    page.append("| fault | Clientele |");
    stock.keySet().forEach(t -> page.append(" Feign, ").append(t).append(" |"));
    page.append("\n|---|").append("---|".repeat(stock.size() + 1)).append('\n');
    for (Fault fault : atClockify) {
      page.append("| ").append(fault.name()).append(" | ");
      Result ours = result(clientele, Transport.OURS, fault);
      page.append(seen(ours, outcome(ours))).append(" |");
      for (Map.Entry<Transport, Matrix> other : stock.entrySet()) {
        Trial trial = new Trial(fault, other.getKey(), Caller.STOCK_FEIGN);
        page.append(' ').append(stock(other.getValue().result(trial))).append(" |");
      }
      page.append('\n');
    }
    page.append(
        """

        ### Clientele on other transports

        What `transport(...)` can be given, as its maker ships it: what the caller gets, and the records, where they differ from ours. What is told is
        **wrong** where a transport hides a request or an answer from us: ours is the one that the rule holds for. *late* is a caller who was held
        for 8 s or more after the deadline.

        """);
    writeTransports(clientele);
  }

  private void writeTransports(Map<Transport, Matrix> clientele)
      throws InterruptedException, ExecutionException {
    page.append("| fault |");
    clientele.keySet().forEach(transport -> page.append(' ').append(transport).append(" |"));
    page.append("\n|---|").append("---|".repeat(clientele.size())).append('\n');
    for (Fault fault : Faults.all()) {
      String ours = cell(clientele, Transport.OURS, fault);
      StringBuilder row = new StringBuilder();
      boolean differs = false;
      for (Transport transport : clientele.keySet()) {
        String cell = cell(clientele, transport, fault);
        boolean shown = transport == Transport.OURS || !cell.equals(ours);
        differs |= shown && transport != Transport.OURS;
        row.append(' ').append(shown ? cell : "").append(" |");
      }
      if (differs) {
        page.append("| ").append(fault.name()).append(" |").append(row).append('\n');
      }
    }
  }

  private static String cell(Map<Transport, Matrix> all, Transport transport, Fault fault)
      throws InterruptedException, ExecutionException {
    Result result = result(all, transport, fault);
    return outcome(result)
        + ", "
        + result.records()
        + (result.isTrue() ? "" : ", **wrong**")
        + (result.isLate() ? ", *late*" : "");
  }

  private static Result result(Map<Transport, Matrix> all, Transport transport, Fault fault)
      throws InterruptedException, ExecutionException {
    Matrix matrix = Objects.requireNonNull(all.get(transport));
    return matrix.result(new Trial(fault, transport, Caller.PLAIN));
  }

  private static String seen(Result result, String outcome) {
    String records = result.records() > 1 ? "**" + result.records() + "**" : result.records() + "";
    long seconds = Math.round(result.held().toMillis() / 1000.0);
    long megabytes = result.allocated() / 1_000_000;
    return records
        + (result.isLate() ? ", over " : ", ")
        + (seconds == 0 ? "<1 s" : seconds + " s")
        + (megabytes < MANY_MEGABYTES ? "" : ", " + megabytes + " MB")
        + ", "
        + outcome
        + (result.keysElsewhere() == 0 ? "" : ", **key at the other host**");
  }

  private static String stock(Result result) {
    return seen(
        result, result.outcome().replaceAll("Exception$", "").replaceAll("^Feign(?=.)", ""));
  }

  private static String outcome(Result result) {
    return switch (result.told()) {
      case CREATED -> "created";
      case UNKNOWN -> "unknown";
      case NOT_CREATED, NOT_OURS -> "`" + result.outcome() + "`";
    };
  }

  private static String machine() {
    return "On Java "
        + Runtime.version().feature()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors, "
        + System.getProperty("os.name")
        + ". Many trials share the machine: of the seconds, only the large ones mean something.";
  }

  private void row(String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
