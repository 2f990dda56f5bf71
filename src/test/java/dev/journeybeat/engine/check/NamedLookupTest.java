package dev.journeybeat.engine.check;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedLookupTest {

  @Test
  void saysWhichThereAre_andWhichMayBeMeant() {
    DatabaseSettings any = Settings.database("jdbc:sqlite:any.db");
    Databases databases = new Databases(Map.of("shop", any, "warehouse", any), Clock.systemUTC());

    assertThatThrownBy(() -> databases.get("warehose"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no \"warehose\" under databases, did you mean \"warehouse\"?"
                + " The configuration has \"shop\", \"warehouse\"");
    assertThatThrownBy(() -> new Endpoints(Map.of(), Clock.systemUTC()).get("shipping"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no \"shipping\" under endpoints: the configuration has none");
  }
}
