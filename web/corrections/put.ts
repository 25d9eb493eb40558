import type { Correction } from '../../src/corrections/corrections.ts';
import type { Sittings } from '../sittings.ts';
import { corrected, successor } from './effect.ts';

/**
 * Puts the graph shown right by these corrections, all that there are to be, in place of those that it has; the view stays as it is. Undo goes back.
 * Throws an Error with the reason where the last of them would have to apply and does not, or where a document is not to be had.
 */
export async function putRight(corrections: readonly Correction[], sittings: Sittings, { lastApplies }: { lastApplies: boolean }): Promise<void> {
  const { data: now, state, corrected: had } = sittings.shown()!;
  const before = had?.before ?? now;
  const { data, idle } = corrections.length > 0 ? await corrected(before, corrections) : { data: before, idle: [] };
  const why = idle.at(-1);
  if (lastApplies && why) throw new Error(why);
  sittings.correct(data, corrections.length > 0 ? { before, corrections, idle, saved: false } : null, {
    ...state, hovered: null,
    selected: state.selected === null ? null : successor(state.selected, now, data),
    open: state.open && data.edges.has(state.open.edge) ? state.open : null,
  });
}
