import { el, icon } from './dom.ts';

const SUN = 'M8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.4 1.4m7.2 7.2L13 13M3 13l1.4-1.4m7.2-7.2L13 3M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z';
const MOON = 'M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1z';
const KEY = 'remit-theme';

export type Theme = 'light' | 'dark';

export interface ThemeChoice {
  readonly button: HTMLButtonElement;
  now(): Theme;
  /** Called at each change from now on, until `over` is aborted. */
  subscribe(listener: () => void, over: AbortSignal): void;
}

/** Light or dark, with the button that turns one to the other. The choice outlives the page; without one the system's is followed. */
export function themeChoice(): ThemeChoice {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<() => void>();
  let chosen = remembered();
  const button = el('button', { class: 'square', type: 'button', onclick: () => choose(now() === 'dark' ? 'light' : 'dark') });
  const now = (): Theme => chosen ?? (system.matches ? 'dark' : 'light');
  const show = (): void => {
    if (chosen) document.documentElement.dataset['theme'] = chosen;
    const other = now() === 'dark' ? 'light' : 'dark';
    button.setAttribute('aria-label', `Theme: ${now()}. Switch to ${other}`);
    button.title = `Switch to ${other}`;
    button.replaceChildren(icon(now() === 'dark' ? MOON : SUN, 'icon line'));
    for (const listener of listeners) listener();
  };
  const choose = (theme: Theme): void => {
    chosen = theme;
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // A page opened from disk may not be allowed to remember; the choice then lasts as long as the page.
    }
    show();
  };
  system.addEventListener('change', show);
  show();
  return {
    button, now,
    subscribe(listener, over) {
      listeners.add(listener);
      over.addEventListener('abort', () => listeners.delete(listener), { once: true });
    },
  };
}

function remembered(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}
