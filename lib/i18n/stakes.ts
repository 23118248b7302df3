import type { Locale } from './locales.ts';

/** What a breach may cost on a marketplace, by its id, in the languages other than that of the policies, English. */
export const STAKES: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  ru: {
    fiverr: 'Манипуляции с отзывами грозят предупреждениями и блокировкой.',
    upwork: 'За первое нарушение возможны разъяснение или временная приостановка, за серьёзное или повторное — бессрочная блокировка.',
    valuedshops: 'Сначала предупреждают, а если жалобы продолжаются, отзывают сертификат.',
    baseline: 'В США за поддельные, купленные или выбитые угрозами отзывы может грозить штраф за каждое нарушение.',
  },
};
