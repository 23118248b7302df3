/** Where the settings stand in the browser's storage. */
export const SETTINGS_KEY = 'settings';
/** Where settings that could not be read are kept, for the user to recover. */
export const UNREADABLE_KEY = 'settings-unreadable';
/** Where it stands which keys send on which site. */
export const SEND_KEYS_KEY = 'send-keys';
/** Where the popup remembers favourites, recents and what was filled in. */
export const TEMPLATE_MEMORY_KEY = 'template-memory';
