"use strict";

const byId = id => document.getElementById(id);
const form = byId("checkout");
const quotes = byId("quotes");
const cardFrame = byId("card-frame");
const placeOrder = byId("place-order");
const problem = byId("checkout-problem");

function complain(text) {
  problem.textContent = text;
  problem.hidden = false;
}

function choose(quote) {
  byId("shipping-price").textContent = quote.price;
  byId("order-total").textContent = quote.total;
  placeOrder.disabled = false;
}

function offer(quote) {
  const label = document.createElement("label");
  const radio = document.createElement("input");
  radio.type = "radio";
  radio.name = "shipping";
  radio.value = quote.service;
  radio.addEventListener("change", () => choose(quote));
  const days = quote.days === 1 ? "1 day" : quote.days + " days";
  label.append(radio, ` ${quote.name}, ${days}, ${quote.price}`);
  if (quote.service === quotes.dataset.chosen) {
    radio.checked = true;
    choose(quote);
  }
  return label;
}

async function showQuotes() {
  placeOrder.disabled = true;
  byId("shipping-price").textContent = byId("order-total").textContent = "–";
  const country = byId("country").value;
  const reply = await fetch("/api/shipping-quotes?country=" + encodeURIComponent(country));
  if (!reply.ok) {
    throw new Error("status " + reply.status);
  }
  const offers = await reply.json();
  if (country === byId("country").value) {
    quotes.replaceChildren(...offers.map(offer));
    if (offers.length === 0) {
      quotes.textContent = "We cannot send anything there at the moment.";
    }
  }
}

function askForQuotes() {
  showQuotes().catch(() => {
    quotes.textContent = "The shipping company does not answer. Please try again in a minute.";
  });
}

// The card stays with the payment provider: we ask its form for a token, and send that instead.
form.addEventListener("submit", event => {
  event.preventDefault();
  problem.hidden = true;
  placeOrder.disabled = true;
  cardFrame.contentWindow.postMessage({ type: "tokenise" }, new URL(cardFrame.src).origin);
});

window.addEventListener("message", event => {
  if (event.origin !== new URL(cardFrame.src).origin) {
    return;
  }
  if (event.data.type === "token") {
    byId("card-token").value = event.data.token;
    form.submit();
  } else if (event.data.type === "card-refused") {
    complain(event.data.error);
    placeOrder.disabled = false;
  }
});

byId("country").addEventListener("change", () => {
  quotes.dataset.chosen = "";
  askForQuotes();
});
askForQuotes();
