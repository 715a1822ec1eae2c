/** Whether a text can be stored: PostgreSQL takes neither NUL nor unpaired surrogates. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Whether all texts among the claims, and in lists of claims, can be stored. */
export const areStorable = (claims: object): boolean =>
  Object.values(claims)
    .flat()
    .every((value) => typeof value !== 'string' || isStorable(value))
