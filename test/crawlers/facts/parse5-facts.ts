import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

export interface TreeFacts {
  titles: string[];
  metas: string[];
  canonicals: string[];
  /** Each link target once, sorted: the standard may clone or move elements, facts need not. */
  anchors: string[];
  images: string[];
  headings: string[];
}

const XHTML = 'http://www.w3.org/1999/xhtml';

/** The facts of a document as a full tree builder of the HTML standard sees them (scripting off). */
export function parse5Facts(html: string): TreeFacts {
  const facts: TreeFacts = { titles: [], metas: [], canonicals: [], anchors: [], images: [], headings: [] };
  const visit = (node: Node, place: string): void => {
    // Links inside svg are links, too; everything else there is drawing.
    if ('tagName' in node && (node.namespaceURI === XHTML || node.tagName === 'a')) {
      const here = node.tagName === 'head' || node.tagName === 'body' ? node.tagName : place;
      read(node, here, facts);
      for (const child of node.childNodes) visit(child, here);
    } else if ('childNodes' in node) for (const child of node.childNodes) visit(child, place);
  };
  visit(parse(html, { scriptingEnabled: false }), 'html');
  facts.anchors = [...new Set(facts.anchors)].sort();
  facts.images = [...new Set(facts.images)].sort();
  return facts;
}

function read(element: Element, place: string, facts: TreeFacts): void {
  const attribute = (name: string) => element.attrs.find((attr) => attr.name === name)?.value;
  switch (element.tagName) {
    case 'title':
      facts.titles.push(`${place}: ${fold(textOf(element))}`);
      break;
    case 'meta':
      if (attribute('name'))
        facts.metas.push(`${place}: ${attribute('name')!.toLowerCase()}=${fold(attribute('content') ?? '')}`);
      break;
    case 'link':
      if (attribute('rel') === 'canonical') facts.canonicals.push(`${place}: ${attribute('href') ?? ''}`);
      break;
    case 'a':
      if (attribute('href') !== undefined) facts.anchors.push(attribute('href')!.trim());
      break;
    case 'img':
      if (attribute('src')) facts.images.push(attribute('src')!.trim());
      break;
    default:
      if (/^h[1-6]$/.test(element.tagName)) facts.headings.push(element.tagName);
  }
}

function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function fold(text: string): string {
  return text.replace(/[\x00-\x20\xa0]+/g, ' ').trim();
}
