// Wires the controls to the state and draws once.
document.documentElement.classList.add('scripted');
const field = (key) => document.getElementById(`f-${key}`);
const FIELDS = ['q', 'area', 'type', 'status', 'depth', 'folder'];

for (const head of document.querySelectorAll('#page-table th')) {
  const button = make('button');
  button.type = 'button';
  button.append(...head.childNodes);
  head.append(button);
  button.addEventListener('click', () => {
    const down = `${head.dataset.key}.down`;
    set({ sort: state.sort === down ? `${head.dataset.key}.up` : down, page: '' });
  });
}

let waiting = 0;
for (const key of FIELDS) {
  field(key).addEventListener('input', () => {
    clearTimeout(waiting);
    const apply = () => set({ [key]: field(key).value, page: '' });
    // Typing in ten thousand rows stays smooth; choosing from a list answers at once.
    if (key === 'q' || key === 'folder') waiting = setTimeout(apply, 120);
    else apply();
  });
}
document.getElementById('filters').addEventListener('submit', (event) => event.preventDefault());
for (const button of document.querySelectorAll('[data-sev]')) {
  button.addEventListener('click', () => {
    const chosen = new Set(state.sev ? state.sev.split(',') : []);
    if (!chosen.delete(button.dataset.sev)) chosen.add(button.dataset.sev);
    set({ sev: SEVERITIES.filter((severity) => chosen.has(severity)).join(','), page: '' });
  });
}
field('clear').addEventListener('click', () => {
  set({ q: '', sev: '', area: '', type: '', status: '', depth: '', folder: '', rule: '', page: '' });
  field('q').focus();
});
document.getElementById('page-prev').addEventListener('click', () => turn(-1));
document.getElementById('page-next').addEventListener('click', () => turn(1));
function turn(by) {
  set({ page: String((Number.parseInt(state.page, 10) || 1) + by) });
  document.getElementById('pages').scrollIntoView({ block: 'start' });
}
for (const radio of document.querySelectorAll('input[name="lang"]')) radio.addEventListener('change', () => set({ lang: lang() }));
for (const button of document.querySelectorAll('[data-open]')) {
  button.addEventListener('click', () => {
    for (const { card } of cards) if (!card.hidden) card.open = button.dataset.open === 'all';
  });
}
for (const button of document.querySelectorAll('[data-show-rule]')) {
  button.addEventListener('click', () => {
    set({ rule: button.dataset.showRule, page: '' });
    document.getElementById('pages').scrollIntoView({ block: 'start' });
  });
}
for (const button of document.querySelectorAll('[data-folder]')) {
  button.addEventListener('click', (event) => {
    // Inside a summary: filter, do not fold.
    event.preventDefault();
    set({ folder: button.dataset.folder, page: '' });
    document.getElementById('issues').scrollIntoView({ block: 'start' });
  });
}

/** Puts the state into the controls. */
function showControls() {
  for (const key of FIELDS) {
    const control = field(key);
    if (control !== document.activeElement || control.value.trim() !== state[key].trim()) control.value = state[key];
    control.classList.toggle('set', state[key] !== '');
  }
  for (const button of document.querySelectorAll('[data-sev]')) {
    button.setAttribute('aria-pressed', String(state.sev.split(',').includes(button.dataset.sev)));
  }
  const any = [...FIELDS, 'sev', 'rule'].some((key) => state[key] !== '');
  field('clear').hidden = !any;
  const chip = field('rule');
  chip.hidden = state.rule === '';
  if (state.rule !== '') {
    const card = document.getElementById(`rule-${state.rule}`);
    const remove = make('button', '', '✕');
    remove.type = 'button';
    remove.setAttribute('aria-label', say('remove'));
    remove.addEventListener('click', () => set({ rule: '', page: '' }));
    chip.replaceChildren(say('only', card ? shownText(card.querySelector('.issue-name')) : state.rule), remove);
  }
}

function showAll() {
  if (state.lang === 'zh' || state.lang === 'en') document.getElementById(`lang-${state.lang}`).checked = true;
  applyLanguage();
  showControls();
  showIssues();
  showPages();
}
listeners.push((changes) => {
  if ('lang' in changes) showAll();
  else {
    showControls();
    if (Object.keys(changes).some((key) => key !== 'page' && key !== 'sort')) showIssues();
    showPages();
  }
});
window.addEventListener('hashchange', () => {
  if (location.hash.includes('=')) {
    readHash();
    showAll();
  } else {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.matches('details.issue')) openIssue(target);
  }
});

// Paper shows everything: all cards open, the most important pages as the file came.
const staticRows = [...body.children];
const opened = new Set();
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not(.data):not([open])')) {
    opened.add(details);
    details.open = true;
  }
  if (!state.q && !state.rule && !state.folder) body.replaceChildren(...staticRows);
});
window.addEventListener('afterprint', () => {
  for (const details of opened) details.open = false;
  opened.clear();
  showPages();
});

readHash();
showAll();
