import type { Locale } from './locales.ts';

/** What a breach may cost on a marketplace, by its id, in the languages other than that of the policies, English. */
export const STAKES: Readonly<Partial<Record<Locale, Readonly<Record<string, string>>>>> = {
  de: {
    fiverr: 'Wer Bewertungen manipuliert, riskiert Verwarnungen und eine Sperre.',
    upwork:
      'Beim ersten Verstoß sind eine Aufklärung über die Regeln oder eine vorübergehende Sperre möglich, bei einem schweren oder wiederholten eine dauerhafte.',
    valuedshops: 'Zuerst gibt es eine Verwarnung; gehen die Beschwerden weiter, wird das Zertifikat entzogen.',
    baseline: 'In den USA kann für gefälschte, gekaufte oder durch Drohungen erwirkte Bewertungen je Verstoß ein Bußgeld fällig werden.',
  },
  es: {
    fiverr: 'Manipular las reseñas puede costar advertencias y la expulsión.',
    upwork: 'Una primera infracción puede conllevar una formación o una suspensión temporal; una grave o repetida, un bloqueo permanente.',
    valuedshops: 'Primero, una advertencia; si las quejas continúan, se retira el certificado.',
    baseline: 'En Estados Unidos, las reseñas falsas, compradas u obtenidas con amenazas pueden costar una multa por cada infracción.',
  },
  fr: {
    fiverr: 'Manipuler les avis expose à des avertissements et à un bannissement.',
    upwork:
      'Une première infraction peut entraîner un rappel des règles ou une suspension temporaire ; une infraction grave ou répétée, un blocage définitif.',
    valuedshops: 'D’abord un avertissement ; si les plaintes continuent, le certificat est retiré.',
    baseline: 'Aux États-Unis, des avis faux, achetés ou obtenus par la menace peuvent coûter une amende pour chaque infraction.',
  },
  it: {
    fiverr: 'Chi manipola le recensioni rischia avvertimenti e il ban.',
    upwork:
      'Una prima violazione può comportare un richiamo formativo o una sospensione temporanea, una violazione grave o ripetuta un blocco permanente.',
    valuedshops: 'Prima un avvertimento; se i reclami continuano, il certificato viene revocato.',
    baseline: 'Negli Stati Uniti le recensioni false, comprate o ottenute con minacce possono costare una multa per ogni violazione.',
  },
  nl: {
    fiverr: 'Wie reviews manipuleert, riskeert waarschuwingen en een ban.',
    upwork:
      'Een eerste overtreding kan leiden tot voorlichting of een tijdelijke schorsing, een ernstige of herhaalde tot een permanente blokkering.',
    valuedshops: 'Eerst volgt een waarschuwing; houden de klachten aan, dan wordt het certificaat ingetrokken.',
    baseline: 'In de VS kan op valse, gekochte of onder bedreiging verkregen reviews per overtreding een boete staan.',
  },
  pl: {
    fiverr: 'Manipulowanie opiniami grozi ostrzeżeniami i blokadą konta.',
    upwork: 'Pierwsze naruszenie może skończyć się pouczeniem lub czasowym zawieszeniem, poważne lub powtórne – trwałą blokadą.',
    valuedshops: 'Najpierw ostrzeżenie; jeśli skargi nie ustają, certyfikat zostaje cofnięty.',
    baseline: 'W USA za fałszywe, kupione lub wymuszone groźbą opinie może grozić kara pieniężna za każde naruszenie.',
  },
  pt: {
    fiverr: 'Manipular avaliações pode resultar em advertências e banimento.',
    upwork: 'Uma primeira violação pode trazer uma orientação ou uma suspensão temporária; uma grave ou repetida, o bloqueio permanente.',
    valuedshops: 'Primeiro, uma advertência; se as reclamações continuarem, o certificado é retirado.',
    baseline: 'Nos EUA, avaliações falsas, compradas ou obtidas sob ameaça podem custar uma multa por cada violação.',
  },
  uk: {
    fiverr: 'Маніпуляції з відгуками можуть призвести до попереджень і блокування.',
    upwork: 'За перше порушення можливі роз’яснення правил або тимчасове призупинення, за серйозне чи повторне — безстрокове блокування.',
    valuedshops: 'Спочатку попереджають, а якщо скарги не припиняються, відкликають сертифікат.',
    baseline: 'У США за фальшиві, куплені чи вибиті погрозами відгуки може загрожувати штраф за кожне порушення.',
  },
  ru: {
    fiverr: 'Манипуляции с отзывами грозят предупреждениями и блокировкой.',
    upwork: 'За первое нарушение возможны разъяснение или временная приостановка, за серьёзное или повторное — бессрочная блокировка.',
    valuedshops: 'Сначала предупреждают, а если жалобы продолжаются, отзывают сертификат.',
    baseline: 'В США поддельные, купленные или полученные угрозами отзывы могут обойтись штрафом за каждое нарушение.',
  },
};
