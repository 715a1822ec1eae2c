import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import type { Language } from '../../core/texts/index.ts'
import type { Event, Notice } from '../../generated/prisma/client.ts'
import { publicData } from '../../platform/events/index.ts'
import { isLastOfHour, MAX_NOTICES_PER_HOUR } from './limits.ts'
import { noticeOf, trialIn } from './wording.ts'

/**
 * What a notice says in a language.
 * @param options.event null for a test notice, and for an event that is gone.
 * @param options.withData false for whoever may not read what the event says beside its thing.
 */
export async function wordsIn(
  ctx: Context,
  notice: Notice,
  options: { event: Event | null; language: Language; withData: boolean },
): Promise<{ subject: string; text: string }> {
  const { event, language, withData } = options
  if (!event) return trialIn(language)
  const { type, at, subjectType, subjectId } = event
  const subject = { type: subjectType, id: globalId(subjectType, subjectId) }
  const data = withData ? publicData(event, { mayCountPeople: false }) : null
  const lastOf = (await isLastOfHour(ctx, notice)) ? MAX_NOTICES_PER_HOUR : null
  return noticeOf({ type, at, subject, data }, { lastOf, language })
}
