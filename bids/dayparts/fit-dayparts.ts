import { type HeldOut, heldOutGain } from '../estimate/holdout.ts';
import { type Shrinkage, shrink } from '../estimate/shrink.ts';
import { cutIntoBlocks } from './blocks.ts';
import { weekdaysOf } from './hour-code.ts';

/** What is known of the hours of an account: clicks from its hour reports, conversions from orders with a time, else reported. */
export interface HourData {
  source: 'outcomes' | 'platform' | 'none';
  /** `weekday` 1 (Monday) to 7; null: the report is not by day. */
  rows: readonly { weekday: number | null; hour: number; clicks: number; conversions: number }[];
  /** Factors that the last exported run set, by `weekday-hour`; what is not there is 1. */
  present: Readonly<Record<string, number>>;
}

/** One group (an hour, a weekday) with its shrunk rate. */
export interface DayGroup {
  /** 0–23, or 1–7. */
  at: number;
  clicks: number;
  conversions: number;
  rate: number;
  /** Rate over the mean rate, clicks weighted. */
  level: number;
}

/** A factor for some hours of one weekday (1 to 7), or of every day (0). */
export interface DayFactor {
  weekday: number;
  from: number;
  to: number;
  factor: number;
  before: number;
}

export interface Dayparts {
  source: HourData['source'];
  hours: DayGroup[];
  heldOut: HeldOut;
  /** null: the reports do not say which day it was. */
  weekdays: DayGroup[] | null;
  weekdaysHeldOut: HeldOut | null;
  /** Factors that beat one rate for all hours on held-out data; empty: refused, all hours stay at 1. */
  factors: DayFactor[];
  /** Share of value more at the same cost. */
  gain: number;
}

export interface DaypartLimits {
  min: number;
  max: number;
  /** Largest ratio of change in one run; null: no limit. */
  step: number | null;
  /** clicks ∝ bid^beta. */
  beta: number;
}

const STEP = 0.01;
/**
 * Share of held-out splits that must agree. More than for regions: a schedule limits when ads are served at all, and without
 * any effect one in ten data sets would win a bare majority (one in thirty wins nine of ten splits).
 */
const HOUR_WINS = 0.8;
const WEEKDAY_WINS = 0.9;

/**
 * Hour factors: conversion rates per hour (and per weekday) shrunk to the account's, used only when they predict held-out
 * data better than one rate; bids in proportion to the rate (the optimum under power-law clicks), laid so that the expected
 * cost does not rise. Pure; null when there is nothing to learn from.
 */
export function fitDayparts(data: HourData | null, limits: DaypartLimits | null): Dayparts | null {
  if (data === null || data.source === 'none' || limits === null) return null;
  if (data.rows.reduce((sum, row) => sum + row.clicks, 0) === 0) return null;
  const hours = groupsOf(data, (row) => row.hour, 0, 24, HOUR_WINS);
  const dated = data.rows.every((row) => row.weekday !== null);
  const weekdays = dated ? groupsOf(data, (row) => row.weekday!, 1, 8, WEEKDAY_WINS) : null;
  const useDays = weekdays?.heldOut.accepted === true;
  const result: Dayparts = {
    source: data.source,
    hours: hours.groups,
    heldOut: hours.heldOut,
    weekdays: weekdays?.groups ?? null,
    weekdaysHeldOut: weekdays?.heldOut ?? null,
    factors: [],
    gain: 0,
  };
  if (!hours.heldOut.accepted && !useDays) return result;
  const blocks = hours.heldOut.accepted
    ? cutIntoBlocks(
        hours.groups.map((group) => group.level),
        hours.groups.map((group) => group.clicks),
      )
    : [{ from: 0, to: 24 }];
  const cells = (useDays ? weekdaysOf(0) : [0]).flatMap((weekday) =>
    blocks.map(({ from, to }) => {
      const inside = hours.groups.slice(from, to);
      const clicks = inside.reduce((sum, group) => sum + group.clicks, 0) * dayShare(weekdays?.groups, weekday);
      const day = useDays ? weekdays.groups[weekday - 1]!.level : 1;
      const level = (hours.heldOut.accepted ? meanLevel(inside) : 1) * day;
      return { weekday, from, to, clicks, level, before: presentOf(data, weekday, from, to) };
    }),
  );
  const chosen = layFactors(cells, limits);
  result.factors = joined(
    cells.map(({ weekday, from, to, before }, i) => ({ weekday, from, to, factor: chosen[i]!, before })),
  );
  result.gain = gainOf(cells, chosen, limits.beta);
  return result;
}

/** Neighbours that the limits have made equal are one. */
function joined(factors: readonly DayFactor[]): DayFactor[] {
  const list: DayFactor[] = [];
  for (const row of factors) {
    const last = list.at(-1);
    if (last && last.weekday === row.weekday && last.factor === row.factor && last.before === row.before)
      last.to = row.to;
    else list.push({ ...row });
  }
  return list;
}

function groupsOf(
  data: HourData,
  key: (row: HourData['rows'][number]) => number,
  first: number,
  end: number,
  wins: number,
): { groups: DayGroup[]; heldOut: HeldOut } {
  const size = end - first;
  const trials = new Array<number>(size).fill(0);
  const successes = new Array<number>(size).fill(0);
  for (const row of data.rows) {
    const at = key(row) - first;
    if (at < 0 || at >= size) continue;
    trials[at]! += row.clicks;
    successes[at]! += row.conversions;
  }
  // Orders of other channels may be among them: a rate cannot exceed 1.
  for (let i = 0; i < size; i++) successes[i] = Math.min(successes[i]!, trials[i]!);
  const total = trials.reduce((a, b) => a + b, 0);
  const mean = (successes.reduce((a, b) => a + b, 0) + 0.5) / (total + 25);
  const counts = { trials, successes, mean: trials.map(() => mean) };
  const fit: Shrinkage = shrink(counts, { shift: true });
  const average = trials.reduce((sum, clicks, i) => sum + clicks * fit.rate[i]!, 0) / total;
  const groups = trials.map((clicks, i) => ({
    at: i + first,
    clicks,
    conversions: successes[i]!,
    rate: fit.rate[i]!,
    level: fit.rate[i]! / average,
  }));
  const heldOut = heldOutGain(counts);
  return { groups, heldOut: { ...heldOut, accepted: heldOut.accepted && heldOut.wins >= wins } };
}

/** Share of a week's clicks that falls on a weekday. */
function dayShare(weekdays: readonly DayGroup[] | undefined, weekday: number): number {
  const total = weekdays?.reduce((sum, group) => sum + group.clicks, 0) ?? 0;
  return weekday === 0 || total === 0 ? 1 : weekdays![weekday - 1]!.clicks / total;
}

function meanLevel(groups: readonly DayGroup[]): number {
  const clicks = groups.reduce((sum, group) => sum + group.clicks, 0);
  if (clicks === 0) return groups.reduce((sum, group) => sum + group.level, 0) / groups.length;
  return groups.reduce((sum, group) => sum + group.clicks * group.level, 0) / clicks;
}

function presentOf(data: HourData, weekday: number, from: number, to: number): number {
  let sum = 0;
  const days = weekdaysOf(weekday);
  for (const day of days) for (let hour = from; hour < to; hour++) sum += data.present[`${day}-${hour}`] ?? 1;
  return sum / (to - from) / days.length;
}

interface Cell {
  clicks: number;
  level: number;
  before: number;
}

/** Factors in proportion to the level, inside the limits, whole steps, as high as the present cost allows. */
function layFactors(cells: readonly Cell[], limits: DaypartLimits): number[] {
  const at = (scale: number) => cells.map((cell) => inside(scale * cell.level, cell.before, limits));
  const budget = cells.reduce((sum, cell) => sum + cell.clicks * cell.before ** (1 + limits.beta), 0);
  const cost = (factors: readonly number[]) =>
    cells.reduce((sum, cell, i) => sum + cell.clicks * factors[i]! ** (1 + limits.beta), 0);
  let low = 1e-3;
  let high = 1e3;
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(low * high);
    if (cost(at(middle)) <= budget * (1 + 1e-12)) low = middle;
    else high = middle;
  }
  return at(low);
}

function inside(factor: number, before: number, { min, max, step }: DaypartLimits): number {
  const low = Math.max(min, step === null ? min : Math.ceil(before / step / STEP - 1e-9) * STEP);
  const high = Math.min(max, step === null ? max : Math.floor((before * step) / STEP + 1e-9) * STEP);
  const whole = Math.round(factor / STEP) * STEP;
  return Math.round(Math.min(high, Math.max(low, whole)) * 100) / 100;
}

/** Value at the new factors over the value at the old ones, less one. */
function gainOf(cells: readonly Cell[], factors: readonly number[], beta: number): number {
  const value = (of: (i: number) => number) =>
    cells.reduce((sum, cell, i) => sum + cell.clicks * cell.level * of(i) ** beta, 0);
  const before = value((i) => cells[i]!.before);
  return before === 0 ? 0 : value((i) => factors[i]!) / before - 1;
}
