/**
 * What a draft has said already: wordings are taken in turn and never twice in a row, names are introduced in full once,
 * and no fact is told twice.
 */
export interface Memory {
  /** The least used of several wordings; ties go to the first, so that the same input gives the same text. */
  pick(pool: string, wordings: readonly string[]): string;
  /** Marks a name as said; true the first time. */
  introduce(name: string): boolean;
  /** How often the entity was referred to in the running paragraph. */
  mention(name: string): number;
  newParagraph(): void;
  used: Set<string>;
}

/** A fresh memory; `seed` shifts the first choices, so that two drafts of one brief do not read the same. */
export function createMemory(seed = 0): Memory {
  const uses = new Map<string, number>();
  const introduced = new Set<string>();
  let mentions = new Map<string, number>();
  return {
    used: new Set(),
    pick(pool, wordings) {
      const count = (i: number) => uses.get(`${pool}\n${wordings[i]}`) ?? 0;
      let best = 0;
      for (let step = 0; step < wordings.length; step++) {
        const i = (step + seed) % wordings.length;
        if (step === 0 || count(i) < count(best)) best = i;
      }
      uses.set(`${pool}\n${wordings[best]}`, count(best) + 1);
      return wordings[best]!;
    },
    introduce(name) {
      if (introduced.has(name)) return false;
      introduced.add(name);
      return true;
    },
    mention(name) {
      const count = mentions.get(name) ?? 0;
      mentions.set(name, count + 1);
      return count;
    },
    newParagraph() {
      mentions = new Map();
    },
  };
}
