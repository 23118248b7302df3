import { type ReactNode, useState } from 'react';
import { baseline } from '../lib/marketplaces/baseline.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { PageHealth } from './page-health.ts';
import { useSpeech } from './speech.ts';
import { Switch } from './switch.tsx';

const NAMES = MARKETPLACES.filter(({ hosts }) => hosts.length > 0).map(({ name }) => name);

interface ThisPageProps {
  /** Undefined until it is read. */
  readonly health: PageHealth | undefined;
  /** Whether messages are checked on this marketplace. */
  readonly isOn: boolean;
  /** Whether an administrator has set that. */
  readonly isLocked: boolean;
  onSwitch(isOn: boolean): void;
  /** Asks for leave to work on a site; whether it was given. */
  allow(origin: string): Promise<boolean>;
}

/** What Fair Ask does on the page in front, or why it does nothing there. */
export function ThisPage({ health, isOn, isLocked, onSwitch, allow }: ThisPageProps): ReactNode {
  const { say } = useSpeech();
  if (!health) return <section className="page" aria-busy="true" />;
  const { access, facts, marketplace } = health;
  const isKnown = marketplace.id !== baseline.id;
  return (
    <section className="page">
      {isKnown && <h2 className="place">{marketplace.name}</h2>}
      {access === 'unreachable' && <p>{say('page.unreachable')}</p>}
      {access === 'not-loaded' && <p>{say('page.not-loaded')}</p>}
      {access === 'not-allowed' && isKnown && <NotAllowed health={health} allow={allow} />}
      {access === 'not-allowed' && !isKnown && (
        <>
          <p className="place">{say('popup.works-on', { marketplaces: NAMES.join(', ') })}</p>
          <p className="soft">{say('page.selection')}</p>
        </>
      )}
      {access === 'allowed' && (
        <>
          {isOn ? <Watched health={health} /> : <p className="soft">{say('page.off')}</p>}
          <Switch label={say('page.check', { marketplace: marketplace.name })} isOn={isOn} isLocked={isLocked} onSwitch={onSwitch} />
        </>
      )}
      {facts !== null && <CopyFacts facts={facts} />}
    </section>
  );
}

function Watched({ health: { boxes, noComposer } }: { readonly health: PageHealth }): ReactNode {
  const { locale, say } = useSpeech();
  if (boxes.length === 0) return <p className="soft">{say(noComposer === null ? 'page.none.nothing' : `page.none.${noComposer}`)}</p>;
  const count = boxes.reduce((sum, { warnings }) => sum + warnings, 0);
  const kinds = new Intl.ListFormat(locale).format([...new Set(boxes.map(({ surface }) => say(`surface.${surface}`)))]);
  return (
    <>
      <p className={count > 0 ? 'found' : ''}>{say(count > 0 ? 'popup.found' : 'popup.clear', { count })}</p>
      <p className="soft">{say('page.boxes', { count: boxes.length, kinds })}</p>
    </>
  );
}

function NotAllowed({ health, allow }: Pick<ThisPageProps, 'allow'> & { readonly health: PageHealth }): ReactNode {
  const { say } = useSpeech();
  const [isAllowed, setAllowed] = useState(false);
  if (isAllowed) return <p role="status">{say('page.allowed')}</p>;
  const { marketplace, origin } = health;
  return (
    <>
      <p>{say('page.not-allowed', { marketplace: marketplace.name })}</p>
      {origin !== null && (
        <button type="button" className="switch" onClick={() => void allow(origin).then(setAllowed)}>
          {say('page.allow')}
        </button>
      )}
    </>
  );
}

function CopyFacts({ facts }: { readonly facts: string }): ReactNode {
  const { say } = useSpeech();
  const [outcome, setOutcome] = useState<'copied' | 'not-copied'>();
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(facts).then(
      () => setOutcome('copied'),
      () => setOutcome('not-copied'),
    );
  return (
    <details className="facts">
      <summary>{say('page.wrong')}</summary>
      <p className="soft">{say('page.facts')}</p>
      <pre>{facts}</pre>
      <button type="button" onClick={() => void copy()}>
        {say('page.copy-facts')}
      </button>
      <p className="done" role="status">
        {outcome ? say(`page.${outcome}`) : ''}
      </p>
    </details>
  );
}
