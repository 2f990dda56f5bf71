// Draws the charts of a report. Without it the tables tell the same.
(() => {
  const { spoken, colour, times, axis, fromZero, keep } = journeybeatCharts;
  const data = JSON.parse(document.getElementById("data").textContent);
  const HEIGHT = 220;

  const line = (label, name) => ({
    label,
    stroke: colour(name),
    width: 2,
    // Where journeys run seldom, a point has no neighbour that a line could lead to.
    points: { show: true, size: 4, fill: colour(name) },
    value: (plot, value) => spoken(value),
  });

  const options = (width, height) => ({
    width,
    height,
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), data.zone),
    scales: { y: { range: fromZero } },
    cursor: { drag: { x: true, y: false } },
    series: [{ label: "from", value: "{YYYY}-{MM}-{DD} {HH}:{mm}" }, line("p50", "first"), line("p95", "second")],
    axes: [
      { ...axis(), values: times },
      { ...axis(), size: 60, values: (plot, splits) => splits.map(spoken) },
    ],
  });

  for (const chart of data.charts) {
    const place = document.querySelector(`[data-chart="${chart.id}"]`);
    if (place) {
      keep(place, HEIGHT, options, chart.rows);
    }
  }
})();
