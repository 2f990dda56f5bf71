"use strict";

// The shop's page asks for a token with {type: "tokenise"}; it gets {type: "token", token} or
// {type: "card-refused", error}. It never gets the card.
const shop = document.documentElement.dataset.shop;
const field = id => document.getElementById(id);
const answer = message => window.parent.postMessage(message, shop);

function refuse(error) {
  field("card-error").textContent = error;
  field("card-error").hidden = false;
  answer({ type: "card-refused", error });
}

async function tokenise() {
  field("card-error").hidden = true;
  const reply = await fetch("/cards", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({
      number: field("card-number").value,
      expiry: field("card-expiry").value,
      code: field("card-code").value,
    }),
  });
  const card = await reply.json();
  if (reply.ok) {
    answer({ type: "token", token: card.token });
  } else {
    refuse(card.error);
  }
}

window.addEventListener("message", event => {
  if (event.origin === shop && event.data.type === "tokenise") {
    tokenise().catch(() => refuse("The payment provider does not answer. Please try again."));
  }
});

field("card").addEventListener("submit", event => event.preventDefault());
