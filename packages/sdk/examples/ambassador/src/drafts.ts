/** Words that were begun, by content. Kept in this window until it is closed: a reload or a new log-in loses nothing. */
const keyOf = (contentId: string) => `portevoix-draft-${contentId}`

export interface Draft {
  readonly text: string
  readonly network: string
}

export function readDraft(contentId: string): Draft | null {
  const kept = sessionStorage.getItem(keyOf(contentId))
  return kept === null ? null : (JSON.parse(kept) as Draft)
}

export function keepDraft(contentId: string, draft: Draft): void {
  sessionStorage.setItem(keyOf(contentId), JSON.stringify(draft))
}

export const forgetDraft = (contentId: string): void => sessionStorage.removeItem(keyOf(contentId))

/** Of whoever logs out: the next person at this browser reads none of it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith('portevoix-')) sessionStorage.removeItem(key)
}
