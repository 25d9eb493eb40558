/** Colours as "#rrggbb"; contrast as in WCAG 2.2. */

type Rgb = readonly [number, number, number];

/** A colour that is not "#rrggbb" or "#rgb" reads as mid grey, so that a data file's slip shows nothing worse. */
export function rgb(hex: string): Rgb {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const full = short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : hex;
  if (!/^#[0-9a-f]{6}$/i.test(full)) return [128, 128, 128];
  const value = Number.parseInt(full.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** `share` of `to` in `from`, 0 to 1. */
export function mix(from: string, to: string, share: number): string {
  const a = rgb(from);
  const b = rgb(to);
  return `#${a.map((channel, i) => Math.round(channel + (b[i]! - channel) * share).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex).map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it stands out from the background, else the nearest shade of it towards `ink` that does. */
export function legible(colour: string, background: string, ink: string, least = 4.5): string {
  for (let share = 0; share < 1; share += 0.05) {
    const shade = mix(colour, ink, share);
    if (contrast(shade, background) >= least) return shade;
  }
  return ink;
}
