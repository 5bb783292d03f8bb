import { seeded } from '../estimate/random.ts';

/** When people of the sample shop click, by hour: little at night, most before noon and in the evening. */
const CLICKS = [8, 5, 3, 2, 2, 3, 8, 20, 40, 62, 66, 58, 42, 46, 58, 60, 56, 46, 42, 50, 58, 54, 38, 20];
/** How readily a click of that hour becomes an order, against the mean: clinics and farms buy in office hours. */
const ORDERS = [
  0.35, 0.3, 0.3, 0.3, 0.3, 0.4, 0.6, 0.8, 1.1, 1.4, 1.5, 1.3, 0.9, 1.2, 1.45, 1.4, 1.2, 0.9, 0.7, 0.75, 0.8, 0.75, 0.6,
  0.45,
];

/** Draws the day of the week (0–6) and hour of clicks or orders; the same seed gives the same row. */
export function hourDrawer(seed: number, kind: 'clicks' | 'orders'): () => { day: number; hour: number } {
  const random = seeded(seed);
  const weight = CLICKS.map((clicks, hour) => clicks * (kind === 'orders' ? ORDERS[hour]! : 1));
  const total = weight.reduce((a, b) => a + b, 0);
  return () => {
    const day = Math.floor(random() * 7);
    let left = random() * total;
    let hour = 0;
    while (hour < 23 && left >= weight[hour]!) left -= weight[hour++]!;
    return { day, hour };
  };
}
