// The house rules of the source tree: who may import whom (top to bottom only), no cycles, one door per domain.
const DOMAINS = '^(crawlers|keywords|content|bids|partners)/';
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  comment: `${from} may import only: ${allowed.join(', ')} (and what lies below)`,
  from: { path: from },
  to: { path: '^(src|bench|crawlers|keywords|content|bids|partners|test)/', pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    only('kernel-imports-nothing', '^src/kernel/', ['^src/kernel/']),
    only('io-imports-kernel', '^src/io/', ['^src/(io|kernel)/']),
    only('store-imports-io-kernel', '^src/store/', ['^src/(store|io|kernel)/']),
    {
      name: 'domains-stand-alone',
      severity: 'error',
      comment: 'A domain imports itself, store, io and kernel; what two domains share is a noun in src/kernel.',
      from: { path: DOMAINS },
      to: { path: '^(src/(cli|app|report)|crawlers|keywords|content|bids|partners|bench)/', pathNot: '^$1/' },
    },
    only('report-below-app', '^src/report/', [DOMAINS, '^src/(report|store|io|kernel)/']),
    only('app-below-cli', '^src/app/', [DOMAINS, '^src/(app|report|store|io|kernel)/']),
    {
      name: 'domain-through-its-index',
      severity: 'error',
      comment: 'From outside, a domain is entered through its index.ts alone.',
      from: { path: '^src/' },
      to: { path: `${DOMAINS}.+`, pathNot: '^[a-z]+/index\\.ts$' },
    },
    {
      name: 'natural-by-sub-path',
      severity: 'error',
      comment: 'The root of `natural` reads .env, prints to stdout and loads database drivers.',
      from: {},
      to: { path: '(^|node_modules/)natural/(lib/natural/index\\.js|lib/natural/util/storage/)' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
