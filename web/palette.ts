/** The colours of the canvas. The page's own stand in style.css under the same names. */
export interface Palette {
  readonly background: string;
  readonly ink: string;
  readonly label: string;
  /** An edge at rest, and one that is not a fact. */
  readonly edge: string;
  readonly weak: string;
  /** Edges and marks beside the point while something is selected. */
  readonly faded: string;
  readonly lit: string;
  readonly denied: string;
  readonly accent: string;
}

export const LIGHT: Palette = {
  background: '#fdfdfc', ink: '#17191e', label: '#30343c', edge: '#a9aeb8', weak: '#c6c9d0', faded: '#eceded',
  lit: '#4c525e', denied: '#c2261b', accent: '#2f5fd0',
};

export const DARK: Palette = {
  background: '#131519', ink: '#eceef2', label: '#cdd1d9', edge: '#5d636f', weak: '#434852', faded: '#22252b',
  lit: '#b4bac6', denied: '#ff8573', accent: '#8fb2ff',
};
