package dev.journeybeat.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the shop's database as another program would: over JDBC, while the shop is open. */
public final class Books {

  private final DemoWorld world;

  public Books(DemoWorld world) {
    this.world = world;
  }

  /** The number in the first column of the only row. */
  public int number(String sql, Object... parameters) {
    try (Connection connection = DriverManager.getConnection(world.database());
        PreparedStatement query = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        query.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = query.executeQuery()) {
        assertThat(row.next()).as(sql).isTrue();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  public int stock(String sku) {
    return number("select quantity from stock where sku = ?", sku);
  }
}
