import type { Surface } from '../engine/types.ts';
import { fill } from '../i18n/message.ts';
import { createLinter } from '../marketplaces/linter.ts';
import { surfaceFor } from '../marketplaces/surfaces.ts';
import type { Lint, Marketplace, Warning } from '../marketplaces/types.ts';
import type { Silence } from '../settings/schema.ts';
import { Announcer } from './announcer.ts';
import { Card } from './card.ts';
import type { Say } from './card-content.ts';
import { Composer } from './composer.ts';
import { Counter } from './counter.ts';
import type { Field } from './field.ts';
import { Highlights, removeLeftoverHighlights } from './highlights.ts';
import { Ignored } from './ignored.ts';
import { CARD_KEY, isBare } from './keys.ts';
import { Layer, removeLeftovers } from './layer.ts';
import { Mirror } from './mirror.ts';
import { PlainField } from './plain-field.ts';
import { watchPointer } from './pointer.ts';
import type { Setup } from './requests.ts';
import { RichField } from './rich-field.ts';
import { SendGuard } from './send-guard.ts';
import { focusedIn } from './shadow-roots.ts';
import { isSilenced, type Scope, silenceFor } from './silence.ts';
import type { Surroundings } from './start.ts';
import { hasValueRanges, ValueRanges } from './value-ranges.ts';
import { isHere } from './visible-box.ts';

/** What one frame works with once the background has answered. */
interface Tools {
  readonly setup: Setup;
  readonly lint: Lint;
  readonly say: Say;
  readonly layer: Layer;
  readonly card: Card;
  readonly announcer: Announcer;
  /** Ends with these tools. */
  readonly end: AbortController;
}

/** A composer that is looked after. */
export interface Watched {
  readonly element: HTMLElement;
  readonly surface: Surface;
  /** How many warnings it has. */
  readonly warnings: number;
}

interface Attended {
  readonly composer: Composer;
  readonly end: AbortController;
}

/** All composers of a frame that have had the focus and are still in the page, and what they share. */
export class Attendance {
  readonly #surroundings: Surroundings;
  readonly #end: AbortController;
  readonly #highlights = new Highlights();
  readonly #ignored = new Ignored();
  readonly #attended = new Map<HTMLElement, Attended>();
  /** The composer that had the focus last. */
  last: HTMLElement | null = null;
  #tools: Tools | null = null;
  #loading: Promise<Tools> | null = null;
  #silences: readonly Silence[] = [];
  #reported = 0;

  constructor(surroundings: Surroundings, end: AbortController) {
    this.#surroundings = surroundings;
    this.#end = end;
    removeLeftovers();
    removeLeftoverHighlights();
    const { signal } = end;
    signal.addEventListener('abort', () => this.#leaveAll());
    surroundings.watchSettings(() => this.#reload().catch((error) => this.#onTrouble(error)), signal);
    // The page may come back as it was, with its composers.
    window.addEventListener('pagehide', () => this.#report(0), { signal });
    window.addEventListener('pageshow', () => this.#count(), { signal });
  }

  /** Looks after a composer from now on. */
  async to(element: HTMLElement): Promise<void> {
    this.last = element;
    const known = this.#attended.get(element);
    if (known) {
      known.composer.check();
      return;
    }
    const tools = await this.#ready();
    if (!tools || this.#end.signal.aborted || !isHere(element) || this.#attended.has(element)) return;
    this.#attend(element, tools);
  }

  /** The composers that are looked after, with the surface of each. */
  watched(): Watched[] {
    const { setup } = this.#tools ?? {};
    if (!setup?.isOn) return [];
    return [...this.#composers()].map(({ field: { element }, warnings }) => ({
      element,
      surface: this.#surfaceOf(element, setup.marketplace),
      warnings: warnings.length,
    }));
  }

  /** Opens the card of the composer with the focus, or else of the first that has warnings; whether there was one. */
  openFirst(): boolean {
    const focused = focusedIn(document);
    const found = [...this.#composers()].filter(({ warnings }) => warnings.length > 0);
    const composer = found.find(({ field }) => field.element.contains(focused)) ?? found[0];
    if (composer) this.#tools?.card.openFirst(composer, 'by-keyboard');
    return composer !== undefined;
  }

  /** Lets go of composers that have left the page. */
  sweep(): void {
    for (const element of this.#attended.keys()) {
      if (!isHere(element)) this.#leave(element);
    }
    if (this.last && !isHere(this.last)) this.last = null;
    this.#count();
  }

  /** The tools, once they are there; null where they could not be had. */
  async #ready(): Promise<Tools | null> {
    if (this.#tools) return this.#tools;
    this.#loading ??= this.#prepare();
    try {
      this.#tools = await this.#loading;
    } catch (error) {
      this.#onTrouble(error);
    } finally {
      this.#loading = null;
    }
    return this.#tools;
  }

  #onTrouble(error: unknown): void {
    if (this.#surroundings.isStale()) this.#end.abort();
    else console.error('Fair Ask has lost its background on this page:', error);
  }

  async #prepare(): Promise<Tools> {
    const setup = await this.#surroundings.load(true);
    this.#silences = setup.silences;
    return this.#toolsFor(setup);
  }

  #toolsFor(setup: Setup): Tools {
    const { locale, marketplace, marks, markStyles, messages, packs, rules, guard, stakes, styles } = setup;
    this.#highlights.dress(marks, markStyles);
    const say: Say = (key, values) => fill(locale, messages[key], values);
    const layer = new Layer(locale, styles);
    const announcer = new Announcer(layer);
    const card = new Card({
      layer,
      marketplace,
      speech: { locale, say, stakes },
      announce: (words, composer) => announcer.now(words, composer.field.element),
      silence: (scope, composer, warning) => this.#silence(scope, composer, warning),
      showRule: (rule) => this.#surroundings.showRule(rule),
    });
    const end = new AbortController();
    if (guard) {
      new SendGuard({
        signal: end.signal,
        composers: () => this.#composers(),
        surfaceOf: ({ field }) => this.#surfaceOf(field.element, marketplace),
        ...guard,
        onLearned: (learned) => this.#surroundings.learn(learned),
        onHeld: (composer, warning) => {
          card.open(composer, warning, 'by-pointer', say('card.held'));
          announcer.now(say('announce.held', { name: say(`rule.${warning.rule}.name`), key: CARD_KEY }), composer.field.element);
        },
      });
    }
    return { setup, lint: createLinter(packs, rules, [marketplace]).lint, say, layer, card, announcer, end };
  }

  #attend(element: HTMLElement, tools: Tools): void {
    const { announcer, card, layer, say } = tools;
    const end = new AbortController();
    const { signal } = end;
    let announced = 0;
    const composer: Composer = new Composer(this.#fieldOf(element, layer), {
      signal,
      check: (text) => this.#check(tools, element, text),
      onChange: () => {
        counter.update();
        card.follow(composer);
      },
      onChecked: () => {
        this.#count();
        const count = composer.warnings.length;
        if (count === announced) return;
        announced = count;
        announcer.later(count > 0 ? say('announce.found', { count, key: CARD_KEY }) : say('announce.clear'), element);
      },
    });
    const counter = new Counter(composer, layer, say, {
      onPress: (opened) => card.openFirst(composer, opened),
      onGone: () => this.sweep(),
    });
    signal.addEventListener('abort', () => {
      counter.remove();
      if (card.shown?.composer === composer) card.close();
    });
    watchPointer(composer, card, layer, signal);
    element.addEventListener('keydown', (event) => openByKey(event, composer, card), { capture: true, signal });
    this.#attended.set(element, { composer, end });
    composer.check();
  }

  #fieldOf(element: HTMLElement, layer: Layer): Field {
    if (!(element instanceof HTMLTextAreaElement)) return new RichField(element, this.#highlights);
    return new PlainField(element, hasValueRanges(element) ? new ValueRanges(element, this.#highlights) : new Mirror(element, layer));
  }

  #check({ lint, setup: { isOn, marketplace, quiet } }: Tools, element: HTMLElement, text: string): readonly Warning[] {
    if (this.#surroundings.isStale()) {
      this.#end.abort();
      return [];
    }
    if (!isOn) return [];
    const surface = this.#surfaceOf(element, marketplace);
    const warnings = lint(text, { marketplace: marketplace.id, surface });
    return warnings
      .filter((warning) => !isSilenced(this.#silences, text, warning) && !this.#ignored.has(element, text, warning))
      .map((warning) => (quiet.includes(warning.rule) ? { ...warning, severity: 'discouraged' } : warning));
  }

  #surfaceOf(element: HTMLElement, marketplace: Marketplace): Surface {
    return surfaceFor(marketplace, this.#surroundings.pathname(), (selector) => element.closest(selector) !== null);
  }

  /** Leaves a warning alone from now on; gives the function that takes it back. */
  async #silence(scope: Scope, composer: Composer, warning: Warning): Promise<() => Promise<void>> {
    const { text, field } = composer;
    if (scope === 'here') {
      this.#ignored.add(field.element, text, warning);
      composer.check();
      return async () => {
        this.#ignored.remove(field.element, text, warning);
        composer.check();
      };
    }
    const silence = silenceFor(scope, text, warning);
    await this.#setSilence(silence, true);
    return () => this.#setSilence(silence, false);
  }

  async #setSilence(silence: Silence, isSilent: boolean): Promise<void> {
    await this.#surroundings.setSilence(silence, isSilent);
    const others = this.#silences.filter((one) => JSON.stringify(one) !== JSON.stringify(silence));
    this.#silences = isSilent ? [...others, silence] : others;
    this.#checkAll();
  }

  /** Takes over settings that were changed elsewhere. */
  async #reload(): Promise<void> {
    const tools = this.#tools;
    if (!tools) return;
    const setup = await this.#surroundings.load(false);
    if (this.#tools !== tools || this.#end.signal.aborted) return;
    this.#silences = setup.silences;
    if (isSameWork(setup, tools.setup)) {
      this.#checkAll();
      return;
    }
    const elements = [...this.#attended.keys()];
    this.#leaveAll();
    this.#tools = this.#toolsFor(setup);
    for (const element of elements) this.#attend(element, this.#tools);
  }

  #checkAll(): void {
    for (const composer of this.#composers()) composer.check();
  }

  #leave(element: HTMLElement): void {
    this.#attended.get(element)?.end.abort();
    this.#attended.delete(element);
  }

  #leaveAll(): void {
    for (const element of [...this.#attended.keys()]) this.#leave(element);
    this.#highlights.clear();
    this.#tools?.announcer.stop();
    this.#tools?.layer.remove();
    this.#tools?.end.abort();
  }

  *#composers(): Generator<Composer> {
    for (const { composer } of this.#attended.values()) yield composer;
  }

  #count(): void {
    this.#report([...this.#composers()].reduce((sum, composer) => sum + composer.warnings.length, 0));
  }

  #report(count: number): void {
    if (count === this.#reported) return;
    this.#reported = count;
    this.#surroundings.report(count);
  }
}

/** Whether two answers differ in nothing but what is silenced. */
function isSameWork(one: Setup, other: Setup): boolean {
  const work = (setup: Setup): string => JSON.stringify({ ...setup, silences: 0, guard: !setup.guard });
  return work(one) === work(other);
}

function openByKey(event: KeyboardEvent, composer: Composer, card: Card): void {
  if (!event.isTrusted || event.key !== CARD_KEY || !isBare(event) || composer.warnings.length === 0) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  card.openFirst(composer, 'by-keyboard');
}
