// The language is a pair of radio buttons that the style sheet reads; the script adds what style cannot change.
const WORDS = {
  issues: { zh: (a, b) => `显示 ${a} / ${b} 个问题`, en: (a, b) => `${a} of ${b} issues` },
  pages: { zh: (a, b) => `符合条件的网址 ${a} 个，共 ${b} 个`, en: (a, b) => `${a} of ${b} URLs` },
  at: { zh: (a, b) => `第 ${a} / ${b} 页`, en: (a, b) => `${a} / ${b}` },
  only: { zh: (a) => `规则：${a}`, en: (a) => `Rule: ${a}` },
  remove: { zh: () => '取消规则筛选', en: () => 'Remove the rule filter' },
  yes: { zh: () => '是', en: () => 'yes' },
  no: { zh: () => '否', en: () => 'no' },
  affected: { zh: (a) => `所选范围内 ${a} 个网页`, en: (a) => `${a} ${a === '1' ? 'page' : 'pages'} in this selection` },
  none: { zh: () => '没有符合条件的网址', en: () => 'No URL matches' },
};
const numbers = new Intl.NumberFormat('en-US');

function lang() {
  return document.getElementById('lang-en').checked ? 'en' : 'zh';
}

function say(key, ...values) {
  return WORDS[key][lang()](...values.map((value) => (typeof value === 'number' ? numbers.format(value) : value)));
}

/** Attributes and options, which cannot hold both languages at once. */
function applyLanguage() {
  const now = lang();
  document.documentElement.lang = now === 'zh' ? 'zh-CN' : 'en';
  for (const name of ['aria-label', 'placeholder']) {
    for (const element of document.querySelectorAll(`[data-${name}-${now}]`)) {
      element.setAttribute(name, element.getAttribute(`data-${name}-${now}`));
    }
  }
  for (const option of document.querySelectorAll('option[data-zh]')) option.textContent = option.dataset[now];
}

/** The texts of one element in the language that is shown. */
function shownText(element) {
  const copy = element.cloneNode(true);
  for (const hidden of copy.querySelectorAll(lang() === 'zh' ? '.en' : '.zh')) hidden.remove();
  return copy.textContent.trim();
}
