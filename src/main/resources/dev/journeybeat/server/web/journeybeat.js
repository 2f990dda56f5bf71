// Tells times in the reader's zone, keeps them up to date, and makes long lists easy to walk. Without
// it pages say the same, in UTC.
(() => {
  const exact = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

  const pair = (large, unit, small, smallUnit) =>
    small ? `${large} ${unit} ${small} ${smallUnit}` : `${large} ${unit}`;

  const spoken = (seconds) => {
    if (seconds < 60) return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60) return pair(minutes, "min", seconds % 60, "s");
    const hours = Math.floor(minutes / 60);
    if (hours < 48) return pair(hours, "h", minutes % 60, "min");
    return pair(Math.floor(hours / 24), "d", hours % 24, "h");
  };

  const away = (moment) => {
    const seconds = Math.trunc((Date.now() - moment) / 1000);
    if (seconds === 0) return "now";
    return seconds < 0 ? `in ${spoken(-seconds)}` : `${spoken(seconds)} ago`;
  };

  const tellTimes = () => {
    for (const time of document.querySelectorAll("time[data-away], time[data-moment]")) {
      const moment = new Date(time.dateTime);
      const here = exact.format(moment);
      const text = "away" in time.dataset ? away(moment) : here;
      if (time.textContent !== text) time.textContent = text;
      if (time.title !== here) time.title = here;
    }
  };

  // Tab goes from journey to journey; within one, the arrows go from run to run.
  const walkStrips = () => {
    for (const strip of document.querySelectorAll("ol.strip")) {
      const runs = [...strip.querySelectorAll("a")];
      runs.forEach((run, i) => (run.tabIndex = i === runs.length - 1 ? 0 : -1));
    }
  };

  document.addEventListener("keydown", (event) => {
    const run = event.target.closest?.("ol.strip a");
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!run || !step) return;
    const runs = [...run.closest("ol").querySelectorAll("a")];
    const next = runs[runs.indexOf(run) + step];
    if (next) {
      run.tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
      event.preventDefault();
    }
  });

  // Whoever walks along the runs goes on where he was when news comes. By an id of each, htmx would
  // look for every one of thousands.
  let walkedTo = null;
  document.addEventListener("htmx:beforeSwap", () => {
    walkedTo = document.activeElement?.closest("ol.strip a")?.getAttribute("href");
  });
  document.addEventListener("htmx:afterSettle", () => {
    if (walkedTo && document.activeElement === document.body) {
      document.querySelector(`ol.strip a[href="${CSS.escape(walkedTo)}"]`)?.focus();
    }
    walkedTo = null;
  });

  // What was looked for stays looked for when news comes, and can be sent to somebody else.
  let wanted = new URLSearchParams(location.search).get("find") ?? "";
  const search = () => {
    const finder = document.getElementById("finder");
    if (!finder || !document.querySelector("table.journeys")) return;
    if (!document.getElementById("search")) {
      const field = document.createElement("input");
      field.id = "search";
      field.type = "search";
      field.placeholder = "Find a journey";
      field.setAttribute("aria-label", "Find a journey");
      field.value = wanted;
      field.addEventListener("input", () => {
        wanted = field.value;
        filter();
        const address = new URL(location.href);
        if (wanted) address.searchParams.set("find", wanted);
        else address.searchParams.delete("find");
        history.replaceState(null, "", address);
      });
      const none = document.createElement("output");
      none.textContent = "No journey matches. Empty the field to see all.";
      none.hidden = true;
      finder.append(field, none);
    }
    filter();
  };

  const filter = () => {
    const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    for (const group of document.querySelectorAll("table.journeys tbody")) {
      const rows = [...group.querySelectorAll("tr[data-words]")];
      for (const row of rows) {
        const text = `${row.dataset.words} ${row.querySelector(".state").textContent}`.toLowerCase();
        row.hidden = !words.every((word) => text.includes(word));
      }
      group.hidden = rows.every((row) => row.hidden);
    }
    const shown = document.querySelector("table.journeys tr[data-words]:not([hidden])");
    document.querySelector("table.journeys").hidden = !shown;
    document.querySelector("#finder output").hidden = Boolean(shown);
  };

  const begin = () => {
    tellTimes();
    walkStrips();
    search();
  };

  // What somebody has opened or closed stays so when news comes.
  const opened = new Map();
  document.addEventListener("click", (event) => {
    const details = event.target.closest?.("details[id] > summary")?.parentElement;
    if (details) opened.set(details.id, !details.open);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const [id, open] of opened) {
      const details = document.getElementById(id);
      if (details) details.open = open;
    }
  });

  // A healthcheck's page says by its status, too, that something is wrong.
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const isPage = detail.xhr.getResponseHeader("Content-Type")?.startsWith("text/html");
    if (detail.xhr.status === 500 && isPage && detail.target.id === "healthchecks") {
      detail.shouldSwap = true;
      detail.isError = false;
    }
  });

  // A page that hears no more must not go on to say that all is well: be it that no news can come, or
  // that what it asked for did not.
  const PATIENCE = 5000;
  const missing = new Set();
  let missingSince = null;
  let telling = null;

  const why = async () => {
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const answer = await fetch(location.href, { method: "HEAD", cache: "no-store", signal });
      return answer.status === 401 ? "you are logged out" : "its news do not come through";
    } catch {
      return "the monitor can't be reached";
    }
  };

  const tellMissing = async () => {
    const reason = await why();
    if (!missing.size) return;
    const main = document.getElementById("main");
    let banner = document.getElementById("unheard");
    if (!banner) {
      banner = document.createElement("p");
      banner.id = "unheard";
      banner.className = "banner inconclusive";
      banner.setAttribute("role", "alert");
      main.prepend(banner);
      // Nobody is to take it from afar for green.
      main.classList.add("unheard");
    }
    const again = document.createElement("a");
    again.href = location.href;
    again.textContent = "Load it again";
    const text = `This page is not up to date: since ${exact.format(missingSince)}, ${reason}. `;
    if (banner.firstChild?.textContent !== text) banner.replaceChildren(text, again, ".");
    telling = setTimeout(tellMissing, PATIENCE);
  };

  const miss = (what) => {
    if (!missing.size) {
      missingSince = new Date();
      telling = setTimeout(tellMissing, PATIENCE);
    }
    missing.add(what);
  };

  const have = (what) => {
    if (missing.delete(what) && !missing.size) {
      clearTimeout(telling);
      document.getElementById("unheard")?.remove();
      document.getElementById("main").classList.remove("unheard");
    }
  };

  // Of a machine that has lost its power no connection says that it is gone.
  let silence = null;
  const lives = ({ data }) => {
    have("news");
    clearTimeout(silence);
    silence = setTimeout(() => miss("news"), 3 * Number(data));
  };

  // A source that opens again is still the same, and hears each listener once.
  document.addEventListener("htmx:sseOpen", ({ detail }) => {
    have("news");
    detail.source.addEventListener("life", lives);
  });
  document.addEventListener("htmx:sseError", () => miss("news"));
  document.addEventListener("htmx:sseClose", () => clearTimeout(silence));

  for (const event of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
    document.addEventListener(event, ({ target }) => {
      if (!target.closest("details")) miss("answer");
    });
  }
  document.addEventListener("htmx:afterSwap", () => have("answer"));

  begin();
  setInterval(tellTimes, 1000);
  document.addEventListener("htmx:afterSwap", begin);
})();
