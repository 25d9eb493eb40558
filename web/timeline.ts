import type { EdgeRecord } from './graph-data.ts';

/** Statements with a stated time, on a line of days. Pure. A day is counted from 1970-01-01, UTC. */

export interface Dated {
  readonly edge: EdgeRecord;
  /** Which of the edge's places, counted from 0. */
  readonly place: number;
  /** The first and the last day. */
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** "2001-03-15" -> 11396; null where it is no date. */
export function dayOf(iso: string): number | null {
  const time = /^\d{4}-\d\d-\d\d/.test(iso) ? Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.round(time / DAY);
}

/** 11396 -> "2001-03-15". */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** Every place with a time, by when it begins; an open end ("since 1999") reaches as far as anything that is dated does. */
export function datedPlaces(edges: Iterable<EdgeRecord>): Dated[] {
  const read: { edge: EdgeRecord; place: number; from: number | null; to: number | null }[] = [];
  for (const edge of edges) edge.evidence.forEach(({ time }, place) => {
    const [from, to] = [dayOf(time?.from ?? ''), dayOf(time?.to ?? '')];
    if (from !== null || to !== null) read.push({ edge, place, from, to });
  });
  const first = read.reduce((least, { from, to }) => Math.min(least, from ?? to!), Infinity);
  const last = read.reduce((most, { from, to }) => Math.max(most, to ?? from!), -Infinity);
  const found = read.map(({ edge, place, from, to }): Dated => ({ edge, place, from: Math.min(from ?? first, to ?? last), to: Math.max(from ?? first, to ?? last) }));
  return found.sort((a, b) => a.from - b.from || a.to - b.to || (a.edge.key < b.edge.key ? -1 : 1));
}

/** The whole quarters that hold them all. */
export function extentOf(places: readonly Dated[]): { from: number; to: number } | null {
  if (places.length === 0) return null;
  const first = new Date(places.reduce((least, { from }) => Math.min(least, from), Infinity) * DAY);
  const last = new Date(places.reduce((most, { to }) => Math.max(most, to), -Infinity) * DAY);
  const quarter = (month: number): number => Math.floor(month / 3) * 3;
  return {
    from: Math.round(Date.UTC(first.getUTCFullYear(), quarter(first.getUTCMonth()), 1) / DAY),
    to: Math.round(Date.UTC(last.getUTCFullYear(), quarter(last.getUTCMonth()) + 3, 0) / DAY),
  };
}

/** A lane for each, in the order given, such that none lies over another with less than `gap` days between. First fit. */
export function lanesOf(places: readonly Dated[], gap: number): number[] {
  const ends: number[] = [];
  return places.map(({ from, to }) => {
    const free = ends.findIndex((end) => end + gap < from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = to;
    return lane;
  });
}

/** How many of them touch each of `count` stretches of equal length. */
export function binsOf(places: readonly Dated[], extent: { from: number; to: number }, count: number): number[] {
  const bins = Array.from({ length: count }, () => 0);
  const days = extent.to - extent.from + 1;
  const binOf = (day: number): number => Math.min(count - 1, Math.max(0, Math.floor(((day - extent.from) / days) * count)));
  for (const { from, to } of places) for (let bin = binOf(from); bin <= binOf(to); bin++) bins[bin]!++;
  return bins;
}

/** Months between two ticks, the smallest that gives no more than `most` of them. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200];

/** Where the axis is marked: "2001" at a year's beginning, "Apr" between. */
export function ticksOf(extent: { from: number; to: number }, most: number): { day: number; label: string }[] {
  const monthOf = (day: number): number => Number(isoOf(day).slice(0, 4)) * 12 + Number(isoOf(day).slice(5, 7)) - 1;
  const start = monthOf(extent.from);
  const end = monthOf(extent.to) + 1;
  const step = STEPS.find((months) => (end - start) / months <= most) ?? STEPS.at(-1)!;
  const ticks: { day: number; label: string }[] = [];
  for (let month = Math.ceil(start / step) * step; month < end; month += step) {
    const day = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY);
    if (day >= extent.from && day <= extent.to) ticks.push({ day, label: month % 12 === 0 ? String(month / 12) : new Date(day * DAY).toLocaleDateString('en-GB', { month: 'short', timeZone: 'UTC' }) });
  }
  return ticks;
}

/** A day so many months on, on the first of the month, or at its last day. */
export function monthsOn(day: number, months: number, edge: 'first' | 'last'): number {
  const date = new Date(day * DAY);
  const month = date.getUTCMonth() + months + (edge === 'last' ? 1 : 0);
  return Math.round(Date.UTC(date.getUTCFullYear(), month, edge === 'last' ? 0 : 1) / DAY);
}
