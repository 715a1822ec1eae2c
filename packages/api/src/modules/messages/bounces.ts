import type { Context } from '../../core/context.ts'

/** What a mail that came back was. */
export type BouncedKind = 'INVITATION' | 'NOTICE'

/**
 * Stores that a mail came back which the mail server had accepted. Once is enough: again changes nothing.
 * @returns whether it is one of these mails.
 */
type NoteBounce = (ctx: Context, messageId: string) => Promise<boolean>

const noters = new Map<BouncedKind, NoteBounce>()

/** A module that sends mails says how it notes that one came back. */
export function onBounce(kind: BouncedKind, note: NoteBounce): void {
  if (noters.has(kind)) throw new Error(`Two modules note that mails of ${kind} came back.`)
  noters.set(kind, note)
}

/** @returns what the mail was; null where nobody sent it. */
export async function noteBounce(ctx: Context, messageId: string): Promise<BouncedKind | null> {
  for (const [kind, note] of noters) if (await note(ctx, messageId)) return kind
  return null
}
