import type { Lang } from '../../kernel/i18n/message.ts';

/** One page of the sample shop before it is rendered. Planted defects change these fields or the finished HTML. */
export interface ShopPage {
  path: string;
  lang: Lang;
  kind: 'home' | 'category' | 'product' | 'promo' | 'article' | 'list' | 'utility' | 'archive';
  title: string;
  description: string;
  h1: string;
  /** Trail of links above the page: path and name. */
  breadcrumb: readonly (readonly [path: string, name: string])[];
  /** HTML of the main part, below the h1. */
  main: string;
  /** The same page in the other language. */
  twin: string | null;
  /** JSON-LD objects. */
  data: readonly object[];
  ogType: 'website' | 'product' | 'article';
  lastmod: string;
  inSitemap: boolean;
  status: number;
  headers: Record<string, string>;
  encoding: 'utf-8' | 'gbk';
  /** Last changes to the finished HTML, in order. */
  edits: ((html: string) => string)[];
}

/** What the server answers for one path. */
export interface ShopAnswer {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/** The shop as data: pages to render and plain answers (robots.txt, sitemaps, images, redirects). */
export interface Shop {
  pages: Map<string, ShopPage>;
  answers: Map<string, ShopAnswer>;
  /** Lines added to robots.txt and URLs added to the sitemaps. */
  robotsLines: string[];
  sitemapExtra: { path: string; lastmod: string }[];
}
