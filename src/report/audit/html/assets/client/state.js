// What the reader has chosen. It lives in the URL hash, so that a copied address shows the same view.
const data = JSON.parse(document.getElementById('data').textContent);
const KEYS = ['lang', 'q', 'sev', 'area', 'type', 'status', 'depth', 'folder', 'rule', 'sort', 'page', 'open'];
const state = {};
const listeners = [];

/** Reads `#q=…&sev=…`. An ordinary anchor such as `#rule-title-missing` opens that issue. */
function readHash() {
  const hash = location.hash.slice(1);
  const found = {};
  if (/^[a-z]+=/.test(hash)) {
    for (const [key, value] of new URLSearchParams(hash)) if (KEYS.includes(key)) found[key] = value;
  }
  for (const key of KEYS) state[key] = found[key] || '';
  const anchor = hash !== '' && !hash.includes('=') ? document.getElementById(hash) : null;
  if (anchor && anchor.matches('details.issue')) anchor.open = true;
}

/** Changes some keys, writes the hash without a new history entry, and tells everyone. */
function set(changes) {
  Object.assign(state, changes);
  writeHash();
  for (const listener of listeners) listener(changes);
}

function writeHash() {
  const hash = new URLSearchParams();
  for (const key of KEYS) if (state[key]) hash.set(key, state[key]);
  const text = hash.toString();
  history.replaceState(null, '', text === '' ? location.pathname + location.search : `#${text}`);
}

/** The URL of a row of the data. */
function urlOf(page) {
  return page[0].startsWith('/') ? data.prefix + page[0] : page[0];
}

/** A new element with text; text is never read as markup. */
function make(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

/** Number of a rule in the data, by id. */
const ruleIndex = new Map(data.rules.map((rule, i) => [rule[0], i]));
const SEVERITIES = ['error', 'warning', 'notice'];

/** True when a page passes the filters that speak of pages (not the search, which also speaks of issues). */
function pageFilter() {
  const folder = state.folder.replace(/^https?:\/\//, '');
  const status = state.status;
  return (page) => {
    if (state.type && data.types[page[3]] !== state.type) return false;
    if (status && (status.endsWith('xx') ? Math.floor(page[2] / 100) !== Number(status[0]) : String(page[2]) !== status)) return false;
    if (state.depth && String(page[6]) !== state.depth) return false;
    if (folder) {
      const url = urlOf(page).replace(/^https?:\/\//, '');
      const path = url.slice(url.indexOf('/'));
      if (!url.startsWith(folder) && !path.startsWith(folder)) return false;
    }
    return true;
  };
}

/** The rules that the severity and area filters let through. */
function ruleFilter() {
  const severities = state.sev ? state.sev.split(',') : SEVERITIES;
  return data.rules.map((rule) => severities.includes(SEVERITIES[rule[1]]) && (!state.area || rule[2] === state.area));
}
