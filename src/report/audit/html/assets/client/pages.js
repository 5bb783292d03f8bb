// The list of pages: filtered, sorted, fifty at a time. Every text goes in as text.
const PER_PAGE = 50;
const body = document.querySelector('#page-table tbody');
const typeNames = new Map([...document.querySelectorAll('#f-type option')].map((option) => [option.value, option]));
const SORTS = {
  url: (a, b) => (urlOf(a) < urlOf(b) ? -1 : 1),
  status: (a, b) => b[2] - a[2],
  type: (a, b) => a[3] - b[3],
  index: (a, b) => a[4] - b[4],
  depth: (a, b) => b[6] - a[6],
  inlinks: (a, b) => b[7] - a[7],
  score: (a, b) => b[8] - a[8],
  ttfb: (a, b) => b[9] - a[9],
  issues: (a, b) => b[10].length - a[10].length,
};

function chosenPages() {
  const filter = pageFilter();
  const rules = ruleFilter();
  const byRule = state.sev !== '' || state.area !== '';
  const rule = state.rule === '' ? -1 : (ruleIndex.get(state.rule) ?? -2);
  const words = state.q.toLowerCase();
  const chosen = data.pages.filter(
    (page) =>
      filter(page) &&
      (rule === -1 || page[10].includes(rule)) &&
      (!byRule || page[10].some((i) => rules[i])) &&
      (words === '' || urlOf(page).toLowerCase().includes(words) || page[1].toLowerCase().includes(words)),
  );
  const [key, direction] = state.sort.split('.');
  if (SORTS[key]) {
    chosen.sort(SORTS[key]);
    if (direction === 'up') chosen.reverse();
  }
  return chosen;
}

function showPages() {
  const chosen = chosenPages();
  const last = Math.max(1, Math.ceil(chosen.length / PER_PAGE));
  const at = Math.min(last, Math.max(1, Number.parseInt(state.page, 10) || 1));
  body.replaceChildren(...chosen.slice((at - 1) * PER_PAGE, at * PER_PAGE).map(pageRow));
  if (chosen.length === 0) {
    const row = make('tr');
    const cell = make('td', 'empty', say('none'));
    cell.colSpan = 9;
    row.append(cell);
    body.append(row);
  }
  document.getElementById('page-count').textContent = say('pages', chosen.length, data.pages.length);
  document.getElementById('page-at').textContent = say('at', at, last);
  document.getElementById('page-prev').disabled = at <= 1;
  document.getElementById('page-next').disabled = at >= last;
  const [key, direction] = state.sort.split('.');
  for (const head of document.querySelectorAll('#page-table th')) {
    if (head.dataset.key === key) head.setAttribute('aria-sort', direction === 'up' ? 'ascending' : 'descending');
    else head.removeAttribute('aria-sort');
  }
}

function pageRow(page) {
  const row = make('tr');
  const cell = make('td', 'page');
  const url = urlOf(page);
  const link = make(/^https?:\/\//i.test(url) ? 'a' : 'span', 'url');
  const name = make('bdi', '', url);
  link.append(name);
  if (link.localName === 'a') {
    link.href = url;
    link.target = '_blank';
    link.rel = 'noopener noreferrer nofollow';
  }
  const title = make('span', 'page-title');
  title.append(make('bdi', '', page[1]));
  cell.append(link, title);
  row.append(cell, make('td', 'n', page[2] === 0 ? '–' : String(page[2])));
  const type = typeNames.get(data.types[page[3]]);
  row.append(make('td', '', type ? type.dataset[lang()] : (data.types[page[3]] ?? '')));
  const index = make('td', '', say(page[4] ? 'yes' : 'no'));
  if (page[5] >= 0) index.append(' ', make('small', '', data.reasons[page[5]][lang() === 'zh' ? 0 : 1]));
  row.append(index);
  for (const value of [page[6], page[7], page[8], page[9]]) row.append(make('td', 'n', value < 0 ? '–' : numbers.format(value)));
  const issues = make('td', 'n');
  if (page[10].length === 0) issues.textContent = '0';
  else {
    const button = make('button', '', String(page[10].length));
    button.type = 'button';
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => toggleDetail(row, button, page));
    issues.append(button);
  }
  row.append(issues);
  return row;
}

/** The issues of one page under its row, each leading to its card. */
function toggleDetail(row, button, page) {
  if (row.nextElementSibling?.classList.contains('detail')) {
    row.nextElementSibling.remove();
    button.setAttribute('aria-expanded', 'false');
    return;
  }
  const detail = make('tr', 'detail');
  const cell = make('td');
  cell.colSpan = 9;
  const list = make('ul');
  for (const i of [...page[10]].sort((a, b) => data.rules[a][1] - data.rules[b][1])) {
    const card = document.getElementById(`rule-${data.rules[i][0]}`);
    const item = make('li');
    if (card) {
      item.append(card.querySelector('.tag').cloneNode(true));
      const link = make('a', '', shownText(card.querySelector('.issue-name')));
      link.href = `#rule-${data.rules[i][0]}`;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        openIssue(card);
      });
      item.append(link);
    } else item.textContent = data.rules[i][0];
    list.append(item);
  }
  cell.append(list);
  detail.append(cell);
  row.after(detail);
  button.setAttribute('aria-expanded', 'true');
}

function openIssue(card) {
  card.hidden = false;
  card.open = true;
  card.querySelector('summary').focus();
  card.scrollIntoView({ block: 'start' });
}
