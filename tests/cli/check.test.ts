import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const check = (args: string[], input = ''): { status: number | null; out: string; err: string } => {
  const run = spawnSync('npm', ['run', '-s', 'check', '--', ...args], { encoding: 'utf8', input });
  return { status: run.status, out: run.stdout, err: run.stderr };
};

const ASK = 'If you had a good experience, please leave me a 5 star review';
const MILD = 'Если вам всё понравилось, буду благодарен за отзыв';

describe('the command line, given a text', () => {
  test('names both rules that a conditional ask for stars breaks on Fiverr, with source and fix, and exits 1', () => {
    const { status, out } = check([ASK, '--marketplace', 'fiverr']);
    expect(status).toBe(1);
    expect(out).toContain('rating-request (prohibited)');
    expect(out).toContain('conditional-request (prohibited)');
    expect(out).toMatch(/\[\[.*5 star review.*\]\]/);
    expect(out).toMatch(/source: .*2024/);
    expect(out).toMatch(/fix: "/);
  });

  test('lets a mild conditional ask pass on Flatik and forbids it on Fiverr', () => {
    expect(check([MILD, '--marketplace', 'flatik']).status).toBe(0);
    const fiverr = check([MILD, '--marketplace', 'fiverr']);
    expect(fiverr.status).toBe(1);
    expect(fiverr.out).toContain('conditional-request (prohibited)');
  });

  test.each(['fiverr', 'upwork', 'flatik', 'valuedshops', 'baseline'])('finds nothing in a plain delivery note on %s', (id) => {
    const { status, out } = check(['Here is the logo. Please review the draft and give me your feedback.', '--marketplace', id]);
    expect(status).toBe(0);
    expect(out).toContain('Nothing to warn of');
  });

  test.each([
    [[], 'Give a text'],
    [['one', 'two'], 'put it in quotes'],
    [['text', '--marketplace', 'nowhere'], 'fiverr, upwork'],
    [['text', '--surface', 'nowhere'], 'message, delivery'],
    [['text', '--colour', 'red'], '--colour'],
    [['--jsonl', '/no/such/file'], 'Cannot read'],
  ])('says what is wrong with %j and exits 2', (args, says) => {
    const { status, err } = check(args);
    expect(status).toBe(2);
    expect(err).toContain(says);
  });
});

describe('the command line, given lines of JSON', () => {
  test('answers line by line in order, reports the broken ones by number, and goes on', () => {
    const input = [
      JSON.stringify({ id: 'a', text: ASK }),
      'not json',
      JSON.stringify({ id: 'b' }),
      JSON.stringify({ id: 'c', text: 'x', surface: 'wall' }),
      JSON.stringify({ id: 'd', text: 'x', language: 'tlh' }),
      '[]',
      JSON.stringify({ id: 'e', text: 'Good morning!' }),
    ].join('\n');
    const { status, out } = check(['--jsonl', '-', '--marketplace', 'any'], input);
    expect(status).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => line.id)).toEqual(['a', null, null, null, null, null, 'e']);
    expect(lines[0].findings.map((f: { rule: string }) => f.rule)).toEqual(
      expect.arrayContaining(['conditional-request', 'rating-request']),
    );
    for (const f of lines[0].findings) {
      expect(Object.keys(f)).toEqual(['rule', 'severity', 'start', 'end', 'text']);
      expect(f.severity).toBeNull();
      expect(f.text).toBe(ASK.slice(f.start, f.end));
    }
    expect(lines[1].error).toContain('line 2');
    expect(lines[3].error).toContain('message, delivery');
    expect(lines[4].error).toContain('de, en, es, fr');
    expect(lines[6].findings).toEqual([]);
  });

  test('tells the severity on one marketplace', () => {
    const { out } = check(['--jsonl', '-', '--marketplace', 'fiverr'], JSON.stringify({ id: 1, text: ASK }));
    const severities = JSON.parse(out).findings.map((f: { severity: string }) => f.severity);
    expect(severities).toContain('prohibited');
  });
});
