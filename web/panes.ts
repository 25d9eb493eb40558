import { byId } from './dom.ts';
import { splitter } from './splitter.ts';
import type { Store } from './state.ts';

/** Every size that the reader sets is kept in the state, and so in the address. */
export function splitters(store: Store): void {
  const rooms = byId('rooms');
  const side = byId('side');
  const reading = byId('reading');
  const dossier = byId('dossier');
  for (const size of store.get().sizes) {
    const [, property, pixels] = /^(--(?:side|reading|dossier)):(\d{2,4})$/.exec(size) ?? [];
    if (property) rooms.style.setProperty(property, `${pixels}px`);
  }
  const kept = (property: string) => (pixels: number | null): void => {
    const others = store.get().sizes.filter((size) => !size.startsWith(`${property}:`));
    store.set({ sizes: pixels === null ? others : [...others, `${property}:${pixels}`] });
  };
  side.after(splitter(rooms, { orientation: 'vertical', label: 'Width of the legend', pane: side, property: '--side', side: 'before', least: 140, most: () => 360, changed: kept('--side') }));
  reading.before(splitter(rooms, { orientation: 'vertical', label: 'Width of the dossier and document', pane: reading, property: '--reading', side: 'after', least: 280, most: () => rooms.clientWidth - 360, changed: kept('--reading') }));
  dossier.after(splitter(rooms, { orientation: 'horizontal', label: 'Height of the dossier', pane: dossier, property: '--dossier', side: 'before', least: 96, most: () => reading.clientHeight - 120, changed: kept('--dossier') }));
}
