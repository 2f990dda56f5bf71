package dev.journeybeat.demo.shop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** The spoons on sale. */
final class Catalogue {

  private final Jdbi jdbi;

  Catalogue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * The listed spoons whose name or description contains the text, by name.
   *
   * @param text empty for all
   */
  List<Product> search(String text) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "select * from products where not hidden"
                        + " and instr(lower(name || ' ' || description), lower(:text)) > 0"
                        + " order by name")
                .bind("text", text)
                .map(Catalogue::product)
                .list());
  }

  /** A spoon by its number, listed or not. */
  Optional<Product> find(String sku) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("select * from products where sku = :sku")
                .bind("sku", sku)
                .map(Catalogue::product)
                .findOne());
  }

  /** Reads a product from a row with its columns. */
  static Product product(ResultSet row, StatementContext context) throws SQLException {
    return new Product(
        row.getString("sku"),
        row.getString("name"),
        row.getString("description"),
        row.getString("colour"),
        new Money(row.getLong("cents")),
        row.getInt("grams"));
  }
}
