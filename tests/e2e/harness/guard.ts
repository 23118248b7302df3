import { translate } from '../../../lib/i18n/translate.ts';
import type { Session } from './session.ts';
import { until } from './until.ts';

/** Turns the guard of sending on or off by its switch in the popup, which this opens in a tab and closes again. */
export async function setGuard(session: Session, isOn: boolean): Promise<void> {
  const popup = await session.extensionPage('popup.html');
  await (await popup.waitForSelector('[role="tab"]:last-of-type'))!.click();
  const label = await popup.waitForSelector(`::-p-xpath(//label[.="${translate('en', 'guard.name')}"])`);
  const isChecked = (): Promise<boolean> =>
    label!.evaluate((element) => ((element as HTMLLabelElement).control as HTMLInputElement).checked);
  if ((await isChecked()) !== isOn) await label!.click();
  await until('the guard to be set', isChecked, (now) => now === isOn);
  await popup.close();
}
