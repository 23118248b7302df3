import { beforeEach, expect, it } from 'vitest';
import { sendsOn } from '../../lib/settings/enter-keys.ts';
import { SEND_KEYS_KEY } from '../../lib/settings/keys.ts';
import { SendKeysStore } from '../../lib/settings/send-keys.ts';

let stored: Record<string, unknown>;
let store: SendKeysStore;

beforeEach(() => {
  stored = {};
  store = new SendKeysStore({
    get: async (key) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (items) => void Object.assign(stored, structuredClone(items)),
  });
});

it('what a key does is kept by site and surface, and the last that was seen counts', async () => {
  await store.learn('a.example', { surface: 'message', key: 'Enter', sends: true });
  await store.learn('a.example', { surface: 'proposal', key: 'Enter', sends: false });
  await store.learn('b.example', { surface: 'message', key: 'Enter', sends: false });
  const known = await store.of('a.example');
  expect(sendsOn(known, 'message', 'Enter')).toBe(true);
  expect(sendsOn(known, 'proposal', 'Enter')).toBe(false);
  expect(sendsOn(known, 'message', 'Control+Enter')).toBeUndefined();
  expect(sendsOn(await store.of('b.example'), 'message', 'Enter')).toBe(false);

  await store.learn('a.example', { surface: 'message', key: 'Enter', sends: false });
  expect(sendsOn(await store.of('a.example'), 'message', 'Enter')).toBe(false);
});

it('two keys that are learned at once are both kept', async () => {
  await Promise.all([
    store.learn('a.example', { surface: 'message', key: 'Enter', sends: true }),
    store.learn('a.example', { surface: 'message', key: 'Shift+Enter', sends: false }),
  ]);
  expect(await store.of('a.example')).toEqual({ 'message Enter': true, 'message Shift+Enter': false });
});

it('what was learned of a site can be forgotten, and put back', async () => {
  await store.learn('a.example', { surface: 'message', key: 'Enter', sends: true });
  await store.learn('b.example', { surface: 'message', key: 'Enter', sends: false });
  const { 'a.example': known } = await store.all();
  await store.replace('a.example', undefined);
  expect(await store.all()).toEqual({ 'b.example': { 'message Enter': false } });
  await store.replace('a.example', known);
  expect(await store.of('a.example')).toEqual({ 'message Enter': true });
});

it('what can’t be read is learned anew', async () => {
  stored[SEND_KEYS_KEY] = { 'a.example': 'Enter' };
  expect(await store.of('a.example')).toEqual({});
  await store.learn('a.example', { surface: 'message', key: 'Enter', sends: true });
  expect(await store.of('a.example')).toEqual({ 'message Enter': true });
});
