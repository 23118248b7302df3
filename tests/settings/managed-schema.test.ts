import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { managedSchema } from '../../lib/settings/schema.ts';

interface JsonSchema {
  readonly type: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** A schema of valibot's, as far as it is read here. */
interface Schema {
  readonly type: string;
  readonly wrapped?: Schema;
  readonly item?: Schema;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly options?: readonly (string | Schema)[];
  readonly literal?: string;
  readonly pipe?: readonly { readonly type: string; readonly requirement?: RegExp }[];
}

const file = JSON.parse(readFileSync(new URL('../../public/managed-schema.json', import.meta.url), 'utf8')) as JsonSchema;

/** The same schema in the browser's words, which have no length of a text. */
function inJson(schema: Schema): JsonSchema {
  switch (schema.type) {
    case 'optional':
      return inJson(schema.wrapped!);
    case 'array':
      return { type: 'array', items: inJson(schema.item!) };
    case 'picklist':
      return { type: 'string', enum: schema.options as string[] };
    case 'union':
      return { type: 'string', pattern: (schema.options as Schema[]).map(patternOf).join('|') };
    case 'boolean':
      return { type: 'boolean' };
    case 'string': {
      const pattern = patternOf(schema);
      return { type: 'string', ...(pattern === undefined ? {} : { pattern }) };
    }
    case 'object': {
      const entries = Object.entries(schema.entries!);
      const required = entries.filter(([, entry]) => entry.type !== 'optional').map(([name]) => name);
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([name, entry]) => [name, inJson(entry)])),
        ...(required.length > 0 ? { required } : {}),
      };
    }
    default:
      throw new Error(`The browser’s schema has no words for ${schema.type}`);
  }
}

function patternOf(schema: Schema): string | undefined {
  if (schema.type === 'literal') return `^${schema.literal}$`;
  return schema.pipe?.find(({ type }) => type === 'regex')?.requirement?.source;
}

/** What a schema asks for, without the words that explain it to people. */
function bare({ type, pattern, enum: values, items, properties, required }: JsonSchema): JsonSchema {
  return {
    type,
    ...(pattern === undefined ? {} : { pattern }),
    ...(values ? { enum: values } : {}),
    ...(items ? { items: bare(items) } : {}),
    ...(properties ? { properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, bare(one)])) } : {}),
    ...(required ? { required } : {}),
  };
}

describe('the schema that administrators fill in', () => {
  it('asks for what the extension reads', () => {
    expect(bare(file)).toEqual(inJson(managedSchema as unknown as Schema));
  });

  it('names every preset in words', () => {
    for (const [name, schema] of Object.entries(file.properties!)) {
      expect(schema, name).toMatchObject({ title: expect.stringMatching(/\S/), description: expect.stringMatching(/\.$/) });
    }
  });
});

describe('the guide for administrators', () => {
  const guide = readFileSync(new URL('../../docs/administrators.md', import.meta.url), 'utf8');

  it('names every preset', () => {
    const named = [...guide.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual(Object.keys(file.properties!));
  });

  it('has examples that the extension reads', () => {
    const examples = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => presetsIn(JSON.parse(text!)));
    expect(examples).toHaveLength(3);
    for (const example of examples)
      expect(v.safeParse(managedSchema, example)).toMatchObject({ success: true, output: { locked: ['sendGuard'] } });
  });
});

/** The presets, however deep the browser wants them. */
function presetsIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if ('locked' in value) return value;
  return Object.values(value)
    .map(presetsIn)
    .find((found) => found !== undefined);
}
