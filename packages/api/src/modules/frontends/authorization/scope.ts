/** The one scope of access tokens: what the person’s roles give. */
export const SCOPE = 'api'
