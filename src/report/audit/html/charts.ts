import type { Message, Text } from '../../../kernel/i18n/message.ts';
import { both, bothOf, number } from './both.ts';
import { esc } from './escape.ts';

/** One bar: a label, one or more stacked parts, and what stands behind it. */
export interface Bar {
  label: Text;
  parts: readonly { value: number; tone: string }[];
}

export interface Chart {
  id: string;
  title: Text;
  /** What the chart says. */
  sentence: Message;
  bars: readonly Bar[];
  /** Names of the parts when there are several; also the columns of the table. */
  parts: readonly { name: Text; tone: string }[];
  labelName: Text;
  /** Share column in the table, of this whole. */
  whole?: number;
  shape: 'rows' | 'columns';
}

/**
 * A figure: title, sentence, drawing, and the same figures as a table. Bars are drawn as SVG so that they print and need
 * neither script nor style attributes; texts stay ordinary text that keeps its size on a phone.
 */
export function chartFigure(chart: Chart): string {
  const totals = chart.bars.map((bar) => bar.parts.reduce((sum, part) => sum + part.value, 0));
  const most = Math.max(1, ...totals);
  const drawing = chart.bars
    .map((bar, i) => (chart.shape === 'rows' ? rowBar(bar, totals[i]!, most) : columnBar(bar, totals[i]!, most)))
    .join('');
  const legend =
    chart.parts.length > 1
      ? `<ul class="legend">${chart.parts.map((part) => `<li><svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class="tone-${part.tone}" width="1" height="1"/></svg>${both(part.name)}</li>`).join('')}</ul>`
      : '';
  return `<figure class="chart" id="chart-${chart.id}">
<figcaption><h3>${both(chart.title)}</h3><p>${bothOf(chart.sentence)}</p></figcaption>
${legend}<div class="bars ${chart.shape}" aria-hidden="true">${drawing}</div>
${dataTable(chart, totals)}
</figure>
`;
}

/** Widths in tenths of a percent of the longest bar; a value that is not zero is never invisible. */
function scaled(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(6, Math.round((value / most) * 1000));
}

function rowBar(bar: Bar, total: number, most: number): string {
  let x = 0;
  const rects = bar.parts
    .filter((part) => part.value > 0)
    .map((part) => {
      const width = scaled(part.value, most);
      const rect = `<rect class="tone-${part.tone}" x="${x}" width="${width}" height="10"/>`;
      x += width + 2;
      return rect;
    })
    .join('');
  return `<div class="bar"><span class="bar-label">${both(bar.label)}</span><svg viewBox="0 0 1010 10" preserveAspectRatio="none">${rects}</svg><span class="bar-value">${number(total)}</span></div>`;
}

function columnBar(bar: Bar, total: number, most: number): string {
  let y = 1000;
  const rects = bar.parts
    .filter((part) => part.value > 0)
    .map((part) => {
      const height = scaled(part.value, most);
      y -= height;
      return `<rect class="tone-${part.tone}" y="${y}" width="10" height="${height}"/>`;
    })
    .join('');
  return `<div class="bar"><span class="bar-value">${number(total)}</span><svg viewBox="0 0 10 1000" preserveAspectRatio="none">${rects}</svg><span class="bar-label">${both(bar.label)}</span></div>`;
}

function dataTable(chart: Chart, totals: readonly number[]): string {
  const head = [chart.labelName, ...chart.parts.map((part) => part.name)];
  const share = chart.whole !== undefined;
  const cells = chart.bars.map((bar, i) => {
    const values = bar.parts.map((part) => `<td>${number(part.value)}</td>`).join('');
    const part = share ? `<td>${esc(percent(totals[i]!, chart.whole!))}</td>` : '';
    return `<tr><th scope="row">${both(bar.label)}</th>${values}${part}</tr>`;
  });
  return `<details class="data"><summary>${both({ zh: '查看数据表', en: 'Show the figures' })}</summary><table><thead><tr>${head.map((text) => `<th scope="col">${both(text)}</th>`).join('')}${share ? `<th scope="col">${both({ zh: '占比', en: 'Share' })}</th>` : ''}</tr></thead><tbody>${cells.join('')}</tbody></table></details>`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;
}
