import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { SoukError } from '../../src/kernel/errors.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Brief } from '../model/brief.ts';
import { type Article, articleSentences, type Block, type Sentence } from '../model/document.ts';
import type { Fact } from '../model/fact.ts';
import type { VoiceSheet } from '../model/voice.ts';
import { failedVerdicts, verifySentences } from '../verify/verify.ts';
import { type AskOptions, ask, createClient, LEVELS, type Level, type Question } from './ask.ts';
import { cleanItem, envelope, leaksOf } from './guard.ts';
import { type ModelSentence, outlineSchema, parseAnswer, sentencesSchema } from './schema.ts';
import { openSteps, type StepLog } from './steps.ts';

/** Part of every input hash: a changed prompt asks again. */
const PROMPT_VERSION = '2026-11-1';
const MAX_TOKENS = 1600;
const REPAIRS = 2;
/** Stands for the random marks around data, which are drawn at each request and are no part of the input hash. */
const BOUNDARY = '{{BOUNDARY}}';

export interface ModelInput {
  brief: Brief;
  briefId: number;
  facts: readonly Fact[];
  voice: VoiceSheet;
  on: string;
}

export interface ModelResult {
  article: Article;
  runId: number;
  /** Sentences that were taken out, with the reason: unsupported, a leak, not repaired. */
  removed: readonly { text: string; reason: string }[];
  /** Steps answered from the store: they cost nothing. */
  reused: number;
  requests: number;
  tokens: number;
  costMicro: number | null;
}

/**
 * A draft by a model: outline, sections, assembly, verification, revision of the failing sentences only. Every answer is a
 * row with the hash of its input, so that a second run costs nothing and an interrupted one goes on. What cannot be
 * repaired is taken out and named. The model sees facts as facts and crawled words as marked data; it has no tools.
 */
export async function modelDraft(
  db: Sqlite,
  input: ModelInput,
  options: AskOptions,
  now: () => number,
): Promise<ModelResult> {
  const client = createClient(options.endpoint);
  const steps = openSteps(db, {
    briefId: input.briefId,
    endpoint: options.endpoint,
    promptVersion: PROMPT_VERSION,
    now,
  });
  const removed: { text: string; reason: string }[] = [];
  const talk = createTalk(client, steps, options, db, now);
  try {
    const facts = input.facts.filter(
      (fact) =>
        fact.lang === input.brief.lang &&
        fact.status !== 'expired' &&
        fact.status !== 'retired' &&
        (fact.validUntil === '' || fact.validUntil >= input.on),
    );
    const sheet = facts.map((fact) => `${fact.code}: ${fact.statement}${scopeText(fact)}`).join('\n');
    const known = `${facts.map((fact) => JSON.stringify(fact)).join('\n')}\n${JSON.stringify(input.voice)}\n${input.brief.keyword}`;
    const outline = await talk('outline', outlineSchema, outlineQuestion(input, sheet));
    const safe = (text: string, what: string): boolean => {
      const leaks = leaksOf(text, { known, canary: steps.canary });
      if (leaks.length > 0) removed.push({ text: cleanItem(text), reason: `${what}: ${leaks.join(', ')}` });
      return leaks.length === 0;
    };
    const sections = outline?.sections.filter((section) => safe(section.heading, 'heading')) ?? [];
    const blocks: Block[] = [];
    for (const [index, section] of sections.entries()) {
      const codes = section.facts.filter((code) => facts.some((fact) => fact.code === code));
      const answer = await talk(
        `section-${index + 1}`,
        sentencesSchema,
        sectionQuestion(
          input,
          section.heading,
          facts.filter((fact) => codes.includes(fact.code)),
          index,
        ),
      );
      const kept = (answer?.sentences ?? []).filter((one) => safe(one.text, 'sentence'));
      const good = await settle(kept, input, facts, talk, removed, `revision-${index + 1}`, safe);
      if (good.length === 0) continue;
      if (index > 0) blocks.push({ type: 'heading', level: 2, text: section.heading });
      blocks.push({ type: 'paragraph', sentences: good });
    }
    if (blocks.length === 0)
      blocks.push({
        type: 'todo',
        missing: input.brief.lang === 'zh' ? '模型没有给出可用的句子' : 'the model gave no sentence that could be used',
      });
    const title =
      outline && safe(outline.title, 'title') && titleHolds(outline.title, input, facts)
        ? outline.title
        : (input.brief.titles[0]?.text ?? input.brief.keyword);
    const article = assemble(input, title, blocks, options.endpoint.model, steps.runId);
    steps.finish('complete', null);
    const spent = options.budget.spent();
    return {
      article,
      runId: steps.runId,
      removed,
      reused: steps.reused(),
      requests: spent.requests,
      tokens: spent.tokens,
      costMicro: spent.costMicro,
    };
  } catch (error) {
    steps.finish(
      error instanceof SoukError && error.code !== 'llm-refused' ? 'partial' : 'failed',
      error instanceof SoukError ? error.code : (error as Error).name,
    );
    throw error;
  }
}

type Talk = <T>(kind: string, schema: z.ZodType<T>, question: { system: string; user: string }) => Promise<T | null>;

/** Asks on the endpoint's level; steps down when it refuses the level; repairs an answer that does not parse, twice at most. */
function createTalk(
  client: ReturnType<typeof createClient>,
  steps: StepLog,
  options: AskOptions,
  db: Sqlite,
  now: () => number,
): Talk {
  let level = steps.level();
  return async (kind, schema, { system, user }) => {
    const body = z.toJSONSchema(schema) as Record<string, unknown>;
    let prompt = user;
    for (let turn = 0; turn <= REPAIRS; turn++) {
      const hash = createHash('sha256')
        .update(
          JSON.stringify([
            options.endpoint.name,
            options.endpoint.model,
            PROMPT_VERSION,
            kind,
            turn,
            system,
            prompt,
            MAX_TOKENS,
          ]),
        )
        .digest('hex');
      let text = steps.answered(hash);
      if (text === undefined) {
        const question: Question = {
          system: steps.withCanary(system),
          user: prompt.replaceAll(BOUNDARY, randomBytes(12).toString('hex')),
          schema: { name: kind.replace(/[^a-z0-9]/gi, '_'), body },
          maxTokens: MAX_TOKENS,
          id: hash,
        };
        for (;;) {
          const step = steps.start(kind, hash, level);
          try {
            const answer = await ask(client, question, level, options);
            steps.done(step, answer);
            text = answer.text;
            break;
          } catch (error) {
            steps.failed(step, error);
            const next = LEVELS[LEVELS.indexOf(level) + 1];
            if (!(error instanceof SoukError) || error.code !== 'llm-bad-request' || next === undefined) throw error;
            level = next;
          }
        }
        rememberLevel(db, options, level, now());
      }
      const parsed = parseAnswer(schema, text);
      if (parsed !== null) return parsed;
      prompt = `${user}\n\nYour last answer was not the JSON object asked for (attempt ${turn + 1}). Answer again with the JSON object only.`;
    }
    return null;
  };
}

function rememberLevel(db: Sqlite, options: AskOptions, level: Level, now: number): void {
  db.prepare(
    'INSERT INTO content_endpoint (endpoint, model, level, probed_at) VALUES (?, ?, ?, ?) ON CONFLICT (endpoint, model) DO UPDATE SET level = excluded.level, probed_at = excluded.probed_at',
  ).run(options.endpoint.name, options.endpoint.model, level, now);
}

/** Verifies sentences; failing ones are rewritten once, and what still fails is taken out. */
async function settle(
  sentences: readonly ModelSentence[],
  input: ModelInput,
  facts: readonly Fact[],
  talk: Talk,
  removed: { text: string; reason: string }[],
  kind: string,
  safe: (text: string, what: string) => boolean,
): Promise<Sentence[]> {
  const first = judge(sentences, input, facts);
  const failing = sentences
    .map((sentence, i) => ({ sentence, i, reason: first.get(i) }))
    .filter((one) => one.reason !== undefined);
  let list = [...sentences];
  if (failing.length > 0) {
    const answer = await talk(
      kind,
      sentencesSchema,
      revisionQuestion(
        input,
        failing.map(({ sentence, reason }) => ({ text: sentence.text, reason: reason! })),
        facts,
      ),
    );
    const better = (answer?.sentences ?? []).filter((one) => safe(one.text, 'revision'));
    // Sentence by sentence when the numbers agree; otherwise the failing ones go and the new ones stand at their end.
    if (better.length === failing.length)
      failing.forEach(({ i }, at) => {
        list[i] = better[at]!;
      });
    else {
      list = [...list.filter((_, i) => !first.has(i)), ...better];
    }
  }
  const second = judge(list, input, facts);
  return list.flatMap((one, i): Sentence[] => {
    const reason = second.get(i);
    if (reason === undefined) return [{ text: one.text.trim(), kind: one.kind, by: 'model', facts: one.facts }];
    removed.push({ text: one.text, reason });
    return [];
  });
}

/** Index of each failing sentence with the reason. A sentence of any kind may not claim without a fact. */
function judge(sentences: readonly ModelSentence[], input: ModelInput, facts: readonly Fact[]): Map<number, string> {
  const verdicts = failedVerdicts(
    verifySentences(
      sentences.map((one) => ({ text: one.text, facts: one.facts, kind: one.kind, paragraph: 0 })),
      facts,
      { on: input.on, allowed: [input.brief.keyword] },
    ),
  );
  const out = new Map<number, string>();
  for (const verdict of verdicts)
    out.set(
      verdict.sentence,
      `${out.has(verdict.sentence) ? `${out.get(verdict.sentence)}; ` : ''}${verdict.state}: ${verdict.claim}`,
    );
  return out;
}

function titleHolds(title: string, input: ModelInput, facts: readonly Fact[]): boolean {
  return failedVerdicts(
    verifySentences([{ text: title, paragraph: 0 }], facts, { on: input.on, allowed: [input.brief.keyword] }),
  ).every((verdict) => verdict.state === 'scope-dropped');
}

function assemble(input: ModelInput, title: string, blocks: Block[], model: string, runId: number): Article {
  const { brief } = input;
  const draft: Article = {
    title,
    summary: brief.description.text,
    lang: brief.lang,
    style: brief.style,
    keyword: brief.keyword,
    slug: brief.slug,
    blocks,
    ai: null,
    adMark: false,
  };
  const sentences = articleSentences(draft);
  const share =
    sentences.length === 0 ? 0 : sentences.filter(({ sentence }) => sentence.by === 'model').length / sentences.length;
  return { ...draft, ai: { model, contentId: `souk-run-${runId}`, share } };
}

function scopeText(fact: Fact): string {
  const parts = [
    fact.scope.region,
    fact.scope.period,
    fact.scope.other,
    fact.source === '' ? '' : `source: ${fact.source}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

const RULES =
  'You write for a shop. Every figure, rank, date, name, quotation and comparison must come from the facts below, word for word in value and unit, and the sentence must list the codes of its facts. State region, period and source where a fact has them. No superlatives, no links, no phone numbers, no contact details, no markup. If facts are missing, write less.';

function outlineQuestion(input: ModelInput, sheet: string): { system: string; user: string } {
  const { brief } = input;
  const seen = [
    ...brief.headings.map((one) => one.text),
    ...brief.questions.filter((one) => one.from === 'pages').map((one) => one.text),
    ...brief.terms.slice(0, 20).map((one) => one.term),
  ];
  return {
    system: `${RULES} Language: ${brief.lang === 'zh' ? '简体中文' : 'English'}. Style: ${brief.style}.`,
    user: `Make an outline as JSON for a ${brief.style} piece about “${cleanItem(brief.keyword)}”, ${brief.length.low}–${brief.length.high} ${brief.length.unit}.\nFacts:\n${sheet}\n\n${envelope(seen, BOUNDARY)}`,
  };
}

function sectionQuestion(
  input: ModelInput,
  heading: string,
  facts: readonly Fact[],
  index: number,
): { system: string; user: string } {
  return {
    system: `${RULES} Language: ${input.brief.lang === 'zh' ? '简体中文' : 'English'}. Style: ${input.brief.style}. Answer with sentences as JSON.`,
    user: `Section ${index + 1}, heading: “${cleanItem(heading)}”. Use only these facts:\n${facts.map((fact) => `${fact.code}: ${fact.statement}${scopeText(fact)}`).join('\n') || '(none: write at most two sentences without any claim)'}`,
  };
}

function revisionQuestion(
  input: ModelInput,
  failing: readonly { text: string; reason: string }[],
  facts: readonly Fact[],
): { system: string; user: string } {
  return {
    system: `${RULES} Language: ${input.brief.lang === 'zh' ? '简体中文' : 'English'}. Answer with the rewritten sentences as JSON, one for each, in order.`,
    user: `These sentences failed verification. Rewrite each so that it says only what a fact says, or make it a sentence without a claim.\n${failing.map((one, i) => `${i + 1}. ${cleanItem(one.text)} — ${one.reason}`).join('\n')}\nFacts:\n${facts.map((fact) => `${fact.code}: ${fact.statement}${scopeText(fact)}`).join('\n')}`,
  };
}
