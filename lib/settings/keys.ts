/** Where the settings stand in the browser's storage. */
export const SETTINGS_KEY = 'settings';
/** Where settings that could not be read are kept, for the user to recover. */
export const UNREADABLE_KEY = 'settings-unreadable';
