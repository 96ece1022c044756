/** The colours of one theme, by what they are for. */
export interface Palette {
  /** What is read, and what is less important. */
  readonly ink: string;
  readonly soft: string;
  /** What lies below everything, and what is written on. */
  readonly ground: string;
  readonly paper: string;
  /** Between parts, and around what can be filled in. */
  readonly line: string;
  readonly edge: string;
  /** How something stands: each as ink, and as the paper below that. */
  readonly calm: string;
  readonly calmPaper: string;
  readonly good: string;
  readonly goodPaper: string;
  readonly busy: string;
  readonly busyPaper: string;
  readonly bad: string;
  readonly badPaper: string;
}

/** How something stands, in colour beside the words that say it. */
export type Tone = 'calm' | 'good' | 'busy' | 'bad';

/** The colours on light ground; mails have no others. */
export const lightPalette: Palette = {
  ink: '#1c2330',
  soft: '#566072',
  ground: '#f3f5f9',
  paper: '#ffffff',
  line: '#d9dee7',
  edge: '#7d8798',
  calm: '#3c4656',
  calmPaper: '#e8ebf0',
  good: '#1c6b3c',
  goodPaper: '#e0f3e6',
  busy: '#7a4b00',
  busyPaper: '#fdf0d5',
  bad: '#a3251c',
  badPaper: '#fde7e4',
};

/** The colours on dark ground. */
export const darkPalette: Palette = {
  ink: '#eef1f6',
  soft: '#aeb7c8',
  ground: '#12151b',
  paper: '#1b202a',
  line: '#363e4d',
  edge: '#8b96a8',
  calm: '#ced6e2',
  calmPaper: '#2e3643',
  good: '#8fdcab',
  goodPaper: '#173322',
  busy: '#f0c870',
  busyPaper: '#362b12',
  bad: '#f5b6b0',
  badPaper: '#3f1f1c',
};

/** Families of letters: what the reader's system has, so that nothing is fetched from anywhere. */
export const letters = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

/** Sizes of letters in rem. */
export const typeScale = {
  note: 0.875,
  body: 1,
  lead: 1.125,
  part: 1.1875,
  title: 1.625,
  figure: 2.25,
} as const;

/** Distances in rem. */
export const spacing = { hair: 0.25, near: 0.5, step: 1, wide: 1.5, far: 2.5 } as const;

/** Corners in pixels. */
export const radius = { mark: 4, control: 8, card: 12 } as const;

/** The ring around what has the focus, in pixels. */
export const focusRing = { width: 3, offset: 2 } as const;
