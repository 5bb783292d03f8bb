import { englishClass } from '../../src/kernel/text/english-words.ts';
import type { GoodsHeads } from './goods-heads.ts';
import type { Name } from './guess-product.ts';
import type { Span } from './recognise-spans.ts';

const LONGEST = 3;
/** Words that end a name: what follows a preposition says more about it. */
const BREAKS = new Set(
  'for with without in on at by from to of near about after before during while when where that which who into onto over under per via than then as is are was were be been am do does did can could should would will shall may might must has have had if because so but against between through around inside outside using my your his her our their its this that these those it i you we they me him them us there here not no'.split(
    ' ',
  ),
);
const JOINS = new Set(['and', 'or', 'vs', 'versus', '&']);
/** Words before a name that are not part of it. */
const LEADS = new Set(
  'a an the some any all each every both more most less least much many very really too good better great nice top new old big large small little tiny huge long short tall wide high low full half real fake different various several popular common simple easy quick fast cheap local only just also own other another clean reset use wear make work fix get take keep start stop buy need find wash change train run choose pick replace install repair build cook bake grow plant prune feed bathe brew store remove open close set connect charge draw write learn teach read play sell send cut tie sew paint hang mount adjust measure calculate test check treat cure prevent file apply register cancel renew transfer convert increase decrease reduce improve lose gain stay go come give tell say know want like love help protect cover hide turn switch move lift hold carry pack ship return unclog sharpen season tune restring descale deep one two three four five six seven eight nine ten first second third last next pro max plus mini ultra'.split(
    ' ',
  ),
);
/** Words behind a name that are not part of it. */
const TAILS = new Set(
  'last work works working cost costs worth safe good bad better best online today now tomorrow yet again anymore daily weekly monthly time times year years month months week weeks day days hour hours minute minutes old ago made explained guide tutorial ideas tips list brand brands company companies services service options types type kinds kind size sizes chart weight height color colors colour colours quality material materials meaning definition number hurt hurts hurting leak leaking leaks smell smells broken stuck offline slow loud noisy hot cold dirty expire expires expired expensive mean means need needs kit kits set sets parts pro max mini plus problem problems life care use uses usage history facts system season science industry market trends growth safety law laws rules jobs issue issues pattern patterns level levels amount content value values rate rates result results test tests vs way ways place places people person home house'.split(
    ' ',
  ),
);

/** Can that word stand right before known goods and be part of their name? heat | pump, engagement | rings, washing | machine. */
export function joinsBefore(word: string, beforeIt: string): boolean {
  if (LEADS.has(word) || TAILS.has(word) || BREAKS.has(word) || JOINS.has(word) || word.length < 3) return false;
  // how to water tomatoes, can I freeze bread: a verb there.
  if (/^(?:to|i|you|we|they|not)$/.test(beforeIt)) return false;
  const kind = englishClass(word);
  return kind === 'noun' || kind === 'gerund';
}

/** Can that word stand right behind known goods and be the head of their name? chicken | breast, sandwich | press. */
export function joinsBehind(word: string, heads: GoodsHeads): boolean {
  if (TAILS.has(word) || BREAKS.has(word) || JOINS.has(word) || word.length < 3) return false;
  return heads.latin(word) || (englishClass(word) === 'noun' && !word.endsWith('ing'));
}

/**
 * The names in a run of Latin text that nothing explains: cut at prepositions and auxiliaries, without verbs and
 * adjectives in front and without what is said behind, three words at most, the head last. A word of activity right
 * before the name (hiking | poles) is part of it.
 */
export function latinNames(run: string, from: number, text: string, spans: readonly Span[], heads: GoodsHeads): Name[] {
  const names: Name[] = [];
  let open: { word: string; at: number }[] = [];
  let linked = false;
  const close = () => {
    const words = trimmed(open, heads);
    open = [];
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return;
    const start = withActivity(from + first.at, text, spans);
    const end = from + last.at + last.word.length;
    names.push({ text: text.slice(start, end), start, end, joined: linked, goods: heads.latin(last.word) });
    linked = false;
  };
  for (const match of run.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'.&+-]*|[&/,;:!?]/gu)) {
    const word = match[0];
    if (JOINS.has(word)) {
      close();
      linked = names.length > 0;
    } else if (BREAKS.has(word) || !/[\p{L}\p{N}]/u.test(word)) {
      close();
      linked = false;
    } else open.push({ word, at: match.index });
  }
  close();
  return names;
}

function trimmed(words: { word: string; at: number }[], heads: GoodsHeads): { word: string; at: number }[] {
  let kept = words;
  while (kept.length > 0 && (LEADS.has(kept[0]!.word) || /^[a-z]{3,}est$/.test(kept[0]!.word))) kept = kept.slice(1);
  while (kept.length > 1 && TAILS.has(kept.at(-1)!.word) && !heads.latin(kept.at(-1)!.word)) kept = kept.slice(0, -1);
  while (kept.length > 0 && /^\d+$/.test(kept[0]!.word)) kept = kept.slice(1);
  if (kept.length === 1 && (TAILS.has(kept[0]!.word) || kept[0]!.word.length < 2)) return [];
  return kept.slice(-LONGEST);
}

/** Where a name begins when the word right before it is an activity: hiking, running, camping. */
function withActivity(start: number, text: string, spans: readonly Span[]): number {
  const before = spans.find((span) => span.end === start - 1 && span.dim === 'function' && span.code === 'running');
  return before && text[start - 1] === ' ' ? before.start : start;
}
