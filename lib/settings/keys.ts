/** Where the settings stand in the browser's storage. */
export const SETTINGS_KEY = 'settings';
/** Where settings that could not be read are kept, for the user to recover. */
export const UNREADABLE_KEY = 'settings-unreadable';
/** Where it stands which keys send on which site. */
export const SEND_KEYS_KEY = 'send-keys';
