import type { Context } from '../../../core/context.ts'
import { chooseLanguage, messageIn, type Text } from '../../../core/texts/index.ts'
import type { PrivacyRequest } from '../../../generated/prisma/client.ts'

type GrantingListener = (ctx: Context, request: PrivacyRequest) => Promise<Text | null>

const listeners: GrantingListener[] = []

/**
 * Registers a callback of another module, which runs when a request is granted, in the same transaction, and says what the
 * answer tells beside it; null for nothing.
 */
export function onGranting(listener: GrantingListener): void {
  listeners.push(listener)
}

/** The answer to a request that is granted, with what other modules tell. */
export async function grantedAnswer(ctx: Context, request: PrivacyRequest, answer: string): Promise<string> {
  const language = await languageOfAnswer(ctx, request)
  const told = [answer]
  for (const listener of listeners) {
    const more = await listener(ctx, request)
    if (more !== null) told.push(messageIn(more, language))
  }
  return told.join('\n\n')
}

/** The language in which a person is answered: theirs, else the organisation's. */
export async function languageOfAnswer(ctx: Context, { personId }: PrivacyRequest) {
  const { language: ofAll } = await ctx.db.organization.findFirstOrThrow({ select: { language: true } })
  const person = personId && (await ctx.db.person.findFirst({ where: { id: personId } }))
  return chooseLanguage(null, person ? person.preferredLanguage : null, ofAll)
}
