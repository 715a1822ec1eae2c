/** The address to which all providers send browsers back. */
export const CALLBACK_PATH = '/login/callback'
