// The issue cards: hidden and counted by the filters.
const cards = [...document.querySelectorAll('details.issue')].map((card) => ({
  card,
  rule: card.dataset.rule,
  text: card.textContent.toLowerCase(),
  affected: card.querySelector('.affected'),
  whole: [...card.querySelector('.affected').childNodes].map((node) => node.cloneNode(true)),
}));

function showIssues() {
  const rules = ruleFilter();
  const filter = pageFilter();
  const limited = Boolean(state.type || state.status || state.depth || state.folder);
  const counts = new Uint32Array(data.rules.length);
  if (limited) for (const page of data.pages) if (filter(page)) for (const rule of page[10]) counts[rule] += 1;
  const words = state.q.toLowerCase();
  let shown = 0;
  for (const { card, rule, text, affected, whole } of cards) {
    const i = ruleIndex.get(rule);
    const show =
      (i === undefined || rules[i]) &&
      (!limited || (i !== undefined && counts[i] > 0)) &&
      (words === '' || text.includes(words)) &&
      (state.rule === '' || state.rule === rule);
    card.hidden = !show;
    if (show) shown += 1;
    if (limited && i !== undefined) affected.replaceChildren(say('affected', counts[i]));
    else affected.replaceChildren(...whole.map((node) => node.cloneNode(true)));
  }
  document.getElementById('issue-count').textContent = say('issues', shown, cards.length);
  document.getElementById('no-issues').hidden = shown > 0 || cards.length === 0;
  const review = document.getElementById('review');
  if (review) review.hidden = [...review.querySelectorAll('details.issue')].every((card) => card.hidden);
}
