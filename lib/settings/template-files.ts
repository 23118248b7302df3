import Papa from 'papaparse';
import * as v from 'valibot';
import { type TextPlace, whereBroken } from './json-place.ts';
import { type OwnTemplate, ownTemplateSchema } from './own-template.ts';

/** What stands at the head of a file of templates: `docs/templates.schema.json` says the same for other programs. */
export const FORMAT = 'fair-ask-templates';
export const FORMAT_VERSION = 1;

/** Ten times what can be stored at all. */
export const LARGEST_FILE_BYTES = 1_048_576;

const entrySchema = v.strictObject({
  title: ownTemplateSchema.entries.title,
  // Lines end as they do in a text box, or the same text would count as another.
  text: v.pipe(
    v.string(),
    v.transform((text) => text.replace(/\r\n?/g, '\n')),
    ownTemplateSchema.entries.text,
  ),
});

export const templateFileSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  templates: v.array(entrySchema),
});

/** A template as files hold it: without the id that it has in one browser. */
export type TemplateEntry = Readonly<v.InferOutput<typeof entrySchema>>;

/** What is wrong with one value. */
export type Fault = 'missing' | 'wrong-kind' | 'empty' | 'too-long' | 'unknown';

/** What is wrong with a file, and where. */
export type FileTrouble =
  | { readonly kind: 'too-large' | 'encoding' | 'nothing' | 'format' | 'newer' | 'columns' }
  | ({ readonly kind: 'json' } & TextPlace)
  | { readonly kind: 'field'; readonly path: string; readonly fault: Fault }
  | { readonly kind: 'cell'; readonly row: number; readonly column: keyof TemplateEntry; readonly fault: Fault }
  | { readonly kind: 'quotes'; readonly row: number };

/** What a file holds. With a single trouble nothing of it counts. */
export interface FileContents {
  readonly entries: readonly TemplateEntry[];
  readonly troubles: readonly FileTrouble[];
}

const failed = (...troubles: FileTrouble[]): FileContents => ({ entries: [], troubles });

/** Templates as a file that can be read again, here and elsewhere. */
export function fileOf(templates: readonly OwnTemplate[]): string {
  const entries = templates.map(({ title, text }) => ({ title, text }));
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, templates: entries }, null, 2)}\n`;
}

/** Reads a file of templates, JSON or CSV, by its name or else by how it begins. Never throws on any bytes. */
export function readTemplateFile(name: string, bytes: Uint8Array): FileContents {
  if (bytes.length > LARGEST_FILE_BYTES) return failed({ kind: 'too-large' });
  let text: string;
  try {
    // A mark of the byte order is left out by this.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return failed({ kind: 'encoding' });
  }
  if (text.trim() === '') return failed({ kind: 'nothing' });
  const isJson = /\.json$/i.test(name) || (!/\.(?:csv|tsv|txt)$/i.test(name) && /^\s*[[{]/.test(text));
  return isJson ? readJson(text) : readCsv(text);
}

function readJson(text: string): FileContents {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed({ kind: 'json', ...(whereBroken(text) ?? { line: 1, column: 1 }) });
  }
  const { format, version } = (value ?? {}) as { readonly format?: unknown; readonly version?: unknown };
  if (format !== FORMAT) return failed({ kind: 'format' });
  if (typeof version === 'number' && version > FORMAT_VERSION) return failed({ kind: 'newer' });
  const parsed = v.safeParse(templateFileSchema, value);
  if (!parsed.success)
    return failed(...parsed.issues.map((issue): FileTrouble => ({ kind: 'field', path: pathOf(issue), fault: faultOf(issue) })));
  const { templates } = parsed.output;
  return templates.length > 0 ? { entries: templates, troubles: [] } : failed({ kind: 'nothing' });
}

function pathOf({ path }: v.BaseIssue<unknown>): string {
  return (path ?? [])
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1);
}

function faultOf({ type, expected, input }: v.BaseIssue<unknown>): Fault {
  if (type === 'strict_object' && expected === 'never') return 'unknown';
  if (input === undefined) return 'missing';
  if (type === 'max_length') return 'too-long';
  return type === 'min_length' || type === 'regex' ? 'empty' : 'wrong-kind';
}

const DELIMITERS = [',', ';', '\t'];
const COLUMNS = ['title', 'text'] as const;

/** Columns by their names in the first row, in any order, or else the first two. */
function readCsv(text: string): FileContents {
  const named = DELIMITERS.find((delimiter) => columnsIn(Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? []));
  const { data, errors } = Papa.parse<string[]>(text, named === undefined ? { delimitersToGuess: DELIMITERS } : { delimiter: named });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) return failed({ kind: 'quotes', row: (quotes.row ?? 0) + 1 });
  const columns = named === undefined ? ([0, 1] as const) : columnsIn(data[0]!)!;
  const rows = data.map((cells, index) => ({ row: index + 1, cells })).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.every(({ cells }) => cells.length < 2)) return failed({ kind: 'columns' });
  const entries: TemplateEntry[] = [];
  const troubles: FileTrouble[] = [];
  for (const { row, cells } of rows) {
    if (named !== undefined && row === 1) continue;
    const parsed = v.safeParse(entrySchema, { title: cells[columns[0]] ?? '', text: cells[columns[1]] ?? '' });
    if (parsed.success) entries.push(parsed.output);
    else {
      for (const issue of parsed.issues) {
        troubles.push({ kind: 'cell', row, column: issue.path?.[0]?.key as keyof TemplateEntry, fault: faultOf(issue) });
      }
    }
  }
  if (troubles.length > 0) return failed(...troubles);
  return entries.length > 0 ? { entries, troubles } : failed({ kind: 'nothing' });
}

/** Where the title and the text stand, as the first row names them; null where it does not. */
function columnsIn(cells: readonly string[]): readonly [title: number, text: number] | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const [title, text] = COLUMNS.map((column) => names.indexOf(column)) as [number, number];
  return title >= 0 && text >= 0 ? [title, text] : null;
}
