/** How far the work has come, on one line that is written over: for whoever waits, and only there. */
import { setImmediate } from 'node:timers/promises';
import type { Source } from '../model.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds: what is sooner done needs no line, and no eye reads faster. */
const WORTH_A_LINE = 1000;
const BETWEEN_LINES = 100;
/** Milliseconds of reading after which its rate is known. */
const RATE_KNOWN = 2000;

export interface Progress {
  /** The next file is opened. */
  opening(number: number, total: number, path: string): void;
  /** Documents are going to be read: the result is told of each that was. */
  reading(sources: readonly Source[]): (source: Source) => void;
  /** A long step begins. Resolves when all that waited, Ctrl-C above all, has had its turn. */
  step(name: string): Promise<void>;
}

/** `now`: milliseconds since any moment. */
export function progressOn(terminal: Terminal, now: () => number = () => performance.now()): Progress {
  const begun = now();
  let shown = -Infinity;
  const show = (line: () => string, time = now()) => {
    if (time - begun < WORTH_A_LINE || time - shown < BETWEEN_LINES) return;
    shown = time;
    terminal.progress(line());
  };
  return {
    opening: (number, total, path) => show(() => `Opening ${count(number)} of ${count(total)}: ${path}`),
    reading(sources) {
      const all = sources.reduce((sum, { text }) => sum + text.length, 0);
      let [done, characters] = [0, 0];
      // The first document waits until threads and data are there: the rate is that of the others.
      let first = { time: 0, characters: 0 };
      return ({ file, text }) => {
        done += 1;
        characters += text.length;
        if (done === 1) first = { time: now(), characters };
        const spent = now() - first.time;
        const left = (spent * (all - characters)) / (characters - first.characters);
        show(() => `Reading ${count(done)} of ${count(sources.length)}${spent < RATE_KNOWN ? '' : rate(done - 1, spent, left)}: ${file}`);
      };
    },
    async step(name) {
      show(() => name);
      await setImmediate();
    },
  };
}

/** " (3.1 a second, 2 min left)": by number, but the time by length, for documents are not alike. In milliseconds. */
function rate(done: number, spent: number, left: number): string {
  const each = (done * 1000) / spent;
  return ` (${each < 1 ? `${brief(each * 60)} a minute` : `${brief(each)} a second`}, ${duration(left)} left)`;
}

const brief = (number: number): string => (number < 10 ? number.toFixed(1) : count(number));

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

const count = (number: number): string => Math.round(number).toLocaleString('en');
