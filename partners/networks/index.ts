import { alibaba1688 } from './alibaba1688/index.ts';
import { amazon } from './amazon/index.ts';
import { awin } from './awin/index.ts';
import { cj } from './cj/index.ts';
import { ganet } from './ganet/index.ts';
import { impact } from './impact/index.ts';
import { jd } from './jd/index.ts';
import { kuaishou } from './kuaishou/index.ts';
import { pdd } from './pdd/index.ts';
import { rakuten } from './rakuten/index.ts';
import type { Network } from './report.ts';
import { shareasale } from './shareasale/index.ts';
import { suning } from './suning/index.ts';
import { taobao } from './taobao/index.ts';
import { vip } from './vip/index.ts';
import { wechat } from './wechat/index.ts';

/** Every alliance whose files are recognised. One folder each. */
export const NETWORKS: readonly Network[] = [
  taobao,
  jd,
  pdd,
  vip,
  ganet,
  kuaishou,
  wechat,
  suning,
  alibaba1688,
  awin,
  cj,
  impact,
  shareasale,
  rakuten,
  amazon,
];
