import type { Agreement } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';

/** What a letter about links needs: who, our address, and the agreement it is about, if there is one. */
export interface LinkLetter {
  name: string;
  site: string;
  shop: string;
  agreement: Agreement | undefined;
}

type Letter = (facts: LinkLetter) => string;

/** Letters about links and swaps, a follow-up, and a lost link. Drafts: nothing is sent. */
export const LINK_LETTERS: Readonly<
  Record<'friendlink' | 'swap' | 'followup' | 'lost', Readonly<Record<Lang, Letter>>>
> = {
  friendlink: {
    zh: ({ name, site, shop }) => `主题：交换友情链接：${name} × ${shop}

${name} 您好：

我们是 ${shop}，内容与贵站${site === '' ? '' : `（${site}）`}相近，想与您交换首页或相关栏目的友情链接。
· 我们会先放上贵站链接（普通链接，不加 nofollow），放好后把页面地址发给您。
· 希望贵站链接到 ${shop}，锚文字由您定，贴合页面内容即可。
· 双方每月核对一次，任何一方撤下请提前说一声。

如方便，请回复希望展示的网址和锚文字；如不希望再收到此类来信，回复“退订”即可。

祝好！
`,
    en: ({ name, site, shop }) => `Subject: Linking to each other: ${name} × ${shop}

Dear ${name},

We run ${shop}; what we write about is close to your site${site === '' ? '' : ` (${site})`}. Would you like to link to each other from the home page or a fitting section?
- We put your link up first (a plain link, no nofollow) and send you the address of the page.
- We would be glad about a link to ${shop}, with whatever text fits your page.
- Both sides look once a month; a word beforehand if either takes the link down.

If you like the idea, reply with the address and the text you would like to see. If you do not want to hear from us again, reply “unsubscribe”.

Kind regards
`,
  },
  swap: {
    zh: ({ name, shop }) => `主题：互推合作：${name} × ${shop}

${name} 您好：

您的顾客和我们的顾客很像，卖的东西又不冲突，想和您做一次互推：
· 我们：在一期推文和一个专题页里介绍您，附您的链接或小程序码。
· 您：用同等的位置介绍 ${shop}，时间可错开。
· 双方各用自己的链接统计点击和成交，一个月后把数字摆在一起看，不对等的一方补一次。

如有兴趣，请回复方便的时间和素材要求；如不希望再收到此类来信，回复“退订”即可。

祝好！
`,
    en: ({ name, shop }) => `Subject: Recommending each other: ${name} × ${shop}

Dear ${name},

Your customers are much like ours, and what we sell does not compete. Shall we recommend each other once?
- We: one newsletter and one themed page about you, with your link.
- You: a place of the same worth for ${shop}, at a time that suits you.
- Each side counts clicks and sales with its own links; after a month we compare, and whoever got more gives one more.

If you are interested, reply with a date and what material you need. If you do not want to hear from us again, reply “unsubscribe”.

Kind regards
`,
  },
  followup: {
    zh: ({ name, shop }) => `主题：想再问一下合作的事：${name} × ${shop}

${name} 您好：

前些天给您写过信，谈与 ${shop} 合作的想法，可能没有看到，冒昧再问一次。
如果现在不合适，回复一个更合适的时间就好；如不希望再收到来信，回复“退订”即可，我们不会再打扰。

祝好！
`,
    en: ({ name, shop }) => `Subject: Once more about working together: ${name} × ${shop}

Dear ${name},

Some days ago I wrote to you about working with ${shop}; perhaps it went by unseen, so I ask once more.
If this is not the moment, tell me a better one. If you do not want to hear from us again, reply “unsubscribe” and we will not write any more.

Kind regards
`,
  },
  lost: {
    zh: ({ name, shop, agreement }) => `主题：贵站上的链接似乎不见了：${name} × ${shop}

${name} 您好：

我们例行核对时发现，约定的链接${agreement ? `“${agreement.title}”` : ''}目前看不到了：
· 页面：${agreement?.pageUrl ?? '（请补充）'}
· 应链接到：${agreement?.targetUrl ?? shop}
是改版时漏掉了吗？如果方便请帮忙恢复；我们这边贵站的链接仍然保留。若您另有安排，也请告诉我们。

祝好！
`,
    en: ({ name, shop, agreement }) => `Subject: A link seems to have gone missing: ${name} × ${shop}

Dear ${name},

When we looked at our links, the one we agreed on${agreement ? ` (“${agreement.title}”)` : ''} could not be found any more:
- Page: ${agreement?.pageUrl ?? '(please add)'}
- It should lead to: ${agreement?.targetUrl ?? shop}
Was it lost when the page was changed? It would be kind to put it back; your link is still on our side. If you have other plans, let us know.

Kind regards
`,
  },
};
