/** The command line is in English, whatever the language of the organisation. */
export const IN_ENGLISH = { 'accept-language': 'en' } as const
