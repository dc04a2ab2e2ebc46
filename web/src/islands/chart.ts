import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

// told apart by lightness too, for those who do not tell colours apart
const COLOURS = ['#12436d', '#28a197', '#f46a25'];
const UNITS: [string, number][] = [['days', 86_400], ['hours', 3_600], ['minutes', 60], ['seconds', 1]];

/** Bars of the seconds in a table's columns marked data-series, one bar a row; the table stays as it is. */
export async function start(element: HTMLElement): Promise<void> {
  const table = document.querySelector<HTMLTableElement>(element.dataset.table ?? '');
  const canvas = element.querySelector('canvas');
  if (!table || !canvas) throw new Error('no table to draw');
  const rows = [...table.tBodies[0].rows];
  const series = [...table.tHead!.rows[0].cells].filter((cell) => cell.dataset.series !== undefined);
  const seconds = (row: HTMLTableRowElement, cell: HTMLTableCellElement) => Number(row.cells[cell.cellIndex].dataset.seconds ?? 0);
  const longest = Math.max(...rows.map((row) => series.reduce((sum, cell) => sum + seconds(row, cell), 0)));
  const [unit, length] = UNITS.find(([, size]) => longest >= 2 * size) ?? UNITS[UNITS.length - 1];

  element.hidden = false;
  canvas.parentElement!.style.height = `${rows.length * 3 + 6}rem`;
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.cells[0].textContent?.trim()),
      datasets: series.map((cell, index) => ({
        label: cell.dataset.series,
        data: rows.map((row) => seconds(row, cell) / length),
        backgroundColor: COLOURS[index % COLOURS.length],
      })),
    },
    options: {
      indexAxis: 'y',
      animation: false,
      maintainAspectRatio: false,
      scales: {
        x: { stacked: true, title: { display: true, text: element.dataset[unit] } },
        y: { stacked: true, ticks: { autoSkip: false } },
      },
      plugins: { legend: { position: 'bottom', align: 'start' } },
    },
  });
}
