package io.clientele;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The clients of several accounts. Immutable.
 *
 * @param all one listing for each account, in the order of the accounts
 */
public record Listings(List<Listing> all) implements Iterable<Listing> {
  /** Copies the list. */
  public Listings {
    all = List.copyOf(all);
  }

  /** All clients that were listed; look at {@link #failed} for accounts that are not among them. */
  public List<ClientRecord> clients() {
    return all.stream()
        .filter(Listing.Listed.class::isInstance)
        .flatMap(listing -> ((Listing.Listed) listing).clients().stream())
        .toList();
  }

  /** The accounts whose clients are not known. */
  public List<Listing.Failed> failed() {
    return all.stream()
        .filter(Listing.Failed.class::isInstance)
        .map(Listing.Failed.class::cast)
        .toList();
  }

  /**
   * The listing of one account.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Listing at(String account) {
    return all.stream()
        .filter(listing -> listing.account().equals(account))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No listing of \"" + account + "\": " + this));
  }

  @Override
  public Iterator<Listing> iterator() {
    return all.iterator();
  }

  /**
   * The clients as a table for a terminal, followed by what there is to know about accounts that
   * did not answer; lines end with {@code \n}, the last one with nothing. Not for programs to read.
   */
  public String table() {
    TextTable table = new TextTable();
    List<ClientRecord> clients = clients();
    table.add("account", clients.stream().map(client -> client.ref().account()).toList());
    table.add("provider", clients.stream().map(client -> client.ref().provider()).toList());
    table.add("id", clients.stream().map(client -> client.ref().id()).toList());
    table.add("name", clients.stream().map(c -> text(c, ClientField.BUSINESS_NAME)).toList());
    table.add("email", clients.stream().map(c -> text(c, ClientField.EMAIL)).toList());
    TextRemarks remarks = new TextRemarks(table.width(0));
    failed().forEach(failed -> remarks.add(failed.account(), failed.reason()));
    return TextTable.text(table.lines(), remarks.lines());
  }

  private static String text(ClientRecord client, ClientField<String> field) {
    String text = client.get(field);
    return text == null ? "-" : text;
  }

  /** As in {@code 3 clients at missionx, 1 client at placio; not known at clockify.} */
  @Override
  public String toString() {
    List<String> known = new ArrayList<>();
    for (Listing listing : all) {
      if (listing instanceof Listing.Listed listed) {
        int count = listed.clients().size();
        known.add(count + (count == 1 ? " client at " : " clients at ") + listed.account());
      }
    }
    List<String> unknown = failed().stream().map(Listing.Failed::account).toList();
    String text = known.isEmpty() ? "No clients" : String.join(", ", known);
    return text
        + (unknown.isEmpty() ? "." : "; not known at " + Words.listed(unknown, "and") + ".");
  }
}
