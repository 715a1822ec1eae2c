import type { Notice as NoticeToSend } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { chooseLanguage, type Language } from '../../core/texts/index.ts'
import type { Event, Integration, Notice, NoticeMessage } from '../../generated/prisma/client.ts'
import { storePluginLooks } from '../../platform/looks/index.ts'
import { makeEndLinks, whose } from '../messages/index.ts'
import { organizationOf } from '../organizations/index.ts'
import type { Told } from './may-read.ts'
import type { RecipientRow } from './read-recipients.ts'
import { wordsIn } from './words-of-notice.ts'

/** A message as its notifier gets it. */
export interface Prepared {
  readonly message: NoticeMessage
  /** The row of the address that ends such messages; null in a chat, which others read too. */
  readonly endId: string | null
  readonly toSend: NoticeToSend
}

interface About {
  readonly recipients: ReadonlyMap<string, RecipientRow>
  readonly told: ReadonlyMap<string, Told>
  readonly event: Event | null
  readonly notice: Notice
  readonly integration: Integration
  readonly channel: 'mail' | 'chat'
}

/** What is sent to each: in their language, with what they may be told. */
export async function prepare(ctx: Context, messages: readonly NoticeMessage[], about: About): Promise<Prepared[]> {
  if (messages.length === 0) return []
  const { recipients, told, event, notice, integration, channel } = about
  const organization = await organizationOf(ctx)
  const of = (message: NoticeMessage): RecipientRow => {
    const row = recipients.get(message.accountId ?? '')
    if (!row) throw new Error('A message has a recipient.')
    return row
  }
  const ends =
    channel === 'chat'
      ? []
      : await makeEndLinks(
          ctx,
          organization,
          messages.map((message) => ({
            of: whose(of(message)) ?? { accountId: of(message).accountId },
            kind: message.kind,
          })),
        )
  const plugin = integration.connector
  const personIds = messages.flatMap((message) => of(message).personId ?? [])
  await storePluginLooks(ctx, { plugin, purpose: 'MESSAGE', of: 'CONTACT', personIds })
  const words = new Map<string, { subject: string; text: string }>()
  const wordsFor = async (language: Language, what: Told) => {
    const name = `${language} ${what}`
    const known = words.get(name) ?? (await wordsIn(ctx, notice, { event, language, withData: what === 'ALL' }))
    words.set(name, known)
    return known
  }
  const prepared: Prepared[] = []
  for (const [index, message] of messages.entries()) {
    const row = of(message)
    const language = chooseLanguage(null, row.language, organization.language)
    const end = ends[index] ?? null
    prepared.push({
      message,
      endId: end?.id ?? null,
      toSend: {
        ...{ key: message.id, to: channel === 'mail' ? (row.email ?? '') : row.name },
        ...(await wordsFor(language, told.get(row.accountId) ?? 'NOTHING')),
        ...(end !== null && { unsubscribeUrl: end.url }),
      },
    })
  }
  return prepared
}
