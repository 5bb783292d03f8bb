/** A seeded generator of uniform numbers in [0, 1) (mulberry32): the same seed gives the same row on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A standard normal number (Box–Muller). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A Poisson number: Knuth's product for small means, a rounded normal above 50. */
export function poisson(mean: number, random: () => number): number {
  if (mean <= 0) return 0;
  if (mean > 50) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = random(); product > limit; product *= random()) count += 1;
  return count;
}

/** A binomial number: trial by trial up to 60, else inversion through Poisson or a rounded normal. */
export function binomial(trials: number, p: number, random: () => number): number {
  if (p <= 0 || trials <= 0) return 0;
  if (p >= 1) return trials;
  const mean = trials * p;
  if (trials > 60) {
    const drawn =
      mean < 15 && p < 0.1 ? poisson(mean, random) : Math.round(mean + Math.sqrt(mean * (1 - p)) * normal(random));
    return Math.min(trials, Math.max(0, drawn));
  }
  let count = 0;
  for (let i = 0; i < trials; i++) if (random() < p) count += 1;
  return count;
}
