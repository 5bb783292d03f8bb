import { TAG, type Tag, tagId } from '../scan/tags.ts';
import { type ElementStack, STATE } from './element-stack.ts';

type Remove = (index: number) => void;

const ids = (names: string) => new Set(names.split(' ').map(tagId));
const ID = {
  p: tagId('p'),
  li: tagId('li'),
  dd: tagId('dd'),
  dt: tagId('dt'),
  a: tagId('a'),
  button: tagId('button'),
  option: tagId('option'),
  optgroup: tagId('optgroup'),
  form: tagId('form'),
  table: tagId('table'),
  tr: tagId('tr'),
};
const LIST_BARRIER_EXEMPT = ids('address div p');
const CELLS = ids('td th');
const TABLE_INNER = ids('tbody thead tfoot tr td th caption colgroup');
/** Active formatting elements are looked up no further than these. */
const MARKERS = ids('applet object marquee template td th caption');

/** Closes what a start tag ends without saying so: <p> before a block, <li> before <li>, cells, rows, links in links. */
export function closeImplied(stack: ElementStack, tag: Tag, remove: Remove): void {
  const { id } = tag;
  if (id === ID.li) closeListItem(stack, remove, id, id);
  else if (id === ID.dd || id === ID.dt) closeListItem(stack, remove, ID.dd, ID.dt);
  else if (id === ID.a) {
    if (stack.isOpen(id)) {
      const found = upTo(stack, id, MARKERS);
      if (found >= 0) closeFormatting(stack, found, remove);
    }
    return;
  } else if (id === ID.button) {
    if (stack.isOpen(id)) popTo(stack, inScope(stack, id), remove);
    return;
  } else if (id === ID.option || id === ID.optgroup) {
    while (stack.top()?.id === ID.option || (id === ID.optgroup && stack.top()?.id === ID.optgroup))
      remove(stack.length - 1);
    return;
  } else if (TABLE_INNER.has(id)) {
    closeTableParts(stack, tag, remove);
    return;
  }
  if ((tag.is & TAG.closesP) === 0) return;
  if (stack.isOpen(ID.p)) popTo(stack, paragraphInButtonScope(stack), remove);
  if ((tag.is & TAG.heading) !== 0 && ((stack.top()?.is ?? 0) & TAG.heading) !== 0) remove(stack.length - 1);
}

/** What an end tag closes: the nearest such element in scope with all inside it; stray end tags close nothing. */
export function closeElement(stack: ElementStack, tag: Tag, remove: Remove): void {
  if ((tag.is & TAG.heading) !== 0) {
    popTo(stack, headingInScope(stack), remove);
    return;
  }
  if (!stack.isOpen(tag.id)) return;
  if (tag.id === ID.p) popTo(stack, paragraphInButtonScope(stack), remove);
  else if (TABLE_INNER.has(tag.id) || tag.id === ID.table) popTo(stack, inTableScope(stack, tag.id), remove);
  else if ((tag.is & TAG.formatting) !== 0) {
    const found = inScope(stack, tag.id);
    if (found >= 0) closeFormatting(stack, found, remove);
  } else if (tag.id === ID.form) {
    const found = inScope(stack, tag.id);
    if (found >= 0) remove(found);
  } else if ((tag.is & TAG.special) !== 0) popTo(stack, inScope(stack, tag.id), remove);
  else popTo(stack, findOrdinary(stack, tag), remove);
}

function popTo(stack: ElementStack, index: number, remove: Remove): void {
  if (index < 0) return;
  while (stack.length > index) remove(stack.length - 1);
}

/** A formatting element closes alone when a block is open inside it, else with all that is inside. */
function closeFormatting(stack: ElementStack, index: number, remove: Remove): void {
  let blockInside = false;
  for (let i = index + 1; i < stack.length; i++) if ((stack.tags[i]!.is & TAG.special) !== 0) blockInside = true;
  if (!blockInside) {
    popTo(stack, index, remove);
    return;
  }
  if (stack.tags[index]!.id === ID.a) for (let i = index + 1; i < stack.length; i++) stack.state[i]! &= ~STATE.inLink;
  remove(index);
}

function findOrdinary(stack: ElementStack, tag: Tag): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === tag.id && open.name === tag.name) return i;
    if ((open.is & TAG.special) !== 0 && (stack.state[i]! & STATE.foreign) === 0) return -1;
  }
  return -1;
}

// The searches below are written out: a predicate would be one more object for every tag of every page.

function inScope(stack: ElementStack, id: number): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === id) return i;
    if (endsScope(stack, i)) return -1;
  }
  return -1;
}

function headingInScope(stack: ElementStack): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    if ((stack.tags[i]!.is & TAG.heading) !== 0) return i;
    if (endsScope(stack, i)) return -1;
  }
  return -1;
}

function endsScope(stack: ElementStack, index: number): boolean {
  return (stack.tags[index]!.is & TAG.scope) !== 0 || (stack.state[index]! & STATE.integration) !== 0;
}

function upTo(stack: ElementStack, id: number, barrier: ReadonlySet<number>): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === id) return i;
    if (barrier.has(open.id)) return -1;
  }
  return -1;
}

function inTableScope(stack: ElementStack, id: number): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === id) return i;
    if (open.id === ID.table || open.name === 'template') return -1;
  }
  return -1;
}

function paragraphInButtonScope(stack: ElementStack): number {
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === ID.p) return i;
    if ((open.is & TAG.scope) !== 0 || open.id === ID.button || (stack.state[i]! & STATE.integration) !== 0) return -1;
  }
  return -1;
}

function closeListItem(stack: ElementStack, remove: Remove, one: number, other: number): void {
  if (!stack.isOpen(one) && !stack.isOpen(other)) return;
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === one || open.id === other) {
      popTo(stack, i, remove);
      return;
    }
    if ((open.is & TAG.special) !== 0 && !LIST_BARRIER_EXEMPT.has(open.id)) return;
  }
}

/** A cell ends the cell before it, a row the row, a row group the group: never beyond the nearest table. */
function closeTableParts(stack: ElementStack, tag: Tag, remove: Remove): void {
  const ends = CELLS.has(tag.id) ? CELLS : tag.id === ID.tr ? rowEnds : TABLE_INNER;
  let lowest = -1;
  for (let i = stack.length - 1; i >= 0; i--) {
    const open = stack.tags[i]!;
    if (open.id === ID.table || open.name === 'template') break;
    if (ends.has(open.id)) lowest = i;
  }
  popTo(stack, lowest, remove);
}

const rowEnds: ReadonlySet<number> = new Set([...CELLS, ID.tr, tagId('caption'), tagId('colgroup')]);
