/** The first check of a fresh process, as at the first focus in a page: packs as texts in, first warnings out. Prints milliseconds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLint } from '../../lib/marketplaces/lint.ts';
import { PACKS } from '../packs.ts';
import { MESSAGES } from './messages.ts';

const packs = process.argv.slice(2).map((id) => readFileSync(join(PACKS, `${id}.json`), 'utf8'));
const start = performance.now();
createLint(packs)(MESSAGES[1] as string, { marketplace: 'fiverr' });
console.log(performance.now() - start);
