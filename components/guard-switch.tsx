import type { ReactNode } from 'react';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';
import { Switch } from './switch.tsx';

/** Turns the guard of sending on and off. */
export function GuardSwitch(): ReactNode {
  const { say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  return (
    <Switch
      label={say('guard.name')}
      about={say('guard.about')}
      isOn={settings.sendGuard}
      isLocked={isLocked('sendGuard')}
      onSwitch={(isOn) => void change((all) => ({ ...all, sendGuard: isOn }))}
    />
  );
}
