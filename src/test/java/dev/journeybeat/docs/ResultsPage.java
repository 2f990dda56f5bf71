package dev.journeybeat.docs;

import static com.codeborne.selenide.CollectionCondition.sizeGreaterThanOrEqual;
import static com.codeborne.selenide.Selenide.$$;

import com.codeborne.selenide.ElementsCollection;

// docs:start page
/** The products that a search finds. */
public final class ResultsPage {

  private final ElementsCollection products = $$("[data-test=product]").as("products");

  public ResultsPage showsAtLeast(int count) {
    products.shouldHave(sizeGreaterThanOrEqual(count));
    return this;
  }
}
// docs:end page
