// The charts: drawn once, then told by their parameters what to show.

const drawn = [];
const DRAWING = { actions: false, renderer: "svg", logLevel: 1 }; // errors only

function parameters(node) {
  return {
    at: DATA.quarters.indexOf(view.quarter),
    vintage: view.vintage,
    shown: shown(),
    focus: node.dataset.focus || (node.dataset.focused === "true" ? view.focus : ""),
    symbol: DATA.symbol,
  };
}

function rowsOf(chart) {
  const columns = Object.entries(chart.columns);
  const count = columns.length ? columns[0][1][1].length : 0;
  return Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(([name, [values, places]]) => [name, values[places[row]]])));
}

function tall(chart, values) {
  const { height, each } = chart.spec.usermeta;
  return height + each * values.shown.length;
}

async function drawCharts() {
  const rows = {};
  for (const node of all("[data-chart]")) {
    const chart = DATA.charts[node.dataset.chart];
    rows[node.dataset.chart] ||= rowsOf(chart);
    const values = parameters(node);
    const spec = structuredClone(chart.spec);
    spec.datasets = { ...spec.datasets, rows: rows[node.dataset.chart] };
    spec.params = spec.params.map(({ name }) => ({ name, value: values[name] }));
    spec.height = tall(chart, values);
    const { view: picture } = await vegaEmbed(node, spec, DRAWING);
    all("svg", node).forEach((svg) => svg.setAttribute("aria-hidden", "true"));
    drawn.push([node, chart, picture]);
  }
  document.documentElement.dataset.drawn = "true";
}

async function turnCharts() {
  for (const [node, chart, picture] of drawn) {
    const values = parameters(node);
    for (const [name, value] of Object.entries(values)) picture.signal(name, value);
    await picture.height(tall(chart, values)).runAsync();
  }
}
