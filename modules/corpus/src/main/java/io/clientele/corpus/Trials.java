package io.clientele.corpus;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The process of a {@link Worker}: tries the documents that it is told, one after the other. */
final class Trials {
  /**
   * What a process is told.
   *
   * @param work a folder for what is made of the document
   */
  record Order(Path document, Path work) {}

  private Trials() {}

  /** Ends when there are no more orders, be it in the middle of a document. */
  public static void main(String... args) throws IOException, InterruptedException {
    ObjectOutputStream answers = new ObjectOutputStream(System.out);
    // The parser and the generator print stack traces of what they then throw, or put up with.
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    System.setOut(nowhere);
    System.setErr(nowhere);
    BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    Thread reader = new Thread(() -> read(orders), "orders");
    reader.setDaemon(true);
    reader.start();
    while (true) {
      answers.writeObject(outcome(orders.take()));
      answers.flush();
    }
  }

  private static void read(BlockingQueue<Order> orders) {
    try (DataInputStream in = new DataInputStream(System.in)) {
      while (true) {
        orders.add(new Order(Path.of(in.readUTF()), Path.of(in.readUTF())));
      }
    } catch (EOFException e) {
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      Runtime.getRuntime().halt(1);
    }
  }

  private static Outcome outcome(Order order) {
    PeakMemory memory = new PeakMemory();
    long start = System.nanoTime();
    Result result = new Trial(order.document(), order.work()).result();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String name = String.valueOf(order.document().getFileName());
    return new Outcome(name, result, millis, memory.megabytes());
  }
}
