// Draws the charts of a report. Without it the tables tell the same.
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const HEIGHT = 220;

  const spoken = (millis) =>
    millis == null ? "–" : millis < 1000 ? Math.round(millis) + " ms" : +(millis / 1000).toFixed(1) + " s";

  // light-dark() is only resolved where a property uses it.
  const colour = (name) => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(--${name})`;
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };

  // 24 hours, the day below where it changes; the array is uPlot's.
  const times = [
    [3600 * 24 * 28, "{MMM} {YYYY}", null, null, null, null, null, null, 1],
    [3600 * 24, "{D} {MMM}", null, null, null, null, null, null, 1],
    [60, "{HH}:{mm}", "\n{D} {MMM}", null, "\n{D} {MMM}", null, null, null, 1],
  ];

  const line = (label, name) => ({
    label,
    stroke: colour(name),
    width: 2,
    // Where journeys run seldom, a point has no neighbour that a line could lead to.
    points: { show: true, size: 4, fill: colour(name) },
    value: (plot, value) => spoken(value),
  });

  const axis = () => ({
    stroke: colour("quiet"),
    grid: { stroke: colour("line"), width: 1 },
    ticks: { stroke: colour("line"), width: 1 },
    font: "12px system-ui, sans-serif",
  });

  const options = (width) => ({
    width,
    height: HEIGHT,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), data.zone),
    scales: { y: { range: (plot, min, max) => [0, (max || 1) * 1.1] } },
    cursor: { drag: { x: true, y: false } },
    series: [{ label: "from", value: "{YYYY}-{MM}-{DD} {HH}:{mm}" }, line("p50", "first"), line("p95", "second")],
    axes: [
      { ...axis(), values: times },
      { ...axis(), size: 60, values: (plot, splits) => splits.map(spoken) },
    ],
  });

  const draw = (place, chart) => {
    let plot;
    const anew = () => {
      plot?.destroy();
      plot = new uPlot(options(place.clientWidth), chart.rows, place);
    };
    anew();
    dark.addEventListener("change", anew);
    new ResizeObserver(() => {
      if (place.clientWidth !== plot.width) {
        plot.setSize({ width: place.clientWidth, height: HEIGHT });
      }
    }).observe(place);
  };

  for (const chart of data.charts) {
    const place = document.querySelector(`[data-chart="${chart.id}"]`);
    if (place) {
      draw(place, chart);
    }
  }
})();
