import type { Settings } from '../../lib/settings/schema.ts';

/** The styles of what stands on pages, with what the user has chosen of its looks. */
export function stylesFor({ marks, theme }: Settings, styles: string): string {
  const scheme = theme === 'auto' ? '' : `:host { color-scheme: ${theme} !important; }`;
  // The marks of text fields without ranges of their own are drawn in the layer: see `mirror.ts`.
  const ground =
    marks === 'ground'
      ? '.mark:not(.open) { text-decoration: none; background: rgb(224 69 79 / 20%); } .mark.discouraged:not(.open) { background: rgb(192 118 14 / 20%); }'
      : '';
  return styles + scheme + ground;
}
