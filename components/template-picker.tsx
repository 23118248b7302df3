import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { Autocomplete, Collection, Header, Input, ListBox, ListBoxItem, ListBoxSection, SearchField, Text } from 'react-aria-components';
import type { TemplateMemory } from '../lib/settings/template-memory.ts';
import { GROUP_IDS } from '../lib/templates/moments.ts';
import { useSpeech } from './speech.ts';
import { matching, type TemplateEntry } from './template-entries.ts';

interface TemplatePickerProps {
  readonly entries: readonly TemplateEntry[];
  readonly memory: TemplateMemory;
  readonly query: string;
  /** The name of the marketplace in front. */
  readonly marketplace: string;
  onQuery(query: string): void;
  onPick(entry: TemplateEntry): void;
}

interface Section {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly TemplateEntry[];
}

/** Finds a template: by search, among favourites and recents, or by its moment. */
export function TemplatePicker({ entries, memory, query, marketplace, onQuery, onPick }: TemplatePickerProps): ReactNode {
  const { say } = useSpeech();
  const found = matching(entries, query);
  const named = (keys: readonly string[]): TemplateEntry[] => keys.flatMap((key) => entries.find((entry) => entry.key === key) ?? []);
  const sections: Section[] =
    query.trim() === ''
      ? [
          { id: 'favourites', name: say('templates.favourites'), entries: named(memory.favourites) },
          {
            id: 'recents',
            name: say('templates.recents'),
            entries: named(memory.recents).filter(({ key }) => !memory.favourites.includes(key)),
          },
          ...(['own', ...GROUP_IDS] as const).map((group) => ({
            id: group,
            name: say(`templates.group.${group}`),
            entries: entries.filter((entry) => entry.group === group),
          })),
        ].filter((section) => section.entries.length > 0)
      : [{ id: 'found', name: say('templates.found', { count: found.length }), entries: found }];

  return (
    <Autocomplete inputValue={query} onInputChange={onQuery} disableVirtualFocus={false}>
      <SearchField className="search" aria-label={say('templates.search')} autoFocus>
        <Input placeholder={say('templates.search')} />
      </SearchField>
      <ListBox
        className="templates"
        aria-label={say('templates.list')}
        selectionMode="none"
        items={sections}
        disabledKeys={sections.flatMap(({ id, entries: all }) => all.filter(({ objection }) => objection).map(({ key }) => `${id} ${key}`))}
        renderEmptyState={() => <p className="soft">{say('templates.none')}</p>}
        onAction={(chosen) => {
          const entry = entries.find(({ key }) => key === String(chosen).split(' ')[1]);
          if (entry) onPick(entry);
        }}
      >
        {(section) => (
          <ListBoxSection id={section.id}>
            <Header>{section.name}</Header>
            <Collection items={section.entries.map((entry) => ({ entry, id: `${section.id} ${entry.key}` }))}>
              {({ entry, id }) => (
                <ListBoxItem id={id} textValue={entry.title}>
                  <Text slot="label">
                    {memory.favourites.includes(entry.key) && <Star className="star" size={13} aria-hidden="true" />}
                    {entry.title}
                  </Text>
                  {entry.objection && (
                    <Text slot="description" className="soft">
                      {say('templates.not-offered', { marketplace })}
                    </Text>
                  )}
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
    </Autocomplete>
  );
}
