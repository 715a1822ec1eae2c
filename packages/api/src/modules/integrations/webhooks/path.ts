/** Path for webhooks; the integration's code follows. */
export const HOOKS_PATH = '/hooks/'

/** 16 random bytes in base64url. */
export const HOOK_CODE = /^[\w-]{22}$/
