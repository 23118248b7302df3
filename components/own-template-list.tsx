import { Copy, Lock, Trash2 } from 'lucide-react';
import { matchSorter } from 'match-sorter';
import { type ReactNode, useState } from 'react';
import type { OwnTemplate } from '../lib/settings/own-template.ts';
import type { Managed } from '../lib/settings/schema.ts';
import { useSpeech } from './speech.ts';

/** With more than this one looks for a template rather than at them all. */
const MANY = 6;

type Words = Pick<OwnTemplate, 'title' | 'text'>;

interface OwnTemplateListProps {
  readonly templates: readonly OwnTemplate[];
  /** An administrator's. */
  readonly theirs: Managed['templates'];
  /** The id of the element that opens a template, for the focus. */
  rowId(template: OwnTemplate): string;
  onEdit(template: OwnTemplate): void;
  onDuplicate(words: Words): void;
  onDelete(template: OwnTemplate): void;
}

/** The user's own templates, and under them the administrator's, which can only be copied. */
export function OwnTemplateList({ templates, theirs, rowId, onEdit, onDuplicate, onDelete }: OwnTemplateListProps): ReactNode {
  const { say } = useSpeech();
  const [query, setQuery] = useState('');
  const isMany = templates.length + theirs.length > MANY;
  const [own, team] = [matching(templates, isMany ? query : ''), matching(theirs, isMany ? query : '')];
  const count = own.length + team.length;
  return (
    <>
      {isMany && (
        <div className="own-search">
          <input
            type="search"
            aria-label={say('own.search')}
            placeholder={say('own.search')}
            value={query}
            onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          <p role="status" className={count > 0 ? 'unseen' : 'soft'}>
            {query.trim() !== '' && (count > 0 ? say('own.found', { count }) : say('own.none-found'))}
          </p>
        </div>
      )}
      {own.length > 0 && (
        <ul className="own-list" aria-label={say('own.list')}>
          {own.map((template) => (
            <li key={template.id}>
              <button type="button" id={rowId(template)} className="own-open" onClick={() => onEdit(template)}>
                <WordsOf {...template} />
              </button>
              <IconButton label={say('own.duplicate', { title: template.title })} onPress={() => onDuplicate(template)}>
                <Copy size={16} aria-hidden="true" />
              </IconButton>
              <IconButton label={say('own.delete', { title: template.title })} onPress={() => onDelete(template)}>
                <Trash2 size={16} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {team.length > 0 && (
        <section className="own-team">
          <h3>
            <Lock size={13} aria-hidden="true" /> {say('own.team')}
          </h3>
          <p className="soft">{say('options.locked')}</p>
          <ul className="own-list" aria-label={say('own.team')}>
            {[...team.entries()].map(([row, template]) => (
              <li key={row}>
                <div className="own-open">
                  <WordsOf {...template} />
                </div>
                <IconButton label={say('own.team-copy', { title: template.title })} onPress={() => onDuplicate(template)}>
                  <Copy size={16} aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function WordsOf({ title, text }: Words): ReactNode {
  return (
    <>
      <span className="own-title" dir="auto">
        {title}
      </span>
      <span className="soft" dir="auto">
        {text}
      </span>
    </>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  onPress(): void;
}

function IconButton({ label, children, onPress }: IconButtonProps): ReactNode {
  return (
    <button type="button" className="icon" aria-label={label} title={label} onClick={onPress}>
      {children}
    </button>
  );
}

function matching<T extends Words>(templates: readonly T[], query: string): readonly T[] {
  const words = query.trim();
  return words === ''
    ? templates
    : matchSorter(templates, words, { keys: ['title', { key: 'text', maxRanking: matchSorter.rankings.CONTAINS }] });
}
