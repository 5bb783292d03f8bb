export {
  type CrawledPage,
  type CrawledText,
  crawledLinks,
  crawledPage,
  crawledPages,
  crawledText,
  latestCrawl,
} from './store/read.ts';
