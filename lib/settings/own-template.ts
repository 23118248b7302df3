import * as v from 'valibot';

/** The longest title and text: what fits into one item of the browser's sync storage (8 kB) in any script, with room to spare. */
export const LONGEST = { title: 120, text: 2_400 } as const;

export const ownTemplateSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)),
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST.title)),
  /** With slots (`{client}`) wherever the writer wants them. */
  text: v.pipe(v.string(), v.regex(/\S/), v.maxLength(LONGEST.text)),
});

/** A template that the user has written. */
export type OwnTemplate = Readonly<v.InferOutput<typeof ownTemplateSchema>>;
