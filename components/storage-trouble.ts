import { QuotaError, RateError, SYNC_QUOTA } from '../lib/settings/sync-quota.ts';
import type { Speech } from './speech.ts';

const KB = 1_024;

/** Says why own templates could not be stored. */
export function storageTrouble({ say, locale }: Speech, error: unknown): string {
  if (error instanceof RateError) return say('own.too-often');
  if (!(error instanceof QuotaError)) return say('own.not-saved');
  if (error.limit === 'items') return say('own.full-items', { quota: SYNC_QUOTA.items });
  // Rounded so that what is needed never looks like what is left.
  const values = { needed: kilobytes(locale, error.needed, Math.ceil), left: kilobytes(locale, error.left, Math.floor) };
  return say(error.limit === 'bytes' ? 'own.full' : 'own.full-item', values);
}

/** Bytes as kilobytes, in a locale's numbers. */
export function kilobytes(locale: string, bytes: number, round: (value: number) => number = Math.round): string {
  return new Intl.NumberFormat(locale).format(round((bytes / KB) * 10) / 10);
}
